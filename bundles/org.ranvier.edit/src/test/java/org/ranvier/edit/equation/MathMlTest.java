/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.xml.XmlDocument;

class MathMlTest {
  private static String inside(Notation notation) {
    String text = MathMl.inline(notation);
    assertThat(XmlDocument.parse("m.xml", text).root().localName()).isEqualTo("math");
    return text.replaceFirst("^<math[^>]*><mrow>", "").replaceFirst("</mrow></math>$", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a / b;<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>",
        "m^3;<msup><mrow><mi>m</mi></mrow><mrow><mn>3</mn></mrow></msup>",
        "tau_m;<msub><mi>τ</mi><mtext>m</mtext></msub>",
        "rate;<mi class=\"name\">rate</mi>",
        "-x;<mo form=\"prefix\">\u2212</mo><mi>x</mi>",
        "sqrt(x);<msqrt><mrow><mi>x</mi></mrow></msqrt>",
        "exp(x);<mi mathvariant=\"normal\">exp</mi><mo fence=\"true\" stretchy=\"true\" form=\"prefix\">(</mo>"
            + "<mrow><mi>x</mi></mrow><mo fence=\"true\" stretchy=\"true\" form=\"postfix\">)</mo>",
      })
  void setsFormulas(String formula, String expected) {
    assertThat(inside(FormulaNotation.of(ExpressionParser.parse(formula)))).isEqualTo(expected);
  }

  @Test
  void signsOfMarkupAreEscaped() {
    Notation less = FormulaNotation.of(ExpressionParser.parseCondition("v .lt. 0 .and. v .gt. 1"));
    assertThat(inside(less)).contains("<mo>&lt;</mo>");
    String spoken = MathMl.display(less, "v < 0 & \"so\"");
    assertThat(XmlDocument.parse("m.xml", spoken).root().attribute("alttext"))
        .isEqualTo("v < 0 & \"so\"");
  }

  @Test
  void casesAreRowsOfATable() {
    Notation cases =
        new Notation.Cases(
            List.of(
                new Notation.Line(new Notation.Name("a"), new Notation.Word("if ")),
                new Notation.Line(new Notation.Name("b"), new Notation.Word("otherwise "))));
    var table = XmlDocument.parse("m.xml", MathMl.inline(cases)).root();
    assertThat(table.descendants()).filteredOn(each -> each.localName().equals("mtr")).hasSize(2);
  }
}
