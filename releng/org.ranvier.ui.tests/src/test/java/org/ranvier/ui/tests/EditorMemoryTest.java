/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.tests.support.LiveObjects;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;

/** Memory stays flat however often an editor is opened and closed. */
@ExtendWith(NoErrorsLogged.class)
class EditorMemoryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");

  private static final int WARM_UP = 60;

  /** The platform keeps the last fifty places that one was at, texts included. */
  private static final int PLACES = 50;

  /** A text in the platform's file buffers. */
  private static final String TEXT = "org.eclipse.core.internal.filebuffers.SynchronizableDocument";

  /** What a text is made of: the number of texts, which is limited, says how many there are. */
  private static final Set<String> OF_TEXTS =
      Set.of(
          "org.eclipse.jface.text.CopyOnWriteTextStore",
          "org.eclipse.jface.text.CopyOnWriteTextStore$StringTextStore",
          "org.eclipse.jface.text.DefaultPositionUpdater",
          "org.eclipse.jface.text.DelimiterInfo",
          "org.eclipse.jface.text.GapTextStore",
          "org.eclipse.jface.text.Line",
          "org.eclipse.jface.text.ListLineTracker",
          "org.eclipse.jface.text.Position",
          "org.eclipse.jface.text.TreeLineTracker",
          "org.eclipse.jface.text.TreeLineTracker$Node");

  private static final Duration FRAME = Duration.ofMillis(20);
  private static final int TIMES = 200;

  private static final int MOST_WAITS = 5;

  /** Those, and a few that are open or about to go. */
  private static final long MOST_TEXTS = PLACES + 10;

  /** Objects of a class that may have come up meanwhile for reasons of their own. */
  private static final int FEW = 30;

  private static final long MOST_GROWTH_BYTES = 2_000_000;

  /**
   * Of these no object may be left: what is ours, and all that we get from the display. (Two
   * accessible objects a form stay inside SWT.)
   */
  private static final Pattern OURS =
      Pattern.compile(
          "org\\.(ranvier|eclipse\\.(swt\\.(graphics|widgets|custom)|jface|text|ui\\.texteditor))\\.");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void makeProject() throws CoreException {
    project = TestProject.ofExample("memory", HH);
    page.showView("org.eclipse.ui.views.ContentOutline");
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void nothingIsLeftOfTwoHundredEditors() throws Exception {
    IFile cell = project.file("HHCell.cell.nml");
    openAndClose(cell, WARM_UP, 1);
    LiveObjects before = LiveObjects.count();
    openAndClose(cell, TIMES - WARM_UP, 4);
    LiveObjects after = LiveObjects.count();
    for (int i = 0; i < MOST_WAITS && !leftOver(after, before).isEmpty(); i++) {
      UiWait.settle(Duration.ofSeconds(1)); // what is left may be about to go
      after = LiveObjects.count();
    }
    assertThat(leftOver(after, before)).as("objects that came up with each editor").isEmpty();
    assertThat(after.instances(TEXT)).as("texts, at places of the past").isBetween(1L, MOST_TEXTS);
    assertThat(after.instances(NeuroMLEditor.class.getName())).isLessThanOrEqualTo(2);
    assertThat(after.bytes() - before.bytes())
        .as("growth from %d bytes after %d editors", before.bytes(), WARM_UP)
        .isLessThan(MOST_GROWTH_BYTES);
    assertThat(cell.findMarkers(null, true, 0)).isEmpty();
  }

  private static Map<String, Long> leftOver(LiveObjects after, LiveObjects before) {
    Map<String, Long> more = new TreeMap<>(after.since(before));
    more.entrySet()
        .removeIf(
            each ->
                !OURS.matcher(each.getKey()).lookingAt()
                    || OF_TEXTS.contains(each.getKey())
                    || each.getValue() - known(each.getKey(), after, before) <= FEW);
    return more;
  }

  /** The platform keeps a disposed bold font of each editor with forms, some 100 bytes. */
  private static long known(String name, LiveObjects after, LiveObjects before) {
    return name.startsWith("org.eclipse.swt.graphics.Font")
        ? after.since(before).entrySet().stream()
            .filter(each -> each.getKey().endsWith("FormFonts$BoldFontDescriptor"))
            .mapToLong(Map.Entry::getValue)
            .sum()
        : 0;
  }

  /**
   * @param every the pages are visited in each, each second, … editor
   */
  private void openAndClose(IFile file, int times, int every) throws CoreException {
    for (int i = 0; i < times; i++) {
      NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, file, true);
      UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
      paint();
      if (i % every == 0) {
        editor.setActivePage(ModelFormPage.ID);
        editor.reveal(editor.readings().latest().orElseThrow().root().orElseThrow().nameRange());
        paint();
      }
      page.closeEditor(editor, false);
    }
    UiWait.settle(Duration.ofMillis(500));
  }

  /** SWT keeps the accessible objects of controls that were never painted. */
  private static void paint() {
    UiWait.settle(FRAME);
    Display.getCurrent().update();
  }
}
