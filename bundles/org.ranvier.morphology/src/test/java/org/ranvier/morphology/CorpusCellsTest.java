/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CorpusCellsTest {
  @Test
  void everyPublishedCellIsCutWithoutLoss() throws Exception {
    List<Path> files = Corpus.filesWithSegments();
    int cells = 0;
    for (Path file : files) {
      double found = 0;
      for (var element : Corpus.morphologies(file)) {
        CableLayout layout = CableLayout.of(Morphology.read(element));
        assertThat(layout.sections().warnings()).as("%s", file).isEmpty();
        double area = Arrays.stream(layout.areasUm2()).sum();
        assertThat(area)
            .as("%s", file)
            .isCloseTo(Morphometrics.of(layout.morphology()).areaUm2(), within(1e-9 * area));
        assertThat(layout.axialConductancesMicrosiemens(1))
            .as("%s", file)
            .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        found += area;
        cells++;
      }
      double expected = areaByDom(file);
      assertThat(found).as("%s", file).isCloseTo(expected, within(1e-9 * expected));
    }
    assertThat(cells).isGreaterThanOrEqualTo(44);
  }

  /** Membrane area of all segments of a file, from another parser and by the plain formula. */
  private static double areaByDom(Path file) throws Exception {
    NodeList segments =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("segment");
    Map<String, double[]> ends = new HashMap<>();
    double area = 0;
    for (int i = 0; i < segments.getLength(); i++) {
      Element segment = (Element) segments.item(i);
      Element parent = child(segment, "parent");
      Element proximal = child(segment, "proximal");
      double[] end = point(child(segment, "distal"));
      // In the published files a segment without proximal point starts at the end of an earlier
      // one.
      double[] start =
          proximal == null ? ends.get(parent.getAttribute("segment")) : point(proximal);
      ends.put(segment.getAttribute("id"), end);
      double squared = 0;
      for (int k = 0; k < 3; k++) {
        squared += (end[k] - start[k]) * (end[k] - start[k]);
      }
      double d0 = start[3];
      double d1 = end[3];
      area +=
          squared == 0 && proximal != null
              ? Math.PI * d0 * d0
              : Math.PI / 2 * (d0 + d1) * Math.sqrt(squared + (d0 - d1) * (d0 - d1) / 4);
    }
    return area;
  }

  private static Element child(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? null : (Element) found.item(0);
  }

  private static double[] point(Element element) {
    return new double[] {
      Double.parseDouble(element.getAttribute("x")),
      Double.parseDouble(element.getAttribute("y")),
      Double.parseDouble(element.getAttribute("z")),
      Double.parseDouble(element.getAttribute("diameter"))
    };
  }

  /**
   * Segments, sections, and the sum of the stated divisions; sections that state none have one
   * control volume.
   */
  @ParameterizedTest
  @CsvSource({
    "NeuroML2/examples/NML2_MultiCompCellNetwork.nml, 4, 3, 9, 11",
    "ACnet2/neuroConstruct/generatedNeuroML2/pyr_4_sym.cell.nml, 9, 9, 0, 9",
    "AllenInstituteNeuroML/CellTypesDatabase/models/NeuroML2/Cell_472450023.cell.nml, 1295, 36, 64, 86",
    "BahlEtAl2012_ReducedL5PyrCell/NeuroML2/pyr.cell.nml, 27, 7, 17, 20",
    "BlueBrainProjectShowcase/NMC/NeuroML2/cNAC187_L23_NBC_9d37c4b1f8_0_0.cell.nml, 899, 55, 149, 175",
    "Hemond2008-CA3PyramidalCell/NeuroML2/ca3pyr.cell.nml, 2026, 135, 919, 941",
    "MiglioreEtAl14_OlfactoryBulb3D/NeuroML2/GranuleCells/Exported/Granule_0_110821.cell.nml, 5, 5, 39, 42",
    "MiglioreEtAl14_OlfactoryBulb3D/NeuroML2/MitralCells/Exported/Mitral_0_1.cell.nml, 508, 30, 489, 493",
    "Thalamocortical/NeuroML2/cells/nRT.cell.nml, 118, 59, 1078, 1078",
    "Thalamocortical/NeuroML2/cells/SupBasket.cell.nml, 118, 59, 1130, 1130"
  })
  void publishedCellsHaveTheirKnownNumbers(
      String path, int segments, int sections, int divisions, int volumes) {
    CableLayout layout = CableLayout.of(Corpus.morphology(path));
    assertThat(layout.morphology().segments()).hasSize(segments);
    assertThat(layout.sections().sections()).hasSize(sections);
    assertThat(
            layout.morphology().groups().stream()
                .map(g -> g.properties().get(SegmentGroup.DIVISIONS_TAG))
                .filter(p -> p != null)
                .mapToInt(p -> Integer.parseInt(p.value()))
                .sum())
        .isEqualTo(divisions);
    assertThat(layout.volumeCount()).isEqualTo(volumes);
  }
}
