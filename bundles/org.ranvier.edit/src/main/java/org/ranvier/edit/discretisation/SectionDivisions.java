/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import org.ranvier.morphology.Section;

/**
 * What a proposal makes of one section.
 *
 * @param section the section; where {@code isNew}, a stretch that is one section from now on
 * @param groupId id of the group that marks it, or is going to; empty where none does or will
 * @param isNew whether a group is made for it
 * @param before control volumes that it has
 * @param after control volumes that it gets
 * @param longestUm length of each control volume afterwards, µm
 */
public record SectionDivisions(
    Section section, String groupId, boolean isNew, int before, int after, double longestUm) {
  /** Id of its segment nearest to the root. */
  public int headId() {
    return section.segments().getFirst().id();
  }

  /** Whether the text has to change. */
  public boolean isChanged() {
    return isNew || before != after;
  }
}
