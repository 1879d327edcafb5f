/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.ranvier.report.channel.ChannelSummary;
import org.ranvier.report.channel.ChannelSummary.GateSummary;

/** Channels in short as JSON. */
final class ChannelJson {
  private ChannelJson() {}

  static String of(List<ChannelSummary> channels, double celsius) throws IOException {
    return FindingsJson.object(
        json -> {
          json.writeNumberField("celsius", celsius);
          numbers(json, "potentialsMv", ChannelSummary.POTENTIALS_MV);
          json.writeArrayFieldStart("channels");
          for (ChannelSummary each : channels) {
            write(json, each);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, ChannelSummary channel) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", channel.id());
    json.writeStringField("type", channel.type());
    if (channel.species().isPresent()) {
      json.writeStringField("species", channel.species().get());
    }
    if (channel.conductance().isPresent()) {
      json.writeStringField("conductance", channel.conductance().get());
    }
    json.writeArrayFieldStart("gates");
    for (GateSummary each : channel.gates()) {
      json.writeStartObject();
      json.writeStringField("path", each.path());
      json.writeStringField("type", each.type());
      json.writeStringField("instances", each.instances());
      number(json, "speed", each.speed());
      numbers(json, "steady", each.steady());
      numbers(json, "courseMs", each.courseMs());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** JSON has no sign for what is not a number. */
  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }

  private static void numbers(JsonGenerator json, String name, List<Double> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (double each : values) {
      if (Double.isFinite(each)) {
        json.writeNumber(each);
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }
}
