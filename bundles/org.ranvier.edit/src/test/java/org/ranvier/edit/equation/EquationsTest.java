/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.xml.XmlDocument;

class EquationsTest {
  private static final String TYPE =
      """
      <Lems>
        <ComponentType name="leaky">
          <Parameter name="tau_m" dimension="time"/>
          <EventPort name="in" direction="in"/>
          <EventPort name="out" direction="out"/>
          <Dynamics>
            <StateVariable name="x"/>
            <StateVariable name="n"/>
            <DerivedVariable name="total" select="parts[*]/y" reduce="add"/>
            <ConditionalDerivedVariable name="r">
              <Case condition="x .gt. 1" value="x / 2"/>
              <Case value="0"/>
            </ConditionalDerivedVariable>
            <TimeDerivative variable="x" value="-x / tau_m"/>
            <OnStart><StateAssignment variable="x" value="1"/></OnStart>
            <OnCondition test="x .lt. 0.1">
              <StateAssignment variable="x" value="x + 1"/><EventOut port="out"/>
            </OnCondition>
            <OnEvent port="in"><StateAssignment variable="n" value="n + 1"/></OnEvent>
            <Regime name="up" initial="true">
              <TimeDerivative variable="n" value="1 / tau_m"/>
              <OnEntry><StateAssignment variable="n" value="0"/></OnEntry>
              <OnCondition test="n .gt. 3"><Transition regime="up"/></OnCondition>
            </Regime>
          </Dynamics>
        </ComponentType>
      </Lems>
      """;

  private static List<Equation> equations() {
    return Equations.of(
        LemsModel.of(XmlDocument.parse("a.xml", TYPE)).types().get("leaky").dynamics());
  }

  @Test
  void saysThemOnOneLineEach() {
    assertThat(equations().stream().map(Equation::indented))
        .containsExactly(
            "dx/dt = \u2212x / tau_m",
            "total = Σ parts[*]/y",
            "r = x / 2 if x > 1; 0 otherwise",
            "at the start: x ← 1",
            "if x < 0.1: x ← x + 1, send out",
            "on an event at in: n ← n + 1",
            "while up (at first):",
            "  dn/dt = 1 / tau_m",
            "  on entry: n ← 0",
            "  if n > 3: go to up");
  }

  @Test
  void writesThemAsOneDisplay() {
    assertThat(Equations.latex(equations()))
        .startsWith("\\begin{align*}\n  & \\frac{\\mathrm{d}x}{\\mathrm{d}t} = ")
        .contains("\\frac{-x}{\\tau_{\\mathrm{m}}} \\\\\n")
        .contains(
            "r = \\begin{cases} \\frac{x}{2} & \\text{if }x > 1 \\\\ 0 & \\text{otherwise }"
                + " \\end{cases}")
        .contains("\\text{at the start: }x \\leftarrow 1")
        .contains("\\quad \\frac{\\mathrm{d}n}{\\mathrm{d}t} = \\frac{1}{\\tau_{\\mathrm{m}}}")
        .endsWith("\n\\end{align*}\n");
    assertThat(Equations.latex(List.of())).isEmpty();
  }

  @Test
  void drawsWithinItsBounds() {
    for (double width : new double[] {10_000, 200, 90}) {
      Picture picture = new EquationLayout(LetterMetrics.ESTIMATED, 16).of(equations(), width);
      assertThat(picture.height()).isGreaterThan(10 * 12);
      for (Picture.Mark mark : picture.marks()) {
        if (mark instanceof Picture.Letters letters) {
          assertThat(letters.x()).isGreaterThanOrEqualTo(0);
          assertThat(letters.x() + letters.width()).isLessThanOrEqualTo(picture.width() + 1e-9);
          assertThat(letters.y()).isBetween(0.0, picture.height());
        }
      }
    }
  }

  @Test
  void marksOfDifferentPartsDoNotCollide() {
    Notation fraction =
        FormulaNotation.of(org.ranvier.lems.expression.ExpressionParser.parse("(a + b) / (c + d)"));
    Picture picture = new EquationLayout(LetterMetrics.ESTIMATED, 16).of(fraction);
    double bar =
        picture.marks().stream()
            .filter(Picture.Stroke.class::isInstance)
            .map(Picture.Stroke.class::cast)
            .findFirst()
            .orElseThrow()
            .y1();
    for (Picture.Mark mark : picture.marks()) {
      if (mark instanceof Picture.Letters(double _, double y, String text, var _, double size, _)) {
        boolean above = "ab".contains(text);
        boolean below = "cd".contains(text);
        assertThat(!above || y + LetterMetrics.ESTIMATED.descent(size) < bar).isTrue();
        assertThat(!below || y - LetterMetrics.ESTIMATED.ascent(size) > bar).isTrue();
      }
    }
  }

  @Test
  void drawsSvgWithItsWordsAsText() {
    String svg = SvgEquations.of(equations(), 500);
    XmlDocument drawn = XmlDocument.parse("a.svg", svg);
    assertThat(drawn.root().localName()).isEqualTo("svg");
    assertThat(drawn.root().elements("text").stream().map(each -> each.text()))
        .contains("τ", "if ", "otherwise ", "send out");
    assertThat(drawn.root().elements("path")).isNotEmpty();
  }
}
