/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.Frustum;
import org.ranvier.morphology.Point;
import org.ranvier.xml.XmlElement;

/**
 * A segment of a {@link Draft}. Where no proximal point is stated, it starts where it is attached
 * and follows its parent.
 */
public final class DraftSegment {
  private final Draft draft;
  private final int index;
  private final @Nullable XmlElement element;
  private final List<DraftSegment> children = new ArrayList<>(2);
  private int id;
  private String name;
  private @Nullable DraftSegment parent;
  private double fractionAlong = 1;
  private @Nullable Point stated;
  private Point distal;
  private boolean removed;
  private boolean touched;
  private boolean attached;
  @Nullable XmlElement pattern;
  @Nullable DraftSegment behind;

  DraftSegment(Draft draft, int index, int id, @Nullable XmlElement element, Point distal) {
    this.draft = draft;
    this.index = index;
    this.id = id;
    this.name = "";
    this.element = element;
    this.distal = distal;
  }

  /** As the text has it; not a change. */
  void load(String name, @Nullable Point stated, @Nullable DraftSegment parent, double fraction) {
    this.name = name;
    this.stated = stated;
    this.parent = parent;
    this.fractionAlong = fraction;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  /** Position in the draft: that in the document, then the new ones. */
  public int index() {
    return index;
  }

  public int id() {
    return id;
  }

  /** Empty where there is none. */
  public String name() {
    return name;
  }

  /** The element of a segment that the text has; null for a new one. */
  public @Nullable XmlElement element() {
    return element;
  }

  /** The segment that this one is attached to; null for a root. */
  public @Nullable DraftSegment parent() {
    return parent;
  }

  /** Where along its parent it is attached, 0 to 1. */
  public double fractionAlong() {
    return fractionAlong;
  }

  /** Segments attached to it. */
  public List<DraftSegment> children() {
    return Collections.unmodifiableList(children);
  }

  /** The start that is stated; null where it follows from the attachment. */
  public @Nullable Point stated() {
    return stated;
  }

  public Point distal() {
    return distal;
  }

  public boolean isRemoved() {
    return removed;
  }

  public boolean isRoot() {
    return parent == null;
  }

  /** Whether it was attached elsewhere, or to nothing, since the text was read. */
  boolean isAttachedAnew() {
    return attached;
  }

  boolean isTouched() {
    return touched;
  }

  /** Where it starts. */
  public Point proximal() {
    Point own = stated;
    return own != null ? own : attachment();
  }

  /** The point of its parent where it is attached; the own start of a root. */
  public Point attachment() {
    DraftSegment to = parent;
    if (to == null) {
      return stated == null ? distal : stated;
    }
    return fractionAlong == 1 ? to.distal : to.pointAt(fractionAlong);
  }

  /** The point at a fraction of its length. */
  public Point pointAt(double fraction) {
    return fraction == 1 ? distal : start().towards(distal, fraction);
  }

  /** The start, found without recursion: files decide how long such chains are. */
  private Point start() {
    Deque<DraftSegment> way = new ArrayDeque<>();
    DraftSegment at = this;
    DraftSegment up = at.parent;
    while (at.stated == null
        && up != null
        && at.fractionAlong != 1
        && way.size() < draft.segments().size()) {
      way.push(at);
      at = up;
      up = at.parent;
    }
    Point point = at.stated;
    if (point == null) {
      point = up == null ? at.distal : up.distal;
    }
    while (!way.isEmpty()) {
      DraftSegment child = way.pop();
      point = point.towards(at.distal, child.fractionAlong);
      at = child;
    }
    return point;
  }

  /** Whether both ends are stated at the same place with the same diameter. */
  public boolean isSphere() {
    Point own = stated;
    return own != null && own.equals(distal);
  }

  /** The piece of cable that it stands for, as in {@link org.ranvier.morphology.Segment#cable}. */
  public Frustum cable() {
    Point start = proximal();
    double length = isSphere() ? distal.diameter() : start.distanceTo(distal);
    return new Frustum(length, start.diameter() / 2, distal.diameter() / 2);
  }

  /** Whether it starts at the point where it is attached, whatever the diameters. */
  public boolean isJoined() {
    return stated == null || stated.distanceTo(attachment()) <= Draft.SAME_PLACE_UM;
  }

  /** Puts its end elsewhere. */
  public void setDistal(Point point) {
    distal = draft.round(point, distal);
    touched = true;
  }

  /** States where it starts, or, with null, lets it start where it is attached. */
  public void setStated(@Nullable Point point) {
    stated = point == null ? null : draft.round(point, stated == null ? distal : stated);
    touched = true;
  }

  public void setName(String name) {
    this.name = name;
    touched = true;
  }

  void setId(int id) {
    this.id = id;
    touched = true;
    children.forEach(each -> each.touched = true);
  }

  /** Attaches it elsewhere; its own points stay, an unstated start follows. */
  public void attach(@Nullable DraftSegment to, double fraction) {
    DraftSegment before = parent;
    if (before != to) { // a parent may have very many children
      if (before != null) {
        before.children.remove(this);
      }
      if (to != null) {
        to.children.add(this);
      }
      parent = to;
    }
    fractionAlong = to == null ? 1 : Decimals.fraction(fraction);
    touched = true;
    attached = true;
    draft.structureChanged();
  }

  /** Removes it; what is attached to it has to be seen to first. */
  void remove() {
    removed = true;
    if (parent != null && !parent.removed) {
      parent.children.remove(this);
    }
    draft.structureChanged();
  }

  @Override
  public String toString() {
    return "segment " + id;
  }
}
