/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Example;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.repair.CheckupRule;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/** What is wrong with the shape of a cell, as problems with repairs. */
class ShapeRepairsTest {
  private static final Path FILE = Path.of("/nowhere/shape.cell.nml");

  private record Checked(String text, List<Finding> findings, Repairs repairs) {
    static Checked of(String text) {
      Model model =
          Model.read(FILE, wanted -> XmlDocument.of(wanted, new XmlFile(text, XmlEncoding.UTF_8)));
      Knowledge knowledge = Knowledge.of(model, FILE, text, () -> false).orElseGet(Knowledge::core);
      return new Checked(
          text,
          CheckupRule.validator().validate(model),
          new Repairs(knowledge, model.files().getFirst(), OtherFiles.NONE));
    }

    List<Finding> found(String rule) {
      return findings.stream().filter(each -> each.rule().equals(rule)).toList();
    }

    Finding only(String rule) {
      assertThat(found(rule)).as(rule + " in " + findings).hasSize(1);
      return found(rule).getFirst();
    }

    Checked after(Repair repair) {
      return Checked.of(repair.change().apply(text));
    }
  }

  /** A dendrite of 30 points along x, each 5 µm from the last. */
  private static String cell() {
    StringBuilder text =
        new StringBuilder(
            """
            <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="d">
              <cell id="c">
                <morphology id="m">
                  <segment id="0">
                    <proximal x="0" y="0" z="0" diameter="2"/>
                    <distal x="10" y="0" z="0" diameter="2"/>
                  </segment>
            """);
    for (int i = 1; i <= 30; i++) {
      text.append(
          """
                <segment id="%d">
                  <parent segment="%d"/>
                  <distal x="%d" y="0" z="%s" diameter="%s"/>
                </segment>
          """
              .formatted(i, i - 1, 10 + 5 * i, 0.5 * (i % 3), 2 - i * 0.03));
    }
    return text.append("    </morphology>\n  </cell>\n</neuroml>\n").toString();
  }

  private static String orphans() {
    return cell()
        .replace("<parent segment=\"11\"/>", "<parent segment=\"77\"/>")
        .replace("<parent segment=\"20\"/>", "<parent segment=\"78\"/>");
  }

  @Example
  void ofASoundCellNothingIsSaid() {
    assertThat(Checked.of(cell()).findings())
        .filteredOn(each -> !each.rule().equals("membrane-covered"))
        .filteredOn(each -> each.rule().startsWith("segment"))
        .isEmpty();
  }

  @Example
  void aLeapInDepthIsAWarningThatCanBeMended() {
    String text = cell().replaceFirst("z=\"0.5\" diameter=\"1.52\"", "z=\"60\" diameter=\"1.52\"");
    Checked checked = Checked.of(text);
    Finding leap = checked.found("segment-depth").getFirst();
    assertThat(leap.isError()).isFalse();
    assertThat(leap.message()).startsWith("Segment 16 jumps 60");
    assertThat(leap.location().line())
        .isEqualTo(text.substring(0, text.indexOf("<segment id=\"16\"")).lines().count());
    Repair flat = checked.repairs().of(leap).getFirst();
    assertThat(flat.title())
        .isEqualTo("Move segment 16 and what hangs on it to the depth of its parent");
    assertThat(checked.repairs().isMendable(leap)).isTrue();
    assertThat(checked.after(flat).found("segment-depth"))
        .noneMatch(each -> each.message().startsWith("Segment 16 "));
  }

  @Example
  void anOrphanIsSaidOnceAndCanBeAttachedOrRemoved() {
    Checked checked = Checked.of(orphans());
    List<Finding> orphans =
        checked.findings().stream().filter(each -> each.message().contains("77")).toList();
    assertThat(orphans).hasSize(1);
    List<Repair> repairs =
        checked.repairs().of(orphans.getFirst()).stream()
            .filter(each -> each.source() == Repair.Source.SHAPE)
            .toList();
    assertThat(repairs)
        .extracting(Repair::title)
        .containsExactly(
            "Attach segment 12 to segment 11, 5.1 µm off",
            "Remove segment 12 and all that hangs on it");
    String attached = repairs.getFirst().change().apply(checked.text());
    assertThat(attached).isEqualTo(orphans().replace("\"77\"", "\"11\""));
    assertThat(repairs.getFirst().change().inverse(checked.text()).apply(attached))
        .isEqualTo(checked.text());
  }

  @Example
  void allOfAKindAreMendedByOneChange() {
    Checked checked = Checked.of(orphans());
    Finding first =
        checked.findings().stream()
            .filter(each -> each.message().contains("77"))
            .findFirst()
            .orElseThrow();
    for (int choice = 0; choice < 2; choice++) {
      Repair repair =
          checked.repairs().of(first).stream()
              .filter(each -> each.source() == Repair.Source.SHAPE)
              .toList()
              .get(choice);
      List<Repair> alike = checked.repairs().alike(repair, checked.findings());
      assertThat(alike).hasSize(2);
      String text = Repairs.together(alike).apply(checked.text());
      Checked after = Checked.of(text);
      assertThat(after.findings()).noneMatch(Finding::isError);
      assertThat(text.split("<segment ")).hasSize(choice == 0 ? 32 : 13);
    }
  }

  @Example
  void aDoubledPointIsSaidOnce() {
    String text = cell().replace("x=\"75\" y=\"0\" z=\"0.5\"", "x=\"70\" y=\"0\" z=\"0.0\"");
    Checked checked = Checked.of(text);
    assertThat(checked.found("segment-doubled")).isEmpty();
    Finding doubled = checked.only("segment-shapes");
    assertThat(checked.repairs().of(doubled))
        .extracting(Repair::title)
        .containsExactly("Remove segment 13 and join what hangs on it");
  }

  @Example
  void aFindingOfAnotherKindAtAnOrphanIsNotMendedByAttachingIt() {
    Checked checked =
        Checked.of(orphans().replace("<segment id=\"12\">", "<segment id=\"12\" colour=\"red\">"));
    List<Finding> colour =
        checked.findings().stream().filter(each -> each.message().contains("colour")).toList();
    assertThat(colour).isNotEmpty();
    assertThat(checked.repairs().of(colour.getFirst()))
        .noneMatch(each -> each.source() == Repair.Source.SHAPE);
  }
}
