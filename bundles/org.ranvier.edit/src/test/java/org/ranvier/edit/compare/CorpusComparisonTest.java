/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.Corpus;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.edit.TextEdit;

/** A published model with one value changed differs at that value and nowhere else. */
class CorpusComparisonTest {
  private static final int EACH = 2;

  private final Random random = new Random(5);
  private final List<String> faults = new ArrayList<>();

  @Test
  void oneChangedValueIsOneDifference() {
    Corpus.projects().values().forEach(files -> files.forEach(this::check));
    assertThat(faults).isEmpty();
  }

  private void check(Path file) {
    XmlDocument document = XmlDocument.read(file);
    List<XmlAttribute> attributes = new ArrayList<>();
    for (XmlElement element : document.root().descendants()) {
      element.attributes().stream()
          .filter(each -> !each.isNamespaceDeclaration())
          .forEach(attributes::add);
    }
    Collections.shuffle(attributes, random);
    for (XmlAttribute each : attributes.subList(0, Math.min(EACH, attributes.size()))) {
      TextEdit edit = TextEdit.insert(each.valueRange().end(), "1x");
      XmlFile text = new XmlFile(edit.apply(document.text()), document.encoding());
      XmlDocument edited = XmlDocument.of(file, text);
      List<Difference> leaves =
          Comparison.of(document, edited).stream().flatMap(d -> d.leaves().stream()).toList();
      if (leaves.size() != 1 || !leaves.getFirst().leftRange().equals(each.range())) {
        faults.add("%s %s: %s".formatted(each.location(), each, leaves));
      }
    }
  }
}
