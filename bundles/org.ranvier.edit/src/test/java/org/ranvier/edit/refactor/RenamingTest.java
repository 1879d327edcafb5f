/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ModelFolder;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.References;

class RenamingTest {
  @TempDir Path folder;
  private ModelFolder models;

  @BeforeEach
  void write() {
    models =
        new ModelFolder(folder)
            .neuroml(
                "a.nml", "<iafCell id=\"cell\" C='1nF' a=\"ä\"/>\n<izhikevichCell id=\"other\"/>\n")
            .neuroml(
                "net.nml",
                """
                <include href="a.nml"/>
                <!-- cell stays in a comment -->
                <network id="net">
                  <notes>cell</notes>
                  <population id="pop" component = 'cell' size="1"/>
                  <explicitInput target="pop[0]" input="cell_in"/>
                </network>
                """)
            .lems(
                "LEMS_a.xml",
                """
                <Include file="net.nml"/>
                <Simulation id="sim" target="net">
                  <Display id="disp" title="pop of cell">
                    <Line id="pop_v" quantity="pop/0/cell/v"/>
                  </Display>
                </Simulation>
                """);
  }

  private Refactoring rename(String file, String pointed, String newName) {
    References references = models.references();
    Definition definition = ModelFolder.definition(references, file, pointed);
    return new Renaming(references, definition).to(newName);
  }

  private static String newText(Refactoring refactoring, String file) {
    return refactoring.changes().stream()
        .filter(each -> each.document().path().orElseThrow().endsWith(file))
        .map(FileChange::newText)
        .collect(Collectors.joining());
  }

  private static String conflicts(Refactoring refactoring) {
    return refactoring.conflicts().stream()
        .map(each -> (each.prevents() ? "error: " : "warning: ") + each.message())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void changesTheNameAndNothingElse() {
    Refactoring refactoring = rename("net.nml", "component = '|cell'", "fast_cell");
    assertThat(conflicts(refactoring)).isEmpty();
    assertThat(newText(refactoring, "a.nml"))
        .contains("<iafCell id=\"fast_cell\" C='1nF' a=\"ä\"/>");
    assertThat(newText(refactoring, "net.nml"))
        .contains("<!-- cell stays", "<notes>cell</notes>", "component = 'fast_cell'", "cell_in");
    assertThat(newText(refactoring, "LEMS_a.xml")).contains("pop/0/fast_cell/v", "pop of cell");
    assertThat(refactoring.size()).isEqualTo(3);
  }

  @Test
  void namesOfColumnsFollowThoseInTheirPaths() {
    Refactoring refactoring = rename("net.nml", "population id=\"p|op\"", "ring");
    assertThat(newText(refactoring, "LEMS_a.xml"))
        .contains("<Line id=\"ring_v\" quantity=\"ring/0/cell/v\"/>");
    assertThat(refactoring.changes())
        .flatExtracting(FileChange::edits)
        .filteredOn(FileChange.Part::label)
        .hasSize(1);
  }

  @Test
  void saysWhatStandsAgainstIt() {
    assertThat(conflicts(rename("a.nml", "id=\"ce|ll\"", "other")))
        .isEqualTo(
            "error: izhikevichCell other is there already; a name that is not taken is expected");
    assertThat(conflicts(rename("a.nml", "id=\"ce|ll\"", "9lives")))
        .startsWith("error: \"9lives\" was found; a name of letters, digits and _");
    assertThat(conflicts(rename("a.nml", "id=\"ce|ll\"", "cell")))
        .contains("error: another name than cell is expected");
    assertThat(conflicts(rename("a.nml", "<iaf|Cell", "myCell")))
        .contains("error: ComponentType iafCell belongs to the core language and keeps its name");
  }

  @Test
  void warnsOfASecondDefinitionAndOfFilesThatCannotBeRead() {
    models.neuroml("b.nml", "<include href=\"net.nml\"/><iafCell id=\"cell\"/>\n");
    models.write("c.nml", "<neuroml><network id=\"");
    assertThat(conflicts(rename("a.nml", "id=\"ce|ll\"", "fresh")))
        .contains("warning: cell is defined here as well; this one keeps its name");
  }

  @Test
  void warnsWhereAPlaceStandsForAnotherInASecondModel() {
    models
        .neuroml(
            "shared.nml",
            "<network id=\"n\"><population id=\"p\" component=\"x\" size=\"1\"/></network>\n")
        .neuroml("one.nml", "<include href=\"shared.nml\"/><iafCell id=\"x\"/>\n")
        .neuroml("two.nml", "<include href=\"shared.nml\"/><iafCell id=\"x\"/>\n");
    assertThat(conflicts(rename("one.nml", "id=\"|x\"", "y")))
        .contains("warning: x stands here for iafCell x as well");
  }

  @Test
  void renamesWhatIsRequiredWithWhatSuppliesIt() {
    models.lems(
        "types.xml",
        """
        <Dimension name="none"/>
        <ComponentType name="outer">
          <Parameter name="level" dimension="none"/>
          <Children name="inners" type="inner"/>
          <Exposure name="sum" dimension="none"/>
          <Dynamics>
            <DerivedVariable name="sum" exposure="sum" dimension="none" select="inners[*]/twice" reduce="add"/>
          </Dynamics>
        </ComponentType>
        <ComponentType name="inner">
          <Requirement name="level" dimension="none"/>
          <Exposure name="twice" dimension="none"/>
          <Dynamics><DerivedVariable name="twice" exposure="twice" dimension="none" value="2 * level"/></Dynamics>
        </ComponentType>
        <outer id="o" level="3"><inner id="i"/></outer>
        """);
    Refactoring refactoring = rename("types.xml", "Parameter name=\"le|vel\"", "height");
    assertThat(conflicts(refactoring)).isEmpty();
    assertThat(newText(refactoring, "types.xml"))
        .contains("<Parameter name=\"height\"", "Requirement name=\"height\"", "2 * height")
        .contains("<outer id=\"o\" height=\"3\">")
        .doesNotContain("level");
    assertThat(newText(rename("types.xml", "[*]/twi|ce", "double"), "types.xml"))
        .contains(
            "inners[*]/double", "Exposure name=\"double\"", "name=\"double\" exposure=\"double\"")
        .doesNotContain("twice");
    assertThat(newText(rename("types.xml", "<inn|er id", "part"), "types.xml"))
        .contains("type=\"part\"", "ComponentType name=\"part\"", "<part id=\"i\"/>");
    assertThat(conflicts(rename("types.xml", "Parameter name=\"le|vel\"", "exp")))
        .contains("error: exp has a meaning of its own in formulas");
    assertThat(conflicts(rename("types.xml", "Parameter name=\"le|vel\"", "sum")))
        .contains("error: Exposure sum of outer is there already");
  }

  @Test
  void refusesWhatTheCoreLanguageReads() {
    models.neuroml(
        "rate.nml",
        """
        <ComponentType name="myRate" extends="baseVoltageDepRate">
          <Requirement name="alpha" dimension="per_time"/>
          <Dynamics><DerivedVariable name="r" exposure="r" dimension="per_time" value="alpha"/></Dynamics>
        </ComponentType>
        """);
    assertThat(conflicts(rename("rate.nml", "value=\"al|pha\"", "beta1")))
        .contains("must have the same name, and belongs to the core language");
  }

  @Test
  void segmentsHaveNumbers() {
    models.neuroml(
        "m.nml",
        """
        <morphology id="m">
          <segment id="0"/><segment id="1"><parent segment="0"/></segment>
          <segmentGroup id="g"><member segment="1"/></segmentGroup>
        </morphology>
        """);
    assertThat(newText(rename("m.nml", "segment id=\"1|\"", "7"), "m.nml"))
        .contains("<segment id=\"7\">", "<member segment=\"7\"/>");
    assertThat(conflicts(rename("m.nml", "segment id=\"1|\"", "dend")))
        .contains("error: \"dend\" was found; a whole number is expected, as the id of a segment");
    assertThat(conflicts(rename("m.nml", "segment id=\"0|\"", "9")))
        .isEqualTo("warning: elements that name no segment mean the one called 0");
  }

  @Test
  void namesInHdf5FilesCannotBeChanged() {
    models.hdf5("tables.nml.h5", "a.nml", "cell");
    Refactoring refactoring = rename("net.nml", "component = '|cell'", "fast_cell");
    assertThat(conflicts(refactoring)).contains("error: the name stands in an HDF5 file");
    assertThat(refactoring.conflicts().getFirst().location().file()).endsWith("tables.nml.h5");
    assertThat(refactoring.isPossible()).isFalse();
  }
}
