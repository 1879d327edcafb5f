/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CellPathTest {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\.\\./)?([A-Za-z_]\\w*)(?:\\[(\\d{1,9})]|/(\\d{1,9})(?:/([A-Za-z_]\\w*))?)(?:/\\d+)?/?");

  @Test
  void takesPathsApart() {
    CellPath path = CellPath.find("../pop_1/12/cell/0/").orElseThrow();
    assertThat(path.population()).isEqualTo("pop_1");
    assertThat(path.index()).isEqualTo(12);
    assertThat(path.component()).contains("cell");
    assertThat(path.isIn("pop_1")).isTrue();
    assertThat(path.isIn("pop_")).isFalse();
    assertThat(path.withPopulation("q")).isEqualTo("../q/12/cell/0/");
    assertThat(path.withComponent("iaf")).isEqualTo("../pop_1/12/iaf/0/");
    assertThat(CellPath.find("pop[3]").orElseThrow().withComponent("iaf")).isEqualTo("pop[3]");
    assertThat(CellPath.find("pop")).isEmpty();
    assertThat(CellPath.find("pop[1234567890]")).isEmpty();
  }

  @Property(tries = 2000)
  void agreesWithTheForm(@ForAll("texts") String text) {
    Matcher expected = FORM.matcher(text);
    assertThat(CellPath.find(text).isPresent()).as(text).isEqualTo(expected.matches());
    CellPath.find(text)
        .ifPresent(
            path -> {
              assertThat(path.population()).isEqualTo(expected.group(1));
              assertThat(path.component().orElse(null)).isEqualTo(expected.group(4));
            });
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("../", "/", "[", "]", "pop", "_", "3", "12345678901", "cell", ".", "é")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
