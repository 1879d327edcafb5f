/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ranvier.bench.model.BrunelNetwork;
import org.ranvier.bench.model.IzhikevichNetwork;
import org.ranvier.bench.model.LayerFiveCell;
import org.ranvier.bench.model.RelayNetwork;
import org.ranvier.bench.model.SquidCable;
import org.ranvier.bench.model.SquidCompartment;
import org.ranvier.bench.model.SquidRing;

/** The catalogue. */
public final class Benchmarks {
  private static final List<Benchmark> ALL =
      List.of(
          new Benchmark(
              "hh-1",
              "one compartment of squid membrane: a check of accuracy",
              new SquidCompartment(),
              Comparison.POTENTIAL),
          new Benchmark(
              "cable-945",
              "a branched cell of squid membrane, 63 sections of 15 compartments",
              new SquidCable(6, 15, 0.5, 100),
              Comparison.SPIKES),
          new Benchmark(
              "cable-10000",
              "the same with 159 compartments a section, 10,017 in all",
              new SquidCable(6, 159, 0.5, 50),
              Comparison.SPIKES),
          new Benchmark(
              "ring-200x10",
              "200 cells of 10 compartments of squid membrane in a ring",
              new SquidRing(200, 100),
              Comparison.SPIKES),
          new Benchmark(
              "ring-2000x10",
              "2000 cells of 10 compartments of squid membrane in a ring",
              new SquidRing(2000, 50),
              Comparison.SPIKES),
          new Benchmark(
              "l5-pyramidal",
              "a layer 5 pyramidal cell of 642 compartments: ten channels in LEMS, calcium",
              new LayerFiveCell(),
              Comparison.SPIKES),
          new Benchmark(
              "brunel-12500",
              "10,000 excitatory and 2,500 inhibitory integrate-and-fire cells, 70 synapses each",
              new BrunelNetwork(12_500, 70, 100),
              Comparison.RATE),
          new Benchmark(
              "izhikevich-1000",
              "1000 cells of Izhikevich's with 100 synapses each and noise",
              new IzhikevichNetwork(1000, 100, 1000),
              Comparison.RATE),
          new Benchmark(
              "events-100k",
              "100,000 cells that count and pass on events, 10 connections each",
              new RelayNetwork(100_000, 200),
              Comparison.SPIKES));

  /** They take gigabytes and many seconds a round. */
  private static final List<Benchmark> LARGE =
      List.of(
          new Benchmark(
              "cable-1000000",
              "a branched cell of squid membrane, 1023 sections of 978 compartments",
              new SquidCable(10, 978, 0.5, 8),
              Comparison.SPIKES),
          new Benchmark(
              "ring-100000x10",
              "100,000 cells of 10 compartments of squid membrane in a ring",
              new SquidRing(100_000, 8),
              Comparison.SPIKES));

  private Benchmarks() {}

  /** The benchmarks that are done where none is named, the smallest first. */
  public static List<Benchmark> all() {
    return ALL;
  }

  /**
   * The benchmarks whose names are given or begin so; all where none is given. Large ones have to
   * be named in full.
   *
   * @throws IllegalArgumentException where nothing begins with a name; the message lists what there
   *     is
   */
  public static List<Benchmark> select(List<String> names) {
    if (names.isEmpty()) {
      return ALL;
    }
    Set<Benchmark> chosen = new LinkedHashSet<>();
    for (String name : names) {
      List<Benchmark> own = select(name);
      if (own.isEmpty()) {
        throw new IllegalArgumentException(
            "There is no benchmark %s; there are %s."
                .formatted(
                    name,
                    Stream.of(ALL, LARGE)
                        .flatMap(List::stream)
                        .map(Benchmark::name)
                        .collect(Collectors.joining(", "))));
      }
      chosen.addAll(own);
    }
    return List.copyOf(chosen);
  }

  /** The one of that name alone where there is one, though others may begin with it. */
  private static List<Benchmark> select(String name) {
    List<Benchmark> exact =
        Stream.of(ALL, LARGE)
            .flatMap(List::stream)
            .filter(each -> each.name().equals(name))
            .toList();
    return exact.isEmpty()
        ? ALL.stream().filter(each -> each.name().startsWith(name)).toList()
        : exact;
  }
}
