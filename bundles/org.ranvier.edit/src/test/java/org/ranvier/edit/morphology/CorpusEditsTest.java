/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.Corpus;
import org.ranvier.edit.morphology.repair.Checkup;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Every operation somewhere on every published cell. */
class CorpusEditsTest {
  @Test
  void everyOperationCanBeUndoneAndLeavesACellThatCanBeUsed() {
    int done = 0;
    int cells = 0;
    for (Path file : Corpus.projects().values().stream().flatMap(List::stream).toList()) {
      for (XmlElement element : morphologies(XmlDocument.read(file))) {
        MorphologyText cell = MorphologyText.read(element);
        cells++;
        for (int operation = 0; operation < RandomEdit.count(); operation++) {
          MorphologyEdit edit;
          try {
            edit = RandomEdit.of(operation, cell, new Random(31L * cells + operation));
          } catch (ImpossibleEdit refused) {
            continue;
          }
          Edited edited = Edited.of(cell, edit);
          boolean kept = edited.before().groups().size() <= edited.after().groups().size();
          if (kept && !RandomEdit.regroups(operation)) {
            edited.keepsMembers(); // unless groups go
          }
          done++;
        }
      }
    }
    assertThat(cells).isGreaterThan(40);
    assertThat(done).isGreaterThan(10 * cells);
  }

  /** What is published is sound, but for a step in depth. */
  @Test
  void publishedCellsHaveHardlyAFault() {
    int faults = 0;
    for (Path file : Corpus.projects().values().stream().flatMap(List::stream).toList()) {
      for (XmlElement element : morphologies(XmlDocument.read(file))) {
        faults += Checkup.of(element).faults().size();
      }
    }
    assertThat(faults).isLessThanOrEqualTo(1);
  }

  private static List<XmlElement> morphologies(XmlDocument document) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement each : document.root().descendants()) {
      if (each.localName().equals("morphology") && !each.elements("segment").isEmpty()) {
        found.add(each);
      }
    }
    return found.stream().filter(CorpusEditsTest::isUsable).toList();
  }

  private static boolean isUsable(XmlElement element) {
    return Stream.of(MorphologyReader.read(element))
        .anyMatch(reading -> reading.morphology().map(Morphology::segments).isPresent());
  }
}
