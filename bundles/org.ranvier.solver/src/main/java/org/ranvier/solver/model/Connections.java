/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All ways that events take, in flat arrays: some ten bytes a connection. They are sorted by where
 * they come from, those of one port in the order in which they were declared; a connection is known
 * by its position.
 *
 * <pre>
 *   first[group]      | port 0 of instance 0 | port 1 of instance 0 | port 0 of instance 1 | …
 *                       ↓
 *   receiver, target  | connections of that port …                    | of the next …
 * </pre>
 */
public final class Connections {
  /**
   * What kind of thing receives an event.
   *
   * @param group group that receives
   * @param port name of its in port
   */
  public record Receiver(int group, String port) {}

  /** Looks at a connection. */
  public interface Visitor {
    /**
     * @param connection position of the connection
     * @param group group that sends
     * @param instance instance that sends
     * @param port position of its out port
     */
    void visit(int connection, int group, int instance, int port);
  }

  private final int[] ports;
  private final int[][] first;
  private final List<Receiver> receivers;
  private final char[] receiver;
  private final int[] target;
  private final CompactDoubles delays;
  private final CompactDoubles values;

  private Connections(Builder from, int[] ports, int[][] first, int[] order) {
    this.ports = ports;
    this.first = first;
    this.receivers = List.copyOf(from.receivers);
    this.receiver = new char[order.length];
    for (int k = 0; k < order.length; k++) {
      receiver[k] = (char) from.kinds.get(from.kind[order[k]]).receiver;
    }
    from.kind = Builder.EMPTY; // given back one by one: there may be many millions
    this.target = new int[order.length];
    for (int k = 0; k < order.length; k++) {
      target[k] = from.target[order[k]];
    }
    from.target = Builder.EMPTY;
    this.delays = from.delays.inOrder(order);
    from.delays = new CompactDoubles();
    this.values = from.values.inOrder(order);
    from.values = new CompactDoubles();
  }

  /** The connections of {@code other}, led elsewhere. */
  private Connections(Connections other, List<Group> groups, Redirection redirection) {
    this.ports = groups.stream().mapToInt(g -> g.mechanism().outPorts().size()).toArray();
    this.first = other.firstIn(groups, ports);
    this.delays = other.delays;
    this.values = new CompactDoubles();
    this.receiver = new char[other.receiver.length];
    this.target = new int[receiver.length];
    Map<Receiver, Character> known = new LinkedHashMap<>();
    int lastGroup = -1;
    char lastReceiver = 0;
    char position = 0;
    for (int k = 0; k < receiver.length; k++) {
      int group = redirection.group(k);
      if (group != lastGroup || other.receiver[k] != lastReceiver) { // mostly as before
        lastGroup = group;
        lastReceiver = other.receiver[k];
        Receiver to = new Receiver(group, other.receivers.get(lastReceiver).port);
        position = known.computeIfAbsent(to, each -> Builder.nextReceiver(known.size()));
      }
      receiver[k] = position;
      target[k] = redirection.instance(k);
      values.add(redirection.value(k));
    }
    values.trim();
    this.receivers = List.copyOf(known.keySet());
  }

  /**
   * Where the connections of each port begin when groups have other sizes.
   *
   * @throws IllegalArgumentException where that is a group that connections leave from
   */
  private int[][] firstIn(List<Group> groups, int[] ports) {
    int[][] begins = new int[groups.size()][];
    for (int g = 0; g < begins.length; g++) {
      int length = groups.get(g).size() * ports[g] + 1;
      if (g < first.length && first[g].length == length) {
        begins[g] = first[g];
        continue;
      }
      int begin = g < first.length ? first[g][0] : target.length;
      if (g < first.length && first[g][first[g].length - 1] > begin) {
        throw new IllegalArgumentException("connections leave from group " + g);
      }
      begins[g] = new int[length];
      Arrays.fill(begins[g], begin);
    }
    return begins;
  }

  /** Where connections lead to in another model. */
  public interface Redirection {
    /** Group that receives. */
    int group(int connection);

    /** Instance that receives. */
    int instance(int connection);

    /** What an event brings along. */
    double value(int connection);
  }

  /**
   * The same connections, in their order, with other ends.
   *
   * @param groups the groups of the other model; those that connections leave from are the same
   */
  public Connections redirected(List<Group> groups, Redirection redirection) {
    return new Connections(this, groups, redirection);
  }

  /** No connections between any groups. */
  public static Connections none() {
    return builder().build(List.of());
  }

  public static Builder builder() {
    return new Builder();
  }

  public int size() {
    return target.length;
  }

  /** Position of the first connection that leaves a port of an instance. */
  public int begin(int group, int instance, int port) {
    return first[group][instance * ports[group] + port];
  }

  /** Position behind the last connection that leaves a port of an instance. */
  public int end(int group, int instance, int port) {
    return first[group][instance * ports[group] + port + 1];
  }

  /** Out ports of a group that connections leave from. */
  public BitSet ports(int group) {
    BitSet used = new BitSet();
    for (int source = 0; source + 1 < first[group].length; source++) {
      if (first[group][source + 1] > first[group][source]) {
        used.set(source % ports[group]);
      }
    }
    return used;
  }

  /** The kinds of receivers that there are. */
  public List<Receiver> receivers() {
    return receivers;
  }

  /** Position of a connection's receiver in {@link #receivers()}. */
  public int receiver(int connection) {
    return receiver[connection];
  }

  /** Group that receives what a connection brings. */
  public int targetGroup(int connection) {
    return receivers.get(receiver[connection]).group;
  }

  /** Instance that receives what a connection brings. */
  public int targetInstance(int connection) {
    return target[connection];
  }

  /** Delay of a connection, ms; 0 means in the same step. */
  public double delay(int connection) {
    return delays.get(connection);
  }

  /** What an event on a connection brings along, see {@link Group#carried()}. */
  public double value(int connection) {
    return values.get(connection);
  }

  /** Bytes that all connections take. */
  public long bytes() {
    long sources = 0;
    for (int[] own : first) {
      sources += own.length;
    }
    return Integer.BYTES * (sources + target.length)
        + (long) Character.BYTES * receiver.length
        + delays.bytes()
        + values.bytes();
  }

  /** Shows every connection, in the order of their positions. */
  public void forEach(Visitor visitor) {
    for (int g = 0; g < first.length; g++) {
      for (int source = 0; source + 1 < first[g].length; source++) {
        for (int k = first[g][source]; k < first[g][source + 1]; k++) {
          visitor.visit(k, g, source / ports[g], source % ports[g]);
        }
      }
    }
  }

  /** Collects connections one by one; built once. */
  public static final class Builder {
    private static final int[] EMPTY = {};

    private record Kind(int group, int port, int targetGroup, String targetPort, int receiver) {
      boolean is(int from, int through, int to, String into) {
        return group == from && port == through && targetGroup == to && targetPort.equals(into);
      }
    }

    private final List<Receiver> receivers = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Connection, Integer> known = new HashMap<>();
    private int[] kind = new int[16];
    private int[] instance = new int[16];
    private int[] target = new int[16];
    private CompactDoubles delays = new CompactDoubles();
    private CompactDoubles values = new CompactDoubles();
    private @Nullable Kind lastKind;
    private int last;
    private int size;

    private Builder() {}

    /** Adds a connection. */
    public Builder add(Connection c) {
      return add(
          c.group(),
          c.instance(),
          c.port(),
          c.targetGroup(),
          c.targetInstance(),
          c.targetPort(),
          c.delay(),
          c.value());
    }

    /** Adds a connection; see {@link Connection} for the parameters. */
    public Builder add(
        int group,
        int sender,
        int port,
        int targetGroup,
        int targetInstance,
        String targetPort,
        double delay,
        double value) {
      if (size == kind.length) {
        int longer = size + (size >> 1) + 16;
        kind = Arrays.copyOf(kind, longer);
        instance = Arrays.copyOf(instance, longer);
        target = Arrays.copyOf(target, longer);
      }
      kind[size] = kind(group, port, targetGroup, targetPort);
      instance[size] = sender;
      target[size++] = targetInstance;
      delays.add(delay);
      values.add(value);
      return this;
    }

    private int kind(int group, int port, int targetGroup, String targetPort) {
      // One projection after the other: mostly it is the kind of the connection before.
      if (lastKind == null || !lastKind.is(group, port, targetGroup, targetPort)) {
        Connection key = new Connection(group, 0, port, targetGroup, 0, targetPort, 0);
        Integer found = known.putIfAbsent(key, kinds.size());
        if (found == null) {
          kinds.add(new Kind(group, port, targetGroup, targetPort, receiver(key)));
        }
        last = found == null ? kinds.size() - 1 : found;
        lastKind = kinds.get(last);
      }
      return last;
    }

    private int receiver(Connection key) {
      Receiver wanted = new Receiver(key.targetGroup(), key.targetPort());
      int found = receivers.indexOf(wanted);
      if (found >= 0) {
        return found;
      }
      char next = nextReceiver(receivers.size());
      receivers.add(wanted);
      return next;
    }

    private static char nextReceiver(int known) {
      if (known > Character.MAX_VALUE) {
        throw new IllegalArgumentException("events arrive at more than 65,536 kinds of ports");
      }
      return (char) known;
    }

    /**
     * Sorts what was added.
     *
     * @param groups the groups between which the connections are
     */
    Connections build(List<Group> groups) {
      int[] ports = groups.stream().mapToInt(g -> g.mechanism().outPorts().size()).toArray();
      int[][] first = new int[groups.size()][];
      for (int g = 0; g < first.length; g++) {
        first[g] = new int[groups.get(g).size() * ports[g] + 1];
      }
      for (int k = 0; k < size; k++) {
        first[kinds.get(kind[k]).group][source(k, ports) + 1]++;
      }
      int sum = 0;
      for (int[] own : first) {
        for (int s = 0; s < own.length; s++) {
          sum += own[s];
          own[s] = sum;
        }
      }
      int[][] next = Arrays.stream(first).map(int[]::clone).toArray(int[][]::new);
      int[] order = new int[size];
      for (int k = 0; k < size; k++) {
        order[next[kinds.get(kind[k]).group][source(k, ports)]++] = k;
      }
      instance = EMPTY;
      return new Connections(this, ports, first, order);
    }

    private int source(int k, int[] ports) {
      Kind own = kinds.get(kind[k]);
      return instance[k] * ports[own.group] + own.port;
    }
  }
}
