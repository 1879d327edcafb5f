/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.xml.XmlElement;

/**
 * A morphology while it is being changed: its segments and groups, as they are to be. Points are
 * rounded as they are set, so that what is written means what is here.
 *
 * <p>What a group is to hold is known by segment. When the draft is written, statements that still
 * say so stay as they are, however the tree has changed.
 */
public final class Draft {
  /** Points that are closer to each other are the same, µm. */
  public static final double SAME_PLACE_UM = 1e-3;

  private final XmlElement element;
  private final Decimals decimals;
  private final @Nullable MorphologyText text;
  private final List<DraftSegment> segments = new ArrayList<>();
  private final SegmentIds ids = new SegmentIds();
  private final Map<String, DraftGroup> groups = new LinkedHashMap<>();
  private final Set<Consequence> consequences = new LinkedHashSet<>();
  private final Set<DraftSegment> reshaped = new HashSet<>();
  private int originalSize;
  private boolean structureChanged;
  private boolean regrouped;

  Draft(XmlElement element, Decimals decimals, @Nullable MorphologyText text) {
    this.element = element;
    this.decimals = decimals;
    this.text = text;
  }

  /**
   * A draft of a morphology that cannot be used as it is; the caller loads its segments, and its
   * groups stay as they are apart from statements about segments that are removed.
   *
   * @param element the {@code morphology} element
   */
  public static Draft ofBroken(XmlElement element) {
    return new Draft(element, Decimals.of(element), null);
  }

  /** Loads a segment as the text has it; {@link #join} follows when all are there. */
  public DraftSegment load(int id, XmlElement element, Point distal) {
    DraftSegment segment = new DraftSegment(this, segments.size(), id, element, distal);
    segments.add(segment);
    ids.add(segment);
    originalSize = segments.size();
    return segment;
  }

  /** States what a loaded segment starts at. */
  public void join(
      DraftSegment segment,
      String name,
      @Nullable Point stated,
      @Nullable DraftSegment parent,
      double fractionAlong) {
    segment.load(name, stated, parent, fractionAlong);
  }

  void load(DraftGroup group) {
    groups.put(group.id(), group);
  }

  /** The morphology as it is; empty where it cannot be used. */
  public Optional<MorphologyText> findText() {
    return Optional.ofNullable(text);
  }

  /** The {@code morphology} element. */
  public XmlElement element() {
    return element;
  }

  /** All segments in document order, new ones last, those removed included. */
  public List<DraftSegment> segments() {
    return Collections.unmodifiableList(segments);
  }

  int originalSize() {
    return originalSize;
  }

  /** The segment with an id, the first where several have it. */
  public Optional<DraftSegment> find(int id) {
    return ids.find(id).filter(each -> !each.isRemoved());
  }

  /**
   * The segment with an id.
   *
   * @throws ImpossibleEdit there is none
   */
  public DraftSegment get(int id) {
    return find(id)
        .orElseThrow(() -> new ImpossibleEdit(EditMessages.of("morphology.noSegment", id)));
  }

  /** Groups that are there, in document order, new ones last. */
  public List<DraftGroup> groups() {
    return groups.values().stream().filter(each -> !each.isRemoved()).toList();
  }

  List<DraftGroup> allGroups() {
    return List.copyOf(groups.values());
  }

  public Optional<DraftGroup> findGroup(String id) {
    return Optional.ofNullable(groups.get(id)).filter(each -> !each.isRemoved());
  }

  /** Whether the id of a group is taken. */
  public boolean hasGroup(String id) {
    return id.equals(Morphology.ALL) || groups.containsKey(id);
  }

  /** The cable that a segment belongs to. */
  public Optional<DraftGroup> findCable(DraftSegment segment) {
    return groups.values().stream()
        .filter(each -> each.isCable() && !each.isRemoved() && each.contains(segment))
        .findFirst();
  }

  /**
   * Adds a segment behind another one in the text.
   *
   * @param behind which it stands behind in the text
   * @param parent to which it is attached
   */
  public DraftSegment add(
      DraftSegment behind, DraftSegment parent, double fractionAlong, Point distal) {
    return add(ids.free(), behind, parent, fractionAlong, distal);
  }

  private DraftSegment add(
      int id, DraftSegment behind, DraftSegment parent, double fractionAlong, Point distal) {
    DraftSegment segment = new DraftSegment(this, segments.size(), id, null, distal);
    segments.add(segment);
    ids.add(segment);
    segment.behind = behind;
    segment.attach(parent, fractionAlong);
    segment.setDistal(distal);
    return segment;
  }

  /**
   * What a new segment is a copy of.
   *
   * @param pattern a {@code segment} element, of any document; all that is in it is copied
   * @param id the id that the copy gets if it is free
   */
  public record Copy(XmlElement pattern, int id) {}

  /** As {@link #add}, of a copy. */
  public DraftSegment addLike(
      Copy copy, DraftSegment behind, DraftSegment parent, double fraction, Point distal) {
    boolean free = copy.id() >= 0 && !ids.isTaken(copy.id());
    DraftSegment made = add(free ? copy.id() : ids.free(), behind, parent, fraction, distal);
    made.pattern = copy.pattern();
    return made;
  }

  /** Gives a segment an id that no other one has. */
  public void renumber(DraftSegment segment) {
    ids.renumber(segment);
  }

  /** Removes a segment; what is attached to it is removed too, or has been attached elsewhere. */
  public void remove(DraftSegment segment) {
    segment.remove();
  }

  /**
   * Adds a group.
   *
   * @param behind the group that it is put behind; null for the end
   */
  public DraftGroup addGroup(String id, String neuroLexId, @Nullable DraftGroup behind) {
    DraftGroup group = new DraftGroup(this, id, neuroLexId);
    group.behind = behind;
    groups.put(id, group);
    regrouped = true;
    return group;
  }

  /**
   * Has a new segment belong to what another one belongs to, apart from cables, which it would
   * branch.
   */
  public void join(DraftSegment segment, DraftSegment like) {
    for (DraftGroup each : groups.values()) {
      if (!each.isCable() && each.contains(like)) {
        each.add(segment);
      }
    }
  }

  /** A segment and all that hangs on it, parents first. */
  public List<DraftSegment> subTree(DraftSegment from) {
    List<DraftSegment> found = new ArrayList<>();
    found.add(from);
    for (int i = 0; i < found.size() && found.size() <= segments.size(); i++) {
      found.addAll(found.get(i).children());
    }
    return found;
  }

  /** Total length of cable, µm; a sphere counts with its diameter. */
  public double lengthUm() {
    return sum(each -> each.cable().lengthUm());
  }

  /** Total membrane area, µm². */
  public double areaUm2() {
    return sum(each -> each.cable().lateralAreaUm2());
  }

  private double sum(ToDoubleFunction<DraftSegment> part) {
    return segments.stream().filter(each -> !each.isRemoved()).mapToDouble(part).sum();
  }

  /** Notes that the places along a segment are others now, though it keeps its id. */
  public void reshaped(DraftSegment segment) {
    reshaped.add(segment);
  }

  boolean isReshaped(DraftSegment segment) {
    return reshaped.contains(segment);
  }

  /** Says that something follows from the edit. */
  public void say(Consequence consequence) {
    consequences.add(consequence);
  }

  List<Consequence> consequences() {
    return List.copyOf(consequences);
  }

  Point round(Point point, Point before) {
    Point rounded = decimals.round(point);
    return new Point(
        point.x() == before.x() ? before.x() : rounded.x(),
        point.y() == before.y() ? before.y() : rounded.y(),
        point.z() == before.z() ? before.z() : rounded.z(),
        point.diameter() == before.diameter() ? before.diameter() : rounded.diameter());
  }

  void structureChanged() {
    structureChanged = true;
  }

  boolean isStructureChanged() {
    return structureChanged;
  }

  void regrouped() {
    regrouped = true;
  }

  boolean isRegrouped() {
    return regrouped;
  }

  /** Does something with each segment that is there. */
  public void forEach(Consumer<DraftSegment> action) {
    for (DraftSegment each : segments) {
      if (!each.isRemoved()) {
        action.accept(each);
      }
    }
  }

  /**
   * The edit that makes the text say what this says.
   *
   * @param label what an undo history calls it
   * @param shown the segments to select afterwards
   */
  public MorphologyEdit edit(String label, List<DraftSegment> shown) {
    return new DraftWriter(this).write(label, shown);
  }
}
