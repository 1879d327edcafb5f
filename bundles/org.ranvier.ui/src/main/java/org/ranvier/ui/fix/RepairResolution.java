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
    return repair.finding().message();
  }

  @Override
  public @Nullable Image getImage() {
    return new Choice(List.of(repair)).image();
  }

  @Override
  public int getRelevanceForResolution() {
    return relevance;
  }

  /** What the same rule found; whether it can be repaired in the same way shows when it is. */
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
    Map<IFile, TextChange> changes = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<IFile, List<IMarker>> each : byFile.entrySet()) {
      List<Repair> repairs = repairs(each.getKey(), each.getValue(), monitor);
      count += repairs.size();
      if (!repairs.isEmpty()) {
        changes.put(each.getKey(), Repairs.together(repairs));
      }
    }
    String label =
        count > 1 ? NLS.bind(FixMessages.alikeLabel, repair.title(), count) : repair.title();
    try {
      TextFiles.apply(changes, label, monitor);
    } catch (CoreException notChanged) {
      StatusManager.getManager().handle(notChanged.getStatus(), StatusManager.SHOW);
    }
  }

  private List<Repair> repairs(IFile file, List<IMarker> markers, IProgressMonitor monitor) {
    Optional<CheckedText> checked = MarkerRepairs.check(file, monitor::isCanceled);
    if (checked.isEmpty()) {
      return List.of();
    }
    Repairs repairs = checked.get().repairs();
    List<Finding> findings = new ArrayList<>();
    Repair now = repair;
    for (IMarker each : markers) {
      Optional<Finding> found = MarkerRepairs.find(each, checked.get());
      Optional<Repair> same =
          each.equals(marker) ? found.flatMap(own -> chosen(repairs.of(own))) : Optional.of(now);
      if (found.isPresent() && same.isPresent()) {
        findings.add(found.get());
        now = same.get();
      }
    }
    return findings.size() == 1 && findings.getFirst().equals(now.finding())
        ? List.of(now)
        : repairs.alike(now, findings);
  }

  /** What was chosen for the marker, in the text as it is now. */
  private Optional<Repair> chosen(List<Repair> offered) {
    return offered.stream().filter(each -> each.title().equals(repair.title())).findFirst();
  }
}
