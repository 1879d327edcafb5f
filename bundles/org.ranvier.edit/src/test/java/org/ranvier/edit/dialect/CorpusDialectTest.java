/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.Corpus;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/**
 * Published documents that name an earlier schema: the update takes errors away and brings none.
 */
class CorpusDialectTest {
  private static final Validator VALIDATOR = Validator.standard();
  private static final int FEWEST_DOCUMENTS = 150;

  @Test
  void anUpdateLeavesNoErrorThatWasNotThere() {
    int documents = 0;
    int changed = 0;
    for (List<Path> files : Corpus.projects().values()) {
      for (Path file : files) {
        Model model = Model.read(file);
        Optional<DialectUpdate> update =
            DialectUpdate.of(model.files().getFirst(), Knowledge.of(model));
        if (update.isPresent()) {
          documents++;
          if (update.get().change().edits().size() > 1) { // else it names another schema, no more
            changed++;
            assertBetter(file, model, update.get());
          }
        }
      }
    }
    assertThat(documents).isGreaterThan(FEWEST_DOCUMENTS);
    assertThat(changed).isPositive();
  }

  private static void assertBetter(Path file, Model model, DialectUpdate update) {
    String text = model.files().getFirst().text();
    String after = update.change().apply(text);
    Model now =
        Model.read(
            file,
            wanted ->
                wanted.equals(file)
                    ? XmlDocument.of(wanted, new XmlFile(after, XmlEncoding.UTF_8))
                    : XmlDocument.read(wanted));
    List<String> left = errors(now);
    errors(model).forEach(left::remove);
    assertThat(left).as("errors that the update brings into " + file).isEmpty();
    assertThat(DialectUpdate.of(now.files().getFirst(), Knowledge.of(now)))
        .as("what is left to do in " + file)
        .isEmpty();
  }

  private static List<String> errors(Model model) {
    List<String> errors = new ArrayList<>();
    VALIDATOR.validate(model).stream()
        .filter(Finding::isError)
        .forEach(each -> errors.add(each.message()));
    return errors;
  }
}
