/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Ways between states that stand somewhere: straight, or around the states that are in between. */
public final class DirectWays {
  private static final double CLEAR = 12;
  private static final double STEP = 50;
  private static final int MOST_STEPS = 6;
  private static final int SAMPLES = 40;

  private DirectWays() {}

  /**
   * One way for each two states that are joined.
   *
   * @param boxes of all states of the scheme, by id
   */
  public static List<Diagram.Way> of(Scheme scheme, Map<String, Box> boxes) {
    List<Diagram.Way> ways = new ArrayList<>();
    List<String> ids = scheme.states().stream().map(SchemeState::id).toList();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        String from = ids.get(i);
        String to = ids.get(j);
        if (scheme.findArrow(from, to).isPresent() || scheme.findArrow(to, from).isPresent()) {
          List<Box> others =
              ids.stream()
                  .filter(each -> !each.equals(from) && !each.equals(to))
                  .map(boxes::get)
                  .toList();
          ways.add(new Diagram.Way(from, to, bends(boxes.get(from), boxes.get(to), others)));
        }
      }
    }
    return ways;
  }

  private static List<Spot> bends(Box from, Box to, Collection<Box> others) {
    Spot start = from.centre();
    Spot end = to.centre();
    double length = start.distance(end);
    if (length == 0 || isClear(start, end, others)) {
      return List.of();
    }
    Spot middle = start.towards(end, 0.5);
    Spot bend = middle;
    for (int step = 1; step <= MOST_STEPS; step++) {
      for (int side : new int[] {1, -1}) {
        double out = side * step * STEP / length;
        bend =
            new Spot(
                middle.x() + out * (end.y() - start.y()), middle.y() + out * (start.x() - end.x()));
        if (isClear(start, bend, others) && isClear(bend, end, others)) {
          return List.of(bend);
        }
      }
    }
    return List.of(bend);
  }

  private static boolean isClear(Spot from, Spot to, Collection<Box> others) {
    for (int i = 0; i <= SAMPLES; i++) {
      Spot at = from.towards(to, i / (double) SAMPLES);
      if (others.stream().anyMatch(each -> each.contains(at, CLEAR))) {
        return false;
      }
    }
    return true;
  }
}
