/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.edit.TextChange;

/** The promises of a document, on every published model. */
class CorpusRoundTripTest {
  private static final int STEPS = 200;

  /**
   * Characters compared with a fresh model in one walk: the few largest files, whose walk is as
   * long as any, are compared at evenly spread steps only, so that they do not take minutes.
   */
  private static final int COMPARED = 3_000_000;

  @TempDir Path folder;

  @Test
  void writesAnUntouchedFileByteForByte() throws IOException {
    for (Path file : Corpus.models()) {
      SourceDocument document = SourceDocument.open(file);
      Path copy = folder.resolve("copy.xml");
      document.saveAs(copy);
      assertThat(Files.mismatch(file, copy)).as(file.toString()).isEqualTo(-1);
    }
  }

  @Test
  void changesOneAttributeInsideItsQuotesOnly() {
    Random random = new Random(5);
    for (Path file : Corpus.models()) {
      SourceDocument document = SourceDocument.open(file);
      RandomEdits edits = new RandomEdits(document, random);
      for (EObject object : someObjects(document, random)) {
        changeOneAttribute(document, object, edits, random);
      }
    }
  }

  private static List<EObject> someObjects(SourceDocument document, Random random) {
    List<EObject> all = new ArrayList<>();
    document.root().eAllContents().forEachRemaining(all::add);
    List<EObject> some = new ArrayList<>();
    for (int i = 0; i < 10 && !all.isEmpty(); i++) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }

  private static void changeOneAttribute(
      SourceDocument document, EObject object, RandomEdits edits, Random random) {
    List<EAttribute> written =
        TypeBinding.of(object.eClass()).attributes().values().stream()
            .filter(feature -> document.findRange(object, feature).isPresent())
            .toList();
    if (written.isEmpty()) {
      return;
    }
    EAttribute feature = written.get(random.nextInt(written.size()));
    TextRange range = document.findRange(object, feature).orElseThrow();
    String before = document.text();
    Object value = edits.value(feature);

    TextChange inverse = document.apply(document.edits().set(object, feature, value));

    String after = document.text();
    String where = document.location(object, feature) + " " + feature.getName() + " = " + value;
    assertThat(object.eGet(feature)).as(where).isEqualTo(value);
    assertThat(after).as(where).startsWith(before.substring(0, range.start()));
    assertThat(after).as(where).endsWith(before.substring(range.end()));
    assertThat(document.findRange(object, feature).orElseThrow().start()).isEqualTo(range.start());
    document.apply(inverse);
    assertThat(document.text()).as(where).isEqualTo(before);
  }

  @Test
  void takesBackARandomWalkToTheByteAndKeepsModelAndTextInStep() {
    for (Path file : Corpus.models()) {
      SourceDocument document = SourceDocument.open(file);
      String original = document.text();
      Deque<TextChange> undo = walk(file, document, new Random(original.hashCode()));
      assertThat(undo).as(file.toString()).hasSize(STEPS);
      while (!undo.isEmpty()) {
        document.apply(undo.pop());
      }
      assertThat(document.text()).as(file.toString()).isEqualTo(original);
      compareWithFreshModel(file + " after undo", document);
    }
  }

  private static Deque<TextChange> walk(Path file, SourceDocument document, Random random) {
    int comparisons = Math.clamp(COMPARED / document.text().length(), 10, STEPS);
    RandomEdits edits = new RandomEdits(document, random);
    Deque<TextChange> undo = new ArrayDeque<>();
    while (undo.size() < STEPS) {
      TextChange change = edits.next();
      if (!change.isEmpty()) {
        undo.push(document.apply(change));
        assertThat(document.fault()).as(file + " " + change).isEmpty();
        if (undo.size() % (STEPS / comparisons) == 0) {
          compareWithFreshModel(file + " step " + undo.size() + " " + change, document);
        }
      }
    }
    return undo;
  }

  private static void compareWithFreshModel(String where, SourceDocument document) {
    SourceDocument fresh = SourceDocument.of(document.fileName(), document.text());
    if (!EcoreUtil.equals(document.root(), fresh.root())) {
      throw new AssertionError(
          where + "\n" + ModelDifference.describe(document.root(), fresh.root()));
    }
    document
        .root()
        .eAllContents()
        .forEachRemaining(
            object -> {
              if (document.findElement(object).isEmpty()) {
                throw new AssertionError(where + ": no element for " + object);
              }
            });
  }
}
