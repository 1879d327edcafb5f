/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import org.ranvier.edit.assist.TagText.Ending;
import org.ranvier.xml.TextRange;

/**
 * Where a tag ends, and nothing of what is in it: of a long text there is not time for more.
 *
 * @param name where the element's name stands
 * @param end behind the tag
 * @param ending how it ends
 */
record TagEnd(TextRange name, int end, Ending ending) {
  /**
   * Goes over a tag; one in which something is unusual is taken apart.
   *
   * @param start offset of its bracket, or of the slash of an end tag
   */
  static TagEnd find(String text, int start) {
    int nameEnd = TagText.nameEnd(text, start + 1);
    int at = nameEnd;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        boolean closed = at - 1 > start && text.charAt(at - 1) == '/';
        return new TagEnd(
            new TextRange(start + 1, nameEnd), at + 1, closed ? Ending.SELF_CLOSED : Ending.OPEN);
      }
      if (c == '"' || c == '\'') {
        boolean plain =
            at - 1 > nameEnd // what follows the element's own name is no value
                && text.charAt(at - 1) == '='
                && TagText.isNamePart(text.charAt(at - 2));
        at = plain ? valueEnd(text, at, c) : -1;
        if (at < 0) {
          break;
        }
      } else if (c == '<') {
        break;
      } else {
        at++;
      }
    }
    TagText tag = TagText.read(text, start);
    return new TagEnd(tag.name(), tag.end(), tag.ending());
  }

  /** Behind the quote that ends a value; -1 where that may be the beginning of another. */
  private static int valueEnd(String text, int start, char quote) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '<') {
        return -1;
      }
      at++;
    }
    int last = at - 1;
    while (last > start && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    if (text.charAt(last) == '=') {
      return -1;
    }
    int behind = at + 1;
    boolean apart =
        behind < text.length()
            && (text.charAt(behind) == '>'
                || text.charAt(behind) == '/'
                || Character.isWhitespace(text.charAt(behind)));
    return apart ? behind : -1;
  }
}
