/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.tree;

import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.Draft;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;

/** Names segments; a name is for people, nothing refers to it. */
public final class Naming {
  private final MorphologyText text;

  public Naming(MorphologyText text) {
    this.text = text;
  }

  /**
   * Names a segment.
   *
   * @param name blank for none
   */
  public MorphologyEdit name(int id, String name) {
    Draft draft = text.draft();
    DraftSegment segment = draft.get(id);
    if (!segment.name().equals(name.strip())) {
      segment.setName(name.strip());
    }
    return draft.edit(EditMessages.of("undo.morphology.name", id), List.of(segment));
  }
}
