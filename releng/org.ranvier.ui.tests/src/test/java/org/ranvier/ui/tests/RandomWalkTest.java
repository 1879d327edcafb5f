/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
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
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.RandomEdits;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;

/**
 * Random edits on all pages, all of which undo takes back to the byte and redo does again.
 *
 * <p>{@code -Dranvier.walks=50} takes so many walks of 200 edits instead of two.
 */
@ExtendWith(NoErrorsLogged.class)
class RandomWalkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String CELL = "HHCell.cell.nml";
  private static final int EDITS = 200;

  /** So that there is something on the page of types. */
  private static final String OWN_TYPE =
      """
          <ComponentType name="slowGate" extends="baseGate">
              <Parameter name="tau_m" dimension="time"/>
              <Exposure name="rate" dimension="per_time"/>
              <Dynamics>
                  <StateVariable name="q" dimension="none" exposure="q"/>
                  <DerivedVariable name="rate" dimension="per_time" value="1 / tau_m" exposure="rate"/>
                  <DerivedVariable name="fcond" dimension="none" value="q^instances" exposure="fcond"/>
                  <TimeDerivative variable="q" value="(1 - q) * rate"/>
              </Dynamics>
          </ComponentType>
      """;

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private NeuroMLEditor editor;

  @BeforeEach
  void openCell() throws Exception {
    Welcome.close();
    project = TestProject.create("walk");
    for (String file : HH.files()) {
      String text = HH.text(file);
      project.write(
          file, file.equals(CELL) ? text.replace("</neuroml>", OWN_TYPE + "</neuroml>") : text);
    }
    editor = (NeuroMLEditor) IDE.openEditor(page, project.file(CELL), true);
    UiWait.until(
        PATIENCE, "the page of the shape", () -> editor.findPage(MorphologyPage.ID) != null);
    MorphologyPage morphology = (MorphologyPage) editor.setActivePage(MorphologyPage.ID);
    UiWait.until(PATIENCE, "the cell to be drawn", () -> morphology.camera().isPresent());
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void undoTakesBackAllAndRedoDoesAllAgain() throws Exception {
    byte[] bytes = Files.readAllBytes(editor.path());
    String before = document().get();
    int walks = Integer.getInteger("ranvier.walks", 2);
    Set<String> kinds = new TreeSet<>();
    for (int seed = 0; seed < walks; seed++) {
      RandomEdits edits = new RandomEdits(editor, new Random(seed));
      List<String> done = new ArrayList<>();
      while (done.size() < EDITS) {
        String earlier = document().get();
        String what = edits.next();
        if (!document().get().equals(earlier)) {
          done.add(what);
          kinds.add(what.split(" ", 2)[0]);
        }
      }
      String forward = document().get();
      List<String> labels = undoAll();
      assertThat(document().get()).as("seed %d, all undone", seed).isEqualTo(before);
      assertThat(editor.isDirty()).as("seed %d: nothing is left to save", seed).isFalse();
      // What the walk took back itself, up to half of the edits, is not there to be undone.
      assertThat(labels).hasSizeGreaterThan(EDITS / 3);
      assertThat(labels).allSatisfy(label -> assertThat(label).isNotBlank());
      assertThat(labels).anySatisfy(label -> assertThat(label).startsWith("Set "));
      assertThat(redo(labels.size())).as("seed %d, steps done again", seed).isEqualTo(labels);
      assertThat(document().get()).as("seed %d, all done again: %s", seed, done).isEqualTo(forward);
      undoAll();
      page.saveEditor(editor, false);
      assertThat(Files.readAllBytes(editor.path())).isEqualTo(bytes);
    }
    assertThat(kinds).contains("type", "format", "set", "convert", "do", "drag", "rename");
    assertThat(kinds).contains("declare", "add", "repair", "shape");
  }

  private List<String> undoAll() throws Exception {
    // What is still being typed is a step from now on, as for the platform's Undo.
    DocumentUndoManagerRegistry.getDocumentUndoManager(document()).commit();
    IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    List<String> labels = new ArrayList<>();
    while (history.canUndo(context())) {
      labels.add(history.getUndoOperation(context()).getLabel());
      history.undo(context(), null, null);
      UiWait.settle(Duration.ZERO);
    }
    return labels;
  }

  /** Not all: where the walk ended by taking something back, that can be done again as well. */
  private List<String> redo(int steps) throws Exception {
    IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    List<String> labels = new ArrayList<>();
    while (labels.size() < steps && history.canRedo(context())) {
      labels.addFirst(history.getRedoOperation(context()).getLabel());
      history.redo(context(), null, null);
      UiWait.settle(Duration.ZERO);
    }
    return labels;
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }

  private IUndoContext context() {
    return DocumentUndoManagerRegistry.getDocumentUndoManager(document()).getUndoContext();
  }
}
