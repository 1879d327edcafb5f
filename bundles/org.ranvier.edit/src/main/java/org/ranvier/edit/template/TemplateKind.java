/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.Arrays;
import java.util.Optional;

/** What a template makes, and how files of such parts are usually called. */
public enum TemplateKind {
  CELL("cell", "", ".cell.nml"),
  CHANNEL("channel", "", ".channel.nml"),
  SYNAPSE("synapse", "", ".synapse.nml"),
  NETWORK("network", "", ".net.nml"),
  SIMULATION("simulation", "LEMS_", ".xml"),
  TYPE("type", "", ".xml");

  private final String word;
  private final String prefix;
  private final String extension;

  TemplateKind(String word, String prefix, String extension) {
    this.word = word;
    this.prefix = prefix;
    this.extension = extension;
  }

  /** The kind as template files name it. */
  public String word() {
    return word;
  }

  public static Optional<TemplateKind> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** The usual name of a file with a part of this kind. */
  public String fileName(String stem) {
    return prefix + stem + extension;
  }

  /** What makes this kind's file names what they are, e.g. {@code .cell.nml}. */
  public String extension() {
    return extension;
  }

  /** Whether a new file of this kind is a LEMS model; others are NeuroML documents. */
  public boolean isLems() {
    return this == SIMULATION || this == TYPE;
  }
}
