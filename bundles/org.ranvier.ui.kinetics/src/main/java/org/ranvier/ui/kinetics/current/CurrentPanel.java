/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.current;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.chart.Chart;
import org.ranvier.lab.cell.ChannelInFile;
import org.ranvier.lab.cell.CompartmentCell;
import org.ranvier.lab.cell.CompartmentCell.Density;
import org.ranvier.ui.chart.ChartCanvas;
import org.ranvier.ui.kinetics.current.CellForm.Number;
import org.ranvier.ui.kinetics.panel.Panel;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.kinetics.panel.Subject;

/**
 * A cell of one compartment under current clamp, with the chosen channel and others of the project:
 * its potential, drawn anew while a parameter of the channel is dragged, over that of the saved
 * version.
 */
public final class CurrentPanel extends Panel {
  public static final String ID = "org.ranvier.ui.kinetics.current";

  /** Where none of the channels leaks, mS/cm². */
  private static final double USUAL_LEAK = 0.1;

  private Composite area;
  private ChannelRows rows;
  private CellForm form;
  private Label problem;
  private ChartCanvas canvas;
  private CurrentJob job;
  private @Nullable Subject subject;

  /** How the page makes it. */
  public static PanelKind kind() {
    return PanelKind.always(ID, CurrentMessages.title, PanelKind.Place.BESIDE, CurrentPanel::new);
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    area = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().margins(4, 2).spacing(0, 3).applyTo(area);
    rows = new ChannelRows(area, toolkit, this::ask, this::say);
    form = new CellForm(area, toolkit, this::ask);
    problem = toolkit.createLabel(area, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(problem);
    canvas = new ChartCanvas(area);
    toolkit.adapt(canvas, false, false);
    GridDataFactory.fillDefaults().grab(true, true).hint(160, 160).applyTo(canvas);
    job =
        new CurrentJob(
            area,
            new CurrentJob.Listener() {
              @Override
              public void done(Chart chart, int ghosts) {
                canvas.show(chart, ghosts, "");
              }

              @Override
              public void refused(String why) {
                canvas.show(null, CurrentMessages.noRun);
                say(why);
              }
            });
    say("");
  }

  /** What takes the room. */
  public Composite control() {
    return area;
  }

  @Override
  protected void opened() {
    Path file = stage().editor().path();
    if (file != null) {
      new ProjectJob(area, stage().editor().getEditorInput(), file, this::found).schedule();
    }
  }

  /** The channels of the file in the editor are in the cell at first. */
  private void found(List<ChannelInFile> channels) {
    Path file = stage().editor().path();
    boolean first = rows.isEmpty();
    List<ChannelRow> all = new ArrayList<>();
    for (ChannelInFile each : channels) {
      all.add(ChannelRow.of(each, each.file().equals(file)));
    }
    rows.show(all);
    boolean leaks = rows.ticked().stream().anyMatch(each -> !each.channel().gated());
    if (first && !leaks) {
      form.set(Number.LEAK, USUAL_LEAK);
    }
    ask();
  }

  @Override
  protected void shown(Optional<Subject> next) {
    subject = next.orElse(null);
    ask();
  }

  private void ask() {
    Subject now = subject;
    Path file = stage().editor().path();
    if (now == null || file == null) {
      canvas.show(null, CurrentMessages.noChannel);
      return;
    }
    if (rows.isEmpty()) {
      canvas.show(null, CurrentMessages.looking);
      return;
    }
    List<Density> densities =
        rows.ticked().stream()
            .map(
                each ->
                    new Density(
                        each.channel().file(),
                        each.channel().id(),
                        each.density(),
                        each.reversalMv()))
            .toList();
    if (densities.isEmpty()) {
      canvas.show(null, CurrentMessages.tick);
      return;
    }
    try {
      CompartmentCell cell =
          new CompartmentCell(
              densities,
              form.leak(),
              form.number(Number.AREA),
              form.number(Number.CAPACITANCE),
              form.number(Number.START),
              now.bath().celsius(),
              OptionalDouble.of(now.bath().concentrationMm()));
      job.ask(new CurrentRequest(now, file, cell, form.steps()));
      say("");
    } catch (IllegalArgumentException wrong) {
      say(String.valueOf(wrong.getMessage()));
    }
  }

  private void say(String words) {
    problem.setText(words.replace("&", "&&"));
    ((GridData) problem.getLayoutData()).exclude = words.isEmpty();
    problem.setVisible(!words.isEmpty());
    area.layout();
  }

  @Override
  protected void closed() {
    job.cancel();
  }

  @Override
  protected void dispose() {
    job.cancel();
  }

  @Override
  protected void restyled() {
    canvas.redraw();
  }

  /** Puts a channel into the cell or takes it out. */
  public void tick(String channel, boolean now) {
    rows.tick(channel, now);
    ask();
  }

  /** The potential: that of the saved version first, where it is seen. */
  public Optional<Chart> potential() {
    return Optional.ofNullable(canvas.chart());
  }
}
