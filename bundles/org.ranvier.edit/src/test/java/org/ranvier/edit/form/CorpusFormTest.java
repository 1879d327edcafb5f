/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.CorpusFiles;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextEdit;

/**
 * Every attribute of published models has a field of its kind, and each edit of a form is one piece
 * of the text that reads back as what was meant. A sample of each file; more with {@code
 * "-Dsurefire.argLine=-Dranvier.form.elements=300"}.
 */
class CorpusFormTest {
  private static final int ELEMENTS = Integer.getInteger("ranvier.form.elements", 4);

  /** The sixteenth digit may be rounded where a decimal has no end. */
  private static final double ROUNDING = 1e-14;

  private final TreeMap<Field.Kind, Integer> kinds = new TreeMap<>();
  private final List<String> unfit = new ArrayList<>();
  private int edits;

  @Test
  void formsOfPublishedModelsReadAndWrite() throws IOException {
    CorpusFiles.forEach(
        ELEMENTS, (knowledge, elements) -> elements.forEach(each -> check(each, knowledge)));
    assertThat(kinds).containsKeys(Field.Kind.QUANTITY, Field.Kind.REFERENCE, Field.Kind.NUMBER);
    assertThat(edits).isGreaterThan(500);
    assertThat(unfit).isEmpty();
  }

  private void check(XmlElement element, Knowledge knowledge) {
    Form form = Form.of(element, knowledge, List.of());
    FormEdits writer = new FormEdits(element.document(), knowledge);
    element.attributes().stream()
        .filter(each -> !each.isNamespaceDeclaration() && each.prefix().isEmpty())
        .forEach(each -> assertThat(form.find(each.name())).as(element + "").isPresent());
    for (Field field : form.fields()) {
      if (field.isSet()) {
        kinds.merge(field.kind(), 1, Integer::sum);
        checkKind(element, field, knowledge);
        checkEdits(element, field, writer, knowledge);
      }
    }
    if (element.parent().isPresent()) {
      FormEdit twice = writer.duplicate(element);
      XmlElement copy = reread(element, twice);
      assertThat(copy.localName()).isEqualTo(element.localName());
      FormEdit removal = new FormEdits(copy.document(), knowledge).remove(copy);
      // A comment behind the element may have to go to another line.
      assertThat(removal.change().apply(copy.document().text()))
          .isEqualToIgnoringWhitespace(element.document().text());
    }
  }

  /** A number with a unit stands in a field for such, unless its unit is that of something else. */
  private void checkKind(XmlElement element, Field field, Knowledge knowledge) {
    NumberAndUnit spelt = NumberAndUnit.of(field.value());
    boolean quantity =
        !spelt.number().isEmpty() && knowledge.lems().units().findUnit(spelt.unit()).isPresent();
    boolean withUnit = quantity && !spelt.unit().isEmpty();
    boolean telling = field.kind() == Field.Kind.QUANTITY || field.kind() == Field.Kind.NUMBER;
    if (telling && !quantity) {
      unfit.add(field.kind() + " for " + field.name() + " of " + element);
    }
    if (withUnit && field.kind() == Field.Kind.NUMBER) {
      unfit.add("number for " + field.name() + " of " + element);
    }
  }

  private void checkEdits(XmlElement element, Field field, FormEdits writer, Knowledge knowledge) {
    if (field.kind() == Field.Kind.CONTENT) {
      return;
    }
    FormEdit set = writer.set(element, field, "a<\"b'&c");
    assertThat(reread(element, set).attribute(field.name())).isEqualTo("a<\"b'&c");
    FormEdit cleared = writer.clear(element, field.name());
    assertThat(reread(element, cleared).attribute(field.name())).isNull();
    if (field.kind() != Field.Kind.QUANTITY) {
      return;
    }
    for (String unit : field.choices()) {
      Optional<FormEdit> converted = writer.convert(element, field, unit);
      if (converted.filter(each -> !each.change().isEmpty()).isPresent()) {
        String now = reread(element, converted.get()).attribute(field.name());
        double before = si(field.value(), knowledge);
        assertThat(si(String.valueOf(now), knowledge))
            .isCloseTo(before, within(Math.abs(before) * ROUNDING));
      }
    }
  }

  private static double si(String value, Knowledge knowledge) {
    try {
      return Quantity.parse(value, knowledge.lems().units()).si();
    } catch (QuantityFormatException e) {
      throw new AssertionError(e);
    }
  }

  /** The element after an edit, which is one piece of the text. */
  private XmlElement reread(XmlElement element, FormEdit edit) {
    edits++;
    assertThat(edit.change().edits()).hasSize(1);
    TextEdit one = edit.change().edits().getFirst();
    XmlDocument now = XmlDocument.parse("now.nml", one.apply(element.document().text()));
    return edit.shown().findIn(now).orElseThrow(() -> new AssertionError(edit.label()));
  }
}
