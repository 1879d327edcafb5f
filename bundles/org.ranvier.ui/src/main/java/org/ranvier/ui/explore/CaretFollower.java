/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import java.util.Optional;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.CommonViewer;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.xml.TextRange;

/**
 * Selects the component at the caret in a Project Explorer that is linked with the editor. The
 * platform's own link leads to the file; this goes on from there, a moment later.
 */
final class CaretFollower implements ISelectionListener {
  private static final int DELAY_MS = 400;

  private final CommonViewer viewer;

  private CaretFollower(CommonViewer viewer) {
    this.viewer = viewer;
  }

  /** Has a viewer follow for as long as it is there. */
  static void follow(CommonViewer viewer) {
    CommonNavigator navigator = viewer.getCommonNavigator();
    if (navigator == null) {
      return; // in a dialog
    }
    IWorkbenchPage page = navigator.getSite().getPage();
    CaretFollower follower = new CaretFollower(viewer);
    page.addPostSelectionListener(follower);
    viewer.getControl().addDisposeListener(_ -> page.removePostSelectionListener(follower));
  }

  @Override
  public void selectionChanged(IWorkbenchPart part, ISelection selection) {
    if (part instanceof NeuroMLEditor editor && viewer.getCommonNavigator().isLinkingEnabled()) {
      viewer.getControl().getDisplay().timerExec(DELAY_MS, () -> follow(editor));
    }
  }

  private void follow(NeuroMLEditor editor) {
    if (viewer.getControl().isDisposed() || editor.source().viewer() == null) {
      return;
    }
    partAt(editor)
        .filter(each -> !each.equals(viewer.getStructuredSelection().getFirstElement()))
        .ifPresent(each -> viewer.setSelection(new StructuredSelection(each), true));
  }

  /** Of a file that somebody looked into and that is as it was saved. */
  private static Optional<ModelPart> partAt(NeuroMLEditor editor) {
    if (editor.file() == null || editor.isDirty()) {
      return Optional.empty();
    }
    int caret = editor.source().selectionOffset();
    return PartStore.shared().known(editor.file()).stream()
        .flatMap(each -> at(each, caret).stream())
        .findFirst();
  }

  /** The innermost part at an offset; of a list only what somebody has looked into. */
  private static Optional<ModelPart> at(ModelPart node, int offset) {
    TextRange place = node.part().place();
    if (offset < place.start() || offset >= place.end()) {
      return Optional.empty();
    }
    Optional<ModelPart> inside =
        PartStore.shared().known(node).stream()
            .flatMap(each -> at(each, offset).stream())
            .findFirst();
    return inside.isPresent() || node.part().isList() ? inside : Optional.of(node);
  }
}
