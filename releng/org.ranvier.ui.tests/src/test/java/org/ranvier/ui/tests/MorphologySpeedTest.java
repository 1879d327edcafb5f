/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.edit.scene.Camera;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.tests.support.GrownCell;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;

/**
 * How fast cells are opened, turned and picked; prints figures, for {@code
 * releng/doc/benchmarks.md}. Runs with {@code -Dranvier.frames=true -Dtest=MorphologySpeedTest}.
 */
@ExtendWith(NoErrorsLogged.class)
@EnabledIfSystemProperty(named = "ranvier.frames", matches = "true")
class MorphologySpeedTest {
  private static final int EDITS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String RENDERER = "org.ranvier.ui.morphology.renderer";
  private static final long TURNING_NANOS = 4_000_000_000L;

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void open() throws CoreException {
    Welcome.close();
    project = TestProject.create("speed");
    page.getWorkbenchWindow().getShell().setSize(1150, 1000);
  }

  @AfterEach
  void close() throws CoreException {
    System.clearProperty(RENDERER);
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void openTurnAndPick() throws CoreException {
    project.write("warm.nml", GrownCell.text(1_000));
    warmUp();
    for (int segments : new int[] {5_000, 100_000}) {
      project.write("grown" + segments + ".nml", GrownCell.text(segments));
      for (String renderer : new String[] {"software", "gl"}) {
        System.setProperty(RENDERER, renderer);
        measure(segments);
      }
    }
  }

  /** The first editor of a session loads the core types and the code; it is not counted. */
  private void warmUp() throws CoreException {
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, project.file("warm.nml"), true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(MorphologyPage.ID) != null);
    MorphologyPage morphology = (MorphologyPage) editor.setActivePage(MorphologyPage.ID);
    UiWait.until(PATIENCE, "a picture", () -> morphology.drawn() > 0);
    page.closeAllEditors(false);
  }

  private void measure(int segments) throws CoreException {
    long begun = System.nanoTime();
    double worked = processorSeconds();
    NeuroMLEditor editor =
        (NeuroMLEditor) IDE.openEditor(page, project.file("grown" + segments + ".nml"), true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(MorphologyPage.ID) != null);
    MorphologyPage morphology = (MorphologyPage) editor.setActivePage(MorphologyPage.ID);
    UiWait.until(PATIENCE, "a picture", () -> morphology.drawn() > 0);
    double opened = (System.nanoTime() - begun) / 1e9;
    worked = processorSeconds() - worked;
    UiWait.untilIdle(Duration.ofSeconds(30)); // the check of the text
    page.toggleZoom(page.getReference(editor));
    UiWait.settle(Duration.ofSeconds(1));
    turn(morphology);
    double frames = turn(morphology);
    double close = turnClose(morphology);
    double picked = pick(morphology);
    double edited = edit(editor, morphology);
    System.out.printf(
        Locale.ROOT,
        "%d segments, %s, %d x %d: opened in %.2f s (%.2f s of the processors), %.1f frames/s, %.1f near the soma, moving the"
            + " pointer %.2f ms, an edit holds the user for %.0f ms%n",
        segments,
        morphology.renderer(),
        morphology.picture().getSize().x,
        morphology.picture().getSize().y,
        opened,
        worked,
        frames,
        close,
        picked,
        edited);
    assertThat(frames).isPositive();
    page.closeAllEditors(false);
  }

  /** What the process has worked so far, which others on the machine do not prolong. */
  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** Frames a second while the cell is turned. */
  private static double turn(MorphologyPage morphology) {
    Display display = Display.getCurrent();
    long begun = System.nanoTime();
    int frames = 0;
    while (System.nanoTime() - begun < TURNING_NANOS) {
      long before = morphology.drawn();
      morphology.see(morphology.camera().orElseThrow().orbit(3, 1));
      while (morphology.drawn() == before) {
        if (!display.readAndDispatch()) {
          Thread.onSpinWait();
        }
      }
      frames++;
    }
    return frames * 1e9 / (System.nanoTime() - begun);
  }

  private static double turnClose(MorphologyPage morphology) {
    Camera camera = morphology.camera().orElseThrow();
    var soma = camera.unproject(morphology.placeOf(0).orElseThrow());
    morphology.see(camera.withTarget(soma).zoom(12, camera.width() / 2.0, camera.rows() / 2.0));
    double frames = turn(morphology);
    morphology.see(camera);
    return frames;
  }

  /** Milliseconds that the thread of the user works on moving the last tip; the median of some. */
  private static double edit(NeuroMLEditor editor, MorphologyPage morphology) {
    double[] spent = new double[EDITS];
    for (int i = 0; i < EDITS; i++) {
      // A very long text is read beside the page, which edits it then.
      UiWait.until(PATIENCE, "the text to be read", () -> isRead(editor));
      UiWait.settle(Duration.ofMillis(200)); // the page is told a turn later
      long begun = System.nanoTime();
      assertThat(morphology.edit(MorphologySpeedTest::moved)).isPresent();
      spent[i] = (System.nanoTime() - begun) / 1e6;
      UiWait.untilIdle(Duration.ofSeconds(60));
    }
    Arrays.sort(spent);
    return spent[EDITS / 2];
  }

  private static boolean isRead(NeuroMLEditor editor) {
    String text = editor.source().viewer().getDocument().get();
    return editor
        .readings()
        .latest()
        .flatMap(DocumentReading::tree)
        .filter(tree -> tree.text().equals(text))
        .isPresent();
  }

  private static MorphologyEdit moved(MorphologyText text) {
    return new Moves(text)
        .by(
            text.morphology().segments().getLast().id(),
            End.DISTAL,
            new Offset(1, 0, 0),
            Follow.alone());
  }

  /** Milliseconds from a move of the pointer to the end of what it causes but a picture. */
  private static double pick(MorphologyPage morphology) {
    long spent = 0;
    int moves = 0;
    for (int y = 5; y < morphology.picture().getSize().y; y += 20) {
      for (int x = 5; x < morphology.picture().getSize().x; x += 20) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        long begun = System.nanoTime();
        morphology.picture().notifyListeners(SWT.MouseMove, event);
        spent += System.nanoTime() - begun;
        moves++;
      }
    }
    return spent / 1e6 / moves;
  }
}
