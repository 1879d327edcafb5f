/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.fix.Repair;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.validation.Finding;

/** Repairs of what the Problems view lists. */
public final class MarkerRepairs implements IMarkerResolutionGenerator2 {
  /** The last file that was asked about: a list asks for many markers of one. */
  private static @Nullable Known last;

  private record Known(IFile file, CheckedText checked) {}

  @Override
  public boolean hasResolutions(IMarker marker) {
    return ProblemMarkers.isRepairable(marker);
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    if (!(marker.getResource() instanceof IFile file)) {
      return new IMarkerResolution[0];
    }
    List<Repair> repairs =
        check(file)
            .map(checked -> find(marker, checked).map(checked.repairs()::of).orElse(List.of()))
            .orElse(List.of());
    int count = repairs.size();
    IMarkerResolution[] resolutions = new IMarkerResolution[count];
    for (int i = 0; i < count; i++) {
      resolutions[i] = new RepairResolution(marker, repairs.get(i), count - i);
    }
    return resolutions;
  }

  /** The problem that a marker stands for, in a text that may have changed since. */
  static Optional<Finding> find(IMarker marker, CheckedText checked) {
    int start = marker.getAttribute(IMarker.CHAR_START, 0);
    return checked.findings().stream()
        .filter(each -> each.rule().equals(marker.getAttribute(ProblemMarkers.RULE, "")))
        .filter(each -> each.message().equals(marker.getAttribute(IMarker.MESSAGE, "")))
        .min(Comparator.comparingInt(each -> Math.abs(each.location().range().start() - start)));
  }

  /** A file with its problems; the UI goes on while it is read. */
  static Optional<CheckedText> check(IFile file) {
    try {
      String text = TextFiles.text(file);
      Known known = last;
      if (known != null && known.file().equals(file) && known.checked().text().equals(text)) {
        return Optional.of(known.checked());
      }
      CheckedText checked = outsideUi(file, text);
      last = checked == null ? null : new Known(file, checked);
      return Optional.ofNullable(checked);
    } catch (CoreException notRead) {
      ILog.get().log(notRead.getStatus());
      return Optional.empty();
    }
  }

  private static @Nullable CheckedText outsideUi(IFile file, String text) {
    if (Display.getCurrent() == null) {
      return CheckedText.of(file, text);
    }
    CheckedText[] checked = new CheckedText[1];
    try {
      PlatformUI.getWorkbench()
          .getProgressService()
          .busyCursorWhile(
              monitor -> {
                monitor.beginTask(FixMessages.searching, 1);
                checked[0] = CheckedText.of(file, text);
              });
    } catch (InvocationTargetException broken) {
      ILog.get().error("Repairs of " + file.getName() + " could not be looked for", broken);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return checked[0];
  }
}
