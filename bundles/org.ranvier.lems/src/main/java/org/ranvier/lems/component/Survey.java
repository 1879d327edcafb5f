/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlElement;

/**
 * The children of a component that nobody has looked at yet: of very many, those behind the first
 * few. Whoever goes through them first has them read, checked and put in their places as he goes,
 * so that a network is read once for the check and for what is built of it.
 *
 * <pre>
 *   &lt;population&gt; instance … instance   instance instance instance … instance &lt;/population&gt;
 *                 read with the parent | read by the first who asks
 *                                    from
 * </pre>
 *
 * Those among the rest whose elements are objects that stay are read with the parent as well, and
 * take their turn here.
 */
final class Survey {
  /** Reads children for the first time and puts them in their places. */
  interface Step {
    /**
     * Reads one, checks and connects it.
     *
     * @return empty where the element is no component, or a faulty one, which has been said
     */
    Optional<Component> read(XmlElement element, Component parent);

    /**
     * Puts one in its place.
     *
     * @param position of its element among its siblings
     * @return whether there is one for it
     */
    boolean place(Component child, Component parent, int position);
  }

  private final Component parent;
  private final Step step;
  private final SortedMap<Integer, Component> lasting = new TreeMap<>();
  private int position;
  private @Nullable Iterator<XmlElement> elements;

  /**
   * @param from position of the first element that has not been read
   */
  Survey(Component parent, int from, Step step) {
    this.parent = parent;
    this.position = from;
    this.step = step;
  }

  /** Adds a child that is read already. */
  void add(int at, Component child) {
    lasting.put(at, child);
  }

  /** Those that are read already and have not had their turn. */
  Collection<Component> lasting() {
    return lasting.tailMap(position).values();
  }

  /** The next child, in its place; empty at the end. */
  Optional<Component> advance() {
    Iterator<XmlElement> ahead = elements;
    if (ahead == null) {
      ahead = parent.element().elements().iterator();
      for (int i = 0; i < position; i++) {
        ahead.next();
      }
      elements = ahead;
    }
    while (ahead.hasNext()) {
      XmlElement element = ahead.next();
      int own = position++;
      Optional<Component> child =
          element.isPassing() ? step.read(element, parent) : Optional.ofNullable(lasting.get(own));
      if (child.filter(each -> step.place(each, parent, own)).isPresent()) {
        return child;
      }
    }
    return Optional.empty();
  }
}
