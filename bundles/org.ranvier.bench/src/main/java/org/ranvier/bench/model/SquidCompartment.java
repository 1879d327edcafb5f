/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One control volume of 1000 µm² of squid membrane with a current all along: a check of accuracy.
 */
public record SquidCompartment() implements BenchmarkModel {
  /** Time step of the run, ms. */
  public static final double STEP_MS = 0.025;

  /** Length of the run, ms. */
  public static final double LENGTH_MS = 40;

  /** Current from 1 ms on, nA. */
  public static final double CURRENT_NA = 0.1;

  /** Length of the cylinder, µm. */
  public static final double LENGTH_UM = 20;

  /** Diameter of the cylinder, µm. */
  public static final double DIAMETER_UM = 15.9155;

  /** Potential above which the cell has spiked, mV. */
  public static final double THRESHOLD_MV = 0;

  @Override
  public NeuronModel neuron() {
    return new NeuronModel(
        "compartment",
        List.of("squid"),
        Map.ofEntries(
            Map.entry("step", STEP_MS),
            Map.entry("length", LENGTH_MS),
            Map.entry("sectionLength", LENGTH_UM),
            Map.entry("diameter", DIAMETER_UM),
            Map.entry("current", CURRENT_NA),
            Map.entry("onset", 1.0),
            Map.entry("threshold", THRESHOLD_MV)),
        "");
  }

  @Override
  public Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("Compartment.net.nml"), network());
    return new SimulationFile(
            "Compartment.net.nml", "net", LENGTH_MS, STEP_MS, "cells[0]/v", List.of("cells[0]"))
        .write(folder);
  }

  private static String network() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="SquidCompartment">

        %1$s
            <cell id="patch">
                <morphology id="shape">
                    <segment id="0" name="soma">
                        <proximal x="0" y="0" z="0" diameter="%2$s"/>
                        <distal x="0" y="%3$s" z="0" diameter="%2$s"/>
                    </segment>
                </morphology>
        %4$s    </cell>

            <pulseGenerator id="current" delay="1ms" duration="1s" amplitude="%5$snA"/>

            <network id="net">
                <population id="cells" component="patch" size="1"/>
                <explicitInput target="cells[0]" input="current"/>
            </network>

        </neuroml>
        """
        .formatted(
            SquidMembrane.CHANNELS,
            DIAMETER_UM,
            LENGTH_UM,
            SquidMembrane.properties(THRESHOLD_MV),
            CURRENT_NA);
  }
}
