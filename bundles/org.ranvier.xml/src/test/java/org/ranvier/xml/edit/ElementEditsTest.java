/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlFile;

class ElementEditsTest {
  private static final List<String> ORDER = List.of("id", "type", "value");

  /** Applies an edit of the element with the given name, checks its inverse, gives the text. */
  private static String edit(
      String text, String name, BiFunction<ElementEdits, XmlElement, TextChange> edit) {
    XmlDocument document = XmlDocument.parse("t", text);
    TextChange change = edit.apply(new ElementEdits(document), find(document, name));
    String after = change.apply(text);
    assertThat(change.inverse(text).apply(after)).isEqualTo(text);
    XmlDocument.parse("t", after);
    return after;
  }

  private static XmlElement find(XmlDocument document, String name) {
    for (XmlElement element : document.root().descendants()) {
      if (element.name().equals(name)) {
        return element;
      }
    }
    throw new AssertionError(name);
  }

  private static String set(String text, String attribute, String value) {
    return edit(text, "a", (edits, a) -> edits.setAttribute(a, attribute, value, ORDER));
  }

  private static String setText(String text, String value) {
    return edit(text, "a", (edits, a) -> edits.setText(a, value));
  }

  private static String append(String text) {
    return edit(text, "p", (edits, p) -> edits.append(p, Fragment.verbatim("<new/>")));
  }

  private static String after(String text) {
    return edit(text, "s", (edits, s) -> edits.insertAfter(s, Fragment.verbatim("<new/>")));
  }

  private static String before(String text) {
    return edit(text, "s", (edits, s) -> edits.insertBefore(s, Fragment.verbatim("<new/>")));
  }

  private static String remove(String text) {
    return edit(text, "s", ElementEdits::remove);
  }

  /** What comes in front of an element can come there in the change that takes the element out. */
  @Test
  void replacesAnElementByWhatIsPutInFrontOfIt() {
    for (String end : new String[] {"\n", "\r\n"}) {
      String text = "<p>\n  <!-- c -->\n  <s/>  \n  <t/>\n</p>".replace("\n", end);
      String changed =
          edit(
              text,
              "s",
              (edits, s) -> {
                List<TextEdit> all = new ArrayList<>(edits.remove(s).edits());
                all.addAll(edits.insertBefore(s, Fragment.verbatim("<new/>")).edits());
                return new TextChange(all);
              });
      assertThat(changed).isEqualTo(text.replace("<s/>  ", "<new/>"));
    }
  }

  @Test
  void setsAnAttributeInsideItsQuotes() {
    assertThat(set("<a  id = 'x' />", "id", "y's & \"z\""))
        .isEqualTo("<a  id = 'y&apos;s &amp; \"z\"' />");
    assertThat(set("<a id='x'/>", "id", "x")).isEqualTo("<a id='x'/>");
    assertThat(set("<a id='&#120;'/>", "id", "x")).isEqualTo("<a id='&#120;'/>");
  }

  @Test
  void addsAnAttributeInItsUsualPlace() {
    assertThat(set("<a/>", "id", "x")).isEqualTo("<a id=\"x\"/>");
    assertThat(set("<a />", "id", "x")).isEqualTo("<a id=\"x\" />");
    assertThat(set("<a id='1' value='2'/>", "type", "x"))
        .isEqualTo("<a id='1' type='x' value='2'/>");
    assertThat(set("<a xmlns='u' type='2'/>", "id", "x"))
        .isEqualTo("<a xmlns='u' id='x' type='2'/>");
    assertThat(set("<a id='1'\n   other='2'>t</a>", "foreign", "x"))
        .isEqualTo("<a id='1'\n   other='2'\n   foreign='x'>t</a>");
    assertThat(set("<a id='1' p='2'\n   q='2'>t</a>", "value", "x"))
        .isEqualTo("<a id='1' value='x' p='2'\n   q='2'>t</a>");
  }

  @Test
  void usesTheQuotesOfTheDocumentWhereTheTagHasNone() {
    assertThat(set("<r x='1'><a/></r>", "id", "x")).isEqualTo("<r x='1'><a id='x'/></r>");
  }

  @Test
  void removesAnAttributeWithItsSpace() {
    String text = "<a id='1'\n  type='2' value='3'/>";
    assertThat(edit(text, "a", (edits, a) -> edits.removeAttribute(a, "type")))
        .isEqualTo("<a id='1' value='3'/>");
    assertThat(edit(text, "a", (edits, a) -> edits.removeAttribute(a, "none"))).isEqualTo(text);
  }

  @Test
  void setsText() {
    assertThat(setText("<a/>", "x<y")).isEqualTo("<a>x&lt;y</a>");
    assertThat(setText("<a></a>", "x")).isEqualTo("<a>x</a>");
    assertThat(setText("<a> old </a>", "new")).isEqualTo("<a>new</a>");
    assertThat(setText("<a>&#120;</a>", "x")).isEqualTo("<a>&#120;</a>");
    assertThat(setText("<a>old</a>", "")).isEqualTo("<a></a>");
    assertThat(setText("<a>\r\nold</a>", "one\ntwo")).isEqualTo("<a>one\r\ntwo</a>");
    assertThat(setText("<a> <!-- c -->old<b/>more</a>", "new"))
        .isEqualTo("<a><!-- c -->new<b/></a>");
  }

  @Test
  void keepsCdataWhereItCan() {
    assertThat(setText("<a><![CDATA[<old>]]></a>", "<new>")).isEqualTo("<a><![CDATA[<new>]]></a>");
    assertThat(setText("<a><![CDATA[<old>]]></a>", "]]>")).isEqualTo("<a>]]&gt;</a>");
  }

  @Test
  void writesWhatTheEncodingLacksAsReference() {
    byte[] latin =
        "<?xml version='1.0' encoding='ISO-8859-1'?><a x='1'/>".getBytes(StandardCharsets.US_ASCII);
    XmlFile file = XmlFile.decode("t", latin);
    XmlDocument document = XmlDocument.of(java.nio.file.Path.of("t.nml"), file);
    ElementEdits edits = new ElementEdits(document);
    assertThat(
            edits
                .setAttribute(document.root(), "x", "\u03bcm\u00b5", List.of())
                .edits()
                .getFirst()
                .replacement())
        .isEqualTo("&#956;m\u00b5");
  }

  @Test
  void opensAnEmptyElementForItsFirstChild() {
    assertThat(append("<r>\n  <p x='1'/>\n</r>"))
        .isEqualTo("<r>\n  <p x='1'>\n    <new/>\n  </p>\n</r>");
    assertThat(append("<r>\r\n\t<p />\r\n</r>"))
        .isEqualTo("<r>\r\n\t<p >\r\n\t\t<new/>\r\n\t</p>\r\n</r>");
    assertThat(append("<r><p/></r>")).isEqualTo("<r><p><new/></p></r>");
    assertThat(append("<r>\n  <p></p>\n</r>")).isEqualTo("<r>\n  <p>\n    <new/>\n  </p>\n</r>");
    assertThat(append("<r>\n  <p>\n  </p>\n</r>"))
        .isEqualTo("<r>\n  <p>\n    <new/>\n  </p>\n</r>");
    assertThat(append("<p/>")).isEqualTo("<p>\n    <new/>\n</p>");
    assertThat(append("<r>\n  <p>words</p>\n</r>")).isEqualTo("<r>\n  <p>words<new/></p>\n</r>");
  }

  @Test
  void appendsBehindTheLastChildOrComment() {
    assertThat(append("<p>\n  <x/>\n</p>")).isEqualTo("<p>\n  <x/>\n  <new/>\n</p>");
    assertThat(append("<p>\n  <!-- c -->\n</p>")).isEqualTo("<p>\n  <!-- c -->\n  <new/>\n</p>");
    assertThat(append("<p><x/></p>")).isEqualTo("<p><x/><new/></p>");
    assertThat(append("<p>\n  <x/></p>")).isEqualTo("<p>\n  <x/>\n  <new/></p>");
  }

  @Test
  void insertsBehindASiblingAndItsComment() {
    assertThat(after("<r>\n  <s/> <!-- of s -->\n  <t/>\n</r>"))
        .isEqualTo("<r>\n  <s/> <!-- of s -->\n  <new/>\n  <t/>\n</r>");
    assertThat(after("<r>\n  <s/>\n  <!-- of t -->\n  <t/>\n</r>"))
        .isEqualTo("<r>\n  <s/>\n  <new/>\n  <!-- of t -->\n  <t/>\n</r>");
    assertThat(after("<r>\n  <s/> <!-- c --> <t/>\n</r>"))
        .isEqualTo("<r>\n  <s/>\n  <new/>\n   <!-- c --> <t/>\n</r>");
    assertThat(after("<r>\n  <s/> <!-- long\n --> <t/>\n</r>"))
        .isEqualTo("<r>\n  <s/>\n  <new/>\n   <!-- long\n --> <t/>\n</r>");
    assertThat(after("<r><s/><t/></r>")).isEqualTo("<r><s/><new/><t/></r>");
  }

  @Test
  void insertsInFrontOfASibling() {
    assertThat(before("<r>\n  <s/>\n</r>")).isEqualTo("<r>\n  <new/>\n  <s/>\n</r>");
    assertThat(before("<r><s/></r>")).isEqualTo("<r><new/><s/></r>");
  }

  @Test
  void removesAnElementWithItsLineButNoComment() {
    assertThat(remove("<r>\n  <s>\n  </s>\n  <t/>\n</r>")).isEqualTo("<r>\n  <t/>\n</r>");
    assertThat(remove("<r>\r\n\t<s/>  \r\n</r>")).isEqualTo("<r>\r\n</r>");
    assertThat(remove("<r>\n  <s/> <!-- c -->\n</r>")).isEqualTo("<r>\n   <!-- c -->\n</r>");
    assertThat(remove("<r><s/><t/></r>")).isEqualTo("<r><t/></r>");
    assertThatThrownBy(() -> remove("<s/>")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void movesAnElementAsItIsWritten() {
    String text = "<r>\n  <s  x='1'><!-- in --></s>\n  <t/>\n  <u/>\n</r>";
    XmlDocument document = XmlDocument.parse("t", text);
    ElementEdits edits = new ElementEdits(document);
    XmlElement s = find(document, "s");
    assertThat(edits.moveAfter(s, find(document, "t")).apply(text))
        .isEqualTo("<r>\n  <t/>\n  <s  x='1'><!-- in --></s>\n  <u/>\n</r>");
    assertThat(edits.moveBefore(find(document, "u"), s).apply(text))
        .isEqualTo("<r>\n  <u/>\n  <s  x='1'><!-- in --></s>\n  <t/>\n</r>");
    assertThat(edits.moveInto(s, find(document, "u")).apply(text))
        .isEqualTo("<r>\n  <t/>\n  <u>\n    <s  x='1'><!-- in --></s>\n  </u>\n</r>");
    assertThat(edits.moveAfter(find(document, "t"), s).apply(text)).isEqualTo(text);
  }

  @Test
  void movesAlongOneLine() {
    String text = "<r><s/><t/><u/></r>";
    XmlDocument document = XmlDocument.parse("t", text);
    ElementEdits edits = new ElementEdits(document);
    assertThat(edits.moveBefore(find(document, "u"), find(document, "s")).apply(text))
        .isEqualTo("<r><u/><s/><t/></r>");
    assertThat(edits.moveAfter(find(document, "s"), find(document, "t")).apply(text))
        .isEqualTo("<r><t/><s/><u/></r>");
  }
}
