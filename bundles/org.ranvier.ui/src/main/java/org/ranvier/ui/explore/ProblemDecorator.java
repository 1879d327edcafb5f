/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.xml.TextRange;

/**
 * A mark on models with errors or warnings, on the folders and projects that hold them, and on the
 * parts of files that they stand in. Asked in the background.
 */
public final class ProblemDecorator extends BaseLabelProvider
    implements ILightweightLabelDecorator {
  private final IResourceChangeListener onChange = this::changed;

  public ProblemDecorator() {
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(onChange, IResourceChangeEvent.POST_CHANGE);
  }

  @Override
  public void decorate(Object element, IDecoration decoration) {
    ImageDescriptor mark = markOf(severityOf(element));
    if (mark != null) {
      decoration.addOverlay(mark, IDecoration.BOTTOM_LEFT);
    }
  }

  /** The worst severity of a marker there; -1 where there is none. */
  private static int severityOf(Object element) {
    try {
      if (element instanceof IResource resource) {
        return resource.isAccessible()
            ? resource.findMaxProblemSeverity(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)
            : -1;
      }
      return element instanceof ModelPart part ? severityOf(part) : -1;
    } catch (CoreException _) {
      return -1; // it is going away just now
    }
  }

  private static int severityOf(ModelPart part) throws CoreException {
    TextRange place = part.part().place();
    int worst = -1;
    for (IMarker marker :
        part.file().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)) {
      int start = marker.getAttribute(IMarker.CHAR_START, -1);
      if (place.start() <= start && start < place.end()) {
        worst = Math.max(worst, marker.getAttribute(IMarker.SEVERITY, -1));
      }
    }
    return worst;
  }

  private static @Nullable ImageDescriptor markOf(int severity) {
    ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
    return switch (severity) {
      case IMarker.SEVERITY_ERROR -> images.getImageDescriptor(ISharedImages.IMG_DEC_FIELD_ERROR);
      case IMarker.SEVERITY_WARNING ->
          images.getImageDescriptor(ISharedImages.IMG_DEC_FIELD_WARNING);
      default -> null;
    };
  }

  private void changed(IResourceChangeEvent event) {
    Set<Object> touched = new LinkedHashSet<>();
    for (IMarkerDelta each : event.findMarkerDeltas(ProblemMarkers.TYPE, true)) {
      for (IResource at = each.getResource();
          at != null && at.getType() != IResource.ROOT && touched.add(at);
          at = at.getParent()) {
        if (at instanceof IFile file) {
          addParts(PartStore.shared().known(file), touched);
        }
      }
    }
    if (!touched.isEmpty() && PlatformUI.isWorkbenchRunning()) {
      Display display = PlatformUI.getWorkbench().getDisplay();
      display.asyncExec(
          () -> fireLabelProviderChanged(new LabelProviderChangedEvent(this, touched.toArray())));
    }
  }

  private static void addParts(Iterable<ModelPart> parts, Set<Object> all) {
    Deque<ModelPart> ahead = new ArrayDeque<>();
    parts.forEach(ahead::add);
    while (!ahead.isEmpty()) {
      ModelPart next = ahead.removeFirst();
      all.add(next);
      ahead.addAll(PartStore.shared().known(next));
    }
  }

  @Override
  public void dispose() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(onChange);
    super.dispose();
  }
}
