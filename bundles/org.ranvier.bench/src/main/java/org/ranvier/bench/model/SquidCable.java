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
 * One branched cell of squid membrane: a binary tree of sections of equal length, each generation
 * thinner by a fifth. A current that goes on for the whole run flows into the first control volume.
 *
 * @param generations of sections; n of them are 2ⁿ − 1 sections
 * @param divisions control volumes of each section, 20 µm long
 * @param currentNa into the start of the tree, from 1 ms on
 * @param lengthMs length of the run
 */
public record SquidCable(int generations, int divisions, double currentNa, double lengthMs)
    implements BenchmarkModel {
  /** Time step of the run, ms. */
  public static final double STEP_MS = 0.025;

  /** When the current begins, ms. */
  public static final double ONSET_MS = 1;

  /** Potential above which the cell has spiked, mV. */
  public static final double THRESHOLD_MV = -20;

  private static final double VOLUME_UM = 20;
  private static final double TRUNK_UM = 2;
  private static final double TAPER = 0.8;

  /** Number of sections. */
  public int sections() {
    return (1 << generations) - 1;
  }

  /** Length of a section, µm. */
  public double sectionUm() {
    return divisions * VOLUME_UM;
  }

  /** Diameter of a section, µm. Section i hangs on the end of section (i − 1)/2. */
  public double diameterUm(int section) {
    return TRUNK_UM * Math.pow(TAPER, generation(section));
  }

  /** Place of the current along the first section: the middle of its first volume. */
  public double inputFraction() {
    return 0.5 / divisions;
  }

  private static int generation(int section) {
    return 31 - Integer.numberOfLeadingZeros(section + 1);
  }

  @Override
  public NeuronModel neuron() {
    return new NeuronModel(
        "cable",
        List.of("squid"),
        Map.ofEntries(
            Map.entry("step", STEP_MS),
            Map.entry("length", lengthMs),
            Map.entry("sections", (double) sections()),
            Map.entry("divisions", (double) divisions),
            Map.entry("sectionLength", sectionUm()),
            Map.entry("trunk", TRUNK_UM),
            Map.entry("taper", TAPER),
            Map.entry("current", currentNa),
            Map.entry("onset", ONSET_MS),
            Map.entry("threshold", THRESHOLD_MV)),
        "");
  }

  @Override
  public Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("Cable.net.nml"), network());
    return new SimulationFile(
            "Cable.net.nml",
            "net",
            lengthMs,
            STEP_MS,
            "cells[0]/" + (sections() - 1) + "/v",
            List.of("cells[0]"))
        .write(folder);
  }

  private String network() {
    StringBuilder segments = new StringBuilder();
    StringBuilder groups = new StringBuilder();
    double[][] ends = new double[sections()][];
    for (int i = 0; i < sections(); i++) {
      segments.append(segment(i, ends));
      groups.append(
          """
                      <segmentGroup id="section%1$d" neuroLexId="sao864921383">
                          <property tag="numberInternalDivisions" value="%2$d"/>
                          <member segment="%1$d"/>
                      </segmentGroup>
          """
              .formatted(i, divisions));
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="SquidCable">

        %s
            <cell id="tree">
                <morphology id="shape">
        %s%s        </morphology>
        %s    </cell>

            <pulseGenerator id="current" delay="%sms" duration="1s" amplitude="%snA"/>

            <network id="net">
                <population id="cells" component="tree" size="1"/>
                <inputList id="drive" population="cells" component="current">
                    <input id="0" target="../cells[0]" segmentId="0" fractionAlong="%s" destination="synapses"/>
                </inputList>
            </network>

        </neuroml>
        """
        .formatted(
            SquidMembrane.CHANNELS,
            segments,
            groups,
            SquidMembrane.properties(THRESHOLD_MV),
            ONSET_MS,
            currentNa,
            inputFraction());
  }

  /** Children turn off at right angles, one to each side, so that lengths are exact. */
  private String segment(int i, double[][] ends) {
    double[] start = i == 0 ? new double[2] : ends[(i - 1) / 2];
    int axis = generation(i) % 2;
    double[] end = start.clone();
    end[axis] += i % 2 == 0 ? sectionUm() : -sectionUm();
    ends[i] = end;
    return """
                    <segment id="%d" name="s%d">
                        %s<proximal x="%s" y="%s" z="0" diameter="%s"/>
                        <distal x="%s" y="%s" z="0" diameter="%s"/>
                    </segment>
        """
        .formatted(
            i,
            i,
            i == 0 ? "" : "<parent segment=\"" + (i - 1) / 2 + "\"/>",
            start[0],
            start[1],
            diameterUm(i),
            end[0],
            end[1],
            diameterUm(i));
  }
}
