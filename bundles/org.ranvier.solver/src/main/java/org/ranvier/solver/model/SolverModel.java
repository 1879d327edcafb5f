/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is solved together.
 *
 * @param groups the groups, referred to by position
 * @param cable the shapes
 * @param gathers values handed on
 * @param sums values added up
 * @param connections ways of events
 * @param probes what is recorded
 * @param eventProbes whose events are recorded
 * @param order all instances in the order in which a method visits them that steps through a tree
 *     of components; empty where the model is no such tree
 */
public record SolverModel(
    List<Group> groups,
    Cable cable,
    List<Gather> gathers,
    List<Sum> sums,
    Connections connections,
    List<Probe> probes,
    List<EventProbe> eventProbes,
    List<Member> order) {
  /** Keeps its own copies. */
  public SolverModel {
    groups = List.copyOf(groups);
    gathers = List.copyOf(gathers);
    sums = List.copyOf(sums);
    probes = List.copyOf(probes);
    eventProbes = List.copyOf(eventProbes);
    order = List.copyOf(order);
  }

  /** Whether random numbers are drawn, so that another seed gives another solution. */
  public boolean isStochastic() {
    return groups.stream().anyMatch(group -> group.mechanism().graph().isStochastic());
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects a model. */
  public static final class Builder {
    private final List<Group> groups = new ArrayList<>();
    private final List<Gather> gathers = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private Connections.Builder connections = Connections.builder();
    private @Nullable Connections ready;
    private final List<Probe> probes = new ArrayList<>();
    private final List<EventProbe> eventProbes = new ArrayList<>();
    private final List<Member> order = new ArrayList<>();
    private Cable cable = Cable.none();

    private Builder() {}

    /** Adds a group and returns its position. */
    public int group(Group group) {
      groups.add(group);
      return groups.size() - 1;
    }

    public Builder cable(Cable value) {
      cable = value;
      return this;
    }

    public Builder gather(Gather gather) {
      gathers.add(gather);
      return this;
    }

    public Builder sum(Sum sum) {
      sums.add(sum);
      return this;
    }

    public Builder connection(Connection connection) {
      if (ready != null) {
        throw new IllegalStateException("the connections are complete");
      }
      connections.add(connection);
      return this;
    }

    /** Takes these connections in place of those that were added one by one. */
    public Builder connections(Connections.Builder all) {
      connections = all;
      return this;
    }

    /** Takes these connections in place of those that were added. */
    public Builder connections(Connections all) {
      ready = all;
      return this;
    }

    /** The groups so far. */
    public List<Group> groups() {
      return Collections.unmodifiableList(groups);
    }

    /** Adds a probe and returns its position. */
    public int probe(Probe probe) {
      probes.add(probe);
      return probes.size() - 1;
    }

    /** Adds an event probe and returns its position. */
    public int eventProbe(EventProbe probe) {
      eventProbes.add(probe);
      return eventProbes.size() - 1;
    }

    /** Puts an instance behind all that are visited before it. */
    public Builder visit(Member member) {
      order.add(member);
      return this;
    }

    /** The model; no connections can be added after that, which keep their memory once only. */
    public SolverModel build() {
      Connections all = ready == null ? connections.build(groups) : ready;
      ready = all;
      connections = Connections.builder();
      return new SolverModel(groups, cable, gathers, sums, all, probes, eventProbes, order);
    }
  }
}
