/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.clamp;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.chart.Chart;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.ui.chart.ChartCanvas;
import org.ranvier.ui.kinetics.panel.Panel;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.kinetics.panel.Subject;

/**
 * A channel under voltage clamp: what its conductance does in each sweep, and the curve that is
 * read from that. Drawn anew while parameters are dragged.
 */
public final class ClampPanel extends Panel {
  public static final String ID = "org.ranvier.ui.kinetics.clamp";

  private Composite area;
  private ClampForm form;
  private Label problem;
  private ChartCanvas traces;
  private ChartCanvas curve;
  private ClampJob job;
  private @Nullable Subject subject;
  private final Set<Runnable> followers = new LinkedHashSet<>();

  /** How the page makes it. */
  public static PanelKind kind() {
    return PanelKind.always(ID, ClampMessages.title, PanelKind.Place.BESIDE, ClampPanel::new);
  }

  @Override
  protected void createControl(Composite parent, FormToolkit toolkit) {
    area = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().margins(4, 2).spacing(0, 2).applyTo(area);
    form = new ClampForm(area, toolkit, this::ask);
    problem = toolkit.createLabel(area, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(problem);
    traces = canvas(toolkit);
    traces.setOrdered(true);
    curve = canvas(toolkit);
    job = new ClampJob(area, this::show);
    form.whenRecorded(this::choose);
  }

  private ChartCanvas canvas(FormToolkit toolkit) {
    ChartCanvas canvas = new ChartCanvas(area);
    toolkit.adapt(canvas, false, false);
    GridDataFactory.fillDefaults().grab(true, true).hint(160, 120).applyTo(canvas);
    return canvas;
  }

  /** What takes the room. */
  public Composite control() {
    return area;
  }

  private void choose() {
    FileDialog dialog = new FileDialog(area.getShell());
    dialog.setFilterExtensions(new String[] {"*.csv;*.tsv;*.txt;*.dat", "*.*"});
    Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::waveform);
  }

  /** Takes the potential in a table as the command. */
  public void waveform(Path file) {
    new WaveformJob(area, file, form::take, this::say).schedule();
  }

  @Override
  protected void shown(Optional<Subject> next) {
    subject = next.orElse(null);
    ask();
  }

  private void ask() {
    Subject now = subject;
    if (now == null) {
      show(ClampResult.none(ClampMessages.noChannel));
      return;
    }
    try {
      job.ask(
          new ClampRequest(
              now.model(),
              now.channel().component(),
              now.bath(),
              now.changed(),
              form.study(),
              form.isCurrentShown(),
              form.reversalMv()));
      say("");
      followers.forEach(Runnable::run);
    } catch (IllegalArgumentException wrong) {
      say(String.valueOf(wrong.getMessage()));
    }
  }

  /** Calls somebody whenever something else is clamped, or otherwise. */
  public void follow(Runnable follower) {
    followers.add(follower);
  }

  /** What is done to the channel; empty where the numbers are none. */
  public Optional<ClampStudy> study() {
    try {
      return Optional.of(form.study());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Marks a time in the sweeps, in ms; not a number for none. */
  public void mark(double timeMs) {
    traces.mark(timeMs);
  }

  private void say(String words) {
    problem.setText(words.replace("&", "&&"));
    ((GridData) problem.getLayoutData()).exclude = words.isEmpty();
    problem.setVisible(!words.isEmpty());
    area.layout();
  }

  private void show(ClampResult result) {
    traces.show(result.traces().orElse(null), result.why());
    curve.show(result.curve().orElse(null), result.traces().isEmpty() ? "" : ClampMessages.noCurve);
  }

  @Override
  protected void restyled() {
    traces.redraw();
    curve.redraw();
  }

  /** The plot of the sweeps; empty until there is one. */
  public Optional<Chart> traces() {
    return Optional.ofNullable(traces.chart());
  }

  /** The plot of what is read from them; empty where there is none. */
  public Optional<Chart> curve() {
    return Optional.ofNullable(curve.chart());
  }

  /** Paints what is not yet painted, at once. */
  public void paint() {
    traces.update();
    curve.update();
  }
}
