/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.List;
import org.ranvier.xml.edit.TextChange;

/**
 * One step that changes a morphology.
 *
 * @param label what an undo history calls it
 * @param change the smallest change of the text that does it
 * @param consequences what it brings with it
 * @param shown ids of the segments to select afterwards
 * @param after the morphology as it is to be, for showing it before the text is changed; not to be
 *     changed any more
 */
public record MorphologyEdit(
    String label,
    TextChange change,
    List<Consequence> consequences,
    List<Integer> shown,
    Draft after) {
  public MorphologyEdit {
    consequences = List.copyOf(consequences);
    shown = List.copyOf(shown);
  }

  /** Whether it has a consequence of a kind. */
  public boolean has(Consequence.Kind kind) {
    return consequences.stream().anyMatch(each -> each.kind() == kind);
  }
}
