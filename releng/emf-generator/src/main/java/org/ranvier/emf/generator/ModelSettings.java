/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.emf.generator;

import java.nio.file.Path;

/**
 * What one model is generated from and how it is named.
 *
 * @param schema the XML Schema
 * @param basePackage the Java package above the model's own, e.g. {@code org.ranvier.neuroml}
 * @param name name of the EMF package and last part of the Java package, e.g. {@code model}
 * @param prefix first part of the names of the package, factory and switch classes, e.g. {@code
 *     NeuroML}
 */
record ModelSettings(Path schema, String basePackage, String name, String prefix) {

  /**
   * Reads {@code schema.xsd=base.package/name/Prefix}; a path is taken relative to {@code folder}.
   */
  static ModelSettings parse(Path folder, String argument) {
    int equals = argument.lastIndexOf('=');
    String[] names = argument.substring(equals + 1).split("/", -1);
    if (equals <= 0 || names.length != 3) {
      throw new IllegalArgumentException(
          argument + " does not name a model; expected schema.xsd=base.package/name/Prefix");
    }
    return new ModelSettings(
        folder.resolve(argument.substring(0, equals)).normalize(), names[0], names[1], names[2]);
  }
}
