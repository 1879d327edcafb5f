/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ranvier.cli.ModelInfo.CellInfo;
import org.ranvier.cli.ModelInfo.ChannelInfo;
import org.ranvier.cli.ModelInfo.NetworkInfo;
import org.ranvier.cli.ModelInfo.PopulationInfo;
import org.ranvier.cli.ModelInfo.ProjectionInfo;
import org.ranvier.cli.ModelInfo.SimulationInfo;

/** What is in a model, for machines. */
final class ModelInfoJson {
  private final JsonGenerator json;

  private ModelInfoJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(ModelInfo info) throws IOException {
    return FindingsJson.object(json -> new ModelInfoJson(json).write(info));
  }

  /** Writes one item of an array as an object. */
  @FunctionalInterface
  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private void write(ModelInfo info) throws IOException {
    strings("files", info.files());
    array("simulations", info.simulations(), this::simulation);
    array("networks", info.networks(), this::network);
    array("cells", info.cells(), this::cell);
    array("channels", info.channels(), this::channel);
    json.writeObjectFieldStart("others");
    for (Map.Entry<String, List<String>> each : info.others().entrySet()) {
      strings(each.getKey(), each.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("problems", info.problems());
  }

  private void simulation(SimulationInfo simulation) throws IOException {
    json.writeStringField("id", simulation.id());
    json.writeStringField("target", simulation.target());
    json.writeNumberField("lengthMs", simulation.lengthMs());
    json.writeNumberField("stepMs", simulation.stepMs());
    strings("records", simulation.records());
    strings("writes", simulation.writes());
  }

  private void network(NetworkInfo network) throws IOException {
    json.writeStringField("id", network.id());
    array("populations", network.populations(), this::population);
    array("projections", network.projections(), this::projection);
    strings("inputs", network.inputs());
  }

  private void population(PopulationInfo population) throws IOException {
    json.writeStringField("id", population.id());
    json.writeStringField("component", population.component());
    json.writeNumberField("size", population.size());
    if (!population.layout().isEmpty()) {
      json.writeStringField("layout", population.layout());
    }
  }

  private void projection(ProjectionInfo projection) throws IOException {
    json.writeStringField("id", projection.id());
    json.writeStringField("from", projection.from());
    json.writeStringField("to", projection.to());
    json.writeStringField("synapse", projection.synapse());
    json.writeNumberField("connections", projection.connections());
  }

  private void cell(CellInfo cell) throws IOException {
    json.writeStringField("id", cell.id());
    json.writeNumberField("segments", cell.segments());
    json.writeNumberField("groups", cell.groups());
    json.writeNumberField("sections", cell.sections());
    json.writeNumberField("compartments", cell.compartments());
    json.writeNumberField("lengthUm", cell.lengthUm());
    json.writeNumberField("areaUm2", cell.areaUm2());
    strings("channels", cell.densities());
  }

  private void channel(ChannelInfo channel) throws IOException {
    json.writeStringField("id", channel.id());
    json.writeStringField("type", channel.type());
    strings("gates", channel.gates());
  }

  private <T> void array(String field, List<T> items, Item<T> writer) throws IOException {
    json.writeArrayFieldStart(field);
    for (T item : items) {
      json.writeStartObject();
      writer.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String field, List<String> items) throws IOException {
    json.writeArrayFieldStart(field);
    for (String item : items) {
      json.writeString(item);
    }
    json.writeEndArray();
  }
}
