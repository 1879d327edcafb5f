/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.edit.assist.Place.Siblings;
import org.ranvier.edit.assist.Place.Spot;
import org.ranvier.edit.assist.TagText.AttributeText;
import org.ranvier.edit.assist.TagText.Ending;
import org.ranvier.edit.language.Tag;
import org.ranvier.xml.TextRange;

/**
 * Goes through the markup before a caret, once and without making a tree: of what is not open there
 * any more only the names of the caret's siblings are kept.
 */
final class PlaceFinder {
  /** So many siblings of one name in a row are kept; no schema counts further. */
  private static final int MOST_ALIKE = 4;

  /** So many characters behind the caret are looked through for younger siblings. */
  private static final int AHEAD = 4_000_000;

  private static final Tag NO_TAG = new Tag("", Map.of());

  private final String text;
  private final int caret;
  private final Deque<Open> open = new ArrayDeque<>();

  /** An element whose end tag has not come. */
  private static final class Open {
    final int start;
    final String name;
    final List<String> children = new ArrayList<>();

    Open(int start, String name) {
      this.start = start;
      this.name = name;
    }
  }

  PlaceFinder(String text, int caret) {
    this.text = text;
    this.caret = Math.min(caret, text.length());
  }

  Place find() {
    int at = text.indexOf('<', 0);
    while (at >= 0 && at < caret) {
      int end = skipped(at);
      if (end > caret || end < 0) {
        return nowhere();
      }
      if (end == at) { // a tag
        boolean closing = at + 1 < text.length() && text.charAt(at + 1) == '/';
        int start = closing ? at + 1 : at;
        TagEnd tag = TagEnd.find(text, start);
        if (caret <= tag.end()) {
          TagText read = TagText.read(text, start);
          if (isInside(read)) {
            return closing ? inEndTag(read) : inTag(read);
          }
        }
        if (closing) {
          close(tag.name().of(text));
        } else {
          open(tag, at);
        }
        end = Math.max(tag.end(), at + 1);
      }
      at = text.indexOf('<', end);
    }
    return content();
  }

  /** The caret is in an unfinished tag up to where the next one begins. */
  private boolean isInside(TagText tag) {
    return tag.ending() == Ending.UNFINISHED
        ? caret <= tag.end() && !isPast(tag)
        : caret < tag.end();
  }

  /** A bracket without a name, or a name, and then a new line: nobody types there any more. */
  private boolean isPast(TagText tag) {
    if (tag.attributes().isEmpty() || caret <= tag.attributes().getLast().end()) {
      return tag.attributes().isEmpty()
          && hasLineBreak(tag.name().end(), caret)
          && tag.name().length() == 0;
    }
    return false;
  }

  private boolean hasLineBreak(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
        return true;
      }
    }
    return false;
  }

  /**
   * Behind a comment, instruction or the like that begins here; the place itself where none does.
   */
  private int skipped(int at) {
    if (text.startsWith("<!--", at)) {
      return behind("-->", at + 4);
    }
    if (text.startsWith("<![CDATA[", at)) {
      return behind("]]>", at + 9);
    }
    if (text.startsWith("<?", at)) {
      return behind("?>", at + 2);
    }
    return text.startsWith("<!", at) ? behind(">", at + 2) : at;
  }

  private void open(TagEnd tag, int start) {
    String name = TagText.localName(tag.name().of(text));
    if (name.isEmpty()) {
      return;
    }
    if (!open.isEmpty()) {
      add(name, open.element().children);
    }
    if (tag.ending() != Ending.SELF_CLOSED) {
      open.push(new Open(start, name));
    }
  }

  private static void add(String name, List<String> children) {
    int alike = 0;
    while (alike < Math.min(MOST_ALIKE, children.size())
        && children.get(children.size() - 1 - alike).equals(name)) {
      alike++;
    }
    if (alike < MOST_ALIKE) {
      children.add(name);
    }
  }

  /** Closes up to the element of that name; what was not closed inside it ends with it. */
  private void close(String written) {
    String name = TagText.localName(written);
    if (open.stream().anyMatch(each -> each.name.equals(name))) {
      while (!open.pop().name.equals(name)) {
        // one that lacks its end tag
      }
    }
  }

  // ---- kinds of places ---------------------------------------------------------------------

  private Place content() {
    return place(Spot.CONTENT, NO_TAG, "", new TextRange(caret, caret), ' ', true);
  }

  private Place nowhere() {
    return place(Spot.NOWHERE, NO_TAG, "", new TextRange(caret, caret), ' ', true);
  }

  private Place inEndTag(TagText tag) {
    boolean closed = tag.ending() == Ending.OPEN;
    return caret >= tag.name().start() && caret <= tag.name().end()
        ? place(Spot.END_TAG, NO_TAG, "", tag.name(), ' ', closed)
        : nowhere();
  }

  private Place inTag(TagText tag) {
    boolean closed = tag.ending() != Ending.UNFINISHED;
    if (caret <= tag.name().end()) {
      boolean withAttributes = !tag.attributes().isEmpty() || closed;
      return place(Spot.ELEMENT_NAME, tag.tag(text), "", tag.name(), ' ', withAttributes);
    }
    for (AttributeText each : tag.attributes()) {
      if (caret >= each.name().start() && caret <= each.name().end()) {
        return place(
            Spot.ATTRIBUTE_NAME, without(tag, each), "", each.name(), ' ', each.equals() >= 0);
      }
      TextRange value = each.value();
      String name = each.name().of(text);
      if (value != null && value.touches(caret)) {
        return place(Spot.VALUE, tag.tag(text), name, value, each.quote(), each.closed());
      }
      if (value == null
          && each.equals() >= 0
          && caret > each.equals()
          && isSpace(each.equals() + 1)) {
        return place(Spot.VALUE, tag.tag(text), name, new TextRange(caret, caret), ' ', false);
      }
    }
    boolean free = Character.isWhitespace(text.charAt(caret - 1));
    return free
        ? place(Spot.ATTRIBUTE_NAME, tag.tag(text), "", new TextRange(caret, caret), ' ', false)
        : nowhere();
  }

  private boolean isSpace(int from) {
    return TagText.skipSpace(text, from) >= caret;
  }

  private Tag without(TagText tag, AttributeText attribute) {
    Tag whole = tag.tag(text);
    Map<String, String> others = new LinkedHashMap<>(whole.attributes());
    others.remove(attribute.name().of(text));
    return new Tag(whole.name(), others);
  }

  private Place place(
      Spot spot, Tag tag, String attribute, TextRange token, char quote, boolean closed) {
    List<Tag> around = new ArrayList<>();
    for (Iterator<Open> each = open.descendingIterator(); each.hasNext(); ) {
      around.add(TagText.read(text, each.next().start).tag(text));
    }
    String typed = new TextRange(token.start(), Math.max(token.start(), caret)).of(text);
    String rest = new TextRange(Math.min(caret, token.end()), token.end()).of(text);
    boolean names = spot == Spot.CONTENT || spot == Spot.ELEMENT_NAME;
    Siblings siblings =
        names && !open.isEmpty()
            ? new Siblings(List.copyOf(open.element().children), younger(token.end()))
            : Siblings.NONE;
    return new Place(spot, around, tag, attribute, typed, rest, token, quote, closed, siblings);
  }

  /** Names of the elements that follow in the innermost open one. */
  private List<String> younger(int from) {
    List<String> names = new ArrayList<>();
    int limit = (int) Math.min(text.length(), (long) from + AHEAD);
    int depth = 0;
    int at = text.indexOf('<', from);
    while (at >= 0 && at < limit) {
      int end = skipped(at);
      if (end < 0) {
        return names;
      }
      if (end == at) {
        boolean closing = at + 1 < text.length() && text.charAt(at + 1) == '/';
        TagEnd tag = TagEnd.find(text, closing ? at + 1 : at);
        if (closing && depth == 0) {
          return names;
        }
        if (depth == 0 && tag.name().length() > 0) {
          add(TagText.localName(tag.name().of(text)), names);
        }
        depth += closing ? -1 : tag.ending() == Ending.OPEN ? 1 : 0;
        end = Math.max(tag.end(), at + 1);
      }
      at = text.indexOf('<', end);
    }
    return names;
  }

  // ---- text --------------------------------------------------------------------------------

  private int behind(String wanted, int from) {
    int at = text.indexOf(wanted, from);
    return at < 0 ? -1 : at + wanted.length();
  }
}
