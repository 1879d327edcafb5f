/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/** What is wrong with a model that cannot be run, in the words that {@code validate} has for it. */
final class ModelFaults {
  private static final String RULE = "run";

  private ModelFaults() {}

  /**
   * All errors that validation finds; and the problem that stopped the run, unless one of them is
   * on the same line.
   */
  static List<Finding> of(Path file, ModelProblemException problem) {
    List<Finding> faults =
        new ArrayList<>(
            Validator.standard().validate(file).stream().filter(Finding::isError).toList());
    SourceLocation place = problem.location();
    boolean said =
        faults.stream()
            .map(Finding::location)
            .anyMatch(each -> each.file().equals(place.file()) && each.line() == place.line());
    if (!said) {
      faults.add(asFinding(problem));
    }
    return faults;
  }

  static Finding asFinding(ModelProblemException problem) {
    return new Finding(
        RULE,
        Severity.ERROR,
        problem.location(),
        String.valueOf(problem.getMessage()),
        Optional.empty());
  }
}
