/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.merge;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.model.Connections;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.Mechanism;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.model.Sum;

/**
 * A model with fewer instances that has the same solution, but for rounding. Linear synapses of one
 * kind on one place of a cell are one; what they differ in, if it is how much an event adds, is
 * carried by the events. What a synapse is plays no part: all follows from the equations, see
 * {@link Additivity}, and from who is wired to what.
 */
public final class Merging {
  private final SolverModel model;
  private final BitSet[] alone;
  private final @Nullable Merged[] merged;

  private Merging(SolverModel model) {
    this.model = model;
    this.alone = new BitSet[model.groups().size()];
    Arrays.setAll(alone, g -> new BitSet());
    this.merged = new Merged[alone.length];
  }

  /** Merges what can be merged; a model whose instances are visited in an order stays as it is. */
  public static SolverModel of(SolverModel model) {
    return model.order().isEmpty() ? new Merging(model).merge() : model;
  }

  private SolverModel merge() {
    findAlone();
    boolean any = false;
    for (int g = 0; g < merged.length; g++) {
      merged[g] = merged(g);
      any |= merged[g] != null;
    }
    return any ? build() : model;
  }

  // ---- what can be merged --------------------------------------------------------------------

  /** Instances of which someone reads something, or to which something is added. */
  private void findAlone() {
    for (Probe probe : model.probes()) {
      if (probe.source() instanceof Source.GroupColumn(int group, int column)) {
        alone[group].set(probe.index());
      }
    }
    for (Gather gather : model.gathers()) {
      if (gather.source() instanceof Source.GroupColumn(int group, int column)) {
        Arrays.stream(gather.indices()).forEach(alone[group]::set);
      }
    }
    for (Sum sum : model.sums()) {
      if (sum.target() instanceof Sum.Target.GroupColumn(int group, int column)) {
        Arrays.stream(sum.indices()).forEach(alone[group]::set);
      }
    }
  }

  private @Nullable Merged merged(int g) {
    Group group = model.groups().get(g);
    if (group.size() - alone[g].cardinality() < 2 || group.carried() >= 0) {
      return null;
    }
    Set<Integer> outputs = new HashSet<>();
    model.sums().stream().filter(s -> s.group() == g).forEach(s -> outputs.add(s.column()));
    Optional<Additivity> additivity = Additivity.of(group.mechanism(), outputs);
    if (additivity.isEmpty()) {
      return null;
    }
    int plain = different(group, additivity.get().readAtEventsOnly());
    int factor = plain >= 0 ? -1 : different(group, additivity.get().factors());
    int carried = Math.max(plain, factor);
    int[] classes = classes(g, carried);
    // Equations of its own only where something is gained by them.
    Optional<Mechanism> none = Optional.empty();
    Merged first = new Merged(group, classes, alone[g], carried, none);
    if (!first.isWorthwhile()) {
      return null;
    }
    return factor < 0
        ? first
        : new Merged(
            group, classes, alone[g], carried, Optional.of(additivity.get().scaledBy(factor)));
  }

  /** The first of some parameters that instances differ in; −1 for none. */
  private static int different(Group group, List<Integer> parameters) {
    for (int p : parameters) {
      double[] values = group.parameters().getOrDefault(p, new double[0]);
      boolean differ = Arrays.stream(values).anyMatch(v -> v != values[0]);
      if (differ && Arrays.stream(values).allMatch(Double::isFinite)) {
        return p;
      }
    }
    return -1;
  }

  private int[] classes(int g, int carried) {
    Group group = model.groups().get(g);
    Classes classes = new Classes(group.size());
    group
        .parameters()
        .forEach(
            (column, values) -> {
              if (column != carried) {
                classes.values(values);
              }
            });
    for (Gather gather : model.gathers()) {
      if (gather.group() == g) {
        say(classes, gather.instances(), gather.indices());
      }
    }
    for (Sum sum : model.sums()) {
      if (sum.group() == g) {
        say(classes, sum.instances(), sum.indices());
      }
    }
    alone[g].stream().forEach(classes::single);
    return classes.numbers();
  }

  private static void say(Classes classes, int[] instances, int[] details) {
    Classes.Statement statement = classes.statement();
    for (int k = 0; k < instances.length; k++) {
      statement.of(instances[k], details[k]);
    }
  }

  // ---- the new model -------------------------------------------------------------------------

  private SolverModel build() {
    SolverModel.Builder built = SolverModel.builder().cable(model.cable());
    int[] apart = groups(built);
    model.gathers().forEach(gather -> add(gather, apart, built));
    model.sums().forEach(sum -> add(sum, apart, built));
    built.connections(connections(apart, built.groups()));
    model.probes().forEach(probe -> built.probe(moved(probe)));
    model.eventProbes().forEach(built::eventProbe);
    return built.build();
  }

  /** Adds all groups; returns where the second part of a split group is. */
  private int[] groups(SolverModel.Builder built) {
    for (int g = 0; g < merged.length; g++) {
      Merged own = merged[g];
      built.group(own == null ? model.groups().get(g) : own.inPlace());
    }
    int[] apart = new int[merged.length];
    for (int g = 0; g < merged.length; g++) {
      Merged own = merged[g];
      apart[g] = own != null && own.isSplit() ? built.group(own.apart()) : g;
    }
    return apart;
  }

  private void add(Gather gather, int[] apart, SolverModel.Builder built) {
    Merged own = merged[gather.group()];
    Source source = gather.source();
    int[] indices = moved(source, gather.indices());
    if (own == null) {
      built.gather(
          new Gather(gather.group(), gather.column(), gather.instances(), source, indices));
      return;
    }
    for (boolean second : own.isSplit() ? new boolean[] {false, true} : new boolean[] {false}) {
      int[] kept = own.kept(gather.instances(), second);
      if (kept.length > 0) {
        int group = second ? apart[gather.group()] : gather.group();
        int[] instances = positions(own, pick(gather.instances(), kept));
        built.gather(new Gather(group, gather.column(), instances, source, pick(indices, kept)));
      }
    }
  }

  private void add(Sum sum, int[] apart, SolverModel.Builder built) {
    Merged own = merged[sum.group()];
    int[] indices = moved(sum.target(), sum.indices());
    if (own == null) {
      built.sum(
          new Sum(
              sum.group(), sum.column(), sum.instances(), sum.voltage(), sum.target(), indices));
      return;
    }
    for (boolean second : own.isSplit() ? new boolean[] {false, true} : new boolean[] {false}) {
      int[] kept = own.kept(sum.instances(), second);
      if (kept.length > 0) {
        int group = second ? apart[sum.group()] : sum.group();
        int[] instances = positions(own, pick(sum.instances(), kept));
        built.sum(
            new Sum(
                group, sum.column(), instances, sum.voltage(), sum.target(), pick(indices, kept)));
      }
    }
  }

  private static int[] pick(int[] from, int[] kept) {
    return Arrays.stream(kept).map(k -> from[k]).toArray();
  }

  private static int[] positions(Merged own, int[] instances) {
    return Arrays.stream(instances).map(own::position).toArray();
  }

  /** What is read stays alone, so that only its position may be another one. */
  private int[] moved(Source source, int[] indices) {
    if (source instanceof Source.GroupColumn(int group, int column)) {
      Merged own = merged[group];
      return own == null ? indices : positions(own, indices);
    }
    return indices;
  }

  private int[] moved(Sum.Target target, int[] indices) {
    if (target instanceof Sum.Target.GroupColumn(int group, int column)) {
      Merged own = merged[group];
      return own == null ? indices : positions(own, indices);
    }
    return indices;
  }

  private Probe moved(Probe probe) {
    return new Probe(probe.source(), moved(probe.source(), new int[] {probe.index()})[0]);
  }

  private Connections connections(int[] apart, List<Group> groups) {
    Connections old = model.connections();
    return old.redirected(
        groups,
        new Connections.Redirection() {
          @Override
          public int group(int k) {
            int group = old.targetGroup(k);
            Merged own = merged[group];
            return own != null && own.isMoved(old.targetInstance(k)) ? apart[group] : group;
          }

          @Override
          public int instance(int k) {
            Merged own = merged[old.targetGroup(k)];
            int to = old.targetInstance(k);
            return own == null ? to : own.position(to);
          }

          @Override
          public double value(int k) {
            Merged own = merged[old.targetGroup(k)];
            return own == null ? old.value(k) : own.value(old.targetInstance(k), old.value(k));
          }
        });
  }
}
