/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.io.IOException;
import java.util.List;
import org.ranvier.simulation.Recordable;

/** What can be recorded, as one JSON object; values at t = 0 in the unit beside them. */
final class RecordablesJson {
  private RecordablesJson() {}

  static String of(List<Recordable> recordables) throws IOException {
    return FindingsJson.object(
        json -> {
          json.writeArrayFieldStart("recordables");
          for (Recordable each : recordables) {
            json.writeStartObject();
            json.writeStringField("path", each.path());
            json.writeStringField("dimension", each.dimension());
            json.writeStringField("unit", each.unit());
            if (Double.isFinite(each.initial())) {
              json.writeNumberField("initial", each.initial());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
