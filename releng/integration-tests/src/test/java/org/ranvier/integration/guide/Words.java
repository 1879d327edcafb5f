/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.guide;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the workbench shows, in English and in Simplified Chinese. */
final class Words {
  private static final String CHINESE = "_zh_CN.properties";

  private Words() {}

  /** Bare English words, and every Chinese form that they have somewhere in the workbench. */
  static Map<String, Set<String>> inBothLanguages() throws IOException {
    Map<String, Set<String>> words = new TreeMap<>();
    for (Path file : translations()) {
      Properties chinese = read(file);
      Properties english = read(Path.of(file.toString().replace(CHINESE, ".properties")));
      for (String key : english.stringPropertyNames()) {
        words
            .computeIfAbsent(bare(english.getProperty(key)), _ -> new TreeSet<>())
            .add(bare(chinese.getProperty(key, "")));
      }
    }
    return words;
  }

  /** A label without what it has only in a menu or before a field: mnemonic, dots, colon. */
  static String bare(String label) {
    return label.replaceAll("\\(&\\w\\)|[&:：…]", "").replaceAll("\\s+", " ").strip();
  }

  private static List<Path> translations() throws IOException {
    try (Stream<Path> files = Files.walk(Guide.REPOSITORY.resolve("bundles"))) {
      return files
          .filter(
              file -> file.toString().endsWith(CHINESE) && !file.toString().contains("/target/"))
          .toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
