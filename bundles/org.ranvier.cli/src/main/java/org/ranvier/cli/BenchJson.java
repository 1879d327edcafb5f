/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ranvier.bench.Agreement;
import org.ranvier.bench.Measured;
import org.ranvier.bench.Reference;
import org.ranvier.bench.Timing;
import org.ranvier.simulation.RunInfo;

/** Results of benchmarks as one JSON array. Times of steps are processor time in ns. */
final class BenchJson {
  private BenchJson() {}

  static String of(List<Measured> all, int threads) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (Measured measured : all) {
        json.writeStartObject();
        write(json, measured, threads);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Measured measured, int threads) throws IOException {
    Timing own = measured.own();
    json.writeStringField("name", measured.benchmark().name());
    json.writeNumberField("nsPerStep", own.minimum());
    number(json, "reference", measured.reference().map(other -> other.timing().minimum()));
    number(json, "ratio", measured.ratio());
    json.writeStringField("description", measured.benchmark().description());
    writeInfo(json, measured.info());
    json.writeNumberField("threads", threads);
    json.writeNumberField("nsPerUnitAndStep", own.minimum() / measured.units());
    json.writeNumberField("spikes", measured.spikes());
    json.writeObjectFieldStart("own");
    write(json, own);
    json.writeEndObject();
    if (measured.reference().isPresent()) {
      write(json, measured.reference().get());
    }
  }

  private static void write(JsonGenerator json, Reference other) throws IOException {
    json.writeObjectFieldStart("beside");
    json.writeStringField("engine", other.engine());
    json.writeStringField("remark", other.remark());
    write(json, other.timing());
    json.writeEndObject();
    Agreement agreement = other.agreement();
    json.writeObjectFieldStart("agreement");
    json.writeBooleanField("holds", agreement.holds());
    json.writeStringField("of", agreement.comparison().name().toLowerCase(Locale.ROOT));
    number(json, "potential", Optional.of(agreement.potential()));
    number(json, "potentialBeforeSpikes", Optional.of(agreement.beforeSpike()));
    json.writeNumberField("spikes", agreement.spikes());
    json.writeNumberField("referenceSpikes", agreement.referenceSpikes());
    number(json, "spikeTimeUs", Optional.of(agreement.spikeTimeUs()));
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Optional<Double> value)
      throws IOException {
    if (value.isPresent() && Double.isFinite(value.get())) {
      json.writeNumberField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private static void writeInfo(JsonGenerator json, RunInfo info) throws IOException {
    json.writeNumberField("cells", info.cells());
    json.writeNumberField("compartments", info.controlVolumes());
    json.writeNumberField("synapses", info.synapses());
    json.writeNumberField("states", info.states());
    json.writeNumberField("durationMs", info.durationMs());
    json.writeNumberField("timeStepMs", info.timeStepMs());
    json.writeNumberField("steps", info.steps());
    json.writeStringField("method", info.method().id());
    json.writeStringField("backend", info.backend());
  }

  private static void write(JsonGenerator json, Timing timing) throws IOException {
    json.writeNumberField("rounds", timing.rounds().size());
    json.writeNumberField("minimum", timing.minimum());
    json.writeNumberField("median", timing.median());
    json.writeNumberField("wallMinimum", timing.wallMinimum());
    json.writeNumberField("loadSeconds", timing.loadSeconds());
    json.writeNumberField("setupSeconds", timing.setupSeconds());
  }
}
