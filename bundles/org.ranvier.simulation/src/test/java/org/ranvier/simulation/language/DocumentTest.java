/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.xml.ModelProblemException;

/** Files: namespaces, includes, order, elements for other tools; and what formulas may say. */
class DocumentTest {
  @TempDir Path folder;

  private static final String TYPE =
      """
      <ComponentType name="box"><Parameter name="p" dimension="none"/>
        <Exposure name="x" dimension="none"/>
        <Dynamics><DerivedVariable name="x" dimension="none" exposure="x" value="2 * p"/></Dynamics>
      </ComponentType>
      """;

  private static final String RUN =
      """
      <Simulation id="sim" length="1ms" step="0.1ms" target="model">
        <OutputFile id="o" fileName="o.dat"><OutputColumn id="c" quantity="x"/></OutputFile>
      </Simulation>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Lems>",
        "<Lems xmlns=\"http://www.neuroml.org/lems/0.7.2\">",
        "<Lems xmlns=\"http://www.neuroml.org/lems/0.7.3\">",
        "<Lems xmlns=\"http://www.neuroml.org/lems/0.7.4\">",
        "<Lems xmlns=\"http://www.neuroml.org/lems/0.7.5\">",
        "<Lems xmlns=\"http://www.neuroml.org/lems/0.7.6\" description=\"x\">",
      })
  void everyNamespaceOfTheLanguageIsRead(String root) {
    Path file =
        OwnModel.write(
            folder,
            "LEMS_a.xml",
            root
                + "<Target component=\"sim\"/>"
                + RUN
                + "<box id=\"model\" p=\"3\"/>"
                + TYPE
                + "<Include file=\"Simulation.xml\"/></Lems>");
    assertThat(OwnModel.run(file).last(0)).isEqualTo(6);
  }

  @Test
  void includesMayComeInAnyOrderAndMoreThanOnce() {
    OwnModel.write(folder, "types.xml", "<Lems>" + TYPE + "</Lems>");
    OwnModel.write(
        folder,
        "parts.nml",
        "<neuroml id=\"n\"><include href=\"types.xml\"/><box id=\"model\" p=\"4\"/></neuroml>");
    Path file =
        OwnModel.write(
            folder,
            "LEMS_a.xml",
            "<Lems>"
                + RUN
                + "<Include file=\"parts.nml\"/><Include file=\"types.xml\"/>"
                + "<Include file=\"./types.xml\"/><Target component=\"sim\"/>"
                + "<Include file=\"Simulation.xml\"/><Include file=\"Simulation.xml\"/></Lems>");
    assertThat(OwnModel.run(file).last(0)).isEqualTo(8);
  }

  @Test
  void elementsForOtherToolsAreLeftAlone() {
    Path file =
        OwnModel.write(
            folder,
            "LEMS_a.xml",
            """
            <Lems><Target component="sim" reportFile="r.txt" timesFile="t.txt"/>
              <Include file="Simulation.xml"/>
              <Assertion dimension="time" matches="time"/><Notes>words</Notes>
              <ComponentType name="box"><Parameter name="p" dimension="none"/>
                <Exposure name="x" dimension="none"/><Meta><whatever a="1"/></Meta>
                <Dynamics><Meta/><DerivedVariable name="x" dimension="none" exposure="x"
                  value="2 * p"/></Dynamics>
              </ComponentType>
              <box id="model" p="5"><notes>my box</notes><annotation><x:y xmlns:x="u"/></annotation>
                <property tag="a" value="b"/></box>
              <Simulation id="sim" length="1ms" step="0.1ms" target="model">
                <Meta for="neuron" method="cvode" abs_tolerance="0.001"/><Meta for="jlems" method="rk4"/>
                <Meta for="nobody" method="magic"/>
                <OutputFile id="o" fileName="o.dat"><OutputColumn id="c" quantity="x"/></OutputFile>
              </Simulation></Lems>
            """);
    assertThat(OwnModel.run(file).last(0)).isEqualTo(10);
  }

  @Test
  void assertionsAboutDimensionsAreChecked() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with("<Assertion dimension=\"resistance\" matches=\"1 / conductance\"/>")
            .with("<Assertion dimension=\"charge\" matches=\"current * time\"/>")
            .with(TYPE + "<box id=\"model\" p=\"1\"/>")
            .run("x");
    assertThat(run.last(0)).isEqualTo(2);
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(
            () ->
                OwnModel.in(folder)
                    .with("<Assertion dimension=\"resistance\" matches=\"2 * conductance\"/>")
                    .with(TYPE + "<box id=\"model\" p=\"1\"/>")
                    .run())
        .withMessage(
            "this assertion about resistance fails: 2 * conductance is a conductance;"
                + " a resistance is expected");
  }

  @ParameterizedTest
  @CsvSource({
    "<Paramter name='q' dimension='none'/>, Paramter is not supported in a ComponentType; did you mean Parameter?",
    "<Dynamics><DerivedVarable name='q'/></Dynamics>, DerivedVarable is not supported in Dynamics; did you mean DerivedVariable?",
    "<Dynamics><OnStart><StateAssignmnt/></OnStart></Dynamics>, StateAssignmnt is not supported in OnStart; did you mean StateAssignment?",
    "<Parameter name='q' dimension='tme'/>, there is no dimension tme; did you mean time?",
    "<Exposure dimension='none'/>, Exposure needs the attribute \"name\"",
  })
  void misspeltDeclarationsAreNamedWithTheirPlace(String content, String message) {
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(
            () ->
                OwnModel.in(folder)
                    .with("<ComponentType name=\"odd\">" + content + "</ComponentType>")
                    .with("<odd id=\"model\"/>")
                    .run())
        .withMessageStartingWith(message)
        .satisfies(e -> assertThat(e.report()).contains("LEMS_own.xml:"));
  }

  @ParameterizedTest
  @CsvSource({
    "exp(1), 2.718281828459045",
    "ln(exp(2)), 2",
    "log(exp(2)), 2",
    "sin(0.5) + cos(0.5) + tan(0.5), 1.9033105903383663",
    "sinh(0.5) + cosh(0.5) + tanh(0.5), 2.1108384279601378",
    "sqrt(16) + abs(-3), 7",
    "ceil(2.1) + floor(2.9), 5",
    "factorial(5), 120",
    "H(-1) + 10 * H(1), 10",
    "2^3, 8",
    "-2^2, -4",
    "2^-1, 0.5",
    "2 + 3 * 4 - 6 / 3, 12",
    "8 / 4 / 2, 1",
    "(2 + 3) * 4, 20",
    "2 - -3, 5",
    "1e3 + 1E-1 + .5 + 5., 1005.6",
    "10 - 4 - 3, 3",
  })
  void formulasMeanWhatTheySay(String formula, double value) {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="f"><Exposure name="x" dimension="none"/>
                  <Exposure name="y" dimension="none"/>
                  <Dynamics><StateVariable name="zero" dimension="none"/>
                    <DerivedVariable name="x" dimension="none" exposure="x" value="%s"/>
                    <DerivedVariable name="y" dimension="none" exposure="y" value="zero + (%s)"/>
                  </Dynamics></ComponentType><f id="model"/>
                """
                    .formatted(formula, formula))
            .time("0.1ms", "0.1ms")
            .run("x", "y");
    assertThat(run.last(0)).isCloseTo(value, within(1e-14 * Math.max(1, Math.abs(value))));
    assertThat(run.last(1)).isCloseTo(value, within(1e-14 * Math.max(1, Math.abs(value))));
  }

  @ParameterizedTest
  @CsvSource({
    "n .gt. 2, false",
    "n .lt. 3, true",
    "n .geq. 2, true",
    "n .leq. 1.9, false",
    "n .eq. 2, true",
    "n .neq. 2, false",
    "n .gt. 1 .and. n .lt. 3, true",
    "n .gt. 5 .or. n .eq. 2, true",
    "n .eq. 2 .or. n .eq. 2 .and. n .gt. 5, true",
    ".not. (n .eq. 2), false",
    "(n .gt. 1) .and. (n .lt. 2), false",
  })
  void conditionsMeanWhatTheySay(String condition, boolean holds) {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="f"><Parameter name="n" dimension="none"/>
                  <Exposure name="x" dimension="none"/>
                  <Dynamics>
                    <ConditionalDerivedVariable name="x" dimension="none" exposure="x">
                      <Case condition="%s" value="1"/><Case value="0"/>
                    </ConditionalDerivedVariable></Dynamics></ComponentType><f id="model" n="2"/>
                """
                    .formatted(condition))
            .time("0.1ms", "0.1ms")
            .run("x");
    assertThat(run.last(0)).isEqualTo(holds ? 1 : 0);
  }
}
