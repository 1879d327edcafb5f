/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.EventTrain;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunResult;
import org.ranvier.simulation.SimulationLoader;

/**
 * Runs a small LEMS model of a test and gives its numbers, in SI units. Unless the test says
 * otherwise, it runs for 10 ms in steps of 0.01 ms.
 */
final class OwnModel {
  private final Path folder;
  private String includes =
      """
      <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="PyNN.xml"/>
      <Include file="Simulation.xml"/>
      """;
  private String content = "";
  private String target = "model";
  private String length = "10ms";
  private String step = "0.01ms";
  private String requests = "";
  private String attributes = "";
  private Method method = Method.NEURON;

  private OwnModel(Path folder) {
    this.folder = folder;
  }

  static OwnModel in(Path folder) {
    return new OwnModel(folder);
  }

  OwnModel with(String more) {
    content += more + "\n";
    return this;
  }

  OwnModel target(String component) {
    target = component;
    return this;
  }

  OwnModel time(String ofLength, String ofStep) {
    length = ofLength;
    step = ofStep;
    return this;
  }

  /** Further attributes of the Simulation. */
  OwnModel simulation(String moreAttributes) {
    attributes = moreAttributes;
    return this;
  }

  OwnModel method(Method chosen) {
    method = chosen;
    return this;
  }

  OwnModel events(String select, String port) {
    int number = requests.length();
    requests +=
        """
        <EventOutputFile id="e%1$d" fileName="e%1$d.txt" format="TIME_ID">
          <EventSelection id="%1$d" select="%2$s" eventPort="%3$s"/>
        </EventOutputFile>
        """
            .formatted(number, select, port);
    return this;
  }

  Path write(String... quantities) {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < quantities.length; i++) {
      columns.append("<OutputColumn id=\"c%d\" quantity=\"%s\"/>\n".formatted(i, quantities[i]));
    }
    return write(
        folder,
        "LEMS_own.xml",
        """
        <Lems>
          <Target component="sim"/>
          %s
          %s
          <Simulation id="sim" length="%s" step="%s" target="%s" %s>
            <OutputFile id="of" fileName="out.dat">%s</OutputFile>
            %s
          </Simulation>
        </Lems>
        """
            .formatted(includes, content, length, step, target, attributes, columns, requests));
  }

  static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Run run(String... quantities) {
    Path file = write(quantities);
    return run(RunDescription.builder(file).method(method).build());
  }

  static Run run(Path file) {
    return run(RunDescription.of(file));
  }

  static Run run(RunDescription description) {
    return new Run(SimulationLoader.load(description).run(RunListener.SILENT, Cancellation.none()));
  }

  /** What a run gave. */
  record Run(RunResult result) {
    /** Value of a recorded quantity at the sample nearest to a time. */
    double at(int recording, double ms) {
      int sample = (int) Math.round(ms / result.info().timeStepMs());
      return result.traces().get(recording).values()[sample];
    }

    double last(int recording) {
      return values(recording)[values(recording).length - 1];
    }

    double[] values(int recording) {
      return result.traces().get(recording).values();
    }

    /** Times of a selection's events, ms. */
    double[] events(int selection) {
      EventTrain train = result.events().get(selection);
      return train.timesMs();
    }
  }
}
