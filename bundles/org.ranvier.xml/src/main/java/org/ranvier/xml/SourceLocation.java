/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

/**
 * A place in a model file, as shown to a user and as used by an editor.
 *
 * @param file path or name of the file as a user would recognise it
 * @param line line of the range's start, counted from 1
 * @param column column of the range's start, counted from 1
 * @param range the characters meant, in the file's text
 * @param element name of the XML element that the place belongs to, empty where there is none
 */
public record SourceLocation(String file, int line, int column, TextRange range, String element) {
  /** A place in a file that could not be read far enough to know better. */
  public static SourceLocation startOf(String file) {
    return new SourceLocation(file, 1, 1, new TextRange(0, 0), "");
  }

  /** The form that compilers use and that terminals turn into links: {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
