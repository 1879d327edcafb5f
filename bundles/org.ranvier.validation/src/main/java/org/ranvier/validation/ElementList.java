/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import org.ranvier.xml.Cancellation;
import org.ranvier.xml.XmlElement;

/**
 * Elements of one kind. Of those that are made anew by every asking ({@link
 * XmlElement#isPassing()}), it keeps whose children hold them, and where.
 */
final class ElementList extends AbstractList<XmlElement> {
  static final ElementList EMPTY = new ElementList("");

  private final String kind;
  private final List<Collection<XmlElement>> stretches = new ArrayList<>();
  private int size;

  ElementList(String kind) {
    this.kind = kind;
  }

  /** The elements of several lists, one list after the other. */
  static List<XmlElement> join(List<List<XmlElement>> lists) {
    ElementList all = new ElementList("");
    all.stretches.addAll(lists);
    all.size = lists.stream().mapToInt(Collection::size).sum();
    return all;
  }

  @Override
  public boolean add(XmlElement element) {
    if (stretches.isEmpty() || stretches.getLast() instanceof Passing) {
      stretches.add(new ArrayList<>());
    }
    stretches.getLast().add(element);
    size++;
    return true;
  }

  /**
   * Adds an element by its place.
   *
   * @param owner element whose child it is or is inside of
   * @param position of that child
   */
  void add(XmlElement owner, int position) {
    if (stretches.isEmpty()
        || !(stretches.getLast() instanceof Passing last && last.owner.equals(owner))) {
      stretches.add(new Passing(kind, owner));
    }
    ((Passing) stretches.getLast()).addPosition(position);
    size++;
  }

  @Override
  public int size() {
    return size;
  }

  /** Goes there from the first: meant for the first few. */
  @Override
  public XmlElement get(int index) {
    Iterator<XmlElement> at = iterator();
    for (int i = 0; i < index; i++) {
      at.next();
    }
    return at.next();
  }

  @Override
  public Spliterator<XmlElement> spliterator() {
    return Spliterators.spliterator(iterator(), size, Spliterator.ORDERED);
  }

  @Override
  public Iterator<XmlElement> iterator() {
    Iterator<Collection<XmlElement>> ahead = stretches.iterator();
    return new Iterator<>() {
      private Iterator<XmlElement> now = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!now.hasNext() && ahead.hasNext()) {
          now = ahead.next().iterator();
        }
        return now.hasNext();
      }

      @Override
      public XmlElement next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        XmlElement element = now.next();
        Cancellation.step(element.document());
        return element;
      }
    };
  }

  /** Elements of one kind among the children of one element, or inside of those. */
  private static final class Passing extends AbstractCollection<XmlElement> {
    private final String kind;
    private final XmlElement owner;
    private int[] positions = new int[16];
    private int children;
    private int size;

    Passing(String kind, XmlElement owner) {
      this.kind = kind;
      this.owner = owner;
    }

    void addPosition(int position) {
      size++;
      if (children > 0 && positions[children - 1] == position) {
        return; // one more inside the same child
      }
      if (children == positions.length) {
        positions = Arrays.copyOf(positions, children + (children >> 1));
      }
      positions[children++] = position;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<XmlElement> iterator() {
      List<XmlElement> found = new ArrayList<>();
      Iterator<XmlElement> all = owner.elements().iterator();
      return new Iterator<>() {
        private int child;
        private int passed;
        private int shown;

        @Override
        public boolean hasNext() {
          return shown < found.size() || child < children;
        }

        @Override
        public XmlElement next() {
          if (shown == found.size()) {
            found.clear();
            shown = 0;
            for (int position = positions[child++]; passed < position; passed++) {
              all.next();
            }
            collect(all.next(), found);
            passed++;
          }
          return found.get(shown++);
        }
      };
    }

    private void collect(XmlElement element, List<XmlElement> found) {
      if (!Model.isOpaque(element)) {
        if (Model.kindOf(element).equals(kind)) {
          found.add(element);
        }
        element.elements().forEach(child -> collect(child, found));
      }
    }
  }
}
