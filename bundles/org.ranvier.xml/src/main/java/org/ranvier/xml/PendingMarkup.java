/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Markup of all open elements read so far, outermost first; an element takes its share when it
 * closes. Where places are enough, what an element has beyond its first pieces is forgotten as soon
 * as it is closed, but for where it began.
 */
final class PendingMarkup {
  /** Longest piece, in characters, that is read again rather than kept. */
  private static final int SMALL = 1024;

  private final int first;
  private @Nullable XmlNode[] nodes = new XmlNode[8];
  private int[] starts = new int[8];
  private int size;
  private int[] marks = new int[8];
  private int depth;

  /**
   * @param first pieces of one element that are kept in any case
   */
  PendingMarkup(int first) {
    this.first = first;
  }

  /** What follows is inside another element. */
  void open() {
    if (depth == marks.length) {
      marks = Arrays.copyOf(marks, 2 * depth);
    }
    marks[depth++] = size;
  }

  /** Adds a piece that is complete. */
  void add(XmlNode node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
    }
    TextRange range = node.range();
    starts[size] = range.start();
    nodes[size] = isForgotten(node, range) ? null : node;
    size++;
  }

  /** The top of a document, where the parts of a model are, is always kept. */
  private boolean isForgotten(XmlNode node, TextRange range) {
    return depth > 1
        && size - marks[depth - 1] >= first
        && range.length() <= SMALL
        && !(node instanceof XmlElement element && !(element.markup instanceof Markup.Kept));
  }

  XmlNode removeLast() {
    XmlNode last = nodes[--size];
    if (last == null) {
      throw new IllegalStateException("the last piece was not kept");
    }
    return last;
  }

  /** All pieces of the innermost open element, which is closed by that. */
  Markup close(XmlElement element) {
    int mark = marks[--depth];
    int count = size - mark;
    size = mark;
    if (count == 0) {
      return Markup.NONE;
    }
    if (count > first && depth > 0) {
      return placed(element, mark, count);
    }
    XmlNode[] own = new XmlNode[count];
    System.arraycopy(nodes, mark, own, 0, count);
    return new Markup.Kept(own);
  }

  private Markup placed(XmlElement element, int mark, int count) {
    Map<Integer, XmlNode> kept = new HashMap<>();
    for (int i = 0; i < count; i++) {
      XmlNode node = nodes[mark + i];
      if (node != null) {
        kept.put(i, node);
      }
    }
    return new PlacedMarkup(element, Arrays.copyOfRange(starts, mark, mark + count), kept);
  }
}
