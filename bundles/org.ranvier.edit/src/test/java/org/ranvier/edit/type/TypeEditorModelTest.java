/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

class TypeEditorModelTest {
  private static final String TEXT =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="doc">
        <!-- ours -->
        <ComponentType name="leaky" extends="baseVoltageDepPointCurrent">
          <Parameter name='g' dimension="conductance"/> <!-- open -->
          <Parameter name="e" dimension="voltage" description="Where it rests."/>
          <Dynamics>
            <StateVariable name="x" dimension="none"/>
            <DerivedVariable name="i" exposure="i" dimension="current" value="g * (e - v)"/>
            <TimeDerivative variable="x" value="x * g"/>
            <OnStart>
              <StateAssignment variable="x" value="1 +"/>
            </OnStart>
          </Dynamics>
        </ComponentType>
      </neuroml>
      """;

  private final XmlDocument document = XmlDocument.parse(Path.of("doc.nml").toString(), TEXT);
  private final Knowledge knowledge =
      Knowledge.of(Model.read(Path.of("doc.nml"), _ -> document), Path.of("doc.nml"));
  private final XmlElement type = TypeView.declarations(document).getFirst();
  private final TypeView view = TypeView.of(type, knowledge, List.of());
  private final TypeEdits edits = new TypeEdits(document, knowledge);

  private TypeRow row(TypeSection section, String name) {
    return view.rows(section).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsOwnRowsAndWhereOthersComeFrom() {
    assertThat(view.name()).isEqualTo("leaky");
    assertThat(view.extended()).isEqualTo("baseVoltageDepPointCurrent");
    assertThat(view.rows(TypeSection.PARAMETERS).stream().map(TypeRow::name))
        .containsExactly("g", "e");
    TypeRow e = row(TypeSection.PARAMETERS, "e");
    assertThat(e.dimension()).isEqualTo("voltage");
    assertThat(e.documentation()).isEqualTo("Where it rests.");
    assertThat(e.isInherited()).isFalse();
    TypeRow v = row(TypeSection.REQUIREMENTS, "v");
    assertThat(v.isInherited()).isTrue();
    assertThat(v.origin()).isEqualTo("baseVoltageDepPointCurrent");
    assertThat(row(TypeSection.EXPOSURES, "i").origin()).isEqualTo("basePointCurrent");
    assertThat(row(TypeSection.EVENTS, "").inner().getFirst().value()).isEqualTo("1 +");
  }

  @Test
  void saysWhatIsWrongWithAFormula() {
    assertThat(row(TypeSection.EQUATIONS, "i").problem()).isEmpty();
    assertThat(row(TypeSection.EQUATIONS, "x").problem())
        .contains("x * g is a conductance; a value per time is expected");
    assertThat(row(TypeSection.EVENTS, "").inner().getFirst().problem().orElseThrow())
        .startsWith("the end was found");
  }

  private Optional<FormulaFault> check(String formula) {
    XmlElement element = row(TypeSection.EQUATIONS, "i").element();
    return FormulaPlace.find(element, "value", knowledge).orElseThrow().check(formula);
  }

  @Test
  void checksFormulasAsTheyAreTyped() {
    assertThat(check("g * (e - v)")).isEmpty();
    assertThat(check("g * (e - v) + v"))
        .contains(new FormulaFault("v is a voltage; a current is expected", new TextRange(14, 15)));
    assertThat(check("v * t").orElseThrow().message())
        .startsWith("v * t has the dimension voltage·time");
    assertThat(check("gg * v").orElseThrow())
        .isEqualTo(
            new FormulaFault(
                "there is no quantity named gg here; did you mean g?", new TextRange(0, 2)));
    assertThat(check("g * (e - ").orElseThrow().message()).startsWith("the end was found");
    assertThat(check("g ** v").orElseThrow().message()).contains("(character 4)");
    assertThat(check("").orElseThrow().message())
        .isEqualTo("Nothing was found; a formula is expected here.");
    FormulaPlace place =
        FormulaPlace.find(row(TypeSection.EQUATIONS, "x").element(), "value", knowledge)
            .orElseThrow();
    assertThat(place.expected()).isEqualTo("a value per time");
    assertThat(place.names()).containsEntry("v", "a voltage").containsKeys("g", "e", "x", "t");
    assertThat(FormulaPlace.find(type, "name", knowledge)).isEmpty();
  }

  private String after(FormEdit edit) {
    String changed = edit.change().apply(TEXT);
    XmlDocument.parse("now.nml", changed);
    return changed;
  }

  @Test
  void changesNothingButWhatIsMeant() {
    FormEdit set = edits.set(row(TypeSection.PARAMETERS, "g").element(), "dimension", "current");
    assertThat(set.label()).isEqualTo("Set dimension of g");
    assertThat(after(set)).isEqualTo(TEXT.replace("\"conductance\"", "\"current\""));
    XmlElement derivative = row(TypeSection.EQUATIONS, "x").element();
    assertThat(edits.set(derivative, "value", "x").label()).isEqualTo("Set value of x");
    FormEdit cleared = edits.set(row(TypeSection.PARAMETERS, "e").element(), "description", "");
    assertThat(after(cleared)).isEqualTo(TEXT.replace(" description=\"Where it rests.\"", ""));
  }

  @Test
  void addsBehindItsLikeWithWhatItNeeds() {
    assertThat(after(edits.add(type, "Parameter")))
        .isEqualTo(
            TEXT.replace(
                "rests.\"/>\n",
                "rests.\"/>\n    <Parameter name=\"parameter1\" dimension=\"none\"/>\n"));
    assertThat(after(edits.add(type, "StateVariable")))
        .isEqualTo(
            TEXT.replace(
                "<StateVariable name=\"x\" dimension=\"none\"/>\n",
                "<StateVariable name=\"x\" dimension=\"none\"/>\n"
                    + "      <StateVariable name=\"stateVariable1\" dimension=\"none\"/>\n"));
    assertThat(after(edits.add(type, "Constant")))
        .contains("rests.\"/>\n    <Constant name=\"constant1\"");
    XmlElement start = row(TypeSection.EVENTS, "").element();
    assertThat(after(edits.addTo(start, "StateAssignment")))
        .contains("value=\"1 +\"/>\n        <StateAssignment variable=\"x\" value=\"0\"/>\n");
  }

  @Test
  void makesDynamicsWhereThereAreNone() {
    XmlDocument bare =
        XmlDocument.parse("a.xml", "<Lems>\n  <ComponentType name=\"a\"/>\n</Lems>\n");
    Knowledge known = Knowledge.of(Model.read(Path.of("a.xml"), _ -> bare), Path.of("a.xml"));
    FormEdit added =
        new TypeEdits(bare, known).add(TypeView.declarations(bare).getFirst(), "StateVariable");
    assertThat(added.change().apply(bare.text()))
        .isEqualTo(
            """
            <Lems>
              <ComponentType name="a">
                <Dynamics>
                  <StateVariable name="stateVariable1" dimension="none"/>
                </Dynamics>
              </ComponentType>
            </Lems>
            """);
  }

  @Test
  void renamesEverywhereInTheFile() {
    FormEdit renamed =
        edits.rename(row(TypeSection.PARAMETERS, "g").element(), "gMax").orElseThrow();
    assertThat(after(renamed))
        .isEqualTo(
            TEXT.replace("name='g'", "name='gMax'")
                .replace("\"g * (e - v)\"", "\"gMax * (e - v)\"")
                .replace("\"x * g\"", "\"x * gMax\""));
    assertThat(edits.rename(row(TypeSection.PARAMETERS, "g").element(), "e")).isEmpty();
    assertThat(edits.rename(row(TypeSection.EQUATIONS, "i").element(), "j"))
        .as("the type that it extends calls it so")
        .isEmpty();
    assertThat(after(edits.rename(row(TypeSection.STATES, "x").element(), "y").orElseThrow()))
        .isEqualTo(TEXT.replace("\"x\"", "\"y\"").replace("\"x * g\"", "\"y * g\""));
  }
}
