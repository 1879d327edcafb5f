/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.search;

import org.jspecify.annotations.Nullable;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * One place that a search found.
 *
 * @param range the characters that matched
 * @param text what matched, as it is written
 * @param owner what it belongs to, such as {@code channelDensity naChans in pyr}
 */
public record Match(XmlDocument document, TextRange range, String text, String owner) {
  static Match of(XmlElement element, TextRange range) {
    XmlDocument document = element.document();
    return new Match(document, range, range.of(document.text()), ownerOf(element));
  }

  public SourceLocation location() {
    return document.location(range, owner);
  }

  private static String ownerOf(XmlElement element) {
    XmlElement named = element;
    while (nameOf(named) == null && named.parent().filter(Match::isInside).isPresent()) {
      named = named.parent().get();
    }
    XmlElement outermost = named;
    while (outermost.parent().filter(Match::isInside).isPresent()) {
      outermost = outermost.parent().get();
    }
    String self = title(element);
    String around = named.equals(element) ? "" : " in " + title(named);
    boolean further = !outermost.equals(named) && nameOf(outermost) != null;
    return self + around + (further ? " in " + nameOf(outermost) : "");
  }

  private static boolean isInside(XmlElement element) {
    return element.parent().isPresent();
  }

  private static String title(XmlElement element) {
    String name = nameOf(element);
    return name == null ? element.localName() : element.localName() + " " + name;
  }

  private static @Nullable String nameOf(XmlElement element) {
    String id = element.attribute("id");
    return id == null ? element.attribute("name") : id;
  }
}
