/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.convert.nmodl.NmodlBlock.Declaration;
import org.ranvier.convert.nmodl.NmodlBlock.Declarations;
import org.ranvier.convert.nmodl.NmodlBlock.Line;
import org.ranvier.convert.nmodl.NmodlBlock.NeuronItem;
import org.ranvier.convert.nmodl.NmodlBlock.Passage;
import org.ranvier.convert.nmodl.NmodlBlock.UnitDefinition;
import org.ranvier.convert.nmodl.NmodlBlock.Units;
import org.ranvier.convert.nmodl.NmodlStatement.Assignment;
import org.ranvier.convert.nmodl.NmodlStatement.Compartment;
import org.ranvier.convert.nmodl.NmodlStatement.Equation;
import org.ranvier.convert.nmodl.NmodlStatement.Foreign;
import org.ranvier.convert.nmodl.NmodlStatement.If;
import org.ranvier.convert.nmodl.NmodlStatement.Invocation;
import org.ranvier.convert.nmodl.NmodlStatement.Loop;
import org.ranvier.convert.nmodl.NmodlStatement.Nested;
import org.ranvier.convert.nmodl.NmodlStatement.Reaction;
import org.ranvier.convert.nmodl.NmodlStatement.Solve;
import org.ranvier.convert.nmodl.NmodlStatement.Table;
import org.ranvier.convert.nmodl.NmodlStatement.Unfollowed;
import org.ranvier.convert.nmodl.NmodlStatement.While;

/** What the parser makes of each block and statement, and what it says of texts that are none. */
class NmodlParsingTest {
  private static NmodlFile parse(String text) {
    return NmodlFile.parse("x.mod", text);
  }

  private static List<NmodlStatement> body(String statements) {
    NmodlFile file = parse("PROCEDURE p() {\n" + statements + "\n}");
    assertThat(file.faults()).isEmpty();
    return file.named("p").orElseThrow().body();
  }

  static List<String> names() {
    return ModFiles.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFileIsReadWhole(String name) {
    NmodlFile file = ModFiles.file(name);
    assertThat(file.faults()).hasSize(name.equals("unclosed") ? 1 : 0);
    assertThat(file.code("INITIAL").isPresent() || file.code("BREAKPOINT").isPresent()).isTrue();
  }

  @Test
  void neuronBlock() {
    NmodlFile file =
        parse(
            """
            TITLE Two words : and no comment
            NEURON { : a comment
              SUFFIX kx ? another
              USEION k READ ek, ki WRITE ik VALENCE 1
              USEION x READ xi WRITE ix VALENCE -2
              RANGE a, b
              THREADSAFE
              NONSPECIFIC_CURRENT i
            }
            """);
    assertThat(file.faults()).isEmpty();
    assertThat(file.all(Passage.class).getFirst().text()).isEqualTo("Two words : and no comment");
    NeuronItem ion = file.items("USEION").getFirst();
    assertThat(ion.names()).containsExactly("k");
    assertThat(ion.read()).containsExactly("ek", "ki");
    assertThat(ion.write()).containsExactly("ik");
    assertThat(file.items("USEION").get(1).valence()).hasValue(-2);
    assertThat(file.items("RANGE").getFirst().names()).containsExactly("a", "b");
    assertThat(ion.place().line()).isEqualTo(4);
    assertThat(ion.place().column()).isEqualTo(3);
  }

  @Test
  void unitsAndVariables() {
    NmodlFile file =
        parse(
            """
            DEFINE N 4
            UNITS { (mV) = (millivolt) F = (faraday) (coulomb) R = 8.314 (joule/degC) }
            PARAMETER { g = -.5e-1 (S/cm2) <0, 1e9> v (mV) c[3] = 2 }
            STATE { m FROM 0 TO 1 ca[N] (mM) <1e-5> }
            CONSTANT { z = 2 }
            LOCAL once
            INDEPENDENT { t FROM 0 TO 1 WITH 1 (ms) }
            """);
    assertThat(file.faults()).isEmpty();
    List<UnitDefinition> units = file.all(Units.class).getFirst().definitions();
    assertThat(units.get(0).constant()).isFalse();
    assertThat(units.get(1).source()).isEqualTo("faraday");
    assertThat(UnitConstants.value(units.get(1)).orElseThrow())
        .isCloseTo(96485.33212331, within(1e-8));
    assertThat(units.get(2).value()).hasValue(8.314);
    Declaration g = file.declared("PARAMETER").getFirst();
    assertThat(g.value()).hasValue(-0.05);
    assertThat(g.unit()).isEqualTo("S/cm2");
    assertThat(file.declared("PARAMETER").get(2).size()).isEqualTo(3);
    assertThat(file.declared("STATE").get(1).size()).isEqualTo(4);
    assertThat(file.all(Line.class))
        .extracting(Line::word)
        .containsExactly("DEFINE", "LOCAL", "INDEPENDENT");
    assertThat(file.all(Declarations.class)).hasSize(3);
  }

  @Test
  void statements() {
    List<NmodlStatement> body =
        body(
            """
            LOCAL a, b[2]
            TABLE x, y DEPEND celsius FROM -100 TO 100 WITH 200
            IF (a < 2 && !(b == 3) || a >= 1) { a = 1 } ELSE IF (a > 3) { a = 2 } ELSE { a = 3 }
            WHILE (a < 3) { a = a + 1 }
            FROM i = 0 TO N-1 BY 2 { c[i] = 2 (mV) }
            SOLVE s STEADYSTATE sparse
            q(a, 2)
            { a = 2 }
            VERBATIM
              if (x) { /* brace }
            ENDVERBATIM
            WATCH (v > 3) 2
            UNITSOFF
            CONDUCTANCE g USEION k
            CONSERVE a + b = 1
            COMPARTMENT i, vol[i] { ca }
            ~ 2 a + b <-> c (k1, k2)
            ~ a << (3)
            ~ a -> (k)
            ~ a = b
            """);
    assertThat(body).hasSize(18);
    assertThat(((Table) body.get(1)).depend()).containsExactly("celsius");
    If condition = (If) body.get(2);
    assertThat(condition.otherwise().getFirst()).isInstanceOf(If.class);
    assertThat(body.get(3)).isInstanceOf(While.class);
    assertThat(((Loop) body.get(4)).by()).isPresent();
    assertThat(((Solve) body.get(5)).steadyState()).isTrue();
    assertThat(((Invocation) body.get(6)).call().arguments()).hasSize(2);
    assertThat(body.get(7)).isInstanceOf(Nested.class);
    assertThat(((Foreign) body.get(8)).text()).contains("/* brace }");
    assertThat(((Unfollowed) body.get(9)).word()).isEqualTo("WATCH");
    assertThat(body.get(12)).isInstanceOf(Equation.class);
    assertThat(((Compartment) body.get(13)).states()).containsExactly("ca");
    Reaction reaction = (Reaction) body.get(14);
    assertThat(reaction.left().getFirst().count()).isEqualTo(2);
    assertThat(reaction.rates()).hasSize(2);
  }

  /** Minus binds less than a power, and powers are read from the right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-2^2; -4",
        "2^3^2; 512",
        "2^-1; 0.5",
        "8/4/2; 1",
        "1 - 2 - 3; -4",
        "2 + 3*4; 14",
        "(2 + 3)*4; 20",
        "1 < 2; 1",
        "!(1 < 2); 0",
        "1.5(mV) + .5; 2",
        "1e-1 + 2E1; 20.1",
        "fabs(-3) + pow(2, 3) + fmod(7, 4); 14",
        "log10(100) + floor(2.5) + ceil(2.5) + sqrt(16); 11",
        "atan2(0, 1) + sinh(0) + cosh(0) + tanh(0) + asin(0) + acos(1) + atan(0); 1",
        "exp(0) + log(1) + sin(0) + cos(0) + tan(0); 2",
        "(1 == 1) + (1 != 1) + (2 > 1) + (2 >= 2) + (2 <= 1) + (1 && 0) + (1 || 0); 4",
      })
  void formulas(String formula, double value) {
    NmodlFile file = parse("FUNCTION f() { f = " + formula + " }");
    assertThat(file.faults()).isEmpty();
    assertThat(new NmodlInterpreter(file).function("f")).isEqualTo(value);
  }

  @Test
  void derivativesAndEvents() {
    NmodlFile file = ModFiles.file("syn2");
    Code derivative = file.code("DERIVATIVE").orElseThrow();
    assertThat(((Assignment) derivative.body().getFirst()).primes()).isEqualTo(1);
    assertThat(file.code("NET_RECEIVE").orElseThrow().parameters()).containsExactly("weight");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEURON { SUFIX k } | x.mod:1:10: \"SUFIX\" was found where SUFFIX, USEION, RANGE or the like is expected",
        "PARAMETER { g = } | x.mod:1:17: \"}\" was found where a number is expected",
        "PROCEDURE p() { a = 1 + } | x.mod:1:25: \"}\" was found where a number, a name or a bracket is expected",
        "PROCEDURE p() { a } | x.mod:1:19: \"}\" was found where \"=\" or \"(\" is expected",
        "BREAKPOINT { a = (1 | x.mod:1:20: the end of the file was found where \")\" is expected",
        "INITIAL { | x.mod:1:10: the end of the file was found where \"}\" is expected",
        "VERBATIM x | x.mod:1:9: ENDVERBATIM is missing for what begins here",
        "PARAMETER { v (mV } | x.mod:1:15: a unit begins here without \")\" in its line",
        "HELLO { } | x.mod:1:1: \"HELLO\" was found where a block such as NEURON or PARAMETER is expected",
        "KINETIC k { ~ a*b <-> c (1, 2) } | x.mod:1:16: \"*\" was found where \"+\", \"<->\", \"->\" or \"<<\" is expected",
        "INCLUDE x | x.mod:1:9: \"x\" was found where the name of a file in quotes is expected",
      })
  void faultsSayWhatWasFoundWhere(String text, String report) {
    assertThat(parse(text).faults().getFirst().report()).isEqualTo(report);
  }

  /** One bad block does not hide the others. */
  @Test
  void readingGoesOnBehindABadBlock() {
    NmodlFile file =
        parse("PROCEDURE p() { a = ; { b = 1 } }\nNEURON { SUFFIX k }\n}\nSTATE { m }");
    assertThat(file.faults()).hasSize(2);
    assertThat(file.items("SUFFIX")).hasSize(1);
    assertThat(file.declared("STATE")).hasSize(1);
  }
}
