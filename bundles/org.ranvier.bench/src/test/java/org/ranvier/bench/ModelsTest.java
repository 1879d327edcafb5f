/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.bench.model.BenchmarkModel;
import org.ranvier.bench.model.BrunelNetwork;
import org.ranvier.bench.model.IzhikevichNetwork;
import org.ranvier.bench.model.LayerFiveCell;
import org.ranvier.bench.model.RelayNetwork;
import org.ranvier.bench.model.SquidCable;
import org.ranvier.bench.model.SquidCompartment;
import org.ranvier.bench.model.SquidRing;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunInfo;
import org.ranvier.validation.Validator;

/** The models in small: sound, the same at every call, and doing what they are there for. */
class ModelsTest {
  @TempDir private Path folder;

  static Stream<Arguments> small() {
    return Stream.of(
        Arguments.of(new SquidCompartment(), 1, 1, 0),
        Arguments.of(new SquidCable(3, 5, 0.5, 10), 1, 35, 0),
        Arguments.of(new SquidRing(40, 10), 40, 400, 40),
        Arguments.of(new BrunelNetwork(250, 20, 50), 250, 0, 5000),
        Arguments.of(new IzhikevichNetwork(50, 10, 50), 50, 0, 500),
        Arguments.of(new RelayNetwork(100, 50), 100, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("small")
  void isSoundAndOfItsSizeAndSpikes(
      BenchmarkModel model, long cells, long volumes, long connections) throws IOException {
    Path file = model.write(folder);
    assertThat(Validator.standard().validate(file)).isEmpty();
    try (OwnEngine engine = new OwnEngine(file, Optional.empty(), 1, Cancellation.none())) {
      RunInfo info = engine.info();
      assertThat(info.cells()).isEqualTo(cells);
      assertThat(info.controlVolumes()).isEqualTo(volumes);
      assertThat(info.synapses()).isGreaterThanOrEqualTo(connections);
      Round round = engine.round();
      assertThat(round.wallSeconds()).isPositive();
      assertThat(round.setupSeconds()).isPositive();
      Observation first = engine.observation();
      assertThat(first.samples()).hasSize((int) info.steps() + 1);
      assertThat(first.spikes()).isPositive();
      engine.round();
      assertThat(engine.observation().samples()).isEqualTo(first.samples());
      assertThat(engine.observation().spikesMs().toArray()).isEqualTo(first.spikesMs().toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("small")
  void isWrittenTheSameEveryTime(BenchmarkModel model) throws IOException {
    Path once = Files.createDirectory(folder.resolve("once"));
    Path again = Files.createDirectory(folder.resolve("again"));
    model.write(once);
    model.write(again);
    assertThat(texts(again)).isEqualTo(texts(once)).hasSizeGreaterThan(1);
  }

  @Test
  void layerFiveCellIsSoundAndLoads() throws IOException {
    Path file = new LayerFiveCell().write(folder);
    assertThat(Validator.standard().validate(file)).isEmpty();
    try (OwnEngine engine = new OwnEngine(file, Optional.empty(), 1, Cancellation.none())) {
      assertThat(engine.info().controlVolumes()).isEqualTo(642);
    }
  }

  @Test
  void spikesTravelRoundTheRing() throws IOException {
    Path file = new SquidRing(40, 30).write(folder);
    try (OwnEngine engine = new OwnEngine(file, Optional.empty(), 1, Cancellation.none())) {
      engine.round();
      Observation seen = engine.observation();
      double kicked = seen.spikesMs().get(0)[0];
      double next = seen.spikesMs().get(1)[0];
      double third = seen.spikesMs().get(2)[0];
      assertThat(next - kicked).isBetween(SquidRing.DELAY_MS, SquidRing.DELAY_MS + 3);
      assertThat(third - next).isBetween(SquidRing.DELAY_MS, SquidRing.DELAY_MS + 3);
      assertThat(seen.spikesMs().get(SquidRing.KICKED + 1)).isEqualTo(seen.spikesMs().get(1));
    }
  }

  @Test
  void relaysSettleAtHalfTheirOwnRise() throws IOException {
    Path file = new RelayNetwork(2000, 1000).write(folder);
    try (OwnEngine engine = new OwnEngine(file, Optional.empty(), 1, Cancellation.none())) {
      engine.round();
      Observation seen = engine.observation();
      double perCell = (double) seen.spikes() / seen.spikesMs().size();
      double expected = RelayNetwork.RISE_PER_MS / 2 * 1000;
      assertThat(perCell).isBetween(0.85 * expected, 1.05 * expected);
    }
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
