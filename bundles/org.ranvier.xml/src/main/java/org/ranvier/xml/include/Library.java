/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.include;

import java.util.Optional;
import org.ranvier.xml.XmlDocument;

/** Files that every model may include without having them, such as {@code Cells.xml}. */
@FunctionalInterface
public interface Library {
  /** A library without any file. */
  Library EMPTY = name -> Optional.empty();

  /**
   * @param fileName a plain name, without folders
   */
  Optional<XmlDocument> find(String fileName);
}
