/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Elements that are read again by every asking say the same as those that are kept. */
class PassingElementsTest {
  private static final XmlLimits NOTHING_KEPT = new XmlLimits(Long.MAX_VALUE, 1000, 0);

  private static final String LIST =
      """
      <m:neuroml xmlns:m="urn:m" xmlns="urn:d" xmlns:x="urn:outer">
        <list xmlns:x="urn:inner">
          <a x:id="1" id="&lt;1&gt;"/><!-- between --><b><c xmlns="urn:c" y='2'>t &amp; <![CDATA[<d>]]></c></b>
          text
          <?tool does?><a id="3"></a>
          <m:a id="4"
             z = "5"  />
        </list>
        <single/>
      </m:neuroml>
      """;

  @Test
  void sayTheSameAsKeptOnes() {
    same(XmlDocument.parse("list", LIST), XmlDocument.parse("list", LIST, NOTHING_KEPT));
  }

  @Test
  void sayTheSameInPublishedModels() {
    int compared = 0;
    for (Path file : Corpus.models()) {
      XmlDocument kept;
      try {
        kept = XmlDocument.read(file, XmlLimits.keepingAll());
      } catch (ModelProblemException broken) {
        assertThatThrownBy(() -> XmlDocument.read(file, NOTHING_KEPT))
            .hasMessage(broken.getMessage());
        continue;
      }
      same(kept, XmlDocument.read(file, NOTHING_KEPT));
      compared++;
    }
    assertThat(compared).isGreaterThan(200);
  }

  @Test
  void areCountedAndTheFirstOfEachNameFound() {
    for (XmlLimits limits : List.of(XmlLimits.keepingAll(), NOTHING_KEPT)) {
      XmlElement list = XmlDocument.parse("l", LIST, limits).root().elements().getFirst();
      assertThat(list.elementCounts()).containsExactly(Map.entry("a", 3), Map.entry("b", 1));
      assertThat(list.firstElements(2))
          .extracting(XmlElement::localName)
          .containsExactly("a", "b", "a");
    }
  }

  @Test
  void areEqualThoughNotTheSame() {
    XmlElement list = XmlDocument.parse("l", LIST, NOTHING_KEPT).root().elements().getFirst();
    XmlElement first = list.elements().getFirst();
    assertThat(list.isPassing()).isFalse();
    assertThat(first.isPassing()).isTrue();
    assertThat(list.elements().getFirst()).isNotSameAs(first).isEqualTo(first);
    assertThat(new HashSet<>(list.elements("a"))).hasSize(3).contains(first);
    assertThat(list.elements().get(1)).isNotEqualTo(first);
    assertThat(XmlDocument.parse("l", LIST).root().elements().getFirst().elements().getFirst())
        .isNotEqualTo(first);
  }

  /** What is small and beyond the first few is read again, in a text that is large enough. */
  @Test
  void areThoseOfLongListsInLargeTexts() {
    String list = "<r><l>" + "<a/>".repeat(100) + "<b>" + "<c/>".repeat(400) + "</b></l></r>";
    XmlLimits large = new XmlLimits(Long.MAX_VALUE, 1000, 1000);
    XmlElement l = XmlDocument.parse("l", list, large).root().elements().getFirst();
    assertThat(l.elements().stream().filter(XmlElement::isPassing).count()).isEqualTo(36);
    assertThat(l.elements().getLast().isPassing()).isFalse();
    XmlLimits larger = new XmlLimits(Long.MAX_VALUE, 1000, 10_000);
    for (XmlElement each : XmlDocument.parse("l", list, larger).root().descendants()) {
      assertThat(each.isPassing()).isFalse();
    }
  }

  /** So many that they are read ahead. */
  @Test
  void areAllThereHoweverMany() {
    int count = 10_001;
    StringBuilder text = new StringBuilder("<r><l>");
    for (int i = 0; i < count; i++) {
      text.append(i % 2 == 0 ? "<a id='" : "<b id='").append(i).append("'/>");
    }
    XmlElement l =
        XmlDocument.parse("many", text + "</l></r>", NOTHING_KEPT).root().elements().getFirst();
    int seen = 0;
    for (XmlElement each : l.elements()) {
      assertThat(each.attribute("id")).isEqualTo(Integer.toString(seen++));
    }
    assertThat(seen).isEqualTo(count);
    assertThat(l.elements("b").stream().mapToInt(e -> Integer.parseInt(e.attribute("id"))).sum())
        .isEqualTo(5000 * 5000);
    Iterator<XmlElement> both = l.elements().iterator();
    Iterator<XmlElement> other = l.elements().iterator();
    for (int i = 0; i < 2000; i++) {
      assertThat(both.next()).isEqualTo(other.next());
    }
  }

  @Test
  void aFaultInALongListIsFoundWhereItIs() {
    String text = "<r>\n<l>\n" + "<a/>\n".repeat(200) + "<a b='1' b='2'/>\n</l></r>";
    assertThatThrownBy(() -> XmlDocument.parse("f", text, NOTHING_KEPT))
        .isInstanceOfSatisfying(
            ModelProblemException.class, e -> assertThat(e.location().line()).isEqualTo(203));
  }

  private static void same(XmlDocument kept, XmlDocument passing) {
    same(kept.root(), passing.root());
    List<XmlElement> all = new ArrayList<>();
    kept.root().descendants().forEach(all::add);
    int i = 0;
    for (XmlElement each : passing.root().descendants()) {
      assertThat(each.range()).isEqualTo(all.get(i++).range());
    }
    assertThat(i).isEqualTo(all.size());
    int middle = kept.text().length() / 2;
    assertThat(passing.elementAt(middle).map(XmlElement::range))
        .isEqualTo(kept.elementAt(middle).map(XmlElement::range));
  }

  private static void same(XmlElement kept, XmlElement passing) {
    assertThat(described(passing)).isEqualTo(described(kept));
    assertThat(passing.attributes().toString()).isEqualTo(kept.attributes().toString());
    for (int i = 0; i < kept.attributes().size(); i++) {
      XmlAttribute attribute = passing.attributes().get(i);
      XmlAttribute expected = kept.attributes().get(i);
      assertThat(attribute.value()).isEqualTo(expected.value());
      assertThat(attribute.namespaceUri()).isEqualTo(expected.namespaceUri());
      assertThat(attribute.location()).isEqualTo(expected.location());
    }
    List<XmlNode> nodes = passing.nodes();
    assertThat(nodes).hasSameSizeAs(kept.nodes());
    Set<String> names = new HashSet<>();
    int at = 0;
    for (XmlNode expected : kept.nodes()) {
      XmlNode node = nodes.get(at++);
      assertThat(node.range()).isEqualTo(expected.range());
      assertThat(node.parent()).contains(passing);
      if (expected instanceof XmlElement element) {
        names.add(element.localName());
        same(element, (XmlElement) node);
      } else {
        assertThat(node).hasSameClassAs(expected);
      }
    }
    for (String name : names) {
      assertThat(passing.elements(name).stream().map(XmlElement::range))
          .isEqualTo(kept.elements(name).stream().map(XmlElement::range).toList());
      assertThat(passing.findElement(name).map(XmlElement::range))
          .isEqualTo(kept.findElement(name).map(XmlElement::range));
    }
  }

  private static List<Object> described(XmlElement e) {
    return List.of(
        e.name(),
        e.namespaceUri(),
        e.range(),
        e.startTagRange(),
        e.contentRange(),
        e.isSelfClosing(),
        e.text(),
        e.location(),
        e.elements().size());
  }
}
