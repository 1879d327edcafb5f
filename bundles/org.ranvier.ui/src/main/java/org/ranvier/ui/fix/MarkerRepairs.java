/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.fix.Repair;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.validation.Finding;
import org.ranvier.xml.Cancellation;

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
    List<Repair> repairs = repairs(file, marker);
    int count = repairs.size();
    IMarkerResolution[] resolutions = new IMarkerResolution[count];
    for (int i = 0; i < count; i++) {
      resolutions[i] = new RepairResolution(marker, repairs.get(i), count - i);
    }
    return resolutions;
  }

  private static List<Repair> repairs(IFile file, IMarker marker) {
    try {
      return search(
              file,
              () -> false,
              checked -> find(marker, checked).map(checked.repairs()::of).orElse(List.of()))
          .orElse(List.of());
    } catch (CancellationException _) {
      return List.of();
    }
  }

  /** The problem that a marker stands for, in a text that may have changed since. */
  static Optional<Finding> find(IMarker marker, CheckedText checked) {
    int start = marker.getAttribute(IMarker.CHAR_START, 0);
    return checked.findings().stream()
        .filter(each -> each.rule().equals(marker.getAttribute(ProblemMarkers.RULE, "")))
        .filter(each -> each.message().equals(ProblemMarkers.message(marker)))
        .min(Comparator.comparingInt(each -> Math.abs(each.location().range().start() - start)));
  }

  /**
   * Finds something out about a file and its problems; the UI goes on meanwhile. Empty where the
   * file cannot be read.
   *
   * @param search done outside the UI thread
   * @throws CancellationException when it was cancelled
   */
  static <T> Optional<T> search(
      IFile file, BooleanSupplier isCancelled, Function<CheckedText, T> search) {
    try {
      String text = TextFiles.text(file);
      return outsideUi(file, isCancelled, stop -> search(checked(file, text, stop), stop, search));
    } catch (CoreException notRead) {
      ILog.get().log(notRead.getStatus());
      return Optional.empty();
    }
  }

  private static <T> T search(
      CheckedText checked, BooleanSupplier isCancelled, Function<CheckedText, T> search) {
    return Cancellation.during(isCancelled, List.of(checked.tree()), () -> search.apply(checked));
  }

  private static CheckedText checked(IFile file, String text, BooleanSupplier isCancelled) {
    Optional<CheckedText> known = LAST.find(file, text);
    if (known.isPresent()) {
      return known.get();
    }
    LAST.begin(file);
    CheckedText checked = CheckedText.of(file, text, isCancelled);
    LAST.end(file, checked);
    return checked;
  }

  private static <T> Optional<T> outsideUi(
      IFile file, BooleanSupplier isCancelled, Function<BooleanSupplier, T> work) {
    if (Display.getCurrent() == null) {
      return Optional.of(work.apply(isCancelled));
    }
    AtomicReference<@Nullable T> done = new AtomicReference<>();
    try {
      PlatformUI.getWorkbench()
          .getProgressService()
          .busyCursorWhile(
              monitor -> {
                monitor.beginTask(FixMessages.searching, IProgressMonitor.UNKNOWN);
                done.set(work.apply(() -> monitor.isCanceled() || isCancelled.getAsBoolean()));
              });
    } catch (InvocationTargetException broken) {
      if (broken.getTargetException() instanceof CancellationException cancelled) {
        throw cancelled;
      }
      ILog.get().error("Repairs of " + file.getName() + " could not be looked for", broken);
    } catch (InterruptedException _) {
      throw new CancellationException("cancelled before it began");
    }
    return Optional.ofNullable(done.get());
  }
}
