/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * A comment that says that something is left to be done: its first word is TODO or FIXME.
 *
 * @param text all of the comment, in one line
 * @param location of the comment
 */
public record ToDoComment(String text, SourceLocation location) {
  private static final int MOST = 1000;
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  /** Shortens a text that is not for a list. */
  public ToDoComment {
    text = MessageText.readable(text);
  }

  /** Those of a document, in their order; of very many only the first ones. */
  public static List<ToDoComment> of(XmlDocument document) {
    List<ToDoComment> found = new ArrayList<>();
    String all = document.text();
    int at = all.indexOf(OPEN);
    while (at >= 0 && found.size() < MOST) {
      int end = all.indexOf(CLOSE, at + OPEN.length());
      if (end < 0) {
        break;
      }
      String text = all.substring(at + OPEN.length(), end).strip();
      if (isToDo(text)) {
        TextRange range = new TextRange(at, end + CLOSE.length());
        found.add(new ToDoComment(text.replaceAll("\\s+", " "), document.location(range, "")));
      }
      at = all.indexOf(OPEN, end + CLOSE.length());
    }
    return found;
  }

  private static boolean isToDo(String text) {
    for (String word : List.of("TODO", "FIXME")) {
      if (text.startsWith(word)
          && (text.length() == word.length() || !Character.isLetter(text.charAt(word.length())))) {
        return true;
      }
    }
    return false;
  }
}
