/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.CorpusFiles;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** What published files name is found: under the same name, whatever file it is in. */
class CorpusDefinitionsTest {
  private static final int MOST_ELEMENTS = Integer.getInteger("ranvier.assist.elements", 12);

  private int asked;
  private final Map<String, String> missed = new TreeMap<>();

  @Test
  void whatPublishedFilesNameIsFound() throws IOException {
    CorpusFiles.forEach(MOST_ELEMENTS, this::ask);
    assertThat(asked).isGreaterThan(500);
    // Groups that a file of biophysics names and cells elsewhere have, and the like.
    assertThat(missed).hasSizeLessThan(asked / 100);
  }

  private void ask(Knowledge knowledge, List<XmlElement> elements) {
    for (XmlElement element : elements) {
      ElementKind kind = knowledge.language().of(element);
      for (XmlAttribute attribute : element.attributes()) {
        Optional<AttributeSlot> slot = knowledge.language().findAttribute(kind, attribute.name());
        if (slot.isPresent() && isName(slot.get().values()) && !isNothing(attribute.value())) {
          ask(knowledge, attribute);
        }
      }
    }
  }

  /** The dimension of plain numbers is declared nowhere. */
  private static boolean isNothing(String value) {
    return value.isEmpty() || value.equals("none");
  }

  private static boolean isName(ValueKind values) {
    return switch (values) {
      case ValueKind.ComponentId _,
          ValueKind.SiblingId _,
          ValueKind.ElementId _,
          ValueKind.TypeName _,
          ValueKind.DimensionName _,
          ValueKind.MemberName _ ->
          true;
      default -> false;
    };
  }

  private void ask(Knowledge knowledge, XmlAttribute attribute) {
    asked++;
    XmlElement element = attribute.element();
    String text = element.document().text();
    List<Link> links = new Definitions(text, knowledge).at(attribute.valueRange().end());
    boolean found =
        links.stream()
            .anyMatch(
                link -> link.selection().of(link.document().text()).equals(attribute.value()));
    if (!found) {
      missed.put(element + " " + attribute.name(), element.document().fileName());
    }
  }
}
