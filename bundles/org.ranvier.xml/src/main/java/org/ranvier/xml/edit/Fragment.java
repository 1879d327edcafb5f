/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

/** Markup that is about to be put into a document. */
@FunctionalInterface
public interface Fragment {
  /**
   * The markup, without white space in front of it or behind it.
   *
   * @param indent what stands in front of its first line; further lines start with it
   */
  String print(String indent, TextStyle style);

  /** Markup that is put in as it is. */
  static Fragment verbatim(String markup) {
    return (indent, style) -> markup;
  }
}
