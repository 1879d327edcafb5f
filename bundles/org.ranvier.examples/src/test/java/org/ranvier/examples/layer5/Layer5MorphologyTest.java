/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.examples.layer5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ranvier.examples.Examples;

/**
 * The morphology of the layer 5 cell is what the program grows. To write it anew after a change of
 * the program: {@code ./mvnw -o -pl bundles/org.ranvier.examples test -Dtest=Layer5MorphologyTest
 * -Dsurefire.argLine=-Dranvier.write.examples=true}.
 */
class Layer5MorphologyTest {
  private static final Path FILE =
      Path.of("src/main/resources/org/ranvier/examples/layer5-pyramidal-cell", "Layer5.morph.nml");

  @Test
  void fileIsWhatTheProgramGrows() throws IOException {
    String grown = MorphologyText.of(TreeDrawing.cell(TreeGrower.basal(), TreeGrower.apical()));
    if (Boolean.getBoolean("ranvier.write.examples")) {
      Files.writeString(FILE, grown);
    } else {
      assertThat(Examples.get("layer5-pyramidal-cell").text("Layer5.morph.nml")).isEqualTo(grown);
    }
  }
}
