/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ranvier.lab.clamp.ClampConditions;
import org.ranvier.lab.clamp.ClampFamily;
import org.ranvier.lab.clamp.ClampProtocol.Ramp;
import org.ranvier.lab.clamp.ClampProtocol.Steps;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.clamp.Levels;
import org.ranvier.lab.clamp.Sweep;
import org.ranvier.lab.clamp.SweepTrace;
import org.ranvier.lab.clamp.VoltagePiece;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;

/** Every channel in a file of its own that was published can be clamped. */
class PublishedChannelsTest {
  private static final double SAMPLE_MS = 0.5;
  private static final ClampFamily STEPS =
      new Steps(-80, 5, 40, 5, new Levels(-60, 40, 25)).family();
  private static final ClampFamily RAMP = new Ramp(-80, 5, -100, 60, 100).family();

  /**
   * So little that nothing follows it, but no step is the one for a potential that stands still.
   */
  private static final double SLANT_MV = 1e-9;

  @Test
  void gatesStayBetweenClosedAndOpenAndBothKindsOfStepsAgree() throws IOException {
    int channels = 0;
    for (Path file : files(Corpus.required())) {
      LemsModel model = LemsModel.read(file);
      for (Component each : model.components("baseIonChannel")) {
        if (each.location().file().endsWith(file.getFileName().toString())) {
          check(file + " " + each, ClampedChannel.of(model, each.name(), ClampConditions.USUAL));
          channels++;
        }
      }
    }
    assertThat(channels).isGreaterThan(100);
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> all = Files.walk(corpus)) {
      return all.filter(each -> each.toString().endsWith(".channel.nml"))
          .filter(PublishedChannelsTest::holdsChannel)
          .sorted()
          .toList();
    }
  }

  private static boolean holdsChannel(Path file) {
    try {
      return Files.readString(file).contains("<ionChannel");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String name, ClampedChannel channel) {
    List<SweepTrace> exact = channel.run(STEPS, SAMPLE_MS);
    List<SweepTrace> followed = channel.run(slanted(), SAMPLE_MS);
    for (int i = 0; i < exact.size(); i++) {
      checkShares(name, exact.get(i));
      assertThat(followed.get(i).open())
          .as(name)
          .containsExactly(exact.get(i).open(), within(1e-7));
    }
    checkShares(name, channel.run(RAMP, SAMPLE_MS).getFirst());
  }

  private static ClampFamily slanted() {
    return new ClampFamily(
        STEPS.holdingMv(),
        STEPS.sweeps().stream()
            .map(
                each ->
                    new Sweep(
                        each.varied(),
                        each.pieces().stream().map(PublishedChannelsTest::slanted).toList(),
                        each.windows()))
            .toList());
  }

  private static VoltagePiece slanted(VoltagePiece piece) {
    return new VoltagePiece(piece.durationMs(), piece.fromMv(), piece.toMv() + SLANT_MV);
  }

  private static void checkShares(String name, SweepTrace trace) {
    trace
        .gates()
        .forEach(
            (gate, shares) ->
                assertThat(Arrays.stream(shares))
                    .as(name + " " + gate)
                    .allMatch(each -> each >= -1e-9 && each <= 1 + 1e-9));
  }
}
