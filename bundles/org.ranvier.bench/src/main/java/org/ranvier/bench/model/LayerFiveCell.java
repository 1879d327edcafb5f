/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ranvier.examples.Examples;

/**
 * The layer 5b pyramidal cell of the examples: 642 control volumes, ten channels of which most have
 * rates written in LEMS, calcium with pools of its own. A current flows into the soma from 20 ms
 * on.
 */
public record LayerFiveCell() implements BenchmarkModel {
  /** Time step of the run, ms. */
  public static final double STEP_MS = 0.025;

  /** Length of the run, ms. */
  public static final double LENGTH_MS = 80;

  /** When the current begins, ms. */
  public static final double ONSET_MS = 20;

  /** Current into the middle of the soma, nA. */
  public static final double CURRENT_NA = 1.2;

  @Override
  public NeuronModel neuron() {
    return new NeuronModel(
        "layer5",
        List.of(
            "l5natransient",
            "l5napersistent",
            "l5ktransient",
            "l5kpersistent",
            "l5kv31",
            "l5muscarinic",
            "l5sk",
            "l5ih",
            "l5cahigh",
            "l5calow",
            "l5submembrane"),
        Map.ofEntries(
            Map.entry("step", STEP_MS),
            Map.entry("length", LENGTH_MS),
            Map.entry("current", CURRENT_NA),
            Map.entry("onset", ONSET_MS)),
        "");
  }

  @Override
  public Path write(Path folder) throws IOException {
    Examples.get("layer5-pyramidal-cell").copyTo(folder);
    Files.writeString(folder.resolve("Benchmark.net.nml"), network());
    return new SimulationFile(
            "Benchmark.net.nml", "net", LENGTH_MS, STEP_MS, "cells[0]/1/v", List.of("cells[0]"))
        .write(folder);
  }

  private static String network() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="LayerFiveBenchmark">

            <include href="Layer5.cell.nml"/>

            <pulseGenerator id="current" delay="%sms" duration="1s" amplitude="%snA"/>

            <network id="net" type="networkWithTemperature" temperature="6.3 degC">
                <population id="cells" component="layer5" size="1"/>
                <inputList id="atSoma" population="cells" component="current">
                    <input id="0" target="../cells[0]" segmentId="1" fractionAlong="0.5" destination="synapses"/>
                </inputList>
            </network>

        </neuroml>
        """
        .formatted(ONSET_MS, CURRENT_NA);
  }
}
