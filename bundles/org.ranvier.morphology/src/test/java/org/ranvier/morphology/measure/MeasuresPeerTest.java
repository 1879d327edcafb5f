/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Published cells measured by a program in another language that shares nothing with ours
 * (measures.py). Skipped where the machine has no corpus or no Python 3.
 */
class MeasuresPeerTest {
  private static final double STEP = 7.3;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NeuroML2/examples/NML2_MultiCompCellNetwork.nml",
        "ACnet2/neuroConstruct/generatedNeuroML2/pyr_4_sym.cell.nml",
        "BahlEtAl2012_ReducedL5PyrCell/NeuroML2/pyr.cell.nml",
        "BlueBrainProjectShowcase/NMC/NeuroML2/cNAC187_L23_NBC_9d37c4b1f8_0_0.cell.nml",
        "Hemond2008-CA3PyramidalCell/NeuroML2/ca3pyr.cell.nml",
        "AllenInstituteNeuroML/CellTypesDatabase/models/NeuroML2/Cell_472450023.cell.nml",
        "MiglioreEtAl14_OlfactoryBulb3D/NeuroML2/GranuleCells/Exported/Granule_0_110821.cell.nml",
        "MiglioreEtAl14_OlfactoryBulb3D/NeuroML2/MitralCells/Exported/Mitral_0_1.cell.nml"
      })
  void everyMeasureIsThatOfTheOtherProgram(String file) throws Exception {
    String corpus = System.getProperty("ranvier.corpus", "");
    Path cell = Path.of(corpus).resolve(file);
    if (corpus.isEmpty() || !Files.isRegularFile(cell)) {
      if (Boolean.getBoolean("ranvier.require.corpus") && !Files.isDirectory(Path.of(corpus))) {
        throw new IllegalStateException("the corpus is required, but not at '" + corpus + "'");
      }
      Assumptions.abort("not on this machine: " + file + " (set -Dranvier.corpus)");
    }
    Morphology morphology = Morphology.read(morphology(cell));
    Map<Measure, Statistic> ours = NeuriteMeasures.of(morphology, SomaSegments.of(morphology));
    Set<Measure> compared = new HashSet<>();
    List<Integer> crossings = new ArrayList<>();
    for (String line : run(cell)) {
      String[] field = line.split(" ");
      if (field[0].equals("SHOLL")) {
        crossings.add(Integer.parseInt(field[2]));
        continue;
      }
      Measure measure = Measure.valueOf(field[0]);
      compared.add(measure);
      Statistic own = ours.get(measure);
      assertThat(own.count()).as(measure.toString()).isEqualTo(Integer.parseInt(field[1]));
      assertClose(measure, own.sum(), field[2]);
      assertClose(measure, own.minimum(), field[3]);
      assertClose(measure, own.maximum(), field[4]);
    }
    for (Measure measure : Measure.values()) {
      if (!compared.contains(measure)) {
        assertThat(ours.get(measure).count()).as(measure.toString()).isZero();
      }
    }
    assertThat(compared).hasSizeGreaterThan(15);
    assertThat(Sholl.of(morphology, STEP).intersections()).isEqualTo(crossings);
  }

  private static void assertClose(Measure measure, double own, String other) {
    double expected = Double.parseDouble(other);
    assertThat(own)
        .as(measure.toString())
        .isCloseTo(expected, within(1e-6 + 1e-9 * Math.abs(expected)));
  }

  private static XmlElement morphology(Path file) {
    for (XmlElement element : XmlDocument.read(file).root().descendants()) {
      if (element.localName().equals("morphology")) {
        return element;
      }
    }
    throw new IllegalStateException("no morphology in " + file);
  }

  private List<String> run(Path cell) throws Exception {
    Path script = folder.resolve("measures.py");
    try (var content = MeasuresPeerTest.class.getResourceAsStream("measures.py")) {
      Files.copy(content, script);
    }
    Process process;
    try {
      process =
          new ProcessBuilder("python3", script.toString(), cell.toString(), "" + STEP)
              .redirectError(folder.resolve("error.txt").toFile())
              .start();
    } catch (IOException none) {
      Assumptions.abort("no python3 on this machine");
      return List.of();
    }
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("error.txt"))).isZero();
    return lines;
  }
}
