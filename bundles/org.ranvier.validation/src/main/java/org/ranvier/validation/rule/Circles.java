/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Which names lead to each other: the strongly connected components of a graph, in a time that
 * grows with its size, and without recursion (R. Tarjan, SIAM J. Comput. 1:146–160, 1972).
 */
final class Circles {
  private final Map<String, List<String>> next;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Map<String, Integer> circle = new HashMap<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Deque<Step> path = new ArrayDeque<>();

  private record Step(String name, Iterator<String> following) {}

  /**
   * @param next where each name leads; names that are no key are left out
   */
  Circles(Map<String, List<String>> next) {
    this.next = next;
    next.keySet().stream().filter(name -> !order.containsKey(name)).forEach(this::visitFrom);
  }

  /** Whether a step from one name to another can be followed back to the first. */
  boolean closes(String from, String to) {
    Integer own = circle.get(from);
    return own != null && own.equals(circle.get(to));
  }

  private void visitFrom(String start) {
    enter(start);
    while (!path.isEmpty()) {
      Step step = path.getLast();
      if (step.following.hasNext()) {
        follow(step.name, step.following.next());
      } else {
        path.removeLast();
        leave(step.name);
      }
    }
  }

  private void enter(String name) {
    lowest.put(name, order.size());
    order.put(name, order.size());
    waiting.addLast(name);
    path.addLast(new Step(name, next.getOrDefault(name, List.of()).iterator()));
  }

  private void follow(String from, String to) {
    Integer seen = order.get(to);
    if (!next.containsKey(to)) {
      return;
    }
    if (seen == null) {
      enter(to);
    } else if (!circle.containsKey(to)) {
      lowest.merge(from, seen, Math::min);
    }
  }

  private void leave(String name) {
    int low = lowest.getOrDefault(name, 0);
    if (!path.isEmpty()) {
      lowest.merge(path.getLast().name, low, Math::min);
    }
    if (Integer.valueOf(low).equals(order.get(name))) {
      String member;
      do {
        member = waiting.removeLast();
        circle.put(member, low);
      } while (!member.equals(name));
    }
  }
}
