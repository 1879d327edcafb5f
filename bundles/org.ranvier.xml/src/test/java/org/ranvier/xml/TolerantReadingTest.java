/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TolerantReadingTest {
  private static List<String> names(String text) {
    XmlDocument document = XmlDocument.parseTolerantly("t", text);
    assertThat(document.problems()).isNotEmpty();
    java.util.ArrayList<String> names = new java.util.ArrayList<>();
    document.root().descendants().forEach(element -> names.add(element.name()));
    return names;
  }

  @Test
  void keepsWhatFollowsAnUnclosedElement() {
    assertThat(names("<a><b><c/></a>")).containsExactly("a", "b", "c");
  }

  @Test
  void keepsWhatFollowsAnUnfinishedTag() {
    assertThat(names("<a><b x='1' <c y='2'/></a>")).containsExactly("a", "b", "c");
  }

  @Test
  void keepsWhatFollowsAMissingQuote() {
    XmlDocument document =
        XmlDocument.parseTolerantly("t", "<a>\n<b x=\"1 y=\"2\"/>\n<c z=\"3\n<d e=\"4\"/></a>");
    assertThat(document.root().descendants())
        .extracting(XmlElement::name)
        .contains("a", "b", "c", "d");
  }

  @Test
  void keepsWhatFollowsAnEndTagOfTheRootThatComesTooEarly() {
    assertThat(names("<a><b/></a><c/></a>")).containsExactly("a", "b", "c");
  }

  @Test
  void readsValuesWithoutQuotes() {
    XmlDocument document = XmlDocument.parseTolerantly("t", "<a x=1 y = z/>");
    XmlAttribute x = document.root().findAttribute("x").orElseThrow();
    assertThat(x.value()).isEqualTo("1");
    assertThat(x.range().of(document.text())).isEqualTo("x=1");
    assertThat(document.root().attribute("y")).isEqualTo("z");
  }

  @Test
  void hasNoRootWhereThereIsNoTag() {
    XmlDocument document = XmlDocument.parseTolerantly("t", "hello");
    assertThat(document.findRoot()).isEmpty();
    assertThatThrownBy(document::root).isInstanceOf(ModelProblemException.class);
  }

  @Test
  void neverFailsOnMutantsAndKeepsRangesNested() {
    Random random = new Random(3);
    for (int i = 0; i < 8000; i++) {
      String text = StaxAgreementTest.SAMPLES.get(i % 2);
      for (int faults = random.nextInt(4); faults >= 0; faults--) {
        text = XmlMutation.of(text, random).text();
      }
      checkTree(text);
    }
  }

  @Property(tries = 2000)
  void neverFailsOnAnyText(
      @ForAll
          @StringLength(max = 60)
          @Chars({
            '<', '>', '/', 'a', 'b', ' ', '"', '\'', '=', '&', ';', '!', '-', '?', '[', ']', ':',
            '\n'
          })
          String text) {
    checkTree(text);
  }

  private static void checkTree(String text) {
    XmlDocument document = XmlDocument.parseTolerantly("t", text);
    boolean strict = isWellFormed(text);
    assertThat(document.problems().isEmpty()).as(text).isEqualTo(strict);
    document.findRoot().ifPresent(root -> root.descendants().forEach(e -> checkElement(e, text)));
  }

  private static boolean isWellFormed(String text) {
    try {
      XmlDocument.parse("t", text);
      return true;
    } catch (ModelProblemException e) {
      return false;
    }
  }

  private static void checkElement(XmlElement element, String text) {
    int at = element.contentRange().start();
    for (XmlNode node : element.nodes()) {
      assertThat(node.range().start()).as(text).isEqualTo(at);
      at = node.range().end();
    }
    assertThat(at).as(text).isEqualTo(element.contentRange().end());
    assertThat(element.range().contains(element.contentRange())).as(text).isTrue();
    for (XmlAttribute attribute : element.attributes()) {
      assertThat(element.startTagRange().contains(attribute.range())).as(text).isTrue();
      assertThat(attribute.range().contains(attribute.valueRange())).as(text).isTrue();
    }
    assertThat(element.text()).isNotNull();
  }
}
