/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.step;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Gather;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.plan.Action;
import org.ranvier.solver.plan.Phase;
import org.ranvier.solver.plan.Plan;

/**
 * Input columns that need no array of their own. One that is handed all of a source in the source's
 * order may be the source's array; columns that are handed the same may be one array. Whether that
 * changes nothing is found by going through a run: at each use a column must be as new as what it
 * would share, since a source may move on before its values are handed on again.
 */
public final class SharedColumns implements Accesses.Visitor {
  /** Steps until every action has seen what the others leave behind. */
  private static final int STEPS = 2;

  private static final long NEVER = -1;

  /** A column that is always handed the same elements of one source, one for each instance. */
  private static final class Input {
    final int group;
    final int column;
    final Source source;
    final int[] indices;
    long version = NEVER;
    boolean followsSource = true;
    boolean followsClass = true;
    List<Input> classmates = List.of();
    long classVersion = NEVER;

    Input(Gather gather) {
      group = gather.group();
      column = gather.column();
      source = gather.source();
      indices = gather.indices();
    }

    boolean isHandedAsBy(Gather gather) {
      return source.equals(gather.source()) && Arrays.equals(indices, gather.indices());
    }

    Input first() {
      return classmates.getFirst();
    }
  }

  /** A buffer is equal to another with the same contents. */
  private record ClassKey(Source source, IntBuffer indices) {}

  private final Plan plan;
  private final Map<Long, Optional<Input>> inputs = new LinkedHashMap<>();
  private final Map<Long, Long> versions = new HashMap<>();
  private long voltageVersion;

  private SharedColumns(Plan plan) {
    this.plan = plan;
    everyAction(this::collect);
    everyAction(
        action -> {
          if (!(action instanceof Action.Hand)) {
            Accesses.of(action, new Written());
          }
        });
    run();
    candidates().forEach(in -> in.followsSource &= isInOrder(in.indices));
    classify();
    run();
  }

  /** Finds what can be shared. */
  public static SharedColumns of(Plan plan) {
    return new SharedColumns(plan);
  }

  /** Whose array a column may be; empty where it needs its own. */
  public Optional<Source> shared(int group, int column) {
    Input in = find(group, column).orElse(null);
    if (in == null) {
      return Optional.empty();
    }
    if (in.followsSource) {
      return Optional.of(in.source);
    }
    Input first = in.first();
    return first != in && in.classmates.stream().allMatch(other -> other.followsClass)
        ? Optional.of(new Source.GroupColumn(first.group, first.column))
        : Optional.empty();
  }

  private List<Input> candidates() {
    return inputs.values().stream().flatMap(Optional::stream).toList();
  }

  private static long key(int group, int column) {
    return ((long) group << 32) | column;
  }

  private Optional<Input> find(int group, int column) {
    return inputs.getOrDefault(key(group, column), Optional.empty());
  }

  private void everyAction(java.util.function.Consumer<Action> consumer) {
    plan.start().forEach(consumer);
    plan.settle().forEach(consumer);
    plan.phases().stream().map(Phase::actions).flatMap(List::stream).forEach(consumer);
    plan.observe().forEach(consumer);
  }

  // ---- candidates ----------------------------------------------------------------------------

  private void collect(Action action) {
    if (action instanceof Action.Hand(Gather gather)) {
      long key = key(gather.group(), gather.column());
      Optional<Input> known = inputs.get(key);
      if (known == null) {
        inputs.put(key, isCandidate(gather) ? Optional.of(new Input(gather)) : Optional.empty());
      } else if (known.isPresent() && !known.get().isHandedAsBy(gather)) {
        inputs.put(key, Optional.empty());
      }
    }
  }

  private boolean isCandidate(Gather gather) {
    SolverModel model = plan.model();
    int size = model.groups().get(gather.group()).size();
    if (size == 0 || gather.instances().length != size || !isInOrder(gather.instances())) {
      return false;
    }
    // A chain of inputs would have to be followed to its beginning.
    return !(gather.source() instanceof Source.GroupColumn(int group, int column))
        || column >= model.groups().get(group).mechanism().columnCount()
        || model.groups().get(group).mechanism().column(column).kind() != Column.Kind.INPUT;
  }

  private static boolean isInOrder(int[] positions) {
    for (int k = 0; k < positions.length; k++) {
      if (positions[k] != k) {
        return false;
      }
    }
    return true;
  }

  /** What something else writes as well is not only handed. */
  private final class Written implements Accesses.Visitor {
    @Override
    public void reads(int group, int column) {
      // Reading does no harm.
    }

    @Override
    public void writes(int group, int column) {
      inputs.replace(key(group, column), Optional.empty());
    }
  }

  /** Puts columns together that are handed the same and cannot be their source. */
  private void classify() {
    Map<ClassKey, List<Input>> classes = new HashMap<>();
    for (Input in : candidates()) {
      if (!in.followsSource) {
        ClassKey key = new ClassKey(in.source, IntBuffer.wrap(in.indices));
        List<Input> mates = classes.computeIfAbsent(key, k -> new ArrayList<>());
        mates.add(in);
        in.classmates = mates;
      }
    }
  }

  // ---- a run ---------------------------------------------------------------------------------

  private void run() {
    versions.clear();
    voltageVersion = 0;
    candidates()
        .forEach(
            in -> {
              in.version = NEVER;
              in.classVersion = NEVER;
            });
    plan.start().forEach(this::perform);
    plan.start().forEach(this::perform);
    plan.settle().forEach(this::perform);
    observe();
    for (int step = 0; step < STEPS; step++) {
      events();
      plan.phases().stream().map(Phase::actions).flatMap(List::stream).forEach(this::perform);
      events();
      observe();
    }
  }

  private void observe() {
    plan.observe().forEach(this::perform);
    for (Probe probe : plan.model().probes()) {
      Accesses.source(probe.source(), this);
    }
  }

  private void perform(Action action) {
    Accesses.of(action, this);
  }

  /** They come in any order. */
  @Override
  public void events() {
    for (int k = 0; k < 2 * plan.handlers().size(); k++) {
      int group = k % plan.handlers().size();
      plan.handlers().get(group).values().forEach(h -> Accesses.of(group, h, this));
    }
  }

  private long version(Source source) {
    return switch (source) {
      case Source.GroupColumn(int group, int column) ->
          versions.getOrDefault(key(group, column), 0L);
      case Source.NodeVoltage() -> voltageVersion;
    };
  }

  @Override
  public void reads(int group, int column) {
    find(group, column)
        .ifPresent(
            in -> {
              in.followsSource &= in.version == version(in.source);
              in.followsClass &= in.classmates.isEmpty() || in.version == in.first().classVersion;
            });
  }

  @Override
  public void writes(int group, int column) {
    versions.merge(key(group, column), 1L, Long::sum);
    find(group, column)
        .ifPresent(
            in -> {
              in.version = version(in.source);
              if (!in.classmates.isEmpty()) {
                in.first().classVersion = in.version;
              }
            });
  }

  @Override
  public void writesVoltage() {
    voltageVersion++;
  }
}
