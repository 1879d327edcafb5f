/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.ModelProblem;

/**
 * The children of a component that nobody has looked at yet: of very many, those behind the first
 * few. They are read, checked and put in their places as someone first goes through them, so that a
 * network is read once for the check and for what is built of it.
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
  /**
   * A child that has been read.
   *
   * @param component empty where the element is no component, or a faulty one
   * @param problems what is wrong with it
   */
  record Read(Optional<Component> component, List<ModelProblem> problems) {
    static final Read NONE = new Read(Optional.empty(), List.of());
  }

  /** Reads children for the first time and puts them in their places. */
  interface Reader {
    /** All children in order; those that do not pass may be left out by {@link Read#NONE}. */
    Iterator<Read> read(Component parent);

    /**
     * Checks and connects a child and puts it in its place.
     *
     * @param position of its element among its siblings
     * @return empty where there is none, or no place for it
     */
    Optional<Component> accept(Read read, Component parent, int position);
  }

  private final Component parent;
  private final Reader reader;
  private final SortedMap<Integer, Component> lasting = new TreeMap<>();
  private int position;
  private @Nullable Iterator<Read> children;

  /**
   * @param from position of the first element that has not been read
   */
  Survey(Component parent, int from, Reader reader) {
    this.parent = parent;
    this.position = from;
    this.reader = reader;
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
    Iterator<Read> ahead = children;
    if (ahead == null) {
      ahead = reader.read(parent);
      for (int i = 0; i < position; i++) {
        ahead.next();
      }
      children = ahead;
    }
    while (ahead.hasNext()) {
      Read read = ahead.next();
      Component stays = lasting.get(position);
      Optional<Component> child =
          reader.accept(
              stays == null ? read : new Read(Optional.of(stays), List.of()), parent, position++);
      if (child.isPresent()) {
        return child;
      }
    }
    return Optional.empty();
  }
}
