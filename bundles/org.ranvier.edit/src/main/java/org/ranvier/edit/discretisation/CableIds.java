/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ranvier.edit.form.FreeId;
import org.ranvier.edit.preview.Preview.Region;
import org.ranvier.edit.preview.Regions;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Section;
import org.ranvier.morphology.SegmentGroup;

/**
 * Ids for groups that are going to mark sections: that of the first segment where it has a name,
 * else the part of the cell, counted on.
 */
final class CableIds {
  private static final String ID = "[A-Za-z_][A-Za-z0-9_]*";

  private final Region[] regions;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  CableIds(Morphology morphology) {
    this.regions = Regions.of(morphology);
    taken.add(Morphology.ALL);
    morphology.groups().stream().map(SegmentGroup::id).forEach(taken::add);
  }

  /** An id that no group has and that was not given before. */
  String next(Section section) {
    var head = section.segments().getFirst();
    String name = head.name().strip();
    String id =
        name.matches(ID)
            ? FreeId.next(name, taken)
            : counted(word(regions[head.index()], head.isSphere()));
    taken.add(id);
    return id;
  }

  /** Numbers go on from where they were, as there may be thousands. */
  private String counted(String word) {
    String id;
    do {
      id = word + "_" + last.merge(word, 1, Integer::sum);
    } while (taken.contains(id));
    return id;
  }

  private static String word(Region region, boolean sphere) {
    return switch (region) {
      case SOMA -> "soma";
      case AXON -> "axon";
      case APICAL -> "apic";
      case BASAL -> "dend";
      case OTHER -> sphere ? "soma" : "section";
    };
  }
}
