/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A binary glTF file taken apart again, and held against the rules of its format. */
final class ReadGlb {
  private static final Map<Integer, Integer> SIZES =
      Map.of(5120, 1, 5121, 1, 5122, 2, 5123, 2, 5125, 4, 5126, 4);
  private static final Map<String, Integer> PARTS = Map.of("SCALAR", 1, "VEC2", 2, "VEC3", 3);

  private final Map<String, Object> root;
  private final ByteBuffer buffer;

  ReadGlb(byte[] file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes.getInt(0)).isEqualTo(0x46546C67);
    assertThat(bytes.getInt(4)).isEqualTo(2);
    assertThat(bytes.getInt(8)).isEqualTo(file.length);
    int json = bytes.getInt(12);
    assertThat(json % 4).isZero();
    assertThat(bytes.getInt(16)).isEqualTo(0x4E4F534A);
    assertThat(bytes.getInt(20 + json)).isEqualTo(file.length - 28 - json);
    assertThat(bytes.getInt(24 + json)).isEqualTo(0x004E4942);
    buffer = bytes.slice(28 + json, file.length - 28 - json).order(ByteOrder.LITTLE_ENDIAN);
    root = json(new String(file, 20, json, StandardCharsets.UTF_8));
    check();
  }

  /** An object of JSON, which nothing follows. */
  static Map<String, Object> json(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      Map<String, Object> root = object(value(parser));
      assertThat(parser.nextToken()).isNull();
      return root;
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, value(parser));
        }
        return object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        return array;
      }
      case VALUE_STRING -> {
        return parser.getText();
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return parser.getBooleanValue();
      }
      default -> {
        return parser.getNumberValue();
      }
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  List<?> list(String name) {
    return (List<?>) root.getOrDefault(name, List.of());
  }

  Map<String, Object> get(String list, int index) {
    return object(list(list).get(index));
  }

  static int number(Map<String, Object> object, String name) {
    return ((Number) object.get(name)).intValue();
  }

  /** Every view lies in the buffer; every accessor lies in its view, at places of its size. */
  private void check() {
    assertThat(number(get("buffers", 0), "byteLength")).isEqualTo(buffer.capacity());
    for (Object each : list("bufferViews")) {
      Map<String, Object> view = object(each);
      int end = number(view, "byteOffset") + number(view, "byteLength");
      assertThat(end).isLessThanOrEqualTo(buffer.capacity());
      assertThat(number(view, "byteLength")).isPositive();
      if (view.containsKey("byteStride")) {
        assertThat(number(view, "byteStride") % 4).isZero();
      }
    }
    for (Object each : list("accessors")) {
      Map<String, Object> accessor = object(each);
      int size = SIZES.get(number(accessor, "componentType"));
      int element = size * PARTS.get(accessor.get("type"));
      assertThat(number(accessor, "count")).isPositive();
      if (accessor.containsKey("bufferView")) {
        Map<String, Object> view = get("bufferViews", number(accessor, "bufferView"));
        assertThat(number(view, "byteOffset") % size).isZero();
        int stride = (int) view.getOrDefault("byteStride", element);
        int used = stride * (number(accessor, "count") - 1) + element;
        assertThat(used).isLessThanOrEqualTo(number(view, "byteLength"));
      }
    }
  }

  int count(int accessor) {
    return number(get("accessors", accessor), "count");
  }

  /** One part of an element, taken from its integer where it is normalized. */
  double value(int accessor, int element, int part) {
    Map<String, Object> described = get("accessors", accessor);
    if (!described.containsKey("bufferView")) {
      return 0;
    }
    Map<String, Object> view = get("bufferViews", number(described, "bufferView"));
    int type = number(described, "componentType");
    int size = SIZES.get(type);
    int stride = (int) view.getOrDefault("byteStride", size * PARTS.get(described.get("type")));
    int at = number(view, "byteOffset") + stride * element + size * part;
    return switch (type) {
      case 5122 -> Math.max(buffer.getShort(at) / 32767.0, -1);
      case 5123 -> (buffer.getShort(at) & 0xFFFF) / 65535.0;
      case 5125 -> buffer.getInt(at);
      default -> buffer.getFloat(at);
    };
  }
}
