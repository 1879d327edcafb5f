/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.ranvier.edit.scene.Projected;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.morphology.panel.Panel;

/** An editor with a cell of an example on its page Morphology, and one of the page's panels. */
public final class CellEditor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestProject project;
  private final NeuroMLEditor editor;
  private final MorphologyPage morphology;

  private CellEditor(String example, String file) throws CoreException {
    project = TestProject.ofExample("cells", Examples.get(example));
    editor = (NeuroMLEditor) IDE.openEditor(page(), project.file(file), true);
    page().getWorkbenchWindow().getShell().setSize(1500, 950);
    maximize(editor, true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(MorphologyPage.ID) != null);
    morphology = (MorphologyPage) editor.setActivePage(MorphologyPage.ID);
    UiWait.until(PATIENCE, "a picture", () -> morphology.drawn() > 0);
  }

  /** Opens a file of an example, in a project with all of its files. */
  public static CellEditor open(String example, String file) throws CoreException {
    Welcome.close();
    return new CellEditor(example, file);
  }

  /** Gives the editor all of the window, or its place among the views. */
  public static void maximize(NeuroMLEditor editor, boolean now) {
    page()
        .setPartState(
            page().getReference(editor),
            now ? IWorkbenchPage.STATE_MAXIMIZED : IWorkbenchPage.STATE_RESTORED);
  }

  public static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }

  /** A file of the project. */
  public IFile file(String name) {
    return project.file(name);
  }

  public NeuroMLEditor editor() {
    return editor;
  }

  public MorphologyPage morphology() {
    return morphology;
  }

  /** Puts a panel in front. */
  public <T extends Panel> T panel(String id, Class<T> kind) {
    morphology.openPanel(id);
    return kind.cast(morphology.findPanel(id).orElseThrow());
  }

  // ---- what is seen of panels -----------------------------------------------------------------

  public static Shell shell() {
    return page().getWorkbenchWindow().getShell();
  }

  /** Something of the window that somebody sees. */
  public static <T extends Control> T find(Class<T> type, Predicate<T> wanted) {
    return Widgets.find(shell(), type, each -> each.isVisible() && wanted.test(each)).orElseThrow();
  }

  /** Whether a label begins with these words. */
  public static boolean says(String start) {
    return Widgets.find(
            shell(), Label.class, each -> each.isVisible() && each.getText().startsWith(start))
        .isPresent();
  }

  /** All that the label says which begins with these words. */
  public static String words(String start) {
    return find(Label.class, each -> each.getText().startsWith(start)).getText();
  }

  /** Chooses an entry of the first list that has it. */
  public static void choose(String entry) {
    Combo combo = find(Combo.class, each -> List.of(each.getItems()).contains(entry));
    combo.setText(entry);
    combo.notifyListeners(SWT.Selection, new Event());
  }

  /** Chooses a segment in the picture. */
  public void click(int segmentId) {
    Projected at = morphology.placeOf(segmentId).orElseThrow();
    click(morphology.picture(), (int) at.x(), (int) at.y(), 0);
  }

  // ---- hands ----------------------------------------------------------------------------------

  /** Does something with the left button of the mouse, or another. */
  public static void mouse(Control control, int type, int button, int x, int y, int state) {
    Event event = new Event();
    event.type = type;
    event.button = button;
    event.x = x;
    event.y = y;
    event.stateMask = state;
    control.notifyListeners(type, event);
  }

  public static void click(Control control, int x, int y, int state) {
    mouse(control, SWT.MouseDown, 1, x, y, state);
    mouse(control, SWT.MouseUp, 1, x, y, state);
  }

  public static void key(Control control, int code, int state) {
    Event event = new Event();
    event.keyCode = code;
    event.character = code < 128 ? (char) code : 0;
    event.stateMask = state;
    control.notifyListeners(SWT.KeyDown, event);
  }

  @Override
  public void close() throws CoreException {
    morphology.closePanels(); // which of them are open is kept for the next page
    maximize(editor, false);
    page().closeAllEditors(false);
    project.close();
  }
}
