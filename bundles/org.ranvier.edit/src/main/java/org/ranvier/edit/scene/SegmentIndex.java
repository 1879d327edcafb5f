/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the segment under the pointer without looking at all of them: a tree of boxes, each around
 * the segments below it.
 *
 * <pre>
 *   boxes   6 numbers a node: lowest x y z, highest x y z, relative to the scene's origin
 *   first   of a leaf: place of its first segment in {@code order}
 *   count   of a leaf: how many segments; 0 of an inner node, whose left child follows it
 *   right   of an inner node: its right child
 * </pre>
 */
public final class SegmentIndex {
  private static final int LEAF = 4;
  private static final int SIDES = 6;

  private final Scene scene;
  private final int[] order;
  private final float[] boxes;
  private final int[] first;
  private final int[] count;
  private final int[] right;
  private int nodes;

  private SegmentIndex(Scene scene) {
    this.scene = scene;
    int size = scene.size();
    this.order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    // Halves differ by one at most, so leaves hold more than half of what they may.
    int most = Math.max(1, 4 * size / LEAF + 1);
    this.boxes = new float[SIDES * most];
    this.first = new int[most];
    this.count = new int[most];
    this.right = new int[most];
    if (size > 0) {
      build(0, size);
    }
  }

  public static SegmentIndex of(Scene scene) {
    return new SegmentIndex(scene);
  }

  private void build(int from, int to) {
    int node = nodes++;
    surround(node, from, to);
    if (to - from <= LEAF) {
      first[node] = from;
      count[node] = to - from;
      return;
    }
    int middle = (from + to) >>> 1;
    halve(from, to, middle, longest(node));
    build(from, middle);
    right[node] = nodes;
    build(middle, to);
  }

  private void surround(int node, int from, int to) {
    for (int axis = 0; axis < 3; axis++) {
      float low = Float.MAX_VALUE;
      float high = -Float.MAX_VALUE;
      for (int i = from; i < to; i++) {
        low = Math.min(low, scene.lowest(order[i], axis));
        high = Math.max(high, scene.highest(order[i], axis));
      }
      boxes[SIDES * node + axis] = low;
      boxes[SIDES * node + 3 + axis] = high;
    }
  }

  private int longest(int node) {
    int longest = 0;
    float most = -1;
    for (int axis = 0; axis < 3; axis++) {
      float extent = boxes[SIDES * node + 3 + axis] - boxes[SIDES * node + axis];
      if (extent > most) {
        most = extent;
        longest = axis;
      }
    }
    return longest;
  }

  /** Brings the segments with the smaller middles before {@code middle}: Hoare's selection. */
  private void halve(int from, int to, int middle, int axis) {
    int low = from;
    int high = to - 1;
    while (low < high) {
      float pivot = place(order[(low + high) >>> 1], axis);
      int i = low;
      int j = high;
      while (i <= j) {
        while (place(order[i], axis) < pivot) {
          i++;
        }
        while (place(order[j], axis) > pivot) {
          j--;
        }
        if (i <= j) {
          int moved = order[i];
          order[i++] = order[j];
          order[j--] = moved;
        }
      }
      if (middle <= j) {
        high = j;
      } else if (middle >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  private float place(int segment, int axis) {
    return scene.lowest(segment, axis) + scene.highest(segment, axis);
  }

  /** The segment that the ray hits first; else that which it passes nearest, within its width. */
  public Optional<SegmentHit> find(Ray ray) {
    SegmentCast cast = new SegmentCast(scene, ray);
    Vector origin = ray.origin().minus(scene.origin());
    @Nullable SegmentHit best = null;
    int[] stack = new int[64];
    int depth = nodes > 0 ? 1 : 0; // the root is node 0
    while (depth > 0) {
      int node = stack[--depth];
      double farthest =
          best != null && best.beside() == 0 ? best.distance() : Double.POSITIVE_INFINITY;
      if (!meets(node, origin, ray, farthest)) {
        continue;
      }
      if (count[node] == 0) {
        stack[depth++] = right[node];
        stack[depth++] = node + 1;
        continue;
      }
      for (int i = first[node]; i < first[node] + count[node]; i++) {
        Optional<SegmentHit> hit = cast.hit(order[i]);
        if (hit.isPresent() && (best == null || hit.get().isBefore(best))) {
          best = hit.get();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether the ray enters the box of a node, as wide as it is there, before a distance. */
  private boolean meets(int node, Vector origin, Ray ray, double farthest) {
    int at = SIDES * node;
    Vector low = new Vector(boxes[at], boxes[at + 1], boxes[at + 2]);
    Vector high = new Vector(boxes[at + 3], boxes[at + 4], boxes[at + 5]);
    Box box = new Box(low, high);
    double away = box.centre().minus(origin).dot(ray.direction()) + box.radius();
    double wide = Math.max(0, ray.widthAt(away));
    double enter = 0;
    double leave = farthest;
    double[] from = {origin.x(), origin.y(), origin.z()};
    double[] along = {ray.direction().x(), ray.direction().y(), ray.direction().z()};
    for (int axis = 0; axis < 3; axis++) {
      double nearSide = boxes[at + axis] - wide - from[axis];
      double farSide = boxes[at + 3 + axis] + wide - from[axis];
      if (along[axis] == 0) {
        if (nearSide > 0 || farSide < 0) {
          return false;
        }
        continue;
      }
      double one = nearSide / along[axis];
      double other = farSide / along[axis];
      enter = Math.max(enter, Math.min(one, other));
      leave = Math.min(leave, Math.max(one, other));
    }
    return enter <= leave;
  }
}
