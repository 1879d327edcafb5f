/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Places in the start tags of a document where a word stands by itself. */
final class Occurrences {
  /** From so many on it is quicker to go over all elements than to look each one up. */
  private static final int FEW = 200;

  private final XmlDocument document;
  private final List<Integer> places = new ArrayList<>();

  Occurrences(XmlDocument document, String word) {
    this.document = document;
    String text = document.text();
    int at = word.isEmpty() ? -1 : text.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      if (isApart(text, at - 1, word.charAt(0)) && isApart(text, end, text.charAt(end - 1))) {
        places.add(at);
      }
      at = text.indexOf(word, end);
    }
  }

  private static boolean isApart(String text, int neighbour, char of) {
    return neighbour < 0
        || neighbour >= text.length()
        || !Character.isJavaIdentifierPart(of)
        || !Character.isJavaIdentifierPart(text.charAt(neighbour));
  }

  /** Hands out each element with the places in its start tag. */
  void forEach(BiConsumer<XmlElement, List<Integer>> consumer) {
    if (document.findRoot().isEmpty() || places.isEmpty()) {
      return;
    }
    if (places.size() <= FEW) {
      lookUp(consumer);
    } else {
      goOver(consumer);
    }
  }

  private void lookUp(BiConsumer<XmlElement, List<Integer>> consumer) {
    int next = 0;
    while (next < places.size()) {
      int place = places.get(next);
      Optional<XmlElement> element = document.elementAt(place);
      if (element.isEmpty() || element.get().startTagRange().end() <= place) {
        next++;
        continue;
      }
      List<Integer> inside = upTo(element.get().startTagRange().end(), next);
      consumer.accept(element.get(), inside);
      next += inside.size();
    }
  }

  private void goOver(BiConsumer<XmlElement, List<Integer>> consumer) {
    int next = 0;
    for (XmlElement element : document.root().descendants()) {
      TextRange tag = element.startTagRange();
      while (next < places.size() && places.get(next) < tag.start()) {
        next++;
      }
      if (next == places.size()) {
        return;
      }
      List<Integer> inside = upTo(tag.end(), next);
      if (!inside.isEmpty()) {
        consumer.accept(element, inside);
        next += inside.size();
      }
    }
  }

  private List<Integer> upTo(int end, int first) {
    int behind = first;
    while (behind < places.size() && places.get(behind) < end) {
      behind++;
    }
    return places.subList(first, behind);
  }
}
