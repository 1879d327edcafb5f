/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.XmlElement;

/**
 * Components inside another whose element has very many: of those whose elements are made anew by
 * every asking ({@link XmlElement#isPassing()}), only the position is kept, and the component is
 * read again with its element. So a network with a million connections takes some bytes for each,
 * and whoever goes through them sees components like any others.
 */
final class ChildList extends AbstractList<Component> implements RandomAccess {
  /** Reads components that have been read before. */
  interface Rereader {
    /** The component of an element; empty where it is none. */
    Optional<Component> find(XmlElement element, Component parent);

    default Component read(XmlElement element, Component parent) {
      return find(element, parent)
          .orElseThrow(() -> new IllegalStateException("no component " + element));
    }
  }

  private final Component parent;
  private final Rereader rereader;
  private final List<Component> kept = new ArrayList<>();

  /** Position of an element among its siblings; from −1 downwards that of a kept component. */
  private final Runs entries = new Runs();

  /** Types of those that are read again. */
  private final Set<ComponentType> types = new LinkedHashSet<>();

  /** The same, with those of what is inside them. */
  private final Set<ComponentType> typesInside = new LinkedHashSet<>();

  private @Nullable ComponentType lastType;
  private @Nullable ComponentType lastInside;

  /** Whether one of those that are read again refers to other components. */
  private boolean refers;

  ChildList(Component parent, Rereader rereader, List<Component> first) {
    this.parent = parent;
    this.rereader = rereader;
    addAll(first);
  }

  @Override
  public boolean add(Component child) {
    kept.add(child);
    entries.add(-kept.size());
    return true;
  }

  /**
   * Adds a component by its element.
   *
   * @param position of the element among those of the parent
   * @param child the component as it is for now
   */
  void addByPlace(int position, Component child) {
    entries.add(position);
    if (child.type() != lastType) { // mostly it is that of the one before
      types.add(child.type());
      typesInside.add(child.type());
      lastType = child.type();
    }
    addTypesInside(child);
    refers = refers || References.concern(child);
  }

  private void addTypesInside(Component child) {
    for (Component inner : child.inside().soFar()) {
      if (inner.type() != lastInside) {
        typesInside.add(inner.type());
        lastInside = inner.type();
      }
      addTypesInside(inner);
    }
  }

  /** Those that are objects that stay. */
  List<Component> kept() {
    return kept;
  }

  /** Types of those that are read again. */
  Set<ComponentType> types() {
    return types;
  }

  /** Types of those that are read again, and of all that is inside them. */
  Set<ComponentType> typesInside() {
    return typesInside;
  }

  /** Whether one of those that are read again refers to other components. */
  boolean refers() {
    return refers;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public Component get(int index) {
    if (index < 0 || index >= entries.size()) {
      throw new IndexOutOfBoundsException(index);
    }
    int entry = entries.get(index);
    return entry < 0
        ? kept.get(-1 - entry)
        : rereader.read(parent.element().elements().get(entry), parent);
  }

  /** In one pass over the elements. */
  @Override
  public Iterator<Component> iterator() {
    Iterator<XmlElement> elements = parent.element().elements().iterator();
    return new Iterator<>() {
      private int next;
      private int passed;

      @Override
      public boolean hasNext() {
        return next < entries.size();
      }

      @Override
      public Component next() {
        if (next >= entries.size()) {
          throw new NoSuchElementException();
        }
        int entry = entries.get(next++);
        if (entry < 0) {
          return kept.get(-1 - entry);
        }
        while (passed < entry) {
          elements.next();
          passed++;
        }
        passed++;
        return rereader.read(elements.next(), parent);
      }
    };
  }

  @Override
  public Spliterator<Component> spliterator() {
    return Spliterators.spliterator(iterator(), size(), Spliterator.ORDERED);
  }
}
