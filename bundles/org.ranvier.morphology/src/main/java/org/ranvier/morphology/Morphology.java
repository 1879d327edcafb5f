/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlElement;

/**
 * The shape of a cell: a tree of segments, and named groups of them. Immutable; every segment's
 * parent exists, there is one root, and every group resolves.
 */
public final class Morphology {
  /** The group that holds every segment, whether the file states it or not. */
  public static final String ALL = "all";

  private final XmlElement element;
  private final SegmentTree tree;
  private final Map<Integer, Segment> byId;
  private final Map<String, SegmentGroup> groups;
  private final Map<String, SegmentSet> members;

  Morphology(
      XmlElement element,
      SegmentTree tree,
      Map<String, SegmentGroup> groups,
      Map<String, SegmentSet> members) {
    this.element = element;
    this.tree = tree;
    this.byId = HashMap.newHashMap(tree.size());
    for (Segment segment : tree.segments()) {
      byId.put(segment.id(), segment);
    }
    this.groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    this.members = new HashMap<>(members);
    this.members.put(ALL, new SegmentSet(IntStream.range(0, tree.size()).toArray()));
  }

  /**
   * Reads a {@code morphology} element, or the one inside a {@code cell} element.
   *
   * @throws org.ranvier.xml.ModelProblemException the first problem in document order
   */
  public static Morphology read(XmlElement cellOrMorphology) {
    return MorphologyReader.read(cellOrMorphology).get();
  }

  /**
   * A morphology of segments that were made elsewhere, to draw what cannot be read. Its groups have
   * what can be understood of them.
   *
   * @param element what stands in the file for it
   * @param segments by their index, each with a parent that exists but one, the root
   * @throws IllegalArgumentException they are no tree
   */
  public static Morphology ofSegments(XmlElement element, List<Segment> segments) {
    int[] parents = segments.stream().mapToInt(Segment::parentIndex).toArray();
    int[] roots = IntStream.range(0, parents.length).filter(i -> parents[i] < 0).toArray();
    SegmentTree.Links links = new SegmentTree.Links(parents);
    int[] order = roots.length == 1 ? links.subTree(roots[0]) : new int[0];
    if (order.length == 0 || order.length < parents.length) {
      throw new IllegalArgumentException(
          segments.size() + " segments with " + roots.length + " roots are no tree");
    }
    SegmentTree tree = new SegmentTree(segments, links, order);
    Attributes tolerant = new Attributes(new ArrayList<>());
    Map<String, SegmentGroup> groups = new GroupReader(tolerant).read(element);
    Map<String, SegmentSet> members = new GroupResolver(tree, groups, tolerant).resolve();
    groups.keySet().retainAll(members.keySet());
    return new Morphology(element, tree, groups, members);
  }

  /** The morphology's id, empty where none is given. */
  public String id() {
    return Optional.ofNullable(element.attribute("id")).orElse("");
  }

  /** The {@code morphology} element. */
  public XmlElement element() {
    return element;
  }

  public SourceLocation location() {
    return element.location();
  }

  /** All segments in document order; {@code segments().get(i).index() == i}. */
  public List<Segment> segments() {
    return tree.segments();
  }

  public Segment root() {
    return tree.segments().get(tree.order(0));
  }

  /** The segment with this id. */
  public Optional<Segment> findSegment(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The segment with this id.
   *
   * @throws IllegalArgumentException no such segment
   */
  public Segment segment(int id) {
    return findSegment(id)
        .orElseThrow(() -> new IllegalArgumentException("no segment " + id + " in " + location()));
  }

  /** Segments attached to the one with this index, in document order. */
  public List<Segment> children(int segmentIndex) {
    return IntStream.range(0, tree.childCount(segmentIndex))
        .mapToObj(k -> segments().get(tree.child(segmentIndex, k)))
        .toList();
  }

  /** The groups that the file states, in document order. */
  public Collection<SegmentGroup> groups() {
    return groups.values();
  }

  /** The group as the file states it; {@link #ALL} may be absent here. */
  public Optional<SegmentGroup> findGroup(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  /** The segments of a group; {@link #ALL} always holds every segment. */
  public Optional<SegmentSet> findMembers(String groupId) {
    return Optional.ofNullable(members.get(groupId));
  }

  /**
   * The segments of a group; {@link #ALL} always holds every segment.
   *
   * @throws IllegalArgumentException no such group
   */
  public SegmentSet members(String groupId) {
    return findMembers(groupId)
        .orElseThrow(
            () ->
                new IllegalArgumentException("no segment group " + groupId + " in " + location()));
  }

  /**
   * Path length from the root's proximal end to a place on a segment, µm; a sphere counts with its
   * diameter.
   *
   * @param segmentIndex index of the segment
   * @param fraction place along the segment, 0 to 1
   */
  public double pathLengthUm(int segmentIndex, double fraction) {
    return tree.pathLengthUm(segmentIndex, fraction);
  }

  SegmentTree tree() {
    return tree;
  }
}
