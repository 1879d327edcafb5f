/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What earlier versions called otherwise; the facts are in {@code earlier.txt}. */
final class OldNames {
  private final Map<List<String>, String> facts = new HashMap<>();
  private final Map<String, Map<String, String>> defaults = new HashMap<>();
  private final Map<String, List<String>> idle = new HashMap<>();
  private final Set<String> remarks = new HashSet<>();

  private OldNames(String text) {
    for (String line : text.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(List.of(line.split("\\s+")));
      }
    }
  }

  static OldNames read() {
    try (InputStream stream = OldNames.class.getResourceAsStream("earlier.txt")) {
      if (stream == null) {
        throw new IllegalStateException("earlier.txt is missing from the class path");
      }
      return new OldNames(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(List<String> words) {
    switch (words.getFirst()) {
      case "default" ->
          defaults
              .computeIfAbsent(words.get(1), _ -> new LinkedHashMap<>())
              .put(words.get(2), words.get(3));
      case "idle" -> idle.put(words.get(1), words.subList(2, words.size()));
      case "remark" -> remarks.add(words.get(1));
      default -> facts.put(words.subList(0, words.size() - 1), words.getLast());
    }
  }

  /** What an element in another is called now. */
  Optional<String> element(String in, String name) {
    return find("element", in, name);
  }

  /** What an attribute of an element is called now. */
  Optional<String> attribute(String of, String name) {
    return find("attribute", of, name);
  }

  /** What the value of an attribute is now. */
  Optional<String> value(String of, String attribute, String value) {
    return find("value", of, attribute, value);
  }

  /** What counted where attributes of an element were left out. */
  Map<String, String> defaults(String of) {
    return defaults.getOrDefault(of, Map.of());
  }

  /** Attributes of an element that mean nothing where the first of them is zero. */
  List<String> idle(String of) {
    return idle.getOrDefault(of, List.of());
  }

  /** Whether an attribute only told people something. */
  boolean isRemark(String attribute) {
    return remarks.contains(attribute);
  }

  private Optional<String> find(String... words) {
    return Optional.ofNullable(facts.get(List.of(words)));
  }
}
