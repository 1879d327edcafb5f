/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.scheme.Diagram;
import org.ranvier.edit.scheme.Scheme;
import org.ranvier.edit.scheme.SchemeArrow;
import org.ranvier.edit.scheme.SchemeState;
import org.ranvier.edit.scheme.SchemeTransition;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.ui.kinetics.clamp.ClampPanel;
import org.ranvier.ui.kinetics.panel.ChannelStage;
import org.ranvier.ui.kinetics.panel.Panel;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.kinetics.panel.Subject;

/**
 * A kinetic scheme as a diagram in which it is edited, with the rates at a potential and, while a
 * clamp is played, how many channels are in each state.
 */
public final class SchemePanel extends Panel {
  public static final String ID = "org.ranvier.ui.kinetics.scheme";

  private SchemeTools tools;
  private SchemeCanvas canvas;
  private Label remarks;
  private OccupancyBar bar;
  private SchemeJob job;
  private SchemeActions actions;
  private @Nullable Subject subject;
  private @Nullable Scheme scheme;

  private final StatePlaces places = new StatePlaces();

  /** Asks anew where another clamp is played. */
  private final Runnable again =
      () -> {
        if (bar.isWanted()) {
          ask();
        }
      };

  /** How the page makes it. */
  public static PanelKind kind() {
    return new PanelKind(
        ID,
        SchemeMessages.title,
        PanelKind.Place.MIDDLE,
        now -> now.gate().flatMap(Scheme::of).isPresent(),
        SchemePanel::new);
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    Composite area = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().margins(2, 2).spacing(0, 2).applyTo(area);
    tools = new SchemeTools(area, toolkit, new Tools());
    actions = new SchemeActions(this, toolkit);
    canvas = new SchemeCanvas(area, this::chosen, actions);
    toolkit.adapt(canvas, true, true);
    GridDataFactory.fillDefaults().grab(true, true).hint(240, 180).applyTo(canvas);
    remarks = toolkit.createLabel(area, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(remarks);
    bar = new OccupancyBar(area, toolkit, new Playing());
    job = new SchemeJob(area, this::show);
  }

  private final class Tools implements SchemeTools.Listener {
    @Override
    public void potentialChosen() {
      ask();
    }

    @Override
    public void fit() {
      canvas.fit();
    }

    @Override
    public void layOutAnew() {
      Scheme now = scheme;
      if (now != null) {
        places.forget();
        canvas.fit();
        ask();
      }
    }

    @Override
    public void menu(Button below) {
      Point size = below.getSize();
      actions.gateMenu(below, below.toDisplay(0, size.y));
    }
  }

  private final class Playing implements OccupancyBar.Listener {
    @Override
    public void changed() {
      clamp().ifPresent(each -> each.follow(again));
      ask();
    }

    @Override
    public void at(double timeMs) {
      canvas.at(timeMs);
      clamp().ifPresent(each -> each.mark(bar.isWanted() ? timeMs : Double.NaN));
    }
  }

  private Optional<ClampPanel> clamp() {
    return stage()
        .findPanel(ClampPanel.ID)
        .filter(ClampPanel.class::isInstance)
        .map(ClampPanel.class::cast);
  }

  // ---- what is shown -------------------------------------------------------------------------

  @Override
  protected void shown(Optional<Subject> next) {
    subject = next.orElse(null);
    scheme = next.flatMap(Subject::gate).flatMap(Scheme::of).orElse(null);
    places.gate(
        next.map(each -> each.channel().name()).orElse(""), scheme == null ? "" : scheme.gate());
    ask();
  }

  private void ask() {
    Subject now = subject;
    Scheme shown = scheme;
    if (now == null || shown == null) {
      canvas.show(null, SchemeMessages.noScheme);
      return;
    }
    if (canvas.diagram().equals(Diagram.NONE)) {
      canvas.show(null, SchemeMessages.computing);
    }
    job.ask(
        new SchemeRequest(
            now, shown, tools.mv(), study(), bar.sweep(), canvas.room(shown), places.of(shown)));
  }

  /** The clamp beside the diagram, or the usual steps where there is none. */
  private Optional<ClampStudy> study() {
    return bar.isWanted()
        ? clamp()
            .flatMap(ClampPanel::study)
            .or(() -> Optional.of(ClampStudy.usual(ClampStudy.Kind.STEPS)))
        : Optional.empty();
  }

  private void show(SchemeResult result) {
    Scheme now = scheme;
    if (!result.request().scheme().equals(now)) {
      return; // it is of another text
    }
    result.diagram().middles().forEach(places::put);
    canvas.show(result, "");
    bar.show(result.sweeps(), result.occupancies().orElse(null));
    say(result);
  }

  private void say(SchemeResult result) {
    String words = String.join("\n", result.remarks());
    if (!result.why().isEmpty()) {
      words = words.isEmpty() ? result.why() : words + "\n" + result.why();
    }
    if (!words.equals(remarks.getText())) {
      remarks.setText(words.replace("&", "&&"));
      ((GridData) remarks.getLayoutData()).exclude = words.isEmpty();
      remarks.setVisible(!words.isEmpty());
      remarks.getParent().layout();
    }
  }

  @Override
  protected void closed() {
    bar.play(false);
    clamp().ifPresent(each -> each.mark(Double.NaN));
  }

  @Override
  protected void restyled() {
    canvas.redraw();
  }

  @Override
  protected void dispose() {
    job.cancel();
  }

  // ---- choice --------------------------------------------------------------------------------

  /** Shows what is chosen here in the list, the fields and the source. */
  private void chosen() {
    Subject now = subject;
    canvas
        .choice()
        .flatMap(this::pathOf)
        .flatMap(path -> now == null ? Optional.empty() : path.findIn(now.document()))
        .ifPresent(stage()::choose);
  }

  private Optional<ElementPath> pathOf(Choice choice) {
    Scheme shown = scheme;
    if (shown == null) {
      return Optional.empty();
    }
    return switch (choice) {
      case Choice.State state -> shown.findState(state.id()).map(SchemeState::element);
      case Choice.Way way ->
          shown
              .findArrow(way.from(), way.to())
              .map(SchemeArrow::transitions)
              .map(List::getFirst)
              .map(SchemeTransition::element);
    };
  }

  @Override
  protected void revealed(ElementPath path) {
    Scheme shown = scheme;
    if (shown == null || canvas.choice().flatMap(this::pathOf).filter(path::isWithin).isPresent()) {
      return;
    }
    for (SchemeState each : shown.states()) {
      if (path.isWithin(each.element())) {
        canvas.choose(new Choice.State(each.id()));
      }
    }
    for (SchemeArrow each : shown.arrows()) {
      if (each.transitions().stream().anyMatch(it -> path.isWithin(it.element()))) {
        canvas.choose(Choice.Way.of(each));
        return;
      }
    }
  }

  // ---- for the actions -----------------------------------------------------------------------

  ChannelStage page() {
    return stage();
  }

  Optional<Subject> subject() {
    return Optional.ofNullable(subject);
  }

  Optional<Scheme> scheme() {
    return Optional.ofNullable(scheme);
  }

  SchemeTools tools() {
    return tools;
  }

  /** Where states are to stand. */
  StatePlaces places() {
    return places;
  }

  /** Asks for the diagram with the places as they are remembered now. */
  void renew() {
    ask();
  }

  // ---- what others ask -----------------------------------------------------------------------

  /** What draws the diagram and takes the mouse and the keys. */
  public SchemeCanvas canvas() {
    return canvas;
  }

  /** Says in the heading whether another channel of the model does the same under every clamp. */
  public void compare(String channel) {
    subject()
        .map(SchemeComparison::others)
        .flatMap(all -> all.stream().filter(each -> each.name().equals(channel)).findFirst())
        .ifPresent(actions::compare);
  }

  /** What is said about the scheme. */
  public String remarks() {
    return remarks.getText();
  }
}
