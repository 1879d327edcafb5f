/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlElement;

/**
 * Finds which children of two elements are the same: those of one name and id; then those alike but
 * for their id, which were renamed; without an id those alike, those that name the same, and at
 * last those of one name in their order.
 */
final class ChildMatching {
  /** Attributes that tell declarations of one kind apart. */
  private static final List<String> NAMING = List.of("id", "name", "symbol", "variable", "port");

  private final List<XmlElement> left;
  private final List<XmlElement> right;
  private final int[] partners;
  private final boolean[] taken;

  ChildMatching(List<XmlElement> left, Meaning leftMeaning, List<XmlElement> right, Meaning mine) {
    this.left = left;
    this.right = right;
    this.partners = new int[left.size()];
    this.taken = new boolean[right.size()];
    Arrays.fill(partners, -1);
    Predicate<XmlElement> any = each -> true;
    match(any, ChildMatching::key, ChildMatching::key);
    match(ChildMatching::hasId, each -> each.attribute("id"), each -> each.attribute("id"));
    match(
        any,
        each -> leftMeaning.without(naming(each), each),
        each -> mine.without(naming(each), each));
    Predicate<XmlElement> nameless = each -> key(each) == null;
    match(nameless, leftMeaning::naturalKey, mine::naturalKey);
    match(nameless, XmlElement::localName, XmlElement::localName);
  }

  /** Index of the right child that a left one is; negative where there is none. */
  int partner(int leftIndex) {
    return partners[leftIndex];
  }

  boolean isTaken(int rightIndex) {
    return taken[rightIndex];
  }

  private static boolean hasId(XmlElement element) {
    return element.attribute("id") != null;
  }

  private static @Nullable String key(XmlElement element) {
    String naming = naming(element);
    String name = naming == null ? null : element.attribute(naming);
    return name == null ? null : element.localName() + " " + naming + " " + name.strip();
  }

  private static @Nullable String naming(XmlElement element) {
    for (String name : NAMING) {
      if (element.findAttribute(name).isPresent()) {
        return name;
      }
    }
    return null;
  }

  private void match(
      Predicate<XmlElement> which,
      Function<XmlElement, @Nullable String> leftKey,
      Function<XmlElement, @Nullable String> rightKey) {
    Map<String, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < right.size(); i++) {
      if (!taken[i] && which.test(right.get(i))) {
        String key = rightKey.apply(right.get(i));
        if (key != null) {
          free.computeIfAbsent(key, k -> new ArrayDeque<>()).add(i);
        }
      }
    }
    for (int i = 0; i < left.size() && !free.isEmpty(); i++) {
      if (partners[i] < 0 && which.test(left.get(i))) {
        String key = leftKey.apply(left.get(i));
        Deque<Integer> candidates = key == null ? null : free.get(key);
        if (candidates != null && !candidates.isEmpty()) {
          partners[i] = candidates.remove();
          taken[partners[i]] = true;
        }
      }
    }
  }

  /** Left children whose partners stand in another order than they do, as few as possible. */
  List<Integer> outOfOrder() {
    List<Integer> matched = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        matched.add(i);
      }
    }
    List<Integer> kept = longestIncreasing(matched);
    matched.removeAll(kept);
    return matched;
  }

  private List<Integer> longestIncreasing(List<Integer> matched) {
    int[] length = new int[matched.size()];
    int[] before = new int[matched.size()];
    int last = -1;
    for (int i = 0; i < length.length; i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (partners[matched.get(j)] < partners[matched.get(i)] && length[j] >= length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      last = last < 0 || length[i] > length[last] ? i : last;
    }
    List<Integer> kept = new ArrayList<>();
    for (int at = last; at >= 0; at = before[at]) {
      kept.add(matched.get(at));
    }
    return kept;
  }
}
