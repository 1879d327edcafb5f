/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.solver.model.Column;
import org.ranvier.solver.model.Group;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.model.Source;
import org.ranvier.units.CoherentUnits;

/** A group while its instances are being collected. */
final class Draft {
  /**
   * Where an input of one instance comes from.
   *
   * @param source array
   * @param index element
   */
  record Feed(Source source, int index) {}

  private final int index;
  private final LoweredSystem lowered;
  private final MemoryBudget budget;
  private final List<Integer> inputs;
  private final Map<Integer, Feeds> feeds = new HashMap<>();
  private final Map<Integer, InstanceValues> values = new HashMap<>();
  private final Map<Integer, String> identities = new HashMap<>();

  /** Columns that take memory: computed ones do not, but for a current and its slope. */
  private final int stored;

  private int size;

  Draft(int index, LoweredSystem lowered, MemoryBudget budget) {
    this.index = index;
    this.lowered = lowered;
    this.budget = budget;
    this.inputs = inputs(lowered.mechanism().columns());
    this.stored = 2 + stored(lowered.mechanism().columns());
  }

  /** Position of the group in the model. */
  int index() {
    return index;
  }

  LoweredSystem lowered() {
    return lowered;
  }

  FlatSystem system() {
    return lowered.system();
  }

  Component component() {
    return lowered.system().component();
  }

  int size() {
    return size;
  }

  /**
   * @throws org.ranvier.xml.ModelProblemException where the memory does not do
   */
  int addInstance() {
    budget.addInstance(stored, component());
    return size++;
  }

  /** Says what an instance is, so that its random numbers follow from that. */
  void identify(int instance, String identity) {
    if (lowered.mechanism().graph().isStochastic()) {
      identities.put(instance, identity);
    }
  }

  private long[] streams() {
    if (!lowered.mechanism().graph().isStochastic()) {
      return new long[0];
    }
    long[] streams = new long[size];
    for (int i = 0; i < size; i++) {
      streams[i] =
          hash(identities.getOrDefault(i, Integer.toString(i)), hash(component().name(), 0));
    }
    return streams;
  }

  private static long hash(String text, long start) {
    long hash = start + 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  /** Column of a variable or exposure that is not a literal. */
  int column(String path) {
    return lowered
        .findColumn(path)
        .orElseThrow(() -> new IllegalArgumentException(component() + " has no column " + path));
  }

  Source source(int column) {
    return new Source.GroupColumn(index, column);
  }

  /** Sets a parameter, or an input that never changes, of one instance, in coherent units. */
  void set(int instance, int column, double value) {
    values.computeIfAbsent(column, c -> new InstanceValues()).set(instance, value);
  }

  /** Sets a parameter of one instance, in SI units. */
  void setSi(int instance, String property, double si) {
    set(instance, column(property), CoherentUnits.fromSi(si, lowered.dimension(property)));
  }

  void feed(int instance, int column, Source source, int element) {
    feeds(column).set(instance, source, element);
  }

  /** Where an input column comes from. */
  Feeds feeds(int column) {
    return feeds.computeIfAbsent(column, c -> new Feeds());
  }

  Optional<Feed> findFeed(int instance, int column) {
    return Optional.ofNullable(feeds.get(column)).flatMap(own -> own.find(instance));
  }

  /** Adds the gathers of all inputs. */
  void addFeeds(SolverModel.Builder model) {
    feeds.forEach((column, own) -> own.addTo(model, index, column));
  }

  /** Input columns, to each of which something must be fed. */
  List<Integer> inputs() {
    return inputs;
  }

  private static int stored(List<Column> columns) {
    return (int) columns.stream().filter(c -> c.kind() != Column.Kind.DERIVED).count();
  }

  private static List<Integer> inputs(List<Column> columns) {
    List<Integer> inputs = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).kind() == Column.Kind.INPUT) {
        inputs.add(c);
      }
    }
    return List.copyOf(inputs);
  }

  Group group() {
    Map<Integer, double[]> arrays = new HashMap<>();
    for (FlatSystem.Property property : system().properties()) {
      int column = lowered.mechanism().indexOf(property.name());
      if (column >= 0) {
        double[] array = new double[size];
        java.util.Arrays.fill(
            array, CoherentUnits.fromSi(property.defaultValue(), property.dimension()));
        arrays.put(column, array);
      }
    }
    values.forEach(
        (column, byInstance) -> {
          double[] array = arrays.computeIfAbsent(column, c -> new double[size]);
          byInstance.copyTo(array);
        });
    return new Group(lowered.mechanism(), size, arrays, streams());
  }
}
