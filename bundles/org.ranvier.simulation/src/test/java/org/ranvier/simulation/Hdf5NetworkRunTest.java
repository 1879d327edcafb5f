/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblemException;

/** A network runs the same from an HDF5 file and from text. */
class Hdf5NetworkRunTest {
  private static final String SYNAPSE =
      "<expOneSynapse id=\"exc\" gbase=\"4nS\" erev=\"0mV\" tauDecay=\"5ms\"/>";

  @TempDir Path folder;

  private static void table(WritableGroup owner, String name, float[][] rows, String... columns) {
    WritableDataset table = owner.putDataset(name, rows);
    for (int i = 0; i < columns.length; i++) {
      table.putAttribute("column_" + i, columns[i]);
    }
  }

  private Path hdf5() {
    Path file = folder.resolve("net.nml.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      WritableGroup top = hdf.putGroup("neuroml");
      top.putAttribute("id", "doc");
      WritableGroup network = top.putGroup("network");
      network.putAttribute("id", "net");
      WritableGroup cells = network.putGroup("population_cells");
      cells.putAttribute("id", "cells");
      cells.putAttribute("component", "iaf");
      table(cells, "cells", new float[][] {{0, 0, 0}, {10, 0, 0}}, "x", "y", "z");
      WritableGroup projection = network.putGroup("projection_p");
      projection.putAttribute("id", "p");
      projection.putAttribute("presynapticPopulation", "cells");
      projection.putAttribute("postsynapticPopulation", "cells");
      projection.putAttribute("synapse", "exc");
      table(
          projection,
          "p",
          new float[][] {{0, 1, 0.75f, 2.5f}},
          "pre_cell_id",
          "post_cell_id",
          "weight",
          "delay");
      WritableGroup inputs = network.putGroup("inputList_i");
      inputs.putAttribute("id", "i");
      inputs.putAttribute("component", "drive");
      inputs.putAttribute("population", "cells");
      table(inputs, "i", new float[][] {{0, 0}}, "id", "target_cell_id");
    }
    return file;
  }

  private RunResult run(String network) {
    return ModelFiles.run(
        ModelFiles.lems(
            folder,
            ModelFiles.IAF + SYNAPSE + network,
            "net",
            ModelFiles.record("cells/0/iaf/v", "cells/1/iaf/v")));
  }

  @Test
  void samplesAreEqual() {
    hdf5();
    RunResult stored = run("<Include file=\"net.nml.h5\"/>");
    RunResult written =
        run(
            """
            <network id="net">
              <population id="cells" component="iaf" type="populationList" size="2">
                <instance id="0"><location x="0" y="0" z="0"/></instance>
                <instance id="1"><location x="10" y="0" z="0"/></instance>
              </population>
              <projection id="p" presynapticPopulation="cells" postsynapticPopulation="cells"
                  synapse="exc">
                <connectionWD id="0" preCellId="../cells/0/iaf" postCellId="../cells/1/iaf"
                    weight="0.75" delay="2.5ms"/>
              </projection>
              <inputList id="i" population="cells" component="drive">
                <input id="0" target="../cells/0/iaf" destination="synapses"/>
              </inputList>
            </network>
            """);
    for (int i = 0; i < 2; i++) {
      assertThat(stored.traces().get(i).values()).isEqualTo(written.traces().get(i).values());
    }
    double[] second = stored.traces().get(1).values();
    assertThat(second[second.length - 1]).as("the synapse reached it").isGreaterThan(second[0]);
  }

  @Test
  void aFileThatIsCutOffIsSaidWithItsName() throws IOException {
    Path file = hdf5();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> run("<Include file=\"net.nml.h5\"/>"))
        .isInstanceOf(ModelProblemException.class)
        .satisfies(
            fault ->
                assertThat(((ModelProblemException) fault).report())
                    .contains("net.nml.h5")
                    .contains("damaged or cut off"));
  }
}
