/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ranvier.solver.backend.Clock;
import org.ranvier.solver.backend.Footprint;
import org.ranvier.solver.backend.Records;
import org.ranvier.solver.backend.Stepper;
import org.ranvier.solver.block.LoopLibrary;
import org.ranvier.solver.model.Cable;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.plan.Plan;

/**
 * Steps clusters in epochs: for as long as the shortest delay between two of them, each goes on by
 * itself; then events change hands. Clusters and the order of everything follow from the model
 * alone, so that results have the same bits on any number of threads.
 */
public final class ClusterStepper implements Stepper {
  /** Longer epochs would gain nothing, and rows wait for their end. */
  private static final int LONGEST_EPOCH = 256;

  private record Event(double time, int probe) {}

  private final Clock clock;
  private final Network network;
  private final Cluster[] clusters;

  /** Clusters that one thread steps each, and those that all step together. */
  private final int[] whole;

  private final int[] sliced;
  private final int slices;
  private final int[][] probes;
  private final int probeCount;
  private final Workers workers;
  private final Kernels kernels;
  private final int epoch;
  private long step;

  /**
   * Allocates what the plan needs and sets initial values.
   *
   * @param threads how many threads step clusters, this one included
   * @param library makes loops of programs
   */
  public ClusterStepper(Plan plan, int threads, LoopLibrary library) {
    Numbering numbering = Partition.of(plan);
    Splitter splitter = new Splitter(plan, numbering);
    List<Plan> plans = splitter.split();
    this.clock = new Clock(plan.step());
    this.network = new Network(plan, numbering);
    this.probes = probes(plan, splitter, numbering);
    this.probeCount = plan.model().probes().size();
    this.kernels = new Kernels(library);
    this.clusters = new Cluster[numbering.clusters()];
    this.slices = numbering.slices();
    int[] pieces = numbering.cuts().stream().mapToInt(Numbering.Cut::pieces).toArray();
    this.whole = IntStream.range(0, pieces.length).filter(c -> pieces[c] == 1).toArray();
    this.sliced = IntStream.range(0, pieces.length).filter(c -> pieces[c] > 1).toArray();
    int most = Math.max(whole.length, Arrays.stream(pieces).max().orElse(1));
    this.workers = new Workers(Math.min(threads, most));
    for (int c = 0; c < clusters.length; c++) {
      int first = numbering.firstSlice()[c];
      List<Plan> own = plans.subList(first, numbering.firstSlice()[c + 1]);
      List<Probe> recorded =
          Arrays.stream(probes[c]).mapToObj(p -> plan.model().probes().get(p)).toList();
      clusters[c] =
          new Cluster(
              c,
              own.getFirst(),
              maker(c, plan, own, numbering),
              numbering,
              network,
              recorded,
              splitter);
    }
    this.epoch = Math.clamp(network.shortest, 1, LONGEST_EPOCH);
  }

  private Cluster.Maker maker(int cluster, Plan plan, List<Plan> own, Numbering numbering) {
    int first = numbering.firstSlice()[cluster];
    Numbering.Cut cut = numbering.cuts().get(cluster);
    if (cut.pieces() == 1) {
      return outlet ->
          new WholeStepping(
              first,
              own.getFirst(),
              numbering.bundles()[cluster],
              numbering.bare()[first],
              kernels,
              outlet);
    }
    int[][] bare = Arrays.copyOfRange(numbering.bare(), first, first + cut.slices());
    Cable cable = CellCable.of(plan.model().cable(), numbering, cluster);
    return outlet -> new SlicedStepping(first, own, cable, cut, bare, kernels, workers, outlet);
  }

  private static int[][] probes(Plan plan, Splitter splitter, Numbering numbering) {
    int[] cluster = numbering.clusterOf();
    List<List<Integer>> own = new ArrayList<>();
    for (int c = 0; c < numbering.clusters(); c++) {
      own.add(new ArrayList<>());
    }
    List<Probe> all = plan.model().probes();
    for (int p = 0; p < all.size(); p++) {
      own.get(cluster[splitter.slice(all.get(p).source(), all.get(p).index())]).add(p);
    }
    return own.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public double time() {
    return clock.time((double) step);
  }

  @Override
  public void advance(int steps, Records records) {
    for (int left = steps; left > 0; ) {
      int n = Math.min(left, epoch);
      workers.forEach(whole.length, k -> clusters[whole[k]].advance(n));
      for (int c : sliced) {
        clusters[c].advance(n);
      }
      exchange();
      collect(n, records);
      step += n;
      left -= n;
    }
  }

  private void exchange() {
    for (Cluster from : clusters) {
      from.outbox().empty(clusters);
    }
  }

  private void collect(int rows, Records records) {
    for (int r = 0; r < rows; r++) {
      int at = records.addRow(clock.time(step + r + 1.0));
      copyRow(r, at, records);
    }
    List<Event> events = new ArrayList<>();
    for (Cluster cluster : clusters) {
      Records own = cluster.records();
      for (int e = 0; e < own.events(); e++) {
        events.add(new Event(own.eventTime(e), own.eventProbe(e)));
      }
    }
    events.sort(Comparator.comparingDouble(Event::time));
    events.forEach(e -> records.addEvent(e.time, e.probe));
  }

  private void copyRow(int row, int at, Records records) {
    if (probeCount == 0) {
      return;
    }
    double[] values = records.values();
    for (int c = 0; c < clusters.length; c++) {
      int[] own = probes[c];
      for (int p = 0; p < own.length; p++) {
        values[at + own[p]] = clusters[c].records().value(row, p);
      }
    }
  }

  @Override
  public void sample(Records records) {
    for (Cluster cluster : clusters) {
      cluster.sample();
    }
    copyRow(0, records.addRow(time()), records);
  }

  @Override
  public Footprint footprint() {
    long values = 0;
    for (Cluster cluster : clusters) {
      values += cluster.bytes();
    }
    return new Footprint(values, network.bytes(), network.connections.size());
  }

  @Override
  public String report() {
    return "%s on %s%s%s"
        .formatted(
            counted(workers.threads(), "thread"),
            counted(clusters.length, "cluster"),
            slices > clusters.length ? " in " + counted(slices, "slice") : "",
            kernels.report());
  }

  private static String counted(int count, String what) {
    return count == 1 ? "1 " + what : count + " " + what + "s";
  }

  @Override
  public void close() {
    workers.close();
  }
}
