/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.fix.Repair;
import org.ranvier.edit.fix.Repairs;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.validation.AlikeFindings;
import org.ranvier.validation.Finding;
import org.ranvier.xml.edit.TextChange;

/** One repair of a marker, and of others of its kind in any file. */
final class RepairResolution extends WorkbenchMarkerResolution
    implements IMarkerResolutionRelevance {
  private final IMarker marker;
  private final Repair repair;
  private final int relevance;

  RepairResolution(IMarker marker, Repair repair, int relevance) {
    this.marker = marker;
    this.repair = repair;
    this.relevance = relevance;
  }

  @Override
  public String getLabel() {
    return repair.title();
  }

  @Override
  public String getDescription() {
    return marker.getAttribute(IMarker.MESSAGE, repair.finding().message());
  }

  @Override
  public @Nullable Image getImage() {
    return new Choice(List.of(repair)).image();
  }

  @Override
  public int getRelevanceForResolution() {
    return relevance;
  }

  /**
   * What the same rule found, those included that are too many to be marked one by one, which one
   * marker stands for; whether it can be repaired in the same way shows when it is.
   */
  @Override
  public IMarker[] findOtherMarkers(IMarker[] markers) {
    return Arrays.stream(markers)
        .filter(each -> !each.equals(marker) && ProblemMarkers.isRepairable(each))
        .filter(each -> repair.finding().rule().equals(each.getAttribute(ProblemMarkers.RULE, "")))
        .toArray(IMarker[]::new);
  }

  @Override
  public void run(IMarker one) {
    run(new IMarker[] {one}, new NullProgressMonitor());
  }

  @Override
  public void run(IMarker[] markers, IProgressMonitor monitor) {
    Map<IFile, List<IMarker>> byFile = new LinkedHashMap<>();
    for (IMarker each : markers) {
      if (each.getResource() instanceof IFile file) {
        byFile.computeIfAbsent(file, _ -> new ArrayList<>()).add(each);
      }
    }
    try {
      apply(byFile, monitor);
    } catch (CancellationException _) {
      return; // nothing was changed yet
    } catch (CoreException notChanged) {
      StatusManager.getManager().handle(notChanged.getStatus(), StatusManager.SHOW);
    }
  }

  private void apply(Map<IFile, List<IMarker>> byFile, IProgressMonitor monitor)
      throws CoreException {
    Map<IFile, TextChange> changes = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<IFile, List<IMarker>> each : byFile.entrySet()) {
      Together repairs =
          MarkerRepairs.search(
                  each.getKey(),
                  monitor::isCanceled,
                  checked -> Together.of(repairs(each.getValue(), checked)))
              .orElse(Together.NONE);
      count += repairs.count();
      if (repairs.count() > 0) {
        changes.put(each.getKey(), repairs.change());
      }
    }
    String label =
        count > 1 ? NLS.bind(FixMessages.alikeLabel, repair.title(), count) : repair.title();
    TextFiles.apply(changes, label, monitor);
  }

  /** What is done to one file, which may be very much. */
  private record Together(int count, TextChange change) {
    static final Together NONE = new Together(0, TextChange.NONE);

    static Together of(List<Repair> repairs) {
      return new Together(repairs.size(), Repairs.together(repairs));
    }
  }

  private List<Repair> repairs(List<IMarker> markers, CheckedText checked) {
    Repairs repairs = checked.repairs();
    List<Finding> findings = new ArrayList<>();
    Repair now = repair;
    for (IMarker each : markers) {
      Optional<Finding> found = MarkerRepairs.find(each, checked);
      Optional<Repair> same =
          each.equals(marker) ? found.flatMap(own -> chosen(repairs.of(own))) : Optional.of(now);
      if (found.isPresent() && same.isPresent()) {
        findings.addAll(meant(each, found.get(), checked));
        now = same.get();
      }
    }
    return findings.size() == 1 && findings.getFirst().equals(now.finding())
        ? List.of(now)
        : repairs.alike(now, findings);
  }

  private static List<Finding> meant(IMarker marker, Finding first, CheckedText checked) {
    return ProblemMarkers.isMore(marker)
        ? AlikeFindings.from(first, checked.findings())
        : List.of(first);
  }

  /** What was chosen for the marker, in the text as it is now. */
  private Optional<Repair> chosen(List<Repair> offered) {
    return offered.stream().filter(each -> each.title().equals(repair.title())).findFirst();
  }
}
