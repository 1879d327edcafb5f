/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.cell.CellDraft;
import org.ranvier.convert.cell.CellDraft.DraftSegment;
import org.ranvier.convert.cell.CellText;
import org.ranvier.convert.reconstruction.CellSettings;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.NeuriteType;
import org.ranvier.morphology.Point;

/** Makes a cell of NeuroML 2 of one of NeuroML 1: segments with ids and names, sections, groups. */
final class CellAssembly {
  private final MorphmlCell cell;
  private final Pieces pieces;
  private final LossReport.Counter losses;
  private final Set<String> taken = new HashSet<>(List.of(Morphology.ALL));

  /** Ids of the sections of each cable. */
  private final Map<Long, List<String>> sectionsOf = new LinkedHashMap<>();

  CellAssembly(MorphmlCell cell, Pieces pieces, LossReport.Counter losses) {
    this.cell = cell;
    this.pieces = pieces;
    this.losses = losses;
  }

  CellDraft draft(CellSettings settings, String notes) {
    Map<String, String> groupIds = groupIds(settings);
    List<CellDraft.Section> sections = sections();
    return new CellDraft(
        settings.cellId(), notes, List.of(), segments(), sections, groups(groupIds, sections));
  }

  private List<DraftSegment> segments() {
    boolean large = false;
    for (int i = 0; i < pieces.size(); i++) {
      large |= pieces.sample(i).id() > Integer.MAX_VALUE;
    }
    if (large) {
      losses.say("segments are numbered anew, as some of their numbers are too large");
    }
    List<DraftSegment> segments = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Pieces.Attachment at = pieces.attachment(i);
      if (at.moved()) {
        losses.add(
            "1 segment hangs on the segment that lies at the said share of the parent cable, not on the one that is said to be its parent",
            "%d segments hang on those that lie at the said share of the parent cable, not on those that are said to be their parents",
            null);
      }
      segments.add(
          new DraftSegment(
              large ? DraftSegment.BY_POSITION : (int) pieces.sample(i).id(),
              pieces.get(i).name(),
              at.segment(),
              at.fraction(),
              proximal(i, at),
              pieces.end(i)));
    }
    return segments;
  }

  private @Nullable Point proximal(int index, Pieces.Attachment at) {
    Point start = pieces.start(index);
    boolean stated = at.segment() < 0 || pieces.get(index).start() != null;
    return stated || !start.equals(pieces.attachmentPoint(index)) ? start : null;
  }

  // ---- sections -----------------------------------------------------------------------------

  private List<CellDraft.Section> sections() {
    List<List<Integer>> chains = new ArrayList<>();
    int[] chainOf = new int[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      int parent = pieces.parent(i);
      if (parent >= 0 && goesOn(i, parent) && chains.get(chainOf[parent]).getLast() == parent) {
        chainOf[i] = chainOf[parent];
      } else {
        chainOf[i] = chains.size();
        chains.add(new ArrayList<>());
      }
      chains.get(chainOf[i]).add(i);
    }
    List<CellDraft.Section> sections = new ArrayList<>();
    for (List<Integer> chain : chains) {
      sections.add(section(chain));
    }
    sectionsOf.forEach(
        (cable, ids) -> {
          if (cable != MorphmlCell.NO_CABLE && ids.size() > 1) {
            losses.add(
                "1 cable is no row of segments that follow each other; it became several sections",
                "%d cables are no rows of segments that follow each other; they became several sections each",
                null);
          }
        });
    return sections;
  }

  private boolean goesOn(int index, int parent) {
    Pieces.Attachment at = pieces.attachment(index);
    long cable = pieces.get(index).cable();
    return at.segment() == parent
        && at.fraction() == 1
        && pieces.get(parent).cable() == cable
        && (cable != MorphmlCell.NO_CABLE || pieces.childCount(parent) == 1);
  }

  private CellDraft.Section section(List<Integer> chain) {
    long number = pieces.get(chain.getFirst()).cable();
    MorphmlCell.Cable cable = cell.cables().get(number);
    String name = cable == null ? "section_0" : cable.name();
    String id = CellText.free(CellText.idFrom(name), taken);
    List<String> siblings = sectionsOf.computeIfAbsent(number, key -> new ArrayList<>());
    List<CellDraft.Tag> properties =
        cable == null || !siblings.isEmpty() ? List.of() : cable.properties();
    siblings.add(id);
    return new CellDraft.Section(id, chain, properties);
  }

  // ---- groups -------------------------------------------------------------------------------

  /** Groups keep their names; sections are called otherwise where they have the same. */
  private Map<String, String> groupIds(CellSettings settings) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (String name : cell.groups().keySet()) {
      if (!name.equals(Morphology.ALL)) {
        String id = settings.groupNames().getOrDefault(name, CellText.idFrom(name));
        ids.put(name, CellText.free(id, taken));
      }
    }
    return ids;
  }

  private List<CellDraft.Group> groups(Map<String, String> ids, List<CellDraft.Section> sections) {
    List<CellDraft.Group> groups = new ArrayList<>();
    cell.groups()
        .forEach(
            (name, group) -> {
              Set<String> members = new LinkedHashSet<>();
              group
                  .cables()
                  .forEach(each -> members.addAll(sectionsOf.getOrDefault(each, List.of())));
              String id = ids.get(name);
              if (id == null) {
                id = members.size() == sections.size() ? "" : CellText.free(name, taken);
              }
              if (!id.isEmpty() && !members.isEmpty()) {
                String term = NeuriteType.named(name).map(NeuriteType::neuroLexId).orElse("");
                groups.add(
                    new CellDraft.Group(
                        id, term, List.of(), List.copyOf(members), group.parameters()));
              }
            });
    return groups;
  }
}
