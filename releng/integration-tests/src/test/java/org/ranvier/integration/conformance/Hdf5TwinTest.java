/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.simulation.Trace;

/** A published network that was stored in both ways gives the same numbers. */
class Hdf5TwinTest {
  @TempDir Path outputs;

  @Test
  void textAndHdf5AreTheSameNetwork() {
    Map<String, double[]> text = samples("OpenCortex/examples/LEMS_IClamps.xml");
    Map<String, double[]> stored = samples("OpenCortex/examples/HDF5/LEMS_IClamps.xml");
    assertThat(text).isNotEmpty();
    assertThat(stored.keySet()).isEqualTo(text.keySet());
    text.forEach((quantity, v) -> assertThat(stored.get(quantity)).as(quantity).isEqualTo(v));
  }

  private Map<String, double[]> samples(String model) {
    RunDescription description =
        RunDescription.builder(Corpus.required().resolve(model))
            .outputDirectory(outputs)
            .durationMs(200)
            .build();
    RunResult result =
        SimulationLoader.load(description).run(RunListener.SILENT, Cancellation.none());
    return result.traces().stream()
        .collect(Collectors.toMap(trace -> trace.recording().quantity(), Trace::values));
  }
}
