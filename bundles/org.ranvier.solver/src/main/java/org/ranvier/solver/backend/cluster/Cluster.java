/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.SolverException;
import org.ranvier.solver.backend.Clock;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.step.Arrivals;
import org.ranvier.solver.backend.step.InPort;
import org.ranvier.solver.backend.step.StepLimit;
import org.ranvier.solver.event.EventBins;
import org.ranvier.solver.event.EventQueue;
import org.ranvier.solver.event.ProbedPorts;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.Source;
import org.ranvier.solver.plan.Plan;

/** A part of a model that steps on its own until events may come from other parts. */
final class Cluster implements Slice.Outlet {
  private final int number;
  private final Plan plan;
  private final Network network;
  private final Clock clock;
  private final Stepping stepping;
  private final double[][] probed;
  private final int[] probedAt;
  private final List<Watched> watched;
  private final EventBins bins;
  private final EventQueue queue = new EventQueue();
  private final @Nullable InPort[] receivers;

  /** Where the receivers of each route are; empty where they are in another cluster. */
  private final @Nullable Slice[] receiving;

  private final Outbox outbox = new Outbox();
  private final Records records;
  private long step;
  private long reached;
  private double sendTime;

  /** Makes how the cluster is stepped, which sends events to it. */
  interface Maker {
    Stepping make(Slice.Outlet outlet);
  }

  /**
   * @param plan of one of its slices
   * @param probes what is recorded, as the model numbers it
   * @param splitter knows where that is
   */
  Cluster(
      int number,
      Plan plan,
      Maker maker,
      Numbering numbering,
      Network network,
      List<Probe> probes,
      Splitter splitter) {
    this.number = number;
    this.plan = plan;
    this.network = network;
    this.clock = new Clock(plan.step());
    this.stepping = maker.make(this);
    int first = numbering.firstSlice()[number];
    this.probed = new double[probes.size()][];
    this.probedAt = new int[probes.size()];
    for (int p = 0; p < probed.length; p++) {
      Source source = probes.get(p).source();
      int place = splitter.slice(source, probes.get(p).index()) - first;
      probedAt[p] = splitter.position(source, probes.get(p).index());
      if (source instanceof Source.NodeVoltage) {
        probed[p] = stepping.voltage(place);
        probedAt[p] += stepping.firstNode(place);
      } else {
        probed[p] = stepping.slices().get(place).memory.array(source);
      }
    }
    this.records = new Records(probed.length);
    this.bins = new EventBins(network.longest + 2L);
    this.receivers = new InPort[network.routes.size()];
    this.receiving = new Slice[receivers.length];
    for (int r = 0; r < receivers.length; r++) {
      Network.Route route = network.routes.get(r);
      int place = route.slice() - first;
      if (place >= 0 && place < stepping.slices().size()) {
        Slice slice = stepping.slices().get(place);
        receivers[r] = InPort.of(route.receiver(), slice.plan, slice.memory).orElse(null);
        receiving[r] = slice;
      }
    }
    this.watched = Watched.of(stepping);
  }

  /** Rows and events of the steps since {@link #advance} was last called. */
  Records records() {
    return records;
  }

  /** Bytes of all numbers of its instances and nodes. */
  long bytes() {
    return stepping.bytes();
  }

  Outbox outbox() {
    return outbox;
  }

  void sample() {
    records.clear();
    record();
  }

  private void record() {
    stepping.observe(step);
    int at = records.addRow(clock.time((double) step));
    double[] values = records.values();
    for (int p = 0; p < probed.length; p++) {
      values[at + p] = probed[p][probedAt[p]];
    }
  }

  /** Steps, with what was received so far; what is sent to others is in the outbox afterwards. */
  void advance(int steps) {
    records.clear();
    for (int k = 0; k < steps; k++) {
      long due = step + plan.dueAhead();
      begin(due);
      deliverDue(due, clock.time((double) due));
      begin(step + 1);
      stepping.step(step);
      deliverQueued(clock.time(step + 1.0));
      step++;
      if (probed.length > 0) {
        record();
      }
      checkFinite();
    }
  }

  private void checkFinite() {
    for (int k = 0; k < watched.size(); k++) {
      Watched each = watched.get(k);
      if (each.numbers().any()) {
        throw new SolverException(
            clock.time((double) step),
            "%s is %s, no longer a finite number%s"
                .formatted(each.name(), each.numbers().first(), StepLimit.advice(plan)));
      }
    }
  }

  // ---- events --------------------------------------------------------------------------------

  private void begin(long stepReached) {
    reached = stepReached;
    sendTime = clock.time((double) stepReached);
  }

  @Override
  public void send(int slice, int group, int instance, int port) {
    int sender = network.sender[slice][group][instance];
    ProbedPorts probed = network.probed;
    for (int p = probed.first(group, sender, port); p >= 0; p = probed.next(p)) {
      records.addEvent(sendTime, p);
    }
    int end = network.connections.end(group, sender, port);
    for (int c = network.connections.begin(group, sender, port); c < end; c++) {
      int delay = network.delay[c];
      int route = network.route[c];
      int to = network.clusterOf[route];
      if (delay == 0) {
        queue.add(c);
      } else {
        long receiver = EventBins.receiver(route, network.instance[c]);
        double value = network.connections.value(c);
        if (to == number) {
          bins.put(reached + delay, receiver, value);
        } else {
          outbox.add(to, reached + delay, receiver, value);
        }
      }
    }
  }

  /** Takes an event from another cluster. */
  void receive(long due, long receiver, double value) {
    bins.put(due, receiver, value);
  }

  private void deliverDue(long due, double at) {
    int count = bins.count(due);
    long[] waiting = bins.receivers(due);
    double[] values = bins.values(due);
    for (int k = 0; k < count; k++) {
      deliver(EventBins.port(waiting[k]), EventBins.instance(waiting[k]), values[k], at);
    }
    bins.clear(due);
    deliverQueued(at);
  }

  @Override
  public void deliverQueued(double at) {
    for (int n = 0; !queue.isEmpty(); n++) {
      Arrivals.check(n, at);
      int c = queue.remove();
      deliver(network.route[c], network.instance[c], network.connections.value(c), at);
    }
  }

  private void deliver(int route, int instance, double value, double at) {
    Slice slice = receiving[route];
    if (slice != null) {
      slice.arrive(receivers[route], instance, value, at);
    }
  }

  /** Events for other clusters, in the order in which they were sent. */
  static final class Outbox {
    private int[] cluster = new int[16];
    private long[] due = new long[16];
    private long[] receiver = new long[16];
    private double[] value = new double[16];
    private int size;

    void add(int to, long at, long toReceiver, double brought) {
      if (size == due.length) {
        cluster = Arrays.copyOf(cluster, 2 * size);
        due = Arrays.copyOf(due, 2 * size);
        receiver = Arrays.copyOf(receiver, 2 * size);
        value = Arrays.copyOf(value, 2 * size);
      }
      cluster[size] = to;
      due[size] = at;
      receiver[size] = toReceiver;
      value[size++] = brought;
    }

    /** Hands all over to the clusters that they are for. */
    void empty(Cluster[] clusters) {
      for (int k = 0; k < size; k++) {
        clusters[cluster[k]].receive(due[k], receiver[k], value[k]);
      }
      size = 0;
    }
  }
}
