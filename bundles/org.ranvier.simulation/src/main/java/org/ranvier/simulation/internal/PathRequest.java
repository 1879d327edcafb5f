/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.Collection;
import org.ranvier.units.Suggestion;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/** A recording path and where it is written. */
record PathRequest(String text, SourceLocation location) {
  ModelProblemException failed(String step, String message, Collection<String> known) {
    String hint =
        Suggestion.closest(step, known)
            .map(s -> "; did you mean " + s + "?")
            .orElse(
                known.isEmpty()
                    ? ""
                    : "; there are "
                        + String.join(", ", known.stream().distinct().limit(12).toList()));
    return new ModelProblemException(location, "in \"" + text + "\": " + message + hint);
  }
}
