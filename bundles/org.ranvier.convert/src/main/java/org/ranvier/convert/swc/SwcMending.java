/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applies repairs to samples, one after the other. A repair whose sample is gone does nothing. */
final class SwcMending {
  private final List<SwcSample> samples;
  private final Map<Integer, Integer> indexOfLine = new HashMap<>();
  private final Set<Integer> skipped = new HashSet<>();
  private final Set<Integer> apart;
  private final boolean[] dropped;
  private SwcLinks links;

  private SwcMending(SwcText text) {
    this.samples = new ArrayList<>(text.samples());
    this.apart = new HashSet<>(text.apart());
    this.dropped = new boolean[samples.size()];
    this.links = new SwcLinks(samples);
    for (int i = 0; i < samples.size(); i++) {
      indexOfLine.put(samples.get(i).line(), i);
    }
  }

  static SwcText apply(SwcText text, List<SwcRepair> repairs) {
    SwcMending mending = new SwcMending(text);
    repairs.forEach(mending::apply);
    List<SwcSample> left = new ArrayList<>(mending.samples.size());
    for (int i = 0; i < mending.samples.size(); i++) {
      if (!mending.dropped[i]) {
        left.add(mending.samples.get(i));
      }
    }
    List<SwcFinding> faults =
        text.faults().stream()
            .filter(each -> !mending.skipped.contains(each.place().line()))
            .toList();
    return text.with(left, faults).withApart(mending.apart);
  }

  private void apply(SwcRepair repair) {
    switch (repair) {
      case SwcRepair.Skip(int line) -> skipped.add(line);
      case SwcRepair.All(List<SwcRepair> all) -> all.forEach(this::apply);
      case SwcRepair.Drop(int line) -> drop(line);
      case SwcRepair.DropSubtree(int line) -> dropSubtree(line);
      case SwcRepair.Attach(int line, int parentLine, double _) -> attach(line, parentLine);
      case SwcRepair.KeepApart(int line) -> apart.add(line);
      case SwcRepair.MakeRoot(int line) -> setParent(line, SwcSample.NO_PARENT);
      case SwcRepair.Reroot(int line) -> reroot(line);
      case SwcRepair.Renumber(int line, long id) -> renumber(line, id);
      case SwcRepair.SetRadius(int line, double radius) -> {
        int index = index(line);
        if (index >= 0) {
          samples.set(index, samples.get(index).withRadius(radius));
        }
      }
      case SwcRepair.SetType(int line, int type) -> {
        int index = index(line);
        if (index >= 0) {
          samples.set(index, samples.get(index).withType(type));
        }
      }
      case SwcRepair.Move move -> move(move);
    }
  }

  /** Index of the sample in a line, negative where it is not there or no longer. */
  private int index(int line) {
    int index = indexOfLine.getOrDefault(line, -1);
    return index >= 0 && !dropped[index] ? index : -1;
  }

  private void setParent(int line, long parentId) {
    int index = index(line);
    if (index >= 0) {
      samples.set(index, samples.get(index).withParent(parentId));
      links = new SwcLinks(samples);
    }
  }

  private void attach(int line, int parentLine) {
    int parent = index(parentLine);
    if (parent >= 0) {
      setParent(line, samples.get(parent).id());
    }
  }

  private void renumber(int line, long id) {
    int index = index(line);
    if (index >= 0) {
      samples.set(index, samples.get(index).withId(id));
      links = new SwcLinks(samples);
    }
  }

  private void drop(int line) {
    int index = index(line);
    if (index < 0) {
      return;
    }
    long heir = samples.get(index).parentId();
    for (int child : links.children(index)) {
      samples.set(child, samples.get(child).withParent(child == index ? -1 : heir));
    }
    dropped[index] = true;
    if (links.childCount(index) > 0) {
      links = new SwcLinks(samples);
    }
  }

  private void dropSubtree(int line) {
    int index = index(line);
    if (index >= 0) {
      links.mark(index, dropped);
    }
  }

  /** The links on the way from the root are turned round. */
  private void reroot(int line) {
    int at = index(line);
    Set<Integer> passed = new HashSet<>();
    long parentId = SwcSample.NO_PARENT;
    while (at >= 0 && passed.add(at)) {
      int next = links.parent(at);
      SwcSample sample = samples.get(at);
      samples.set(at, sample.withParent(parentId));
      parentId = sample.id();
      at = next;
    }
    links = new SwcLinks(samples);
  }

  private void move(SwcRepair.Move move) {
    int index = index(move.line());
    if (index < 0) {
      return;
    }
    boolean[] below = new boolean[samples.size()];
    links.mark(index, below);
    for (int i = 0; i < below.length; i++) {
      if (below[i]) {
        samples.set(i, samples.get(i).movedBy(move.dx(), move.dy(), move.dz()));
      }
    }
  }
}
