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
import org.ranvier.xml.ModelProblemException;

/** Requirements, selections and references: what a part sees of others. */
class ScopeTest {
  @TempDir Path folder;

  /** Shows what it is required to be given. */
  private static final String NEEDY =
      """
      <ComponentType name="needy">
        <Requirement name="level" dimension="none"/>
        <Exposure name="seen" dimension="none"/>
        <Dynamics><DerivedVariable name="seen" dimension="none" exposure="seen" value="level"/>
        </Dynamics>
      </ComponentType>
      <ComponentType name="box"><Children name="boxes" type="box"/><Child name="needy" type="needy"/>
      </ComponentType>
      <ComponentType name="leveled" extends="box"><Parameter name="level" dimension="none"/>
      </ComponentType>
      <ComponentType name="rising" extends="box">
        <Exposure name="level" dimension="none"/>
        <Dynamics>
          <StateVariable name="x" dimension="none" exposure="level"/>
          <TimeDerivative variable="x" value="1 / SECOND"/>
        </Dynamics>
      </ComponentType>
      <Constant name="SECOND" dimension="time" value="1s"/>
      """;

  @Test
  void requirementsAreMetByTheNearestEnclosingComponentAtAnyLevel() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(NEEDY)
            .with(
                """
                <leveled id="model" level="1">
                  <needy id="n0"/>
                  <box id="a"><box id="b"><needy id="n1"/></box></box>
                  <box id="c" type="leveled" level="2"><box id="d"><needy id="n2"/></box></box>
                  <box id="e" type="rising"><box id="f"><needy id="n3"/></box></box>
                </leveled>
                """)
            .run("n0/seen", "a/b/n1/seen", "c/d/n2/seen", "e/f/n3/seen");
    assertThat(run.last(0)).isEqualTo(1);
    assertThat(run.last(1)).isEqualTo(1);
    assertThat(run.last(2)).isEqualTo(2);
    assertThat(run.last(3)).isCloseTo(10e-3, within(1e-15));
  }

  @Test
  void aRequirementThatNothingMeetsIsNamedWithItsPlace() {
    OwnModel model = OwnModel.in(folder).with(NEEDY).with("<box id=\"model\"><needy/></box>");
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> model.run("needy/seen"))
        .withMessageContaining("needs the quantity level")
        .satisfies(e -> assertThat(e.report()).contains("LEMS_own.xml:"));
  }

  @Test
  void selectionsReduceListsOfChildrenBySumAndProduct() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="item">
                  <Parameter name="a" dimension="none"/>
                  <Text name="kind"/>
                  <Exposure name="x" dimension="none"/>
                  <Dynamics>
                    <DerivedVariable name="x" dimension="none" exposure="x" value="a + 1"/>
                  </Dynamics>
                </ComponentType>
                <ComponentType name="list">
                  <Children name="items" type="item"/>
                  <Children name="others" type="other"/>
                  <Exposure name="sum" dimension="none"/>
                  <Dynamics>
                    <DerivedVariable name="sum" dimension="none" exposure="sum"
                        select="items[*]/x" reduce="add"/>
                    <DerivedVariable name="product" dimension="none"
                        select="items[*]/x" reduce="multiply"/>
                    <DerivedVariable name="second" dimension="none" select="items[1]/x"/>
                    <DerivedVariable name="red" dimension="none"
                        select="items[kind='red']/x" reduce="add"/>
                    <DerivedVariable name="byId" dimension="none" select="items[id='c']/x"/>
                    <DerivedVariable name="noSum" dimension="none"
                        select="others[*]/x" reduce="add"/>
                    <DerivedVariable name="noProduct" dimension="none"
                        select="others[*]/x" reduce="multiply"/>
                    <DerivedVariable name="optional" dimension="none"
                        select="others[0]/x" required="false"/>
                    <DerivedVariable name="parameters" dimension="none"
                        select="items[*]/a" reduce="add"/>
                  </Dynamics>
                </ComponentType>
                <ComponentType name="other"><Exposure name="x" dimension="none"/></ComponentType>
                <list id="model">
                  <item id="a" a="1" kind="red"/><item id="b" a="2" kind="blue"/>
                  <item id="c" a="3" kind="red"/>
                </list>
                """)
            .run(
                "sum",
                "product",
                "second",
                "red",
                "byId",
                "noSum",
                "noProduct",
                "optional",
                "parameters",
                "items[2]/x");
    double[] expected = {9, 24, 3, 6, 4, 0, 1, 0, 6, 4};
    for (int i = 0; i < expected.length; i++) {
      assertThat(run.last(i))
          .as(run.result().traces().get(i).recording().toString())
          .isEqualTo(expected[i]);
    }
  }

  @Test
  void pathsLeadThroughChildrenParentsLinksAndReferences() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="source">
                  <Parameter name="p" dimension="none"/>
                  <Exposure name="x" dimension="none"/>
                  <Dynamics><DerivedVariable name="x" dimension="none" exposure="x" value="10 * p"/>
                  </Dynamics>
                </ComponentType>
                <ComponentType name="reader">
                  <Link name="friend" type="source"/>
                  <ComponentReference name="plan" type="source"/>
                  <Exposure name="all" dimension="none"/>
                  <Dynamics>
                    <DerivedVariable name="linked" dimension="none" select="friend/x"/>
                    <DerivedVariable name="made" dimension="none" select="plan/x"/>
                    <DerivedVariable name="sibling" dimension="none" select="../second/x"/>
                    <DerivedVariable name="number" dimension="none" select="plan/p"/>
                    <DerivedVariable name="above" dimension="none" select="../total"/>
                    <DerivedVariable name="all" dimension="none" exposure="all"
                        value="linked + 10*made + 100*sibling + number/10 + above/1000"/>
                  </Dynamics>
                  <Structure><ChildInstance component="plan"/></Structure>
                </ComponentType>
                <ComponentType name="whole">
                  <Children name="sources" type="source"/>
                  <Children name="readers" type="reader"/>
                  <Exposure name="total" dimension="none"/>
                  <Dynamics>
                    <DerivedVariable name="total" dimension="none" exposure="total"
                        select="sources[*]/x" reduce="add"/>
                  </Dynamics>
                </ComponentType>
                <source id="elsewhere" p="7"/>
                <whole id="model">
                  <reader id="r" friend="first" plan="elsewhere"/>
                  <source id="first" p="1"/><source id="second" p="2"/>
                </whole>
                """)
            .run("r/all");
    assertThat(run.last(0)).isCloseTo(10 + 700 + 2000 + 0.7 + 0.03, within(1e-9));
  }

  @Test
  void aReferenceWithoutAnInstanceStillShowsItsFixedQuantities() {
    OwnModel.Run run =
        OwnModel.in(folder)
            .with(
                """
                <ComponentType name="bath"><Parameter name="temp" dimension="temperature"/>
                </ComponentType>
                <bath id="warm" temp="37 degC"/>
                <ComponentType name="body">
                  <ComponentReference name="bath" type="bath"/>
                  <Exposure name="t2" dimension="temperature"/>
                  <Dynamics>
                    <DerivedVariable name="temp" dimension="temperature" select="bath/temp"/>
                    <DerivedVariable name="t2" dimension="temperature" exposure="t2"
                        value="2 * temp"/>
                  </Dynamics>
                </ComponentType>
                <body id="model" bath="warm"/>
                """)
            .run("t2");
    assertThat(run.last(0)).isCloseTo(2 * 310.15, within(1e-9));
  }

  @Test
  void aSelectionThatLeadsToSeveralValuesOrNoneIsReported() {
    String types =
        """
        <ComponentType name="item"><Parameter name="x" dimension="none"/></ComponentType>
        <ComponentType name="list"><Children name="items" type="item"/>
          <Exposure name="y" dimension="none"/>
          <Dynamics><DerivedVariable name="y" dimension="none" exposure="y" select="items[*]/x"/>
          </Dynamics></ComponentType>
        """;
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(
            () ->
                OwnModel.in(folder)
                    .with(types)
                    .with("<list id=\"model\"><item x=\"1\"/><item x=\"2\"/></list>")
                    .run("y"))
        .withMessageContaining("2 values; reduce=\"add\" or reduce=\"multiply\" is expected");
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(() -> OwnModel.in(folder).with(types).with("<list id=\"model\"/>").run("y"))
        .withMessageContaining("needs a value at items[*]/x; nothing is there");
  }

  @Test
  void aSelectionThatIsNoPathIsReported() {
    for (String path :
        new String[] {"/", "//", "[", "items[", "//item[", "//item[x=/]/x", "a/[]/b"}) {
      assertThatExceptionOfType(ModelProblemException.class)
          .as(path)
          .isThrownBy(
              () ->
                  OwnModel.in(folder)
                      .with(
                          """
                          <ComponentType name="item"><Parameter name="x" dimension="none"/>
                          </ComponentType>
                          <ComponentType name="list"><Children name="items" type="item"/>
                            <Exposure name="y" dimension="none"/>
                            <Dynamics><DerivedVariable name="y" dimension="none" exposure="y"
                                select="%s"/></Dynamics></ComponentType>
                          <list id="model"><item x="1"/></list>
                          """
                              .formatted(path))
                      .run("y"));
    }
  }
}
