/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.ranvier.simulation.EventTrain;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunResult;

/** A run as one JSON object; times in ms as the names say. */
final class RunJson {
  private RunJson() {}

  static String of(RunResult result, OptionalDouble firstStepS) throws IOException {
    return FindingsJson.object(json -> write(json, result, firstStepS));
  }

  private static void write(JsonGenerator json, RunResult result, OptionalDouble firstStepS)
      throws IOException {
    writeInfo(json, result.info());
    json.writeBooleanField("completed", result.completed());
    json.writeNumberField("reachedMs", result.reachedMs());
    json.writeNumberField("wallSeconds", result.wallTime().toNanos() / 1e9);
    if (firstStepS.isPresent()) {
      json.writeNumberField("firstStepSeconds", firstStepS.getAsDouble());
    }
    json.writeObjectFieldStart("memory");
    json.writeNumberField("valueBytes", result.memory().valueBytes());
    json.writeNumberField("connectionBytes", result.memory().connectionBytes());
    json.writeNumberField("connections", result.memory().connections());
    json.writeEndObject();
    json.writeStringField("computing", result.computing());
    writeEvents(json, result);
    json.writeArrayFieldStart("files");
    for (Path file : result.files()) {
      json.writeString(file.toString());
    }
    json.writeEndArray();
  }

  private static void writeInfo(JsonGenerator json, RunInfo info) throws IOException {
    json.writeStringField("simulation", info.name());
    json.writeStringField("target", info.target());
    json.writeNumberField("durationMs", info.durationMs());
    json.writeNumberField("timeStepMs", info.timeStepMs());
    json.writeNumberField("steps", info.steps());
    json.writeStringField("method", info.method().id());
    json.writeStringField("methodReason", info.methodReason());
    if (info.tolerance().isPresent()) {
      json.writeNumberField("absoluteTolerance", info.tolerance().get().absolute());
      json.writeNumberField("relativeTolerance", info.tolerance().get().relative());
    }
    json.writeStringField("backend", info.backend());
    json.writeNumberField("seed", info.seed());
    json.writeBooleanField("wholeCellPool", info.wholeCellPool());
    json.writeNumberField("cells", info.cells());
    json.writeNumberField("controlVolumes", info.controlVolumes());
    json.writeNumberField("states", info.states());
    json.writeNumberField("synapses", info.synapses());
    json.writeArrayFieldStart("recordings");
    for (Recording recording : info.recordings()) {
      json.writeStartObject();
      json.writeStringField("label", recording.label());
      json.writeStringField("quantity", recording.quantity());
      json.writeStringField("dimension", recording.dimension());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeEvents(JsonGenerator json, RunResult result) throws IOException {
    json.writeArrayFieldStart("events");
    for (EventTrain train : result.events()) {
      json.writeStartObject();
      json.writeStringField("select", train.selection().select());
      json.writeFieldName("timesMs");
      json.writeArray(train.timesMs(), 0, train.timesMs().length);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
