/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;

/**
 * The edit that a problem of a reader proposes. Readers close with what they think was meant, "did
 * you mean soma?" or "e.g. -60 mV"; where the problem is placed at the value of an attribute, that
 * is what should stand there.
 */
final class Proposal {
  private static final Pattern MEANT =
      Pattern.compile("(?:; did you mean ([^ ?]+)\\?|, e\\.g\\. ([-+0-9.eE]+ ?[A-Za-z_0-9]*))$");

  private Proposal() {}

  static Optional<Fix> of(Model model, ModelProblem problem) {
    Matcher meant = MEANT.matcher(problem.message());
    if (!meant.find()) {
      return Optional.empty();
    }
    String value = meant.group(1) == null ? meant.group(2) : meant.group(1);
    TextRange range = problem.location().range();
    return model.files().stream()
        .filter(file -> file.fileName().equals(problem.location().file()))
        .findFirst()
        .flatMap((XmlDocument file) -> file.attributeAt(range.start()))
        .filter(attribute -> attribute.valueRange().equals(range))
        .map(attribute -> Fixes.replaceValue(attribute, value));
  }
}
