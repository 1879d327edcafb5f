/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a traced thing is. */
enum Role {
  /** The outline of a cell body, or a part of a tree that is one. */
  CELL_BODY,
  /** A neurite. */
  TREE,
  /** The outline of something else, such as a layer. */
  OUTLINE;

  private static final Map<String, Integer> TYPES =
      Map.ofEntries(
          Map.entry("cellbody", 1),
          Map.entry("soma", 1),
          Map.entry("axon", 2),
          Map.entry("dendrite", 3),
          Map.entry("basal", 3),
          Map.entry("basaldendrite", 3),
          Map.entry("apical", 4),
          Map.entry("apicaldendrite", 4));

  /** Words about how something is drawn, which tell nothing about what it is. */
  private static final Set<String> DRAWING =
      Set.of("closed", "open", "filled", "hidden", "visible", "locked", "incomplete");

  private static final int SOMA = 1;

  /** By its words, else by its name and by how it is written. */
  static Role of(TracedObject object) {
    OptionalInt type = type(object);
    boolean named = isCellBody(object.name());
    boolean closed = object.words().stream().anyMatch(each -> plain(each).equals("closed"));
    if (!object.isBranched() && (isSoma(type) || (type.isEmpty() && named))) {
      return CELL_BODY;
    }
    boolean outline = closed || object.isTitled();
    return object.isBranched() || type.isPresent() || !outline ? TREE : OUTLINE;
  }

  private static boolean isSoma(OptionalInt type) {
    return type.isPresent() && type.getAsInt() == SOMA;
  }

  private static boolean isCellBody(String name) {
    String plain = plain(name);
    return plain.contains("cellbody") || plain.contains("soma") || plain.equals("perikaryon");
  }

  /** The type of SWC that its words tell. */
  static OptionalInt type(TracedObject object) {
    for (String word : object.words()) {
      Integer type = TYPES.get(plain(word));
      if (type != null) {
        return OptionalInt.of(type);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether a word tells what kind of neurite, or cell body, something is. */
  static boolean isType(String word) {
    return TYPES.containsKey(plain(word));
  }

  /** A word that is no type of SWC, but one that its author made. */
  static Optional<String> customType(TracedObject object) {
    List<String> words = object.words();
    return words.stream()
        .filter(each -> !TYPES.containsKey(plain(each)) && !DRAWING.contains(plain(each)))
        .findFirst();
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
