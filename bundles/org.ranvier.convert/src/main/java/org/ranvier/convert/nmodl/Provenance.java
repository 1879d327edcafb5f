/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ranvier.convert.nmodl.NmodlBlock.Passage;

/** Where a document comes from, in a sentence that somebody can follow later. */
final class Provenance {
  private Provenance() {}

  /** Name of the file, what it calls itself, and a checksum of its text in UTF-8. */
  static String of(NmodlFile file) {
    String title =
        file.all(Passage.class).stream()
            .filter(each -> each.word().equals("TITLE") && !each.text().isBlank())
            .findFirst()
            .map(each -> " (" + each.text().strip() + ")")
            .orElse("");
    return "Converted from %s%s, a mechanism of NEURON. SHA-256 of its text: %s."
        .formatted(nameOf(file.name()), title, sha256(file.text()));
  }

  /** Without folders, which are those of somebody's machine. */
  private static String nameOf(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static String sha256(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }
}
