/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.validation.Language;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.validation.Severity;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Every NeuroML file of the model agrees with the NeuroML schema. What the schema refuses though
 * LEMS gives it a meaning (a model's own ComponentTypes, elements out of order) is a warning: the
 * model runs, and other programs may refuse the file.
 */
public final class SchemaValid implements Rule {
  /**
   * Compiling the schema takes a good part of a second, so it is done once and when first needed.
   */
  private static final class Compiled {
    static final SchemaChecker CHECKER = new SchemaChecker(Language.neuroMlSchema());
    static final SchemaWords WORDS = new SchemaWords(SchemaIndex.ofNeuroMl());
  }

  @Override
  public String id() {
    return "schema";
  }

  @Override
  public void check(Model model, Report report) {
    List<XmlDocument> files = model.files().stream().filter(Model::isNeuroMl).toList();
    if (!files.isEmpty()) {
      model
          .findLems()
          .map(Vocabulary::new)
          .ifPresent(vocabulary -> files.forEach(file -> check(file, vocabulary, report)));
    }
  }

  private static void check(XmlDocument file, Vocabulary vocabulary, Report report) {
    Set<Statement> statements = new LinkedHashSet<>();
    for (SchemaVerdict verdict : Compiled.CHECKER.check(file)) {
      if (isInsideComponentType(verdict.element())) {
        continue; // the LEMS language, of which the NeuroML schema knows a part only
      }
      Compiled.WORDS.state(verdict, vocabulary).ifPresent(statements::add);
      if (verdict.isAboutContent()) {
        // After one wrong child the validator no longer looks at the order of its siblings.
        for (XmlElement sibling : siblingsBehind(verdict.element())) {
          Compiled.WORDS.content().stateIfForeign(sibling, vocabulary).ifPresent(statements::add);
        }
      }
    }
    BeyondSchema.summedUp(statements).forEach(each -> add(each, report));
  }

  private static void add(Statement statement, Report report) {
    if (statement.severity() == Severity.ERROR) {
      report.error(statement.location(), statement.message(), statement.fix());
    } else {
      report.warning(statement.location(), statement.message(), statement.fix());
    }
  }

  private static boolean isInsideComponentType(XmlElement element) {
    Optional<XmlElement> at = Optional.of(element);
    while (at.isPresent() && !at.get().localName().equals("ComponentType")) {
      at = at.get().parent();
    }
    return at.isPresent();
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
