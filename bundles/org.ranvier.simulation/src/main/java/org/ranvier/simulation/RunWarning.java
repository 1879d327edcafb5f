/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.util.Optional;
import org.ranvier.xml.SourceLocation;

/**
 * Something the author of a model will want to know, though the model can be run.
 *
 * @param location where in the model, where there is such a place
 * @param message what was found and what was done about it
 */
public record RunWarning(Optional<SourceLocation> location, String message) {
  /** {@code file:line:column: message}, the one form in which problems are printed. */
  public String report() {
    return location.map(place -> place + ": ").orElse("") + message;
  }
}
