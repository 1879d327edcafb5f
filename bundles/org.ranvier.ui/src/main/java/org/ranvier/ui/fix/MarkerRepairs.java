/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
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
  private static final LastChecked LAST = new LastChecked();

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
        check(file, () -> false)
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

  /** A file with its problems; the UI goes on while it is read. Empty where it was cancelled. */
  static Optional<CheckedText> check(IFile file, BooleanSupplier isCancelled) {
    try {
      String text = TextFiles.text(file);
      Optional<CheckedText> known = LAST.find(file, text);
      if (known.isPresent()) {
        return known;
      }
      LAST.begin(file);
      Optional<CheckedText> checked = Optional.ofNullable(outsideUi(file, text, isCancelled));
      checked.ifPresent(each -> LAST.end(file, each));
      return checked;
    } catch (CancellationException _) {
      return Optional.empty();
    } catch (CoreException notRead) {
      ILog.get().log(notRead.getStatus());
      return Optional.empty();
    }
  }

  private static @Nullable CheckedText outsideUi(
      IFile file, String text, BooleanSupplier isCancelled) {
    if (Display.getCurrent() == null) {
      return CheckedText.of(file, text, isCancelled);
    }
    CheckedText[] checked = new CheckedText[1];
    try {
      PlatformUI.getWorkbench()
          .getProgressService()
          .busyCursorWhile(
              monitor -> {
                monitor.beginTask(FixMessages.searching, 1);
                checked[0] =
                    CheckedText.of(
                        file, text, () -> monitor.isCanceled() || isCancelled.getAsBoolean());
              });
    } catch (InvocationTargetException broken) {
      if (!(broken.getTargetException() instanceof CancellationException)) {
        ILog.get().error("Repairs of " + file.getName() + " could not be looked for", broken);
      }
    } catch (InterruptedException _) {
      return null; // cancelled before it began
    }
    return checked[0];
  }
}
