/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ranvier.edit.preview.Preview.Region;
import org.ranvier.edit.preview.Regions;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Section;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.Segment;
import org.ranvier.xml.ModelProblemException;

/** Segments that belong together by how a cell is built. */
public final class RelatedSegments {
  private final Morphology morphology;
  private final List<Segment> segments;
  private final Optional<SectionTree> sections;

  public RelatedSegments(Morphology morphology) {
    this.morphology = morphology;
    this.segments = morphology.segments();
    this.sections = sections(morphology);
  }

  /** A cell whose sections contradict each other is still looked at. */
  private static Optional<SectionTree> sections(Morphology morphology) {
    try {
      return Optional.of(SectionTree.of(morphology));
    } catch (ModelProblemException _) {
      return Optional.empty(); // validation says why
    }
  }

  /** A segment and all that hangs on it. */
  public SegmentSelection subtree(int segment) {
    SegmentSelection.Builder found = new SegmentSelection.Builder();
    int[] open = new int[segments.size()];
    int depth = 0;
    open[depth++] = segment;
    while (depth > 0) {
      int each = open[--depth];
      found.add(each);
      for (Segment child : morphology.children(each)) {
        open[depth++] = child.index();
      }
    }
    return found.build();
  }

  /** The segments through which the way from one to another leads, both included. */
  public SegmentSelection path(int from, int to) {
    SegmentSelection.Builder builder = new SegmentSelection.Builder();
    for (int each = from; each != Segment.NO_PARENT; each = parent(each)) {
      builder.add(each);
    }
    SegmentSelection up = builder.build();
    int meeting = to;
    while (!up.contains(meeting)) {
      builder.add(meeting);
      meeting = parent(meeting);
    }
    SegmentSelection down = builder.build();
    for (int each = from; each != meeting; each = parent(each)) {
      builder.add(each);
    }
    builder.add(meeting);
    return down.union(builder.build());
  }

  private int parent(int segment) {
    return segments.get(segment).parentIndex();
  }

  /**
   * The unbranched cable that a segment is a part of: its section where a group of the cell states
   * it, else what lies between two forks.
   */
  public SegmentSelection section(int segment) {
    return sections
        .map(tree -> tree.sectionOf(segment))
        .filter(section -> morphology.findGroup(section.name()).isPresent())
        .map(section -> SegmentSelection.of(indices(section)))
        .orElseGet(() -> unbranched(segment));
  }

  private static IntStream indices(Section section) {
    return section.segments().stream().mapToInt(Segment::index);
  }

  private SegmentSelection unbranched(int segment) {
    int first = segment;
    while (parent(first) != Segment.NO_PARENT && morphology.children(parent(first)).size() == 1) {
      first = parent(first);
    }
    SegmentSelection.Builder found = new SegmentSelection.Builder();
    found.add(first);
    for (List<Segment> next = morphology.children(first);
        next.size() == 1;
        next = morphology.children(next.getFirst().index())) {
      found.add(next.getFirst().index());
    }
    return found.build();
  }

  /** The segments of a group; none where there is no such group. */
  public SegmentSelection group(String id) {
    return morphology
        .findMembers(id)
        .map(members -> SegmentSelection.of(members.indices()))
        .orElse(SegmentSelection.EMPTY);
  }

  /** Which parts the cell has, by what its groups are called. */
  public Set<Region> regions() {
    Set<Region> found = EnumSet.noneOf(Region.class);
    found.addAll(Arrays.asList(Regions.of(morphology)));
    return found;
  }

  /** The segments of one of these parts. */
  public SegmentSelection region(Region region) {
    Region[] regions = Regions.of(morphology);
    return SegmentSelection.of(
        IntStream.range(0, regions.length).filter(each -> regions[each] == region));
  }

  /** The ids of the groups that a segment is in, in the order of the document. */
  public List<String> groupsOf(int segment) {
    return morphology.groups().stream()
        .map(group -> group.id())
        .filter(id -> morphology.findMembers(id).filter(m -> m.contains(segment)).isPresent())
        .toList();
  }

  /**
   * The segments whose middle has a path length to the root's start in a range.
   *
   * @param fromUm included
   * @param toUm not included
   */
  public SegmentSelection between(double fromUm, double toUm) {
    return SegmentSelection.of(
        IntStream.range(0, segments.size())
            .filter(
                each -> {
                  double path = morphology.pathLengthUm(each, 0.5);
                  return path >= fromUm && path < toUm;
                }));
  }
}
