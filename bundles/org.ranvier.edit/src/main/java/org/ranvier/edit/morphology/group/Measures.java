/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.group;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.NeuriteType;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.morphology.SegmentSet;

/** What queries ask about a cell, worked out when it is first asked. */
final class Measures {
  private static final Map<String, NeuriteType> TYPES =
      Map.of("soma", NeuriteType.SOMA, "dendrite", NeuriteType.DENDRITE, "axon", NeuriteType.AXON);

  private final Morphology morphology;
  private int @Nullable [] parentsFirst;
  private int @Nullable [] orders;
  private double @Nullable [] somaPath;

  Measures(Morphology morphology) {
    this.morphology = morphology;
  }

  Morphology morphology() {
    return morphology;
  }

  int size() {
    return morphology.segments().size();
  }

  Segment segment(int index) {
    return morphology.segments().get(index);
  }

  /** Index of the segment with an id. */
  int index(String id) {
    int number;
    try {
      number = Integer.parseInt(id);
    } catch (NumberFormatException noNumber) {
      throw new QueryException(EditMessages.of("query.segment", id), -1);
    }
    return morphology
        .findSegment(number)
        .orElseThrow(() -> new QueryException(EditMessages.of("query.segment", id), -1))
        .index();
  }

  BitSet all() {
    BitSet all = new BitSet();
    all.set(0, size());
    return all;
  }

  BitSet where(IntPredicate holds) {
    BitSet found = new BitSet();
    for (int i = 0; i < size(); i++) {
      found.set(i, holds.test(i));
    }
    return found;
  }

  BitSet group(String id) {
    SegmentSet members =
        morphology
            .findMembers(id)
            .orElseThrow(() -> new QueryException(EditMessages.of("morphology.noGroup", id), -1));
    BitSet found = new BitSet();
    members.indices().forEach(found::set);
    return found;
  }

  BitSet type(String name) {
    NeuriteType type = TYPES.get(name.toLowerCase(Locale.ROOT));
    if (type == null) {
      throw new QueryException(EditMessages.of("query.type", name), -1);
    }
    BitSet found = new BitSet();
    for (SegmentGroup each : morphology.groups()) {
      if (type.isMarkedBy(each.neuroLexId())) {
        morphology.members(each.id()).indices().forEach(found::set);
      }
    }
    return found;
  }

  BitSet soma() {
    BitSet found = type("soma");
    if (found.isEmpty()) {
      found.set(morphology.root().index());
    }
    return found;
  }

  BitSet subTree(int from) {
    BitSet found = new BitSet();
    List<Integer> ahead = new ArrayList<>(List.of(from));
    while (!ahead.isEmpty()) {
      int next = ahead.removeLast();
      found.set(next);
      morphology.children(next).forEach(each -> ahead.add(each.index()));
    }
    return found;
  }

  /** Whether more than one neurite goes on from its end, or one leaves it before. */
  boolean branches(int index) {
    List<Segment> children = morphology.children(index);
    return children.size() > 1 || children.stream().anyMatch(each -> each.fractionAlong() < 1);
  }

  BitSet section(int index) {
    BitSet found = new BitSet();
    int at = index;
    while (goesOn(at)) {
      at = segment(at).parentIndex();
    }
    while (at >= 0) {
      found.set(at);
      List<Segment> children = morphology.children(at);
      at =
          children.size() == 1 && goesOn(children.getFirst().index())
              ? children.getFirst().index()
              : -1;
    }
    return found;
  }

  private boolean goesOn(int index) {
    Segment segment = segment(index);
    return !segment.isRoot() && !branches(segment.parentIndex());
  }

  BitSet way(int from, int to) {
    BitSet above = new BitSet();
    for (int at = from; at >= 0; at = segment(at).parentIndex()) {
      above.set(at);
    }
    BitSet found = new BitSet();
    int meeting = to;
    while (!above.get(meeting)) {
      found.set(meeting);
      meeting = segment(meeting).parentIndex();
    }
    for (int at = from; at != meeting; at = segment(at).parentIndex()) {
      found.set(at);
    }
    found.set(meeting);
    return found;
  }

  private int[] parentsFirst() {
    int[] known = parentsFirst;
    if (known == null) {
      List<Integer> order = new ArrayList<>(List.of(morphology.root().index()));
      for (int i = 0; i < order.size(); i++) {
        morphology.children(order.get(i)).forEach(each -> order.add(each.index()));
      }
      known = order.stream().mapToInt(Integer::intValue).toArray();
      parentsFirst = known;
    }
    return known;
  }

  int order(int index) {
    int[] known = orders;
    if (known == null) {
      known = new int[size()];
      for (int each : parentsFirst()) {
        int parent = segment(each).parentIndex();
        known[each] = parent < 0 ? 0 : known[parent] + (branches(parent) ? 1 : 0);
      }
      orders = known;
    }
    return known[index];
  }

  double somaPathUm(int index) {
    double[] starts = somaPath;
    BitSet soma = soma();
    if (starts == null) {
      starts = new double[size()];
      for (int each : parentsFirst()) {
        Segment segment = segment(each);
        int parent = segment.parentIndex();
        boolean outside = parent >= 0 && !soma.get(each) && !soma.get(parent);
        starts[each] =
            outside
                ? starts[parent] + segment.fractionAlong() * segment(parent).cable().lengthUm()
                : 0;
      }
      somaPath = starts;
    }
    return soma.get(index) ? 0 : starts[index] + segment(index).cable().lengthUm() / 2;
  }
}
