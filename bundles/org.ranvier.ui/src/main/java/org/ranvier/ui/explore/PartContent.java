/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonViewer;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.project.ModelFiles;

/** The parts of model files, below the files in the Project Explorer. */
public final class PartContent implements ITreeContentProvider {
  private final PartStore store = PartStore.shared();
  private final PartStore.Listener onRead = this::refresh;
  private @Nullable StructuredViewer viewer;

  public PartContent() {
    PartKeys.activate();
    store.addListener(onRead);
  }

  /** Stands where the parts of a file, or the members of a list, will be once they were read. */
  record Awaited(Object owner) {}

  @Override
  public void inputChanged(Viewer shownIn, @Nullable Object oldInput, @Nullable Object newInput) {
    if (viewer == null && shownIn instanceof CommonViewer common) {
      CaretFollower.follow(common);
    }
    viewer = shownIn instanceof StructuredViewer structured ? structured : null;
  }

  @Override
  public Object[] getElements(Object input) {
    return getChildren(input);
  }

  @Override
  public Object[] getChildren(Object parent) {
    return switch (parent) {
      case IFile file -> orAwaited(store.find(file), file);
      case ModelPart list when list.part().hasMembers() -> orAwaited(store.findIn(list), list);
      case ModelPart part -> part.parts().toArray();
      default -> new Object[0];
    };
  }

  private static Object[] orAwaited(Optional<List<ModelPart>> parts, Object owner) {
    return parts.map(List::toArray).orElseGet(() -> new Object[] {new Awaited(owner)});
  }

  @Override
  public @Nullable Object getParent(Object element) {
    if (element instanceof ModelPart part) {
      return part.parent();
    }
    return element instanceof Awaited awaited ? awaited.owner() : null;
  }

  /** A file is taken to have some until it was looked into. */
  @Override
  public boolean hasChildren(Object element) {
    if (element instanceof IFile file) {
      return ModelFiles.isNeuroMlName(file)
          ? file.isAccessible()
          : store.find(file).filter(parts -> !parts.isEmpty()).isPresent();
    }
    return element instanceof ModelPart part
        && (part.part().hasMembers() || !part.parts().isEmpty());
  }

  private void refresh(Object read) {
    if (!PlatformUI.isWorkbenchRunning()) {
      return;
    }
    Display display = PlatformUI.getWorkbench().getDisplay();
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            StructuredViewer current = viewer;
            if (current != null && !current.getControl().isDisposed()) {
              current.refresh(read);
            }
          });
    }
  }

  @Override
  public void dispose() {
    store.removeListener(onRead);
  }
}
