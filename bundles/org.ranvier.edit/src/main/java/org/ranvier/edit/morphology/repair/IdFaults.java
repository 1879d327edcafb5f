/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.DraftSegment;

/** Segments without an id of their own. What names a shared id means the first that has it. */
final class IdFaults implements Detector {
  @Override
  public List<Fault> find(RoughCell cell) {
    return cell.draft().segments().stream()
        .filter(each -> !each.isRemoved() && cell.lacksId(each))
        .map(IdFaults::fault)
        .toList();
  }

  private static Fault fault(DraftSegment segment) {
    String message =
        segment.id() < 0
            ? EditMessages.of("fault.noId")
            : EditMessages.of("fault.sharedId", segment.id());
    Mend mend =
        Faults.mend(
            segment,
            EditMessages.of("mend.id"),
            (cell, it) -> {
              cell.draft().renumber(it);
              cell.gaveId(it);
            });
    return Faults.of(Fault.Kind.ID, segment, message, List.of(mend));
  }
}
