/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ranvier.convert.cell.CellShape;
import org.ranvier.convert.swc.RandomTrees.SomaKind;

/**
 * The neurites of published cells, with a soma of every kind that reconstructions have, go from SWC
 * to NeuroML and back number for number, whatever the soma is taken for.
 */
class RealShapesRoundTripTest {
  @Test
  void everyShapeWithEverySomaComesBack() throws IOException {
    int cells = 0;
    for (var file : CorpusExportTest.files()) {
      for (CellShape shape : CellShape.in(file)) {
        if (shape.reading().morphology().isPresent()) {
          SwcTree tree = tree(shape);
          cells++;
          for (SomaKind kind : SomaKind.values()) {
            check(withSoma(tree, kind));
          }
          check(tree);
        }
      }
    }
    assertThat(cells).isGreaterThan(10);
  }

  private static SwcTree tree(CellShape shape) {
    String text = SwcExport.convert(shape.morphology(), shape.cell().orElse(null)).text();
    return SwcReading.of("real.swc", text).findTree().orElseThrow();
  }

  private static void check(SwcTree tree) {
    List<String> expected = RoundTripTest.branches(tree);
    List<Optional<SomaChoice>> choices = new ArrayList<>(List.of(Optional.empty()));
    SomaPreview.of(tree).options().forEach(each -> choices.add(Optional.of(each.choice())));
    for (Optional<SomaChoice> choice : choices) {
      String nml = new SwcImport("cell", choice, Map.of()).convert(tree).text();
      assertThat(RoundTripTest.branches(RoundTripTest.back(nml)))
          .as("%s, %s", tree.size(), choice)
          .isEqualTo(expected);
    }
  }

  /** Another soma at the same place; neurites hang on the one of its samples that is nearest. */
  private static SwcTree withSoma(SwcTree tree, SomaKind kind) {
    SwcTree soma = RandomTrees.tree(kind, 0, tree.size());
    List<SwcSample> samples = new ArrayList<>();
    SwcSample to = tree.sample(0);
    SwcSample from = soma.sample(0);
    for (SwcSample each : soma.samples()) {
      samples.add(each.movedBy(to.x() - from.x(), to.y() - from.y(), to.z() - from.z()));
    }
    int[] numbers = new int[tree.size()];
    for (int i = 0; i < tree.size(); i++) {
      if (tree.isInRootSoma(i)) {
        numbers[i] = 1 + i % soma.size();
        continue;
      }
      int number = samples.size() + 1;
      SwcSample sample = tree.sample(i);
      int parent = tree.parent(i);
      samples.add(
          new SwcSample(
              number,
              number,
              sample.type(),
              sample.x(),
              sample.y(),
              sample.z(),
              sample.radius(),
              parent < 0 ? 1 : numbers[parent]));
      numbers[i] = number;
    }
    return SwcTree.of("real.swc", List.of(), samples);
  }
}
