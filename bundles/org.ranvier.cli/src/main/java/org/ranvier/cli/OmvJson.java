/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.omv.Convergence;
import org.ranvier.simulation.omv.ExperimentReport;
import org.ranvier.simulation.omv.MethodReport;
import org.ranvier.simulation.omv.TargetReport;

/** Reports on targets as one JSON object. Errors are relative; null where counts differ. */
final class OmvJson {
  private OmvJson() {}

  static String of(List<TargetReport> reports, OmvTable table) throws IOException {
    return FindingsJson.object(
        json -> {
          for (TargetReport.Outcome outcome : TargetReport.Outcome.values()) {
            json.writeNumberField(
                outcome.name().toLowerCase(Locale.ROOT), OmvTable.count(reports, outcome));
          }
          json.writeArrayFieldStart("targets");
          for (TargetReport report : reports) {
            json.writeStartObject();
            write(json, report, table);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, TargetReport report, OmvTable table)
      throws IOException {
    json.writeStringField("target", table.name(report));
    json.writeStringField("model", report.target().model().toString());
    json.writeStringField("outcome", report.outcome().name().toLowerCase(Locale.ROOT));
    strings(json, "faults", report.faults());
    strings(json, "skipped", report.target().skipped());
    json.writeArrayFieldStart("methods");
    for (MethodReport method : report.methods()) {
      json.writeStartObject();
      write(json, method);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, MethodReport method) throws IOException {
    json.writeStringField("method", method.method().id());
    json.writeBooleanField("passed", method.passed());
    json.writeNumberField("wallSeconds", method.wallSeconds());
    if (method.info().isPresent()) {
      RunInfo info = method.info().get();
      json.writeNumberField("durationMs", info.durationMs());
      json.writeNumberField("timeStepMs", info.timeStepMs());
      json.writeNumberField("cells", info.cells());
      json.writeNumberField("controlVolumes", info.controlVolumes());
      json.writeNumberField("largestCell", info.largestCell());
      json.writeBooleanField("stochastic", info.stochastic());
    }
    json.writeArrayFieldStart("experiments");
    for (ExperimentReport experiment : method.experiments()) {
      json.writeStartObject();
      write(json, experiment);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, ExperimentReport experiment) throws IOException {
    json.writeStringField("name", experiment.name());
    json.writeStringField("observable", experiment.observable());
    numbers(json, "expected", experiment.expected());
    numbers(json, "observed", experiment.observed());
    number(json, "error", experiment.error());
    json.writeObjectFieldStart("omv");
    json.writeStringField("engine", experiment.engine());
    json.writeNumberField("tolerance", experiment.tolerance());
    json.writeBooleanField("passed", experiment.withinTolerance());
    json.writeEndObject();
    json.writeObjectFieldStart("judge");
    json.writeNumberField("limit", experiment.limit());
    json.writeBooleanField("random", experiment.random());
    json.writeBooleanField("passed", experiment.passed());
    json.writeEndObject();
    if (experiment.convergence().isPresent()) {
      write(json, experiment.convergence().get());
    }
  }

  private static void write(JsonGenerator json, Convergence convergence) throws IOException {
    json.writeObjectFieldStart("convergence");
    json.writeFieldName("counts");
    json.writeArray(convergence.counts(), 0, convergence.counts().length);
    numbers(json, "extrapolated", convergence.limit());
    number(json, "errorAtStep", convergence.errorAtStep());
    number(json, "errorAtFinest", convergence.errorAtFinest());
    number(json, "errorOfExpected", convergence.errorOfExpected());
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String name, double[] values) throws IOException {
    json.writeFieldName(name);
    json.writeArray(values, 0, values.length);
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}
