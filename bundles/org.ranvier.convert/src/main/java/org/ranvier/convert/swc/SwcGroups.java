/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.cell.CellDraft;
import org.ranvier.convert.cell.CellDraft.DraftSegment;
import org.ranvier.convert.cell.CellDraft.Tag;
import org.ranvier.convert.cell.CellText;
import org.ranvier.morphology.Morphology;

/** Unbranched cables of one type, and the groups of all cables of a type. */
final class SwcGroups {
  private static final String DENDRITES = "dendrite_group";

  private final Map<Integer, String> names;
  private final SampleSource source;
  private final LossReport.Counter losses;
  private final int[] chainOf;
  private final List<CellDraft.Section> sections = new ArrayList<>();

  /** Ids of sections by type. */
  private final Map<Integer, List<String>> byType = new TreeMap<>();

  /**
   * @param types type of each segment
   * @param continues whether a segment goes on where its parent ends, without a branch
   * @param names names of groups by type, as somebody chose them
   * @param source what names the file has
   */
  SwcGroups(
      List<DraftSegment> segments,
      List<Integer> types,
      List<Boolean> continues,
      Map<Integer, String> names,
      SampleSource source,
      LossReport.Counter losses) {
    this.names = names;
    this.source = source;
    this.losses = losses;
    List<List<Integer>> chains = new ArrayList<>();
    chainOf = new int[segments.size()];
    for (int i = 0; i < segments.size(); i++) {
      if (continues.get(i)) {
        chainOf[i] = chainOf[segments.get(i).parent()];
      } else {
        chainOf[i] = chains.size();
        chains.add(new ArrayList<>());
      }
      chains.get(chainOf[i]).add(i);
    }
    Map<Integer, Integer> counts = new HashMap<>();
    chains.forEach(chain -> counts.merge(types.get(chain.getFirst()), 1, Integer::sum));
    Map<Integer, Integer> next = new HashMap<>();
    for (List<Integer> chain : chains) {
      int type = types.get(chain.getFirst());
      int number = next.merge(type, 1, Integer::sum) - 1;
      boolean onlySoma = type == SwcTypes.SOMA && counts.getOrDefault(type, 0) == 1;
      String id = sectionName(type) + (onlySoma ? "" : "_" + number);
      sections.add(new CellDraft.Section(id, chain));
      byType.computeIfAbsent(type, key -> new ArrayList<>()).add(id);
    }
  }

  private String sectionName(int type) {
    String name = source.typeNames().get(type);
    return name == null ? SwcTypes.sectionName(type) : CellText.idFrom(name);
  }

  private String groupName(int type, boolean apicalToo) {
    return names.getOrDefault(type, usualName(type, apicalToo, source));
  }

  /** What the group of a type is called where nobody chooses. */
  static String usualName(int type, boolean apicalToo, SampleSource source) {
    String name = source.typeNames().get(type);
    return name == null ? SwcTypes.groupName(type, apicalToo) : CellText.idFrom(name) + "_group";
  }

  /**
   * Groups of what the file has a name for.
   *
   * @param segmentOf the segment at whose end each sample of the tree is, negative for none
   */
  List<CellDraft.Group> named(SwcTree tree, int[] segmentOf) {
    Set<String> taken = new HashSet<>(List.of(Morphology.ALL));
    sections.forEach(section -> taken.add(section.id()));
    groups().forEach(group -> taken.add(group.id()));
    List<CellDraft.Group> groups = new ArrayList<>();
    for (SampleSet set : source.sets()) {
      Set<Integer> chains = new TreeSet<>();
      for (int i = 0; i < tree.size(); i++) {
        if (segmentOf[i] >= 0 && set.contains(tree.sample(i).place())) {
          chains.add(chainOf[segmentOf[i]]);
        }
      }
      if (!chains.isEmpty()) {
        String id = CellText.free(CellText.idFrom(set.name()), taken);
        List<String> members = chains.stream().map(each -> sections.get(each).id()).toList();
        groups.add(new CellDraft.Group(id, "", List.of(), members));
      }
    }
    return groups;
  }

  List<CellDraft.Section> sections() {
    return sections;
  }

  /** One for each type; dendrites of every kind are together in one more. */
  List<CellDraft.Group> groups() {
    boolean apical = byType.containsKey(SwcTypes.APICAL);
    Map<String, Set<Integer>> typesOf = new LinkedHashMap<>();
    for (int type : byType.keySet()) {
      String name = groupName(type, apical);
      typesOf.computeIfAbsent(name, key -> new TreeSet<>()).add(type);
    }
    checkNames(typesOf.keySet());
    List<CellDraft.Group> groups = new ArrayList<>();
    typesOf.forEach((name, types) -> groups.add(group(name, types)));
    if (apical && !typesOf.containsKey(DENDRITES)) {
      List<String> all = new ArrayList<>(byType.getOrDefault(SwcTypes.DENDRITE, List.of()));
      all.addAll(byType.get(SwcTypes.APICAL));
      groups.add(new CellDraft.Group(DENDRITES, SwcTypes.term(SwcTypes.DENDRITE), List.of(), all));
    }
    return groups;
  }

  private void checkNames(Set<String> groupNames) {
    Set<String> taken = new HashSet<>(List.of(Morphology.ALL));
    sections.forEach(section -> taken.add(section.id()));
    for (String name : groupNames) {
      if (taken.contains(name)) {
        throw new IllegalArgumentException(
            "a group cannot be called '%s', as another one of the cell is called so"
                .formatted(name));
      }
    }
  }

  private CellDraft.Group group(String name, Set<Integer> types) {
    int first = types.iterator().next();
    List<String> members = new ArrayList<>();
    types.forEach(type -> members.addAll(byType.get(type)));
    if (types.size() == 1) {
      return new CellDraft.Group(
          name, SwcTypes.term(first), List.of(new Tag(SwcTypes.TAG, "" + first)), members);
    }
    losses.say("the types %s became one group, %s, and are not told apart".formatted(types, name));
    return new CellDraft.Group(name, SwcTypes.term(first), List.of(), members);
  }
}
