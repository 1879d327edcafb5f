/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies repairs to samples, one after the other. A repair whose sample is gone does nothing. */
final class SwcMending {
  /** Place of a sample that is in no line. */
  private static final SamplePlace ADDED = SamplePlace.ofLine(0);

  private final List<SwcSample> samples;
  private final Map<SamplePlace, Integer> indexOfPlace = new HashMap<>();
  private final Set<SamplePlace> skipped = new HashSet<>();
  private final Set<SamplePlace> apart;
  private boolean[] dropped;

  /** Left out, while what hangs on them still does. */
  private final BitSet bypassed = new BitSet();

  private final SwcMoves moves = new SwcMoves();

  /** Made anew when they are asked for after a change. */
  private @Nullable SwcLinks links;

  private SwcMending(SwcText text) {
    this.samples = new ArrayList<>(text.samples());
    this.apart = new HashSet<>(text.apart());
    this.dropped = new boolean[samples.size()];
    for (int i = 0; i < samples.size(); i++) {
      indexOfPlace.put(samples.get(i).place(), i);
    }
  }

  static SwcText apply(SwcText text, List<SwcRepair> repairs) {
    SwcMending mending = new SwcMending(text);
    repairs.forEach(mending::apply);
    mending.settle();
    List<SwcSample> left = new ArrayList<>(mending.samples.size());
    for (int i = 0; i < mending.samples.size(); i++) {
      SwcSample sample = mending.samples.get(i);
      if (!mending.dropped[i]) {
        left.add(sample.place().equals(ADDED) ? 0 : left.size(), sample);
      }
    }
    List<SwcFinding> faults =
        text.faults().stream().filter(each -> !mending.isSkipped(each)).toList();
    return text.with(left, faults).withApart(mending.apart);
  }

  private void apply(SwcRepair repair) {
    boolean changesTree =
        !(repair instanceof SwcRepair.Drop
            || repair instanceof SwcRepair.Move
            || repair instanceof SwcRepair.All
            || repair instanceof SwcRepair.Skip);
    if (changesTree || (repair instanceof SwcRepair.Move && !bypassed.isEmpty())) {
      settle();
    }
    switch (repair) {
      case SwcRepair.Skip(SamplePlace at) -> skipped.add(at);
      case SwcRepair.All(List<SwcRepair> all) -> all.forEach(this::apply);
      case SwcRepair.Drop(SamplePlace at) -> drop(at);
      case SwcRepair.DropSubtree(SamplePlace at) -> dropSubtree(at);
      case SwcRepair.Attach(SamplePlace at, SamplePlace parent, double _) -> attach(at, parent);
      case SwcRepair.AddSoma soma -> addSoma(soma);
      case SwcRepair.KeepApart(SamplePlace at) -> apart.add(at);
      case SwcRepair.MakeRoot(SamplePlace at) -> setParent(at, SwcSample.NO_PARENT);
      case SwcRepair.Reroot(SamplePlace at) -> reroot(at);
      case SwcRepair.Renumber(SamplePlace at, long id) -> renumber(at, id);
      case SwcRepair.SetRadius(SamplePlace at, double radius) -> {
        int index = index(at);
        if (index >= 0) {
          samples.set(index, samples.get(index).withRadius(radius));
        }
      }
      case SwcRepair.SetType(SamplePlace at, int type) -> {
        int index = index(at);
        if (index >= 0) {
          samples.set(index, samples.get(index).withType(type));
        }
      }
      case SwcRepair.Move move -> {
        int index = index(move.at());
        if (index >= 0) {
          moves.add(index, move);
        }
      }
    }
  }

  private void settle() {
    if (!moves.isEmpty()) {
      moves.apply(samples, links());
    }
    joinNeighbours();
  }

  private SwcLinks links() {
    SwcLinks known = links;
    if (known == null) {
      known = new SwcLinks(samples);
      links = known;
    }
    return known;
  }

  /** Whether what is wrong is to be left out. */
  private boolean isSkipped(SwcFinding fault) {
    return fault.repairs().stream()
        .anyMatch(each -> each instanceof SwcRepair.Skip(SamplePlace at) && skipped.contains(at));
  }

  /** Index of the sample at a place, negative where it is not there or no longer. */
  private int index(SamplePlace at) {
    int index = indexOfPlace.getOrDefault(at, -1);
    return index >= 0 && !dropped[index] ? index : -1;
  }

  private void setParent(SamplePlace at, long parentId) {
    int index = index(at);
    if (index >= 0) {
      samples.set(index, samples.get(index).withParent(parentId));
      links = null;
    }
  }

  private void attach(SamplePlace at, SamplePlace parentPlace) {
    int parent = index(parentPlace);
    if (parent >= 0) {
      setParent(at, samples.get(parent).id());
    }
  }

  private void renumber(SamplePlace at, long id) {
    int index = index(at);
    if (index >= 0) {
      samples.set(index, samples.get(index).withId(id));
      links = null;
    }
  }

  /** Who hangs on it hangs on its parent; done for all that are left out in a row at once. */
  private void drop(SamplePlace at) {
    int index = index(at);
    if (index >= 0) {
      dropped[index] = true;
      bypassed.set(index);
    }
  }

  /** Lets all that hangs on samples that were left out hang on what those hung on. */
  private void joinNeighbours() {
    if (bypassed.isEmpty()) {
      return;
    }
    SwcLinks before = links();
    int[] heirs = new int[samples.size()];
    for (int i = 0; i < samples.size(); i++) {
      int parent = before.parent(i);
      if (parent >= 0 && bypassed.get(parent)) {
        int last = lastBypassed(before, heirs, parent);
        long heir = last == i ? SwcSample.NO_PARENT : samples.get(last).parentId();
        if (!bypassed.get(i)) {
          samples.set(i, samples.get(i).withParent(heir));
        }
      }
    }
    bypassed.clear();
    links = null;
  }

  /**
   * The last of the samples that were left out on the way to the root; of a circle any of it.
   *
   * @param heirs notes what has been found, plus 1
   */
  private int lastBypassed(SwcLinks before, int[] heirs, int start) {
    int at = start;
    int steps = 0;
    while (heirs[at] == 0 && steps++ < samples.size()) {
      int next = before.parent(at);
      if (next < 0 || !bypassed.get(next)) {
        break;
      }
      at = next;
    }
    int last = heirs[at] == 0 ? at : heirs[at] - 1;
    for (int each = start; heirs[each] == 0; each = before.parent(each)) {
      heirs[each] = last + 1;
      if (each == last) {
        break;
      }
    }
    return last;
  }

  private void dropSubtree(SamplePlace at) {
    int index = index(at);
    if (index >= 0) {
      links().mark(index, dropped);
    }
  }

  /** The links on the way from the root are turned round. */
  private void reroot(SamplePlace at) {
    int index = index(at);
    Set<Integer> passed = new HashSet<>();
    long parentId = SwcSample.NO_PARENT;
    while (index >= 0 && passed.add(index)) {
      int next = links().parent(index);
      SwcSample sample = samples.get(index);
      samples.set(index, sample.withParent(parentId));
      parentId = sample.id();
      index = next;
    }
    links = null;
  }

  /** The second of several repairs that add a soma finds one there. */
  private void addSoma(SwcRepair.AddSoma soma) {
    if (samples.stream().anyMatch(SwcSample::isSoma)) {
      return;
    }
    long id = samples.stream().mapToLong(SwcSample::id).max().orElse(0) + 1;
    for (int i = 0; i < samples.size(); i++) {
      if (links().parent(i) < 0 && !dropped[i]) {
        samples.set(i, samples.get(i).withParent(id));
      }
    }
    dropped = Arrays.copyOf(dropped, samples.size() + 1);
    indexOfPlace.put(ADDED, samples.size());
    samples.add(
        new SwcSample(
            ADDED,
            id,
            SwcSample.SOMA,
            soma.x(),
            soma.y(),
            soma.z(),
            soma.radiusUm(),
            SwcSample.NO_PARENT));
    links = null;
  }
}
