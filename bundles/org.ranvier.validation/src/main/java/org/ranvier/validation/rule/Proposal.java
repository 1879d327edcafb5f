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
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;

/**
 * The edit that a problem of a reader proposes. Readers close with what they think was meant, "did
 * you mean soma?" or "e.g. -60 mV"; where the problem is placed at the value of an attribute, that
 * is what should stand there.
 */
final class Proposal {
  private static final Pattern MEANT =
      Pattern.compile("(?:; did you mean ([^ ?]+)\\?|, e\\.g\\. ([-+0-9.eE]+ ?[A-Za-z_0-9]*))$");

  private static final Pattern FILE_MEANT =
      Pattern.compile("; a file of a similar name is there: (.+)$");

  private static final Pattern SPACELESS =
      Pattern.compile("[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?[^0-9.]\\S*");

  private Proposal() {}

  static Optional<Fix> of(Model model, ModelProblem problem) {
    Matcher file = FILE_MEANT.matcher(problem.message());
    if (file.find()) {
      return attributeAt(model, problem)
          .map(attribute -> Fixes.replaceValue(attribute, beside(attribute, file.group(1))));
    }
    Matcher meant = MEANT.matcher(problem.message());
    if (!meant.find()) {
      return Optional.empty();
    }
    String value = meant.group(1) == null ? meant.group(2) : meant.group(1);
    return attributeAt(model, problem)
        .map(attribute -> Fixes.replaceValue(attribute, spaced(value, attribute.value())));
  }

  /** A file of another name in the folder that is written. */
  private static String beside(XmlAttribute attribute, String name) {
    String written = attribute.value().strip();
    return written.substring(0, written.replace('\\', '/').lastIndexOf('/') + 1) + name;
  }

  private static Optional<XmlAttribute> attributeAt(Model model, ModelProblem problem) {
    TextRange range = problem.location().range();
    return model.files().stream()
        .filter(file -> file.fileName().equals(problem.location().file()))
        .findFirst()
        .flatMap((XmlDocument file) -> file.attributeAt(range.start()))
        .filter(attribute -> attribute.valueRange().equals(range));
  }

  /** A quantity with as much space before its unit as was written. */
  private static String spaced(String proposed, String written) {
    return SPACELESS.matcher(written).matches() ? proposed.replace(" ", "") : proposed;
  }
}
