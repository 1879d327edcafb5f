/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.solver.kernel.KernelGraph;

/**
 * The equations of one kind of component: a whole point cell, a channel density, a synapse, an
 * input. Immutable once built.
 */
public final class Mechanism {
  private final Builder parts;
  private final List<Column> columns;
  private final List<String> outPorts;

  private Mechanism(Builder parts) {
    this.parts = parts;
    this.columns = List.copyOf(parts.columns);
    this.outPorts = List.copyOf(parts.outPorts);
  }

  public static Builder builder(String name) {
    return new Builder(name, new KernelGraph());
  }

  /** A mechanism whose nodes are in a graph that there is already. */
  public static Builder builder(String name, KernelGraph graph) {
    return new Builder(name, graph);
  }

  public String name() {
    return parts.name;
  }

  public KernelGraph graph() {
    return parts.graph;
  }

  public List<Column> columns() {
    return columns;
  }

  public Column column(int index) {
    return columns.get(index);
  }

  public int columnCount() {
    return columns.size();
  }

  /** Position of the column of that name, −1 where there is none. */
  public int indexOf(String column) {
    return parts.byName.getOrDefault(column, -1);
  }

  /** Node of the time derivative of a state, −1 where it only changes at events. */
  public int rate(int state) {
    return parts.rates.getOrDefault(state, -1);
  }

  /** What is set before the first step, in order. */
  public List<Assignment> onStart() {
    return List.copyOf(parts.onStart);
  }

  /** Parts in the order in which forward Euler advances them. */
  public List<Block> blocks() {
    return List.copyOf(parts.blocks);
  }

  /**
   * Components in the order in which they are visited where a method steps through the tree of
   * components; empty for a mechanism that is no such tree.
   */
  public List<Visit> visits() {
    return List.copyOf(parts.visits);
  }

  public List<KineticScheme> schemes() {
    return List.copyOf(parts.schemes);
  }

  /** Names of the ports that events leave through. */
  public List<String> outPorts() {
    return outPorts;
  }

  /** Names of the ports that take events. */
  public List<String> inPorts() {
    return List.copyOf(parts.handlers.keySet());
  }

  /** What happens when an event arrives at a port; empty where the port does nothing. */
  public List<Transition> handler(String inPort) {
    return List.copyOf(parts.handlers.getOrDefault(inPort, List.of()));
  }

  /**
   * The state that is the membrane potential, −1 for none. Methods that step the voltage implicitly
   * treat it first and with the slopes of everything attached.
   */
  public int membrane() {
    return parts.membrane;
  }

  /** Whether it is a current through a stretch of the cable's membrane. */
  public boolean isDensity() {
    return parts.density;
  }

  /** Whether what its rates are depends on a regime that it is in. */
  public boolean hasRegimes() {
    return parts.regimes;
  }

  /** All transitions of all blocks, in order; "after" counts in the whole list. */
  public List<Transition> transitions() {
    List<Transition> all = new ArrayList<>();
    for (Block block : parts.blocks) {
      int offset = all.size();
      for (Transition t : block.transitions()) {
        all.add(
            t.after() < 0
                ? t
                : new Transition(t.test(), t.after() + offset, t.assignments(), t.emits()));
      }
    }
    return all;
  }

  /** Collects a mechanism. Columns may be used in nodes as soon as they are declared. */
  public static final class Builder {
    private final String name;
    private final KernelGraph graph;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> byName = new LinkedHashMap<>();
    private final Map<Integer, Integer> rates = new LinkedHashMap<>();
    private final List<Assignment> onStart = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<KineticScheme> schemes = new ArrayList<>();
    private final List<String> outPorts = new ArrayList<>();
    private final Map<String, List<Transition>> handlers = new LinkedHashMap<>();
    private int membrane = -1;
    private boolean density;
    private boolean regimes;

    private Builder(String name, KernelGraph graph) {
      this.name = name;
      this.graph = graph;
    }

    public KernelGraph graph() {
      return graph;
    }

    public int parameter(String column) {
      return declare(column, Column.Kind.PARAMETER, -1);
    }

    public int state(String column) {
      return declare(column, Column.Kind.STATE, -1);
    }

    public int input(String column) {
      return declare(column, Column.Kind.INPUT, -1);
    }

    public int derived(String column, int node) {
      return declare(column, Column.Kind.DERIVED, node);
    }

    /** Position of a declared column. */
    public Optional<Integer> find(String column) {
      return Optional.ofNullable(byName.get(column));
    }

    /** Kind of a declared column. */
    public Column.Kind kind(int column) {
      return columns.get(column).kind();
    }

    private int declare(String column, Column.Kind kind, int node) {
      if (byName.putIfAbsent(column, columns.size()) != null) {
        throw new IllegalArgumentException(column + " is declared twice in " + name);
      }
      columns.add(new Column(column, kind, node));
      return columns.size() - 1;
    }

    public Builder rate(int state, int node) {
      rates.put(state, node);
      return this;
    }

    public Builder onStart(int state, int node) {
      onStart.add(new Assignment(state, node));
      return this;
    }

    public Builder block(Block block) {
      blocks.add(block);
      return this;
    }

    public Builder visit(Visit visit) {
      visits.add(visit);
      return this;
    }

    public Builder scheme(KineticScheme scheme) {
      schemes.add(scheme);
      return this;
    }

    /** Position of an out port, declared at its first use. */
    public int outPort(String port) {
      if (!outPorts.contains(port)) {
        outPorts.add(port);
      }
      return outPorts.indexOf(port);
    }

    /** Adds to what happens when an event arrives; "after" counts in the port's list. */
    public Builder onEvent(String inPort, List<Transition> transitions) {
      List<Transition> list = handlers.computeIfAbsent(inPort, k -> new ArrayList<>());
      int offset = list.size();
      for (Transition t : transitions) {
        list.add(
            t.after() < 0
                ? t
                : new Transition(t.test(), t.after() + offset, t.assignments(), t.emits()));
      }
      return this;
    }

    public Builder membrane(int state) {
      membrane = state;
      return this;
    }

    /** Says that it is a current through a stretch of the cable's membrane. */
    public Builder density() {
      density = true;
      return this;
    }

    /** Says that what its rates are depends on a regime that it is in. */
    public Builder regimes() {
      regimes = true;
      return this;
    }

    public Mechanism build() {
      return new Mechanism(this);
    }
  }
}
