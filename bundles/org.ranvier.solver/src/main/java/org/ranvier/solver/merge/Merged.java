/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;

/**
 * A group some of whose instances have become one. Those that someone looks at alone stay as they
 * were; where the merged ones have equations of their own, they are a group of their own, too.
 */
final class Merged {
  private final Group old;
  private final BitSet moved;
  private final int[] position;
  private final BitSet firsts = new BitSet();
  private final int carried;
  private final Optional<Mechanism> own;
  private int stayCount;
  private int moveCount;

  /**
   * @param old the group as it was
   * @param classes number of the class that each instance is merged into, first met first counted
   * @param alone instances that are in classes of their own because someone looks at them
   * @param carried parameter that events bring along from now on, −1 for none
   * @param own equations of merged instances, empty where they are those of the group
   */
  Merged(Group old, int[] classes, BitSet alone, int carried, Optional<Mechanism> own) {
    this.old = old;
    this.carried = carried;
    this.own = own;
    this.moved = new BitSet();
    if (own.isPresent()) {
      moved.set(0, old.size());
      moved.andNot(alone);
    }
    int[] ofClass = new int[old.size()];
    Arrays.fill(ofClass, -1);
    this.position = new int[old.size()];
    for (int i = 0; i < position.length; i++) {
      if (ofClass[classes[i]] < 0) {
        ofClass[classes[i]] = moved.get(i) ? moveCount++ : stayCount++;
        firsts.set(i);
      }
      position[i] = ofClass[classes[i]];
    }
  }

  /** Whether there are fewer instances than before. */
  boolean isWorthwhile() {
    return stayCount + moveCount < old.size();
  }

  /** Whether some instances are in a second group. */
  boolean isSplit() {
    return stayCount > 0 && moveCount > 0;
  }

  /** Whether the instance is in the second group. */
  boolean isMoved(int instance) {
    return isSplit() && moved.get(instance);
  }

  /** What an instance is called now, in the group that it is in. */
  int position(int instance) {
    return position[instance];
  }

  /** Whether an instance stands for its class. */
  boolean isFirst(int instance) {
    return firsts.get(instance);
  }

  /** What an event for an instance must bring along. */
  double value(int instance, double before) {
    return carried < 0 ? before : old.parameters().getOrDefault(carried, new double[0])[instance];
  }

  /** The group that takes the place of the old one. */
  Group inPlace() {
    if (moveCount == 0) {
      return group(old.mechanism(), false, carried);
    }
    return isSplit() ? group(old.mechanism(), false, -1) : apart();
  }

  /** The second group, where there is one. */
  Group apart() {
    return group(own.orElseThrow(), true, carried);
  }

  private Group group(Mechanism mechanism, boolean ofMoved, int carriedColumn) {
    int size = ofMoved ? moveCount : stayCount;
    Map<Integer, double[]> parameters = new HashMap<>();
    old.parameters()
        .forEach(
            (column, values) -> {
              double[] kept = new double[size];
              firsts.stream()
                  .filter(i -> moved.get(i) == ofMoved)
                  .forEach(i -> kept[position[i]] = values[i]);
              parameters.put(column, kept);
            });
    return new Group(mechanism, size, parameters, new long[0], carriedColumn);
  }

  /** Those of some instances that stand for their class, as positions in the list. */
  int[] kept(int[] instances, boolean ofMoved) {
    int[] kept = new int[instances.length];
    int n = 0;
    for (int k = 0; k < instances.length; k++) {
      if (firsts.get(instances[k]) && isMoved(instances[k]) == ofMoved) {
        kept[n++] = k;
      }
    }
    return Arrays.copyOf(kept, n);
  }
}
