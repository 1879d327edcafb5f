/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.convert.swc.RandomTrees.SomaKind;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SectionTree;
import org.ranvier.morphology.Segment;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** SWC → NeuroML → SWC gives the same tree, number for number, whatever the soma is taken for. */
class RoundTripTest {
  private static XmlElement cell(String text) {
    return XmlDocument.parse("cell.nml", text).root().findElement("cell").orElseThrow();
  }

  static SwcTree back(String nml) {
    XmlElement cell = cell(nml);
    SwcExport.Result result = SwcExport.convert(Morphology.read(cell), cell);
    SwcReading reading = SwcReading.of("back.swc", result.text());
    assertThat(reading.hasErrors()).as(reading.findings().toString()).isFalse();
    return reading.findTree().orElseThrow();
  }

  /** What a sample is and hangs on, all the way to the root; ids and order do not matter. */
  static List<String> branches(SwcTree tree) {
    String[] lines = new String[tree.size()];
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      SwcSample s = tree.sample(i);
      String own = "%d %s %s %s %s".formatted(s.type(), s.x(), s.y(), s.z(), s.radius());
      SwcSample parent = i == 0 ? s : tree.sample(tree.parent(i));
      lines[i] = own + " < " + (i == 0 ? "" : parent.x() + " " + parent.y() + " " + parent.z());
      all.add(lines[i]);
    }
    Collections.sort(all);
    return all;
  }

  @Property(tries = 300)
  void everyReadingOfTheSomaComesBack(
      @ForAll SomaKind soma, @ForAll @IntRange(min = 0, max = 120) int size, @ForAll long seed) {
    SwcTree tree = RandomTrees.tree(soma, size, seed);
    List<String> expected = branches(tree);
    List<Optional<SomaChoice>> choices = new ArrayList<>(List.of(Optional.empty()));
    SomaPreview.of(tree).options().forEach(option -> choices.add(Optional.of(option.choice())));
    for (Optional<SomaChoice> choice : choices) {
      SwcImport settings = new SwcImport("cell", choice, Map.of());
      String nml = settings.convert(tree).text();
      assertThat(branches(back(nml))).as("%s", choice).isEqualTo(expected);
    }
  }

  @Property(tries = 100)
  void lengthsAreasAndGroupsAreThoseOfTheSamples(
      @ForAll SomaKind soma, @ForAll @IntRange(min = 1, max = 120) int size, @ForAll long seed) {
    SwcTree tree = RandomTrees.tree(soma, size, seed);
    SwcImport.Result result = new SwcImport("cell", Optional.empty(), Map.of()).convert(tree);
    Morphology morphology = Morphology.read(cell(result.text()));
    double neurites = 0;
    double somaArea = 0;
    for (Segment segment : morphology.segments()) {
      boolean inSoma =
          morphology
              .findMembers("soma_group")
              .filter(set -> set.contains(segment.index()))
              .isPresent();
      boolean single =
          segment.parentIndex() >= 0
              && segment.proximalGiven()
              && tree.samples().stream()
                  .filter(SwcSample::isSoma)
                  .anyMatch(
                      s -> s.x() == segment.proximal().x() && s.y() == segment.proximal().y());
      neurites += inSoma || single ? 0 : segment.lengthUm();
      somaArea += inSoma ? segment.areaUm2() : 0;
    }
    assertThat(neurites).isCloseTo(tree.neuriteLengthUm(), within(1e-9 * (1 + neurites)));
    SomaPreview preview = SomaPreview.of(tree);
    for (SomaPreview.Option option : preview.options()) {
      if (preview.recommended().equals(Optional.of(option.choice()))) {
        assertThat(somaArea).isCloseTo(option.areaUm2(), within(1e-9 * somaArea));
      }
    }
    assertThat(SectionTree.of(morphology).warnings()).isEmpty();
    for (int type : tree.samples().stream().map(SwcSample::type).distinct().toList()) {
      if (type > 4 && tree.children(0).length > 0) {
        assertThat(morphology.findMembers("type_" + type + "_group")).isPresent();
      }
    }
  }

  @Test
  void theTextIsAValidCellThatSaysWhereItComesFrom(@TempDir Path folder) throws Exception {
    for (SomaKind soma : SomaKind.values()) {
      SwcTree tree = RandomTrees.tree(soma, 80, 7);
      SwcImport.Result result = SwcImport.usual("a folder/my cell-1.swc").convert(tree);
      Path file = Files.writeString(folder.resolve(soma + ".cell.nml"), result.text());
      assertThat(Validator.standard().validate(file).stream().map(Finding::report).toList())
          .isEmpty();
      XmlElement cell = cell(result.text());
      assertThat(cell.attribute("id")).isEqualTo("my_cell_1");
      assertThat(cell.findElement("notes").orElseThrow().text())
          .contains("Converted from random.swc", "made by chance");
      assertThat(result.soma().isPresent()).isEqualTo(soma != SomaKind.NONE);
    }
  }

  @Test
  void groupsCanBeCalledOtherwiseAndStillComeBackAsTheirTypes() {
    SwcTree tree =
        SwcReading.of("a.swc", "1 1 0 0 0 5 -1\n2 7 9 0 0 1 1\n3 7 20 0 0 1 2\n4 8 30 0 0 1 3\n")
            .findTree()
            .orElseThrow();
    SwcImport settings = SwcImport.usual("a.swc").withGroupNames(Map.of(7, "tuft", 8, "oblique"));
    String nml = settings.convert(tree).text();
    assertThat(Morphology.read(cell(nml)).members("tuft").size()).isEqualTo(1);
    assertThat(branches(back(nml))).isEqualTo(branches(tree));
    SwcImport.Result merged =
        settings.withGroupNames(Map.of(7, "dendrite_group", 8, "dendrite_group")).convert(tree);
    assertThat(merged.losses().losses().getFirst().message())
        .isEqualTo("the types [7, 8] became one group, dendrite_group, and are not told apart");
    assertThat(back(merged.text()).samples())
        .extracting(SwcSample::type)
        .containsExactly(1, 3, 3, 3);
  }

  @Test
  void anEditedSomaIsWrittenAsItIsNow() {
    SwcTree tree = RandomTrees.tree(SomaKind.CONTOUR, 30, 3);
    String nml = SwcImport.usual("a.swc").convert(tree).text();
    assertThat(back(nml).rootSoma()).hasSize(24);
    String edited = nml.replaceFirst("diameter=\"[^\"]+\"", "diameter=\"3.25\"");
    SwcTree now = back(edited);
    assertThat(now.rootSoma()).hasSize(21);
    assertThat(now.sample(0).radius()).isEqualTo(1.625);
  }
}
