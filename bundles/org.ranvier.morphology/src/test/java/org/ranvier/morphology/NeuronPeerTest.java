/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same cells in NEURON: area of every control volume, resistance between neighbours in a
 * section, and input and transfer resistance of the passive cell, which depend on every joint.
 * NEURON keeps points in single precision. Skipped where no Python on this machine has NEURON.
 */
class NeuronPeerTest {
  private static final double RESISTIVITY = 1.5;
  private static final double MEMBRANE = 3e-6;

  /** Ra 150 Ω·cm and g 3e-4 S/cm² are the two constants above; impedances are in MΩ, at 0 Hz. */
  private static final String SCRIPT =
      """
      import sys
      from neuron import h
      sections = []
      for line in open(sys.argv[1]):
          field = line.split()
          section = h.Section(name='s%d' % len(sections))
          parent, at, section.nseg = int(field[0]), float(field[1]), int(field[2])
          points = [float(x) for x in field[3:]]
          for i in range(0, len(points), 4):
              h.pt3dadd(*points[i:i + 4], sec=section)
          section.Ra = 150
          section.insert('pas')
          section.g_pas = 3e-4
          if parent >= 0:
              section.connect(sections[parent](at), 0)
          sections.append(section)
      h.finitialize(-70)
      z = h.Impedance()
      z.loc(0.5 / sections[0].nseg, sec=sections[0])
      z.compute(0)
      with open(sys.argv[2], 'w') as out:
          for section in sections:
              for segment in section:
                  out.write('%.12g %.12g %.12g %.12g\\n' % (
                      segment.area(), segment.ri(),
                      z.input(segment.x, sec=section), z.transfer(segment.x, sec=section)))
      """;

  @TempDir Path folder;

  private record Volume(double area, double resistance, double input, double transfer) {}

  private static String python() throws Exception {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      try {
        Process process =
            new ProcessBuilder(python, "-c", "import neuron").redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        if (process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0) {
          return python;
        }
      } catch (IOException noSuchProgram) {
        // The next one may exist.
      }
    }
    Assumptions.abort("no Python with NEURON on this machine (Debian: python3-neuron)");
    return "";
  }

  private List<Volume> neuron(SectionTree tree, Divisions divisions) throws Exception {
    String python = python();
    StringBuilder sections = new StringBuilder();
    for (Section section : tree.sections()) {
      double at =
          switch (section.attachment()) {
            case START -> 0;
            case END -> 1;
            case INSIDE ->
                section.parentPositionUm() / tree.sections().get(section.parentIndex()).lengthUm();
          };
      sections
          .append(section.parentIndex())
          .append(' ')
          .append(at)
          .append(' ')
          .append(divisions.of(section));
      Segment first = section.segments().getFirst();
      if (first.isSphere()) {
        double radius = first.distal().diameter() / 2;
        append(sections, new Point(0, -radius, 0, 2 * radius));
        append(sections, new Point(0, radius, 0, 2 * radius));
      } else {
        append(sections, first.proximal());
        section.segments().forEach(segment -> append(sections, segment.distal()));
      }
      sections.append('\n');
    }
    Path script = Files.writeString(folder.resolve("cell.py"), SCRIPT);
    Path input = Files.writeString(folder.resolve("cell.txt"), sections);
    Path output = folder.resolve("result.txt");
    Process process =
        new ProcessBuilder(python, script.toString(), input.toString(), output.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    List<Volume> volumes = new ArrayList<>();
    for (String line : Files.readAllLines(output)) {
      String[] field = line.split(" ");
      volumes.add(
          new Volume(
              Double.parseDouble(field[0]),
              Double.parseDouble(field[1]),
              Double.parseDouble(field[2]),
              Double.parseDouble(field[3])));
    }
    return volumes;
  }

  private static void append(StringBuilder text, Point point) {
    text.append(' ').append(point.x()).append(' ').append(point.y()).append(' ').append(point.z());
    text.append(' ').append(point.diameter());
  }

  private void assertAgreement(Morphology morphology, Divisions divisions, double tolerance)
      throws Exception {
    SectionTree tree = SectionTree.of(morphology);
    List<Volume> expected = neuron(tree, divisions);
    CableLayout layout = CableLayout.of(tree, divisions);
    assertThat(expected).hasSize(layout.volumeCount());
    double[] areas = layout.areasUm2();
    double[] conductances = layout.axialConductancesMicrosiemens(RESISTIVITY);
    int[] sections = layout.sectionIndices();
    int[] parents = layout.parents();
    SteadyState solution = new SteadyState(layout, conductances, MEMBRANE);
    double[] transfer = solution.resistances(0);
    int volume = 0;
    for (int node = 0; node < layout.nodeCount(); node++) {
      if (layout.isJunction(node)) {
        continue;
      }
      Volume neuron = expected.get(volume++);
      String place = "node " + node + " in section " + tree.sections().get(sections[node]).name();
      assertThat(areas[node])
          .as("area of %s", place)
          .isCloseTo(neuron.area, within(tolerance * neuron.area));
      if (node > 0
          && !layout.isJunction(parents[node])
          && sections[parents[node]] == sections[node]) {
        assertThat(1 / conductances[node])
            .as("resistance of %s", place)
            .isCloseTo(neuron.resistance, within(tolerance * neuron.resistance));
      }
      assertThat(transfer[node])
          .as("transfer resistance of %s", place)
          .isCloseTo(neuron.transfer, within(tolerance * neuron.transfer));
      if (volume % 7 == 0 || node == 0) {
        assertThat(solution.resistances(node)[node])
            .as("input resistance of %s", place)
            .isCloseTo(neuron.input, within(tolerance * neuron.input));
      }
    }
  }

  @Test
  void branchesAtStartMiddleAndEndAreJoinedAlike() throws Exception {
    Morphology morphology =
        new Shapes()
            .root(0, 30, 12, 8)
            .child(1, 0, 1, 100, 3, 1)
            .child(2, 0, 1, 80, 2, 2)
            .child(3, 0, 0, 60, 2, 1)
            .child(4, 0, 0, 60, 1, 1)
            .child(5, 0, 0.5, 70, 1, 3)
            .child(6, 5, 0, 50, 1, 1)
            .child(7, 1, 0.31, 90, 1, 0.5)
            .child(8, 7, 1, 40, 1, 1)
            .child(9, 1, 0, 45, 1, 1)
            .child(10, 3, 0, 45, 1, 1)
            .child(11, 8, 0.5, 45, 1, 1)
            .child(12, 11, 0, 33, 2, 1)
            .child(13, 12, 0, 33, 2, 1)
            .morphology();
    assertAgreement(morphology, Divisions.declared(), 1e-6);
    assertAgreement(morphology, section -> 1 + section.index() % 4, 1e-6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NeuroML2/examples/NML2_MultiCompCellNetwork.nml",
        "NeuroML2/examples/NML2_SimpleMorphology.nml",
        "NeuroML2/examples/NML2_SingleCompHHCell.nml",
        "ACnet2/neuroConstruct/generatedNeuroML2/pyr_4_sym.cell.nml",
        "ArborShowcase/NeuroML2/BallAndStick.cell.nml",
        "BahlEtAl2012_ReducedL5PyrCell/NeuroML2/pyr.cell.nml",
        "BlueBrainProjectShowcase/NMC/NeuroML2/cNAC187_L23_NBC_9d37c4b1f8_0_0.cell.nml",
        "Hemond2008-CA3PyramidalCell/NeuroML2/ca3pyr.cell.nml",
        "MiglioreEtAl14_OlfactoryBulb3D/NeuroML2/GranuleCells/Exported/Granule_0_110821.cell.nml",
        "MiglioreEtAl14_OlfactoryBulb3D/NeuroML2/MitralCells/Exported/Mitral_0_1.cell.nml",
        "Thalamocortical/NeuroML2/cells/nRT.cell.nml"
      })
  void publishedCellsAgree(String path) throws Exception {
    assertAgreement(Corpus.morphology(path), Divisions.declared(), 2e-5);
  }
}
