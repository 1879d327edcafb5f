/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pieces of markup directly inside an element, in order. */
sealed interface Markup permits Markup.Kept, PlacedMarkup, RowMarkup {
  Markup NONE = new Kept(new XmlNode[0]);

  /** Those that the text of the document holds. */
  Markup inText();

  int size();

  XmlNode node(int index);

  /**
   * The local name of a piece, as it can be told without making it; null where it is no element.
   */
  @Nullable String elementName(int index);

  /** All pieces in order. */
  Iterator<XmlNode> iterator();

  /** Child elements in order. */
  List<XmlElement> elements();

  /** Child elements with this local name. */
  List<XmlElement> elements(String localName);

  /** What a function makes of the child elements in order, see {@link XmlElement#eachElement}. */
  <T> Iterator<T> each(Function<XmlElement, T> function);

  /** Child elements that are objects that stay, by their position among all child elements. */
  SortedMap<Integer, XmlElement> lasting();

  /** All pieces, each an object that stays. */
  @SuppressWarnings("ArrayRecordComponent")
  record Kept(XmlNode[] nodes) implements Markup {
    @Override
    public Markup inText() {
      return this;
    }

    @Override
    public int size() {
      return nodes.length;
    }

    @Override
    public XmlNode node(int index) {
      return nodes[index];
    }

    @Override
    public @Nullable String elementName(int index) {
      return nodes[index] instanceof XmlElement element ? element.localName() : null;
    }

    @Override
    public Iterator<XmlNode> iterator() {
      return Arrays.asList(nodes).iterator();
    }

    @Override
    public List<XmlElement> elements() {
      List<XmlElement> found = new ArrayList<>(nodes.length);
      for (XmlNode node : nodes) {
        if (node instanceof XmlElement element) {
          found.add(element);
        }
      }
      return found;
    }

    @Override
    public List<XmlElement> elements(String localName) {
      List<XmlElement> found = new ArrayList<>();
      for (XmlNode node : nodes) {
        if (node instanceof XmlElement element && element.localName().equals(localName)) {
          found.add(element);
        }
      }
      return found;
    }

    @Override
    public <T> Iterator<T> each(Function<XmlElement, T> function) {
      return elements().stream().map(function).iterator();
    }

    @Override
    public SortedMap<Integer, XmlElement> lasting() {
      SortedMap<Integer, XmlElement> found = new TreeMap<>();
      for (XmlElement element : elements()) {
        found.put(found.size(), element);
      }
      return found;
    }

    @Override
    public String toString() {
      return Arrays.toString(nodes);
    }
  }
}
