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
import org.ranvier.validation.Finding;
import org.ranvier.validation.Fix;
import org.ranvier.xml.edit.TextEdit;

/** Findings and failures as JSON. */
final class FindingsJson {
  private FindingsJson() {}

  /** What a part of an object writes. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** One object as a line of text. */
  static String object(Body body) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The field {@code findings}. */
  static void write(JsonGenerator json, List<Finding> findings) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule());
      json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      json.writeStringField("file", finding.location().file());
      json.writeNumberField("line", finding.location().line());
      json.writeNumberField("column", finding.location().column());
      json.writeStringField("element", finding.location().element());
      json.writeStringField("message", finding.message());
      if (finding.fix().isPresent()) {
        write(json, finding.fix().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * What would settle a finding: in each edit, characters from start up to end make way for text.
   */
  private static void write(JsonGenerator json, Fix fix) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("title", fix.title().toString());
    json.writeArrayFieldStart("edits");
    for (TextEdit edit : fix.change().edits()) {
      json.writeStartObject();
      json.writeNumberField("start", edit.offset());
      json.writeNumberField("end", edit.end());
      json.writeStringField("text", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
