/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.lab.scheme.Occupancies;
import org.ranvier.ui.source.AccessibleName;

/** Plays a sweep of the voltage clamp: which sweep, and when. */
final class OccupancyBar {
  private static final int STEPS = 1000;
  private static final int TICK_MS = 33;
  private static final int DIGITS = 4;

  /** A sweep takes so long to play. */
  private static final double PLAY_S = 5;

  /** Told of what somebody does. */
  interface Listener {
    /** Occupancies are wanted, or no more, or those of another sweep. */
    void changed();

    /** Those of another time are to be seen. */
    void at(double timeMs);
  }

  private final Listener listener;
  private final Composite row;
  private final Button shown;
  private final Combo sweeps;
  private final Button play;
  private final Scale slider;
  private final Label time;
  private @Nullable Occupancies occupancies;
  private double timeMs;
  private boolean playing;
  private long last;

  OccupancyBar(Composite parent, FormToolkit toolkit, Listener listener) {
    this.listener = listener;
    row = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().numColumns(5).margins(2, 1).spacing(6, 0).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    shown = toolkit.createButton(row, SchemeMessages.occupancy, SWT.CHECK);
    shown.setToolTipText(SchemeMessages.occupancyHint);
    shown.addListener(SWT.Selection, _ -> toggled());
    sweeps = new Combo(row, SWT.READ_ONLY);
    toolkit.adapt(sweeps, true, true);
    sweeps.setToolTipText(SchemeMessages.sweepHint);
    AccessibleName.give(sweeps, SchemeMessages.sweepHint);
    GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).applyTo(sweeps);
    sweeps.addListener(SWT.Selection, _ -> listener.changed());
    play = toolkit.createButton(row, SchemeMessages.play, SWT.PUSH);
    GridDataFactory.fillDefaults().hint(70, SWT.DEFAULT).applyTo(play);
    play.addListener(SWT.Selection, _ -> play(!playing));
    slider = new Scale(row, SWT.HORIZONTAL);
    toolkit.adapt(slider, true, true);
    slider.setMaximum(STEPS);
    slider.setPageIncrement(STEPS / 20);
    slider.setIncrement(STEPS / 200);
    slider.setToolTipText(SchemeMessages.timeHint);
    AccessibleName.give(slider, SchemeMessages.timeHint);
    GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(slider);
    slider.addListener(SWT.Selection, _ -> put(endMs() * slider.getSelection() / STEPS));
    time = toolkit.createLabel(row, "");
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(150, SWT.DEFAULT).applyTo(time);
    enable();
  }

  boolean isWanted() {
    return shown.getSelection();
  }

  /** Which sweep, from 0. */
  int sweep() {
    return Math.max(0, sweeps.getSelectionIndex());
  }

  double timeMs() {
    return timeMs;
  }

  /** Shows what there is to play; null for nothing. */
  void show(List<String> names, @Nullable Occupancies next) {
    occupancies = next;
    if (!names.equals(List.of(sweeps.getItems()))) {
      int chosen = sweeps.getSelectionIndex();
      sweeps.setItems(names.toArray(String[]::new));
      sweeps.select(chosen >= 0 && chosen < names.size() ? chosen : names.size() - 1);
      if (chosen != sweeps.getSelectionIndex() && !names.isEmpty()) {
        listener.changed();
      }
    }
    enable();
    put(Math.min(timeMs, endMs()));
  }

  private void toggled() {
    if (!shown.getSelection()) {
      play(false);
    }
    enable();
    listener.changed();
  }

  private void enable() {
    boolean there = shown.getSelection() && occupancies != null;
    sweeps.setEnabled(there);
    play.setEnabled(there);
    slider.setEnabled(there);
  }

  private double endMs() {
    return occupancies == null ? 0 : occupancies.endMs();
  }

  // ---- time ----------------------------------------------------------------------------------

  private void put(double newTimeMs) {
    timeMs = newTimeMs;
    double end = endMs();
    slider.setSelection(end > 0 ? (int) Math.round(STEPS * timeMs / end) : 0);
    Occupancies now = occupancies;
    time.setText(
        now == null
            ? ""
            : "%s ms, %s mV"
                .formatted(
                    Rounding.text(timeMs, DIGITS),
                    Rounding.text(now.potentialMv(timeMs), DIGITS).replace('-', '\u2212')));
    listener.at(timeMs);
  }

  void play(boolean now) {
    if (now == playing) {
      return;
    }
    playing = now;
    play.setText(now ? SchemeMessages.pause : SchemeMessages.play);
    if (now) {
      if (timeMs >= endMs()) {
        put(0);
      }
      last = System.nanoTime();
      row.getDisplay().timerExec(TICK_MS, this::tick);
    }
  }

  private void tick() {
    if (row.isDisposed() || !playing) {
      return;
    }
    long now = System.nanoTime();
    double passedS = (now - last) / 1e9;
    last = now;
    double end = endMs();
    double next = timeMs + end * passedS / PLAY_S;
    put(Math.min(next, end));
    if (next >= end) {
      play(false);
    } else {
      row.getDisplay().timerExec(TICK_MS, this::tick);
    }
  }
}
