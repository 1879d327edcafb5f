/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private static Group group(String name, int size, int ports) {
    Mechanism.Builder m = Mechanism.builder(name);
    for (int p = 0; p < ports; p++) {
      m.outPort("out" + p);
    }
    m.onEvent("a", List.of());
    m.onEvent("b", List.of());
    return new Group(m.build(), size, Map.of());
  }

  /** The connections as they are read back, in their order. */
  private static List<Connection> all(Connections connections) {
    List<Connection> all = new ArrayList<>();
    connections.forEach(
        (k, group, instance, port) -> {
          assertThat(k).isEqualTo(all.size());
          assertThat(k)
              .isBetween(
                  connections.begin(group, instance, port),
                  connections.end(group, instance, port) - 1);
          Connections.Receiver receiver = connections.receivers().get(connections.receiver(k));
          assertThat(connections.targetGroup(k)).isEqualTo(receiver.group());
          all.add(
              new Connection(
                  group,
                  instance,
                  port,
                  receiver.group(),
                  connections.targetInstance(k),
                  receiver.port(),
                  connections.delay(k),
                  connections.value(k)));
        });
    return all;
  }

  private static void assertKept(int count, int differentValues) {
    Random random = new Random(count);
    List<Group> groups = List.of(group("x", 50, 2), group("silent", 20, 0), group("y", 30, 1));
    Connections.Builder builder = Connections.builder();
    List<Connection> expected = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int from = random.nextBoolean() ? 0 : 2;
      int port = from == 0 ? random.nextInt(2) : 0;
      int to = random.nextInt(3);
      Connection c =
          new Connection(
              from,
              random.nextInt(groups.get(from).size()),
              port,
              to,
              random.nextInt(groups.get(to).size()),
              random.nextBoolean() ? "a" : "b",
              0.1 * random.nextInt(5),
              random.nextInt(differentValues) / 3.0);
      builder.add(c);
      expected.add(c);
    }
    // A stable sort: those of one port stay in the order in which they were added.
    expected.sort(
        Comparator.comparingInt(Connection::group)
            .thenComparingInt(Connection::instance)
            .thenComparingInt(Connection::port));
    assertThat(all(builder.build(groups))).isEqualTo(expected);
  }

  @Test
  void areSortedBySenderAndKeepTheirOrderThere() {
    assertKept(2000, 7);
  }

  @Test
  void keepAnyNumberOfDifferentValues() {
    assertKept(150_000, Integer.MAX_VALUE);
  }

  @Test
  void mayBeNone() {
    assertThat(Connections.none().size()).isZero();
    assertThat(all(Connections.builder().build(List.of(group("x", 3, 1))))).isEmpty();
  }

  @Test
  void portsAreThoseThatConnectionsLeaveFrom() {
    List<Group> groups = List.of(group("x", 3, 3), group("y", 1, 1));
    Connections connections =
        Connections.builder()
            .add(new Connection(0, 2, 1, 1, 0, "a", 1))
            .add(new Connection(0, 0, 2, 1, 0, "b", 1))
            .build(groups);
    assertThat(connections.ports(0).stream()).containsExactly(1, 2);
    assertThat(connections.ports(1).stream()).isEmpty();
  }
}
