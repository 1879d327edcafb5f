/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The working tree, as far as the architecture tests look at it. */
final class Repository {
  static final Path ROOT = Path.of(System.getProperty("ranvier.root"));

  private Repository() {}

  /**
   * The plain bundles by what the root reactor names: the one list that the others are held
   * against.
   */
  static Set<String> plainBundles() throws IOException {
    return find("pom.xml", "<module>bundles/org\\.ranvier\\.([\\w.]+)</module>");
  }

  static Set<String> eclipseBundles() throws IOException {
    return find("releng/pom.xml", "<module>\\.\\./bundles/org\\.ranvier\\.([\\w.]+)</module>");
  }

  static Path classesOf(String bundle) {
    return ROOT.resolve("bundles/org.ranvier." + bundle + "/target/classes");
  }

  /** The bundles of ours that an Eclipse bundle's manifest names, by bundle or by package. */
  static Set<String> namedInManifest(String bundle) throws IOException {
    try (InputStream in =
        Files.newInputStream(
            ROOT.resolve("bundles/org.ranvier." + bundle + "/META-INF/MANIFEST.MF"))) {
      Attributes headers = new Manifest(in).getMainAttributes();
      Set<String> named = names(headers.getValue("Require-Bundle"));
      names(headers.getValue("Import-Package"))
          .forEach(name -> named.add(Arrows.bundleOf("org.ranvier." + name)));
      return named;
    }
  }

  private static Set<String> names(String header) {
    return header == null
        ? new TreeSet<>()
        : find("org\\.ranvier\\.([\\w.]+)", (CharSequence) header);
  }

  /** What the first group of the pattern matches in a file. */
  static Set<String> find(String file, String pattern) throws IOException {
    return find(pattern, (CharSequence) Files.readString(ROOT.resolve(file)));
  }

  private static Set<String> find(String pattern, CharSequence text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
