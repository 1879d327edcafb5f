/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;

class LargeNetworkTest {
  @TempDir Path folder;

  @Test
  void hasAKilobyteAndNineAttachmentsACell() throws IOException {
    Path main = LargeNetwork.write(folder.resolve("net"), 100);
    assertThat(Files.size(folder.resolve("net/large.net.nml"))).isBetween(80_000L, 130_000L);
    RunResult result =
        SimulationLoader.load(RunDescription.builder(main).outputDirectory(folder).build())
            .run(RunListener.SILENT, new Cancellation());
    assertThat(result.info().cells()).isEqualTo(100);
    assertThat(result.info().synapses()).isBetween(700L, 1000L);
    assertThat(folder.resolve("large.dat")).isNotEmptyFile();
  }
}
