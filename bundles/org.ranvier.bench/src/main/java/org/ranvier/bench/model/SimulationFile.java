/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The LEMS file that runs a benchmark: one potential is recorded in every step, and the spikes of
 * some cells.
 *
 * @param network file with the network, beside this one
 * @param target id of the network
 * @param lengthMs length of the run, ms
 * @param stepMs time step, ms
 * @param quantity path of what is recorded
 * @param senders paths of the cells whose spikes are recorded
 */
record SimulationFile(
    String network,
    String target,
    double lengthMs,
    double stepMs,
    String quantity,
    List<String> senders) {
  private static final String NAME = "LEMS_Benchmark.xml";

  Path write(Path folder) throws IOException {
    StringBuilder selections = new StringBuilder();
    for (int i = 0; i < senders.size(); i++) {
      selections.append(
          "            <EventSelection id=\"%d\" select=\"%s\" eventPort=\"spike\"/>%n"
              .formatted(i, senders.get(i)));
    }
    Path file = folder.resolve(NAME);
    Files.writeString(
        file,
        """
        <Lems>

            <Target component="sim"/>

            <Include file="Cells.xml"/>
            <Include file="Networks.xml"/>
            <Include file="Simulation.xml"/>
            <Include file="%s"/>

            <Simulation id="sim" length="%sms" step="%sms" target="%s" seed="1">
                <OutputFile id="trace" fileName="trace.dat">
                    <OutputColumn id="v" quantity="%s"/>
                </OutputFile>
                <EventOutputFile id="spikes" fileName="spikes.dat" format="ID_TIME">
        %s        </EventOutputFile>
            </Simulation>

        </Lems>
        """
            .formatted(network, lengthMs, stepMs, target, quantity, selections));
    return file;
  }
}
