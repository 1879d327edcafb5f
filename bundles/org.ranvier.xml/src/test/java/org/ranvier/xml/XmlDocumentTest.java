/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class XmlDocumentTest {
  private static final String TEXT =
      "<?xml version=\"1.0\"?>\r\n"
          + "<!-- top -->\r\n"
          + "<neuroml xmlns=\"urn:n\" xmlns:b='urn:b' id = \"a&amp;b\">\r\n"
          + "\t<cell id='c1'><notes> one <b:x b:k=\"v\"/> two &lt;</notes></cell>\r\n"
          + "\t<cell id='c2'/>\r\n"
          + "\t<annotation xmlns=\"\"><plain/><![CDATA[<raw>\r\n]]></annotation>\r\n"
          + "</neuroml>\r\n";
  private final XmlDocument document = XmlDocument.parse("a.nml", TEXT);
  private final XmlElement root = document.root();

  @Test
  void givesNamesAndNamespaces() {
    XmlElement x =
        root.elements("cell")
            .getFirst()
            .findElement("notes")
            .orElseThrow()
            .findElement("x")
            .orElseThrow();
    assertThat(root.namespaceUri()).isEqualTo("urn:n");
    assertThat(List.of(x.name(), x.prefix(), x.localName(), x.namespaceUri()))
        .containsExactly("b:x", "b", "x", "urn:b");
    assertThat(x.findAttribute("urn:b", "k").orElseThrow().value()).isEqualTo("v");
    assertThat(x.findAttribute("k")).isEmpty();
    assertThat(x.findAttribute("b:k")).isPresent();
    assertThat(x.findNamespace("")).contains("urn:n");
    assertThat(x.findNamespace("xml")).contains("http://www.w3.org/XML/1998/namespace");
    assertThat(x.findNamespace("q")).isEmpty();
    XmlElement plain = root.findElement("annotation").orElseThrow().elements().getFirst();
    assertThat(plain.namespaceUri()).isEmpty();
    assertThat(plain.findNamespace("")).isEmpty();
  }

  @Test
  void givesEachPartOfAnElementItsPlace() {
    XmlElement cell = root.elements("cell").getFirst();
    assertThat(cell.range().of(TEXT)).startsWith("<cell id='c1'>").endsWith("</cell>");
    assertThat(cell.startTagRange().of(TEXT)).isEqualTo("<cell id='c1'>");
    assertThat(cell.nameRange().of(TEXT)).isEqualTo("cell");
    assertThat(cell.contentRange().of(TEXT)).startsWith("<notes>").endsWith("</notes>");
    assertThat(cell.location().toString()).isEqualTo("a.nml:4:3");
    assertThat(cell.location().element()).isEqualTo("cell");
    XmlElement empty = root.elements("cell").getLast();
    assertThat(empty.isSelfClosing()).isTrue();
    assertThat(cell.isSelfClosing()).isFalse();
    assertThat(empty.contentRange())
        .isEqualTo(new TextRange(empty.range().end(), empty.range().end()));
    assertThat(empty.range().of(TEXT)).isEqualTo("<cell id='c2'/>");
  }

  @Test
  void givesEachPartOfAnAttributeItsPlace() {
    XmlAttribute id = root.findAttribute("id").orElseThrow();
    assertThat(id.value()).isEqualTo("a&b");
    assertThat(id.range().of(TEXT)).isEqualTo("id = \"a&amp;b\"").isEqualTo(id.toString());
    assertThat(id.nameRange().of(TEXT)).isEqualTo("id");
    assertThat(id.valueRange().of(TEXT)).isEqualTo("a&amp;b");
    assertThat(id.quote()).isEqualTo('"');
    assertThat(id.location().toString()).isEqualTo("a.nml:3:46");
    assertThat(id.isNamespaceDeclaration()).isFalse();
    assertThat(root.findAttribute("xmlns:b").orElseThrow().isNamespaceDeclaration()).isTrue();
    assertThat(root.findAttribute("xmlns:b").orElseThrow().quote()).isEqualTo('\'');
    assertThat(id.element()).isSameAs(root);
    assertThat(id.problem("wrong").report()).isEqualTo("a.nml:3:46: wrong");
  }

  @Test
  void givesContentInOrder() {
    XmlElement notes = root.elements("cell").getFirst().elements().getFirst();
    assertThat(notes.text()).isEqualTo(" one  two <");
    assertThat(notes.nodes().stream().map(node -> node.range().of(TEXT)))
        .containsExactly(" one ", "<b:x b:k=\"v\"/>", " two &lt;");
    XmlElement annotation = root.findElement("annotation").orElseThrow();
    XmlText cdata = (XmlText) annotation.nodes().getLast();
    assertThat(cdata.cdata()).isTrue();
    assertThat(cdata.value()).isEqualTo("<raw>\n");
    assertThat(cdata.contentRange().of(TEXT)).isEqualTo("<raw>\r\n");
    assertThat(cdata.isBlank()).isFalse();
    assertThat(cdata.toString()).startsWith("<![CDATA[");
    assertThat(cdata.parent()).contains(annotation);
    assertThat(document.nodesBesideRoot()).hasSize(1);
    assertThat(document.nodesBesideRoot().getFirst().parent()).isEmpty();
  }

  @Test
  void findsTheElementAtAnOffset() {
    assertThat(document.elementAt(0)).isEmpty();
    assertThat(document.elementAt(TEXT.indexOf("two")).orElseThrow().name()).isEqualTo("notes");
    assertThat(document.elementAt(TEXT.indexOf("c2")).orElseThrow().attribute("id"))
        .isEqualTo("c2");
    assertThat(document.elementAt(TEXT.indexOf("raw")).orElseThrow().name())
        .isEqualTo("annotation");
    assertThat(document.elementAt(TEXT.indexOf("\t<cell id='c2'")).orElseThrow()).isSameAs(root);
    assertThat(document.attributeAt(TEXT.indexOf("c2")).orElseThrow().name()).isEqualTo("id");
    assertThat(document.attributeAt(TEXT.indexOf("two"))).isEmpty();
  }

  @Test
  void walksAllElementsInOrder() {
    assertThat(root.descendants())
        .extracting(XmlElement::name)
        .containsExactly("neuroml", "cell", "notes", "b:x", "cell", "annotation", "plain");
  }

  @Test
  void countsLinesAtEveryKindOfLineEnd() {
    XmlDocument mixed = XmlDocument.parse("m", "<a>\r\n<b/>\r<c/>\n<d/></a>");
    assertThat(mixed.root().elements())
        .extracting(e -> e.location().line())
        .containsExactly(2, 3, 4);
    assertThat(mixed.columnOf(mixed.text().indexOf("d/"))).isEqualTo(2);
  }

  @Test
  void readsAnotherTextOfTheSameFile() {
    XmlDocument other = document.withText("<neuroml/>");
    assertThat(other.fileName()).isEqualTo("a.nml");
    assertThat(other.root().elements()).isEmpty();
    assertThat(other.path()).isEmpty();
  }

  @Test
  void escapesSoThatReadingGivesTheSameBack() {
    String value = "a<b>&\"'\t\n\r ]]> \u00b5 \ud83d\ude00";
    String text =
        "<a d=\""
            + XmlEscape.value(value, '"')
            + "\" s='"
            + XmlEscape.value(value, '\'')
            + "'>"
            + XmlEscape.text(value)
            + "</a>";
    XmlElement a = XmlDocument.parse("x", text).root();
    assertThat(a.attribute("d")).isEqualTo(value);
    assertThat(a.attribute("s")).isEqualTo(value);
    assertThat(a.text()).isEqualTo(value);
    assertThat(XmlEscape.isWritable("\u0001")).isFalse();
    assertThat(XmlEscape.isName("a-b")).isTrue();
    assertThat(XmlEscape.isName("a:b")).isFalse();
  }
}
