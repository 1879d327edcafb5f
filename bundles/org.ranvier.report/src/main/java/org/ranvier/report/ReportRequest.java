/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a report is to be about.
 *
 * @param subject id of the one that is reported on; empty for all of the file
 * @param celsius temperature; empty for the one that the model means
 * @param generator name and version of the program, for the last line
 */
public record ReportRequest(Optional<String> subject, OptionalDouble celsius, String generator) {
  private static final double ZERO_CELSIUS = 273.15;

  public ReportRequest {
    if (celsius.isPresent() && !(celsius.getAsDouble() > -ZERO_CELSIUS)) {
      throw new IllegalArgumentException(
          "a temperature of %s °C; a number above \u2212273.15 is expected"
              .formatted(celsius.getAsDouble()));
    }
  }
}
