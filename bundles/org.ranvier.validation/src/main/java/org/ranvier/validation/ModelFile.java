/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.nio.file.Path;
import org.ranvier.xml.XmlDocument;

/**
 * One file of a model.
 *
 * @param path where it is, as a user would name it
 * @param document its text and tree
 */
public record ModelFile(Path path, XmlDocument document) {
  /** Whether the file is a NeuroML document, to which the NeuroML schema applies. */
  public boolean isNeuroMl() {
    return document.root().localName().equals("neuroml");
  }

  /** Whether the file is a LEMS document. */
  public boolean isLems() {
    return document.root().localName().equalsIgnoreCase("lems");
  }
}
