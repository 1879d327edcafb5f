/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.definition;

import org.ranvier.edit.assist.Place;
import org.ranvier.xml.TextRange;

/**
 * The name in a value that a caret is in or at.
 *
 * @param text empty where there is none
 * @param range where it stands in the text
 */
public record Word(String text, TextRange range) {
  public static Word at(Place place) {
    String value = place.typed() + place.rest();
    int start = place.typed().length();
    int end = start;
    while (start > 0 && Character.isJavaIdentifierPart(value.charAt(start - 1))) {
      start--;
    }
    while (end < value.length() && Character.isJavaIdentifierPart(value.charAt(end))) {
      end++;
    }
    int token = place.token().start();
    return new Word(value.substring(start, end), new TextRange(token + start, token + end));
  }
}
