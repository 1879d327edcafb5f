/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ranvier.validation.Language;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.validation.schema.SchemaWords.Statement;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Every NeuroML file of the model agrees with the NeuroML schema. */
public final class SchemaValid implements Rule {
  /**
   * Compiling the schema takes a good part of a second, so it is done once and when first needed.
   */
  private static final class Compiled {
    static final SchemaChecker CHECKER = new SchemaChecker(Language.neuroMlSchema());
    static final SchemaWords WORDS = new SchemaWords(new SchemaIndex(Language.neuroMlSchema()));
  }

  @Override
  public String id() {
    return "schema";
  }

  @Override
  public void check(Model model, Report report) {
    model.files().stream().filter(Model::isNeuroMl).forEach(file -> check(file, report));
  }

  private static void check(XmlDocument file, Report report) {
    Set<Statement> stated = new HashSet<>();
    List<SchemaVerdict> verdicts = Compiled.CHECKER.check(file);
    for (SchemaVerdict verdict : verdicts) {
      Compiled.WORDS.state(verdict).ifPresent(each -> add(each, stated, report));
      if (verdict.code().startsWith("cvc-complex-type.2.4")) {
        // After one wrong child the validator no longer looks at the order of its siblings.
        for (XmlElement sibling : siblingsBehind(verdict.element())) {
          Compiled.WORDS.stateIfForeign(sibling).ifPresent(each -> add(each, stated, report));
        }
      }
    }
  }

  private static void add(Statement statement, Set<Statement> stated, Report report) {
    if (stated.add(statement)) {
      report.error(statement.location(), statement.message(), statement.fix());
    }
  }

  private static List<XmlElement> siblingsBehind(XmlElement element) {
    return element
        .parent()
        .map(
            parent ->
                parent.elements().stream()
                    .filter(each -> each.range().start() > element.range().start())
                    .toList())
        .orElse(List.of());
  }
}
