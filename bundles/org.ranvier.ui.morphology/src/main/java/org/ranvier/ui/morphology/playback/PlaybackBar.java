/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.film.FilmFormat;
import org.ranvier.edit.playback.ValueRange;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.ui.PassingMenu;
import org.ranvier.ui.source.AccessibleName;

/** The controls of the panel: what is played, when, in which colours. */
final class PlaybackBar extends Composite {
  /** Told of what somebody does with the controls. */
  interface Listener {
    void runChosen(int index);

    void groupChosen(int index);

    void timeChosen(double timeMs);

    void play(boolean now);

    void speedChosen(double msPerSecond);

    void loopChosen(boolean again);

    void mapChosen(ColourMap map);

    void rangeChosen(ValueRange range);

    void rangeFitted();

    void recordEverywhere();

    Optional<PlaybackExport> export();
  }

  private static final double[] SPEEDS = {0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
  private static final int USUAL_SPEED = 4;
  private static final int STEPS = 10_000;
  private static final int NUMBER_WIDTH = 70;

  private final FormToolkit toolkit;
  private final Listener listener;
  private final Combo runs;
  private final Combo groups;
  private final Button play;
  private final Scale slider;
  private final Label time;
  private final Combo maps;
  private final RangeFields range;
  private final Label summary;
  private double endMs;
  private String told = "";

  PlaybackBar(Composite parent, FormToolkit toolkit, Listener listener) {
    super(parent, SWT.NONE);
    this.toolkit = toolkit;
    this.listener = listener;
    toolkit.adapt(this);
    GridLayoutFactory.fillDefaults().margins(6, 4).spacing(0, 4).applyTo(this);
    Composite what = row(4);
    runs =
        combo(what, PlaybackMessages.runHint, () -> listener.runChosen(runs().getSelectionIndex()));
    GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(runs);
    groups =
        combo(
            what,
            PlaybackMessages.quantityHint,
            () -> listener.groupChosen(groups().getSelectionIndex()));
    GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(groups);
    Button everywhere = button(what, PlaybackMessages.everywhere, PlaybackMessages.everywhereHint);
    everywhere.addListener(SWT.Selection, _ -> listener.recordEverywhere());
    Button export = button(what, PlaybackMessages.export, PlaybackMessages.exportHint);
    export.addListener(SWT.Selection, _ -> openExport(export));

    Composite when = row(5);
    play = button(when, PlaybackMessages.play, PlaybackMessages.playHint);
    GridDataFactory.fillDefaults().hint(80, SWT.DEFAULT).applyTo(play);
    play.addListener(SWT.Selection, _ -> toggle());
    slider = new Scale(when, SWT.HORIZONTAL);
    toolkit.adapt(slider, true, false);
    slider.setMaximum(STEPS);
    slider.setPageIncrement(STEPS / 20);
    slider.setIncrement(STEPS / 200);
    slider.setToolTipText(PlaybackMessages.timeHint);
    AccessibleName.give(slider, PlaybackMessages.time);
    GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(slider);
    slider.addListener(
        SWT.Selection, _ -> listener.timeChosen(endMs * slider.getSelection() / STEPS));
    time = toolkit.createLabel(when, "");
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(150, SWT.DEFAULT).applyTo(time);
    speeds(when);
    Button loop = toolkit.createButton(when, PlaybackMessages.loop, SWT.CHECK);
    loop.setToolTipText(PlaybackMessages.loopHint);
    loop.addListener(SWT.Selection, _ -> listener.loopChosen(loop.getSelection()));

    Composite how = row(3);
    maps = combo(how, PlaybackMessages.coloursHint, this::chooseMap);
    maps.setItems(
        PlaybackMessages.mapViridis, PlaybackMessages.mapCividis, PlaybackMessages.mapDiverging);
    range = new RangeFields(how, toolkit, listener, NUMBER_WIDTH);
    summary = toolkit.createLabel(how, "", SWT.WRAP);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .align(SWT.FILL, SWT.CENTER)
        .hint(80, SWT.DEFAULT)
        .applyTo(summary);
    addListener(SWT.KeyDown, this::key);
    slider.addListener(SWT.KeyDown, this::key);
  }

  private Composite row(int columns) {
    Composite row = toolkit.createComposite(this);
    GridLayoutFactory.fillDefaults().numColumns(columns).spacing(6, 0).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    return row;
  }

  private Combo combo(Composite row, String hint, Runnable chosen) {
    Combo combo = new Combo(row, SWT.READ_ONLY);
    toolkit.adapt(combo, true, false);
    combo.setToolTipText(hint);
    AccessibleName.give(combo, hint);
    combo.addListener(SWT.Selection, _ -> chosen.run());
    return combo;
  }

  private Combo runs() {
    return runs;
  }

  private Combo groups() {
    return groups;
  }

  private Button button(Composite row, String text, String hint) {
    Button button = toolkit.createButton(row, text, SWT.PUSH);
    button.setToolTipText(hint);
    return button;
  }

  private void speeds(Composite row) {
    Combo speed = new Combo(row, SWT.READ_ONLY);
    toolkit.adapt(speed, true, false);
    speed.setToolTipText(PlaybackMessages.speedHint);
    AccessibleName.give(speed, PlaybackMessages.speedHint);
    for (double each : SPEEDS) {
      speed.add(NLS.bind(PlaybackMessages.speed, each < 1 ? each : (Object) (int) each));
    }
    speed.select(USUAL_SPEED);
    speed.addListener(SWT.Selection, _ -> listener.speedChosen(SPEEDS[speed.getSelectionIndex()]));
  }

  private void chooseMap() {
    listener.mapChosen(ColourMap.values()[maps.getSelectionIndex()]);
  }

  private void toggle() {
    boolean now = play.getText().equals(PlaybackMessages.play);
    playing(now);
    listener.play(now);
  }

  private void key(Event event) {
    if (event.character == ' ') {
      event.doit = false;
      toggle();
    }
  }

  private void openExport(Button below) {
    Optional<PlaybackExport> export = listener.export();
    Menu menu = PassingMenu.of(below);
    item(menu, PlaybackMessages.exportFrames, export, each -> each.film(FilmFormat.PNG));
    item(menu, PlaybackMessages.exportGif, export, each -> each.film(FilmFormat.GIF));
    item(menu, PlaybackMessages.exportAvi, export, each -> each.film(FilmFormat.AVI));
    item(menu, PlaybackMessages.exportGlb, export, PlaybackExport::model);
    Point size = below.getSize();
    menu.setLocation(below.toDisplay(0, size.y));
    menu.setVisible(true);
  }

  private interface Exporting {
    void run(PlaybackExport export);
  }

  private static void item(
      Menu menu, String text, Optional<PlaybackExport> export, Exporting exporting) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(text);
    item.setEnabled(export.isPresent());
    item.addListener(SWT.Selection, _ -> export.ifPresent(exporting::run));
  }

  // ---- what is told --------------------------------------------------------------------------

  /** Shows which runs and quantities there are. */
  void offer(RunChoice choice) {
    fill(runs, choice.runNames(), choice.runIndex(), PlaybackMessages.noRun);
    fill(groups, choice.groupNames(), choice.groupIndex(), "");
  }

  private static void fill(Combo combo, String[] names, int index, String none) {
    boolean some = names.length > 0;
    String[] items = some ? names : new String[] {none};
    if (!Arrays.equals(items, combo.getItems())) {
      combo.setItems(items);
    }
    combo.setEnabled(some);
    combo.select(some ? index : 0);
  }

  /** There is nothing to play. */
  void nothing(RunChoice choice) {
    boolean waiting = choice.run().filter(run -> !run.isOver()).isPresent();
    say(waiting ? "" : PlaybackMessages.nothing);
    time.setText("");
    endMs = 0;
    enable(false);
  }

  /** Something is played. */
  void playing(String words, String unit) {
    say(words);
    range.unit(unit);
    enable(true);
  }

  private void say(String words) {
    summary.setText(words.replace("&", "&&"));
    summary.setToolTipText(words);
    summary.getParent().layout();
  }

  private void enable(boolean now) {
    play.setEnabled(now);
    slider.setEnabled(now);
    range.enable(now);
  }

  void playing(boolean now) {
    play.setText(now ? PlaybackMessages.pause : PlaybackMessages.play);
  }

  /** Shows where on the way to the end the moment is. */
  void time(double timeMs, double newEndMs) {
    endMs = newEndMs;
    int step = endMs > 0 ? (int) Math.round(STEPS * timeMs / endMs) : 0;
    if (slider.getSelection() != step) {
      slider.setSelection(step);
    }
    String words = NLS.bind(PlaybackMessages.at, number(timeMs), number(newEndMs));
    if (!words.equals(told)) {
      told = words;
      time.setText(words);
    }
  }

  /** As many digits as tell one picture from the next. */
  private String number(double ms) {
    return String.format(Locale.ROOT, endMs < 1 ? "%.4f" : endMs < 100 ? "%.2f" : "%.1f", ms);
  }

  void range(ValueRange next) {
    range.show(next);
  }

  void map(ColourMap map) {
    maps.select(map.ordinal());
  }
}
