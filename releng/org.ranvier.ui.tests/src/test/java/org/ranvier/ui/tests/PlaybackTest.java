/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.film.FilmFormat;
import org.ranvier.edit.film.FilmTimes;
import org.ranvier.edit.playback.Knowledge;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.ui.morphology.playback.PlaybackPanel;
import org.ranvier.ui.recording.RecordedRuns;
import org.ranvier.ui.recording.TimeCursor;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.SimulationJob;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;
import org.ranvier.ui.run.history.RunInputs;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.XmlDocument;

/** Recordings on the cell: of runs, of runs that record everywhere, as films. */
@ExtendWith(NoErrorsLogged.class)
class PlaybackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private CellEditor cell;
  @TempDir Path folder;

  @BeforeEach
  void open() throws CoreException {
    TimeCursor.workbench().clear();
    cell = CellEditor.open("pyramidal-cell", "Pyramidal.cell.nml");
  }

  @AfterEach
  void close() throws CoreException {
    List.copyOf(RecordedRuns.workbench().all()).forEach(RecordedRuns.workbench()::remove);
    cell.close();
  }

  private PlaybackPanel panel() {
    return cell.panel(PlaybackPanel.ID, PlaybackPanel.class);
  }

  private static Shell window() {
    return CellEditor.page().getWorkbenchWindow().getShell();
  }

  private static Button button(String text) {
    return Widgets.find(window(), Button.class, each -> each.getText().equals(text)).orElseThrow();
  }

  private static void press(Button button) {
    button.notifyListeners(SWT.Selection, new Event());
  }

  /** Runs the model of the example as the workbench does; it records four places. */
  private SimulationSession run(double durationMs) {
    Path model = Path.of(cell.file("LEMS_Pyramidal.xml").getLocationURI());
    RunInputs inputs = new RunInputs(XmlDocument::read);
    SimulationSession session =
        new SimulationSession(
            "LEMS_Pyramidal.xml",
            RunDescription.builder(model)
                .durationMs(durationMs)
                .outputDirectory(folder.resolve("out"))
                .build(),
            inputs,
            true);
    SimulationSessions.workbench().add(session);
    new SimulationJob(
            session,
            run -> SimulationLoader.load(run, inputs::read),
            SimulationSessions.workbench(),
            new Silent(),
            _ -> {})
        .schedule();
    return session;
  }

  private static final class Silent implements SimulationJob.MessageSink {
    @Override
    public void line(String text) {}

    @Override
    public void problem(String text) {}
  }

  private PlaybackPanel played(SimulationSession session) {
    UiWait.until(PATIENCE, "the run", () -> session.state().isOver());
    PlaybackPanel panel = panel();
    UiWait.until(PATIENCE, "the recording", () -> panel.playback().isPresent());
    return panel;
  }

  @Test
  void withoutARunItSaysWhatWouldFillIt() {
    panel();
    assertThat(
            Widgets.find(
                window(), Label.class, each -> each.getText().startsWith("Nothing to play yet")))
        .isPresent();
    assertThat(button("Record Everywhere…").isEnabled()).isTrue();
  }

  @Test
  void aRunIsPlayedWithWhatLiesBetweenItsRecordings() throws Exception {
    PlaybackPanel panel = played(run(60));
    assertThat(panel.playback().orElseThrow().count(Knowledge.RECORDED)).isBetween(4, 12);
    assertThat(panel.playback().orElseThrow().count(Knowledge.BETWEEN)).isPositive();
    assertThat(panel.playback().orElseThrow().count(Knowledge.UNKNOWN)).isPositive();
    long drawn = cell.morphology().drawn();
    Scale slider = Widgets.find(window(), Scale.class, _ -> true).orElseThrow();
    slider.setSelection(slider.getMaximum() / 2);
    slider.notifyListeners(SWT.Selection, new Event());
    assertThat(panel.timeMs()).isCloseTo(30, within(0.1));
    assertThat(TimeCursor.workbench().timeMs().orElseThrow()).isEqualTo(panel.timeMs());
    UiWait.until(PATIENCE, "a picture", () -> cell.morphology().drawn() > drawn);
    // And from elsewhere, as from a plot.
    TimeCursor.workbench().put(45);
    assertThat(panel.timeMs()).isEqualTo(45);
    assertThat(slider.getSelection()).isEqualTo(slider.getMaximum() * 3 / 4);
    CellEditor.maximize(cell.editor(), false);
    CellEditor.page().showView(PlotsView.ID);
    CellEditor.page().activate(cell.editor());
    UiWait.settle(Duration.ofMillis(800));
    Screenshot.inBothThemes(window(), "morphology-playback");
  }

  @Test
  void playingMovesTheMomentAndEndsWithTheRun() {
    PlaybackPanel panel = played(run(5));
    TimeCursor.workbench().put(0);
    press(button("Play"));
    UiWait.until(PATIENCE, "the end", () -> panel.timeMs() >= 5 - 1e-6);
    assertThat(button("Play").getText()).isEqualTo("Play");
    press(button("Play"));
    UiWait.until(PATIENCE, "the beginning", () -> panel.timeMs() < 4);
    press(button("Pause"));
    double stopped = panel.timeMs();
    UiWait.settle(Duration.ofMillis(200));
    assertThat(panel.timeMs()).isEqualTo(stopped);
  }

  @Test
  void aRunThatGoesOnIsFollowed() {
    PlaybackPanel panel = panel();
    SimulationSession session = run(4000);
    UiWait.until(PATIENCE, "the first values", () -> panel.timeMs() > 0);
    double first = panel.timeMs();
    UiWait.until(PATIENCE, "more of them", () -> panel.timeMs() > first);
    session.cancellation().cancel();
    UiWait.until(PATIENCE, "the end", () -> session.state().isOver());
  }

  @Test
  void theRangeIsTypedAndFitted() {
    PlaybackPanel panel = played(run(20));
    var fitted = panel.range().orElseThrow();
    List<Text> fields =
        Widgets.below(window())
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .filter(each -> String.valueOf(each.getToolTipText()).endsWith("value of the colours"))
            .toList();
    fields.get(0).setText("-70,5");
    fields.get(1).setText("10");
    assertThat(panel.range().orElseThrow().low()).isEqualTo(-70.5);
    assertThat(panel.range().orElseThrow().high()).isEqualTo(10);
    fields.get(1).setText("much");
    assertThat(panel.range().orElseThrow().high()).isEqualTo(10);
    press(
        Widgets.find(
                window(),
                Button.class,
                each -> String.valueOf(each.getToolTipText()).startsWith("Limits that hold"))
            .orElseThrow());
    assertThat(panel.range().orElseThrow()).isEqualTo(fitted);
  }

  @Test
  void everySegmentIsRecordedWithoutAnEdit() throws Exception {
    PlaybackPanel panel = panel();
    String before = cell.file("LEMS_Pyramidal.xml").readString();
    var dialog =
        Widgets.whenOpen(
            "Record Everywhere",
            PATIENCE,
            shell -> {
              List<Combo> combos =
                  Widgets.below(shell)
                      .filter(Combo.class::isInstance)
                      .map(Combo.class::cast)
                      .toList();
              UiWait.until(PATIENCE, "the quantities", () -> combos.get(2).getItemCount() > 3);
              assertThat(combos.get(0).getText()).isEqualTo("LEMS_Pyramidal.xml");
              assertThat(combos.get(1).getText()).isEqualTo("cells/0/pyramidal");
              assertThat(combos.get(2).getText()).isEqualTo("v");
              Screenshot.save(shell, "record-everywhere-dialog");
              Widgets.press(shell, "Run");
            });
    press(button("Record Everywhere…"));
    assertThat(dialog.wasOpen()).isTrue();
    UiWait.until(PATIENCE, "the recording", () -> panel.playback().isPresent());
    UiWait.until(PATIENCE, "the run", () -> RecordedRuns.workbench().all().getFirst().isOver());
    var playback = panel.playback().orElseThrow();
    assertThat(playback.count(Knowledge.RECORDED))
        .isEqualTo(playback.morphology().segments().size());
    assertThat(cell.file("LEMS_Pyramidal.xml").readString()).isEqualTo(before);
    TimeCursor.workbench().put(105);
    UiWait.settle(Duration.ofMillis(800));
    Screenshot.inBothThemes(window(), "morphology-playback-everywhere");
  }

  @Test
  void whatIsPlayedIsSavedAsFilmAndModel() throws Exception {
    PlaybackPanel panel = played(run(10));
    FilmTimes times = new FilmTimes(0, 10, 10, 5);
    for (FilmFormat format : FilmFormat.values()) {
      Job job = panel.film(format, times, folder.resolve("cell." + format.ending()));
      job.join();
      assertThat(job.getResult().isOK()).as(format.name()).isTrue();
    }
    var camera = cell.morphology().camera().orElseThrow();
    var first = ImageIO.read(folder.resolve("cell-0001.png").toFile());
    assertThat(first.getWidth()).isEqualTo(camera.width());
    assertThat(folder.resolve("cell-0006.png")).exists();
    assertThat(folder.resolve("cell.gif")).exists();
    assertThat(folder.resolve("cell.avi")).exists();
    Files.copy(
        folder.resolve("cell-0006.png"),
        Files.createDirectories(Path.of(System.getProperty("ranvier.screenshots")))
            .resolve("film-frame.png"),
        StandardCopyOption.REPLACE_EXISTING);
    Path model = folder.resolve("cell.glb");
    Job job = panel.model(times, model);
    job.join();
    assertThat(job.getResult().isOK()).isTrue();
    assertThat(Files.readAllBytes(model)).startsWith('g', 'l', 'T', 'F');
  }
}
