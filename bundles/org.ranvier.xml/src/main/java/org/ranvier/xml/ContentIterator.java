/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes through the content of an element in the text: markup, and the characters in between. */
final class ContentIterator implements Iterator<XmlNode> {
  private final XmlElement element;
  private final Iterator<XmlNode> markup;
  private @Nullable XmlNode ahead;

  /** Behind what has been shown. */
  private int at;

  ContentIterator(XmlElement element) {
    this.element = element;
    this.markup = element.markup.inText().iterator();
    this.at = element.startTagEnd;
    this.ahead = markup.hasNext() ? markup.next() : null;
  }

  @Override
  public boolean hasNext() {
    return ahead != null || at < element.contentEnd;
  }

  @Override
  public XmlNode next() {
    XmlNode next = ahead;
    int until = next == null ? element.contentEnd : next.range().start();
    if (at < until) {
      XmlText characters = new XmlText(element, new TextRange(at, until), false);
      at = until;
      return characters;
    }
    if (next == null) {
      throw new NoSuchElementException();
    }
    at = next.range().end();
    ahead = markup.hasNext() ? markup.next() : null;
    return next;
  }
}
