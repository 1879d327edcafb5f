/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.convert.nmodl.NmodlLine.Verdict;
import org.ranvier.xml.XmlDocument;

/** Whatever a file holds, it is converted or diagnosed: no exception, no end of patience. */
class NmodlHostileTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static List<String> names() {
    return ModFiles.names();
  }

  private static NmodlConversion converted(String text) {
    NmodlFile file = NmodlFile.parse("hostile.mod", text);
    NmodlConversion conversion = NmodlConversion.of(file);
    assertThat(conversion.lines()).hasSize((int) text.lines().count());
    assertThat(XmlDocument.parse("hostile.nml", conversion.document()).root().name())
        .isEqualTo("neuroml");
    if (!file.faults().isEmpty()) {
      assertThat(conversion.isComplete()).isFalse();
    }
    return conversion;
  }

  private static NmodlConversion inTime(String text) {
    return Assertions.assertTimeoutPreemptively(PATIENCE, () -> converted(text));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "NEURON",
            "SUFFIX k",
            "USEION k READ ek WRITE ik",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "STATE",
            "BREAKPOINT",
            "SOLVE s METHOD cnexp",
            "DERIVATIVE s",
            "n' = (a - n)/b",
            "IF",
            "ELSE",
            "ik = g*n*(v - ek)",
            "=",
            "+",
            "^",
            "*",
            "-",
            "1e999",
            "0.5",
            "v",
            "n",
            "PARAMETER",
            "g = 1",
            "PROCEDURE p(x)",
            "p(n)",
            "FUNCTION f(x)",
            "f(2)",
            "WHILE",
            "FROM i = 0 TO 3",
            "VERBATIM",
            "ENDVERBATIM",
            "COMMENT",
            "ENDCOMMENT",
            ":",
            "\n",
            "~ a <-> b (1, 2)",
            "KINETIC s",
            "INITIAL",
            "NET_RECEIVE(w)",
            "TABLE",
            "LOCAL a",
            "UNITS",
            "(mV)",
            "\u0000",
            "--",
            "<",
            ">",
            "'",
            "\"",
            ";")
        .list()
        .ofMaxSize(60)
        .map(all -> String.join(" ", all));
  }

  @Property(tries = 1500)
  void anyWordsAreDiagnosed(@ForAll("words") String text) {
    converted(text);
  }

  @Property(tries = 500)
  void anyTextIsDiagnosed(@ForAll String text) {
    converted(text);
  }

  /** A file that ends too early says so, wherever it ends. */
  @ParameterizedTest
  @MethodSource("names")
  void truncatedFiles(String name) {
    String text = ModFiles.text(name);
    for (int end = 0; end < text.length(); end += 61) {
      inTime(text.substring(0, end));
    }
  }

  /** One character less, anywhere. */
  @ParameterizedTest
  @MethodSource("names")
  void damagedFiles(String name) {
    String text = ModFiles.text(name);
    for (int at = 0; at < text.length(); at += 47) {
      inTime(text.substring(0, at) + text.substring(at + 1));
    }
  }

  @Provide
  Arbitrary<String> mutations() {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 10_000);
    Arbitrary<Integer> kind = Arbitraries.integers().between(0, 4);
    return Combinators.combine(Arbitraries.of(ModFiles.names()), kind, place, place)
        .as((name, what, from, to) -> mutated(ModFiles.text(name), what, from, to));
  }

  /** A line is missing, twice there, or elsewhere; a word is missing, or another one. */
  private static String mutated(String text, int kind, int from, int to) {
    boolean lines = kind < 3;
    List<String> pieces = new ArrayList<>(List.of(text.split(lines ? "(?<=\n)" : "(?<=\\b)", -1)));
    String piece = pieces.get(from % pieces.size());
    if (kind == 1) {
      pieces.add(to % pieces.size(), piece);
    } else if (kind == 4) {
      pieces.set(from % pieces.size(), pieces.get(to % pieces.size()));
    } else {
      pieces.remove(from % pieces.size());
      if (kind == 2) {
        pieces.add(to % (pieces.size() + 1), piece);
      }
    }
    return String.join("", pieces);
  }

  /**
   * Whatever is wrong with a file: what is called whole says the same as the file, of the rest it
   * is said what is to be done.
   */
  @Property(tries = 200)
  void mutatedFilesAreExactOrDiagnosed(@ForAll("mutations") String text) {
    NmodlConversion conversion = inTime(text);
    if (conversion.isComplete()) {
      assertThat(conversion.hasComponent()).isTrue();
      assertThat(conversion.largestError()).isLessThan(1e-6);
      assertThat(conversion.lines())
          .extracting(NmodlLine::verdict)
          .doesNotContain(Verdict.PARTLY, Verdict.NOT_UNDERSTOOD);
    } else {
      assertThat(conversion.document()).contains("<!-- TODO line ");
    }
  }

  @Test
  void hugeNesting() {
    for (String open : List.of("(", "{", "-", "!", "a[", "f(", "2^")) {
      String deep = open.repeat(200_000);
      NmodlConversion conversion =
          inTime("NEURON { SUFFIX k }\nPROCEDURE p() { a = " + deep + "\n}\n");
      assertThat(conversion.isComplete()).isFalse();
      assertThat(conversion.lines().get(1).verdict()).isEqualTo(Verdict.NOT_UNDERSTOOD);
    }
    inTime("BREAKPOINT {" + "IF (v > 1) {".repeat(100_000));
    inTime("BREAKPOINT { IF (v > 1) {}" + " ELSE IF (v > 1) {}".repeat(100_000));
    inTime("BREAKPOINT { a = 1" + " + 1".repeat(100_000) + "}");
    inTime("VERBATIM ".repeat(50_000));
    inTime("COMMENT ".repeat(50_000));
    inTime("(mV".repeat(50_000));
  }

  private static NmodlConversion channel(String breakpoint, String more) {
    return inTime(
        "NEURON { SUFFIX k NONSPECIFIC_CURRENT i }\nASSIGNED { v i a }\nBREAKPOINT {\n"
            + breakpoint
            + "\n}\n"
            + more);
  }

  @Test
  void loopsWithoutEnd() {
    assertThat(channel("WHILE (1) { a = a + 1 }\ni = a*(v - 1)", "").isComplete()).isFalse();
    assertThat(channel("WHILE (v < 1) { a = a + 1 }\ni = a*(v - 1)", "").isComplete()).isFalse();
    assertThat(channel("FROM j = 0 TO 1e18 { a = a + v }\ni = a", "").isComplete()).isFalse();
    assertThat(channel("i = f(2)*(v - 1)", "FUNCTION f(x) { f = f(x) }").isComplete()).isFalse();
    assertThat(channel("i = f(v)", "FUNCTION f(x) { f = f(x) + f(x - 1) }").isComplete()).isFalse();
    assertThat(channel("a = v " + "a = a*a + a*sin(a) ".repeat(3000) + "i = a", "").isComplete())
        .isFalse();
  }

  /** Doubled sixty times, a formula is longer than any memory. */
  @Test
  void formulasThatGrow() {
    String doubled = "a = v " + "a = a + a ".repeat(60) + "i = a*(v - 1)";
    assertThat(channel(doubled, "").remarks())
        .extracting(NmodlRemark::message)
        .containsExactly("its formulas are too long; nothing is written");
  }

  @Test
  void binaryFiles() {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      bytes.append((char) (i * 31 % 256));
    }
    assertThat(inTime(bytes.toString()).isComplete()).isFalse();
    assertThat(inTime("").isComplete()).isFalse();
  }
}
