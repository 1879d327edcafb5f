/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ranvier.hdf5.Hdf5NetworkException;
import org.ranvier.hdf5.Rows;

/**
 * Markup of an element whose children are rows of a table, such as the connections of a network in
 * an HDF5 file: some pieces that the text holds, then an element for each row, made of the table
 * whenever someone asks for it. It takes no memory, however many there are.
 */
final class RowMarkup implements Markup {
  /** Rows that are read together. */
  private static final int STRETCH = 512;

  private final XmlElement owner;
  private final Markup own;
  private final Rows rows;
  private @Nullable Stretch last;

  RowMarkup(XmlElement owner, Markup own, Rows rows) {
    this.owner = owner;
    this.own = own;
    this.rows = rows;
  }

  /** The elements of some rows. */
  private record Stretch(int number, List<XmlElement> elements) {}

  private Stretch read(int number) {
    int from = number * STRETCH;
    int to = Math.min(from + STRETCH, rows.size());
    String lines;
    try {
      lines = rows.lines(from, to);
    } catch (Hdf5NetworkException fault) {
      throw new ModelProblemException(
          SourceLocation.startOf(owner.document().fileName()), String.valueOf(fault.getMessage()));
    }
    XmlDocument excerpt = XmlDocument.excerpt(owner, lines, rows.firstLine() + from);
    XmlElement[] elements = new XmlElement[to - from];
    Parser parser = excerpt.rereader(owner);
    int at = lines.indexOf('<');
    for (int i = 0; i < elements.length; i++) {
      elements[i] = (XmlElement) parser.read(at);
      at = lines.indexOf('<', elements[i].end);
    }
    return new Stretch(number, List.of(elements));
  }

  private XmlElement row(int row) {
    Stretch known = last;
    if (known == null || known.number != row / STRETCH) {
      known = read(row / STRETCH);
      last = known;
    }
    return known.elements.get(row % STRETCH);
  }

  @Override
  public Markup inText() {
    return own;
  }

  @Override
  public int size() {
    return own.size() + rows.size();
  }

  @Override
  public XmlNode node(int index) {
    return index < own.size() ? own.node(index) : row(index - own.size());
  }

  @Override
  public @Nullable String elementName(int index) {
    return index < own.size() ? own.elementName(index) : rows.element();
  }

  @Override
  public Iterator<XmlNode> iterator() {
    return behind(own.iterator());
  }

  @Override
  public List<XmlElement> elements() {
    return new Elements(own.elements());
  }

  @Override
  public List<XmlElement> elements(String localName) {
    List<XmlElement> written = own.elements(localName);
    return localName.equals(rows.element()) ? new Elements(written) : written;
  }

  @Override
  public <T> Iterator<T> each(Function<XmlElement, T> function) {
    return ahead(own.elements(), function);
  }

  @Override
  public SortedMap<Integer, XmlElement> lasting() {
    return own.lasting();
  }

  /** The elements of all rows behind what the text holds. */
  Iterator<XmlNode> behind(Iterator<XmlNode> inText) {
    return new Joined<>(inText, new Stretches<XmlNode>(each -> each));
  }

  private <T> Iterator<T> ahead(List<XmlElement> written, Function<XmlElement, T> function) {
    Iterator<T> all =
        new Joined<>(written.stream().map(function).iterator(), new Stretches<>(function));
    return ReadAhead.isWorth(rows.size()) ? new ReadAhead<>(all, owner.document()) : all;
  }

  /** Some elements of the text, and those of all rows. */
  private final class Elements extends AbstractList<XmlElement> implements RandomAccess {
    private final List<XmlElement> written;

    Elements(List<XmlElement> written) {
      this.written = written;
    }

    @Override
    public int size() {
      return written.size() + rows.size();
    }

    @Override
    public XmlElement get(int index) {
      return index < written.size() ? written.get(index) : row(index - written.size());
    }

    @Override
    public Iterator<XmlElement> iterator() {
      return ahead(written, each -> each);
    }

    @Override
    public Spliterator<XmlElement> spliterator() {
      return Spliterators.spliterator(iterator(), size(), Spliterator.ORDERED);
    }
  }

  /** What a function makes of the elements of all rows in order. */
  private final class Stretches<T> implements Iterator<T> {
    private final Function<XmlElement, T> function;
    private Stretch now = new Stretch(-1, List.of());
    private int next;

    Stretches(Function<XmlElement, T> function) {
      this.function = function;
    }

    @Override
    public boolean hasNext() {
      return next < rows.size();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (now.number != next / STRETCH) {
        now = read(next / STRETCH);
      }
      Cancellation.step(owner.document());
      return function.apply(now.elements.get(next++ % STRETCH));
    }
  }

  /** One after the other. */
  private record Joined<T>(Iterator<? extends T> first, Iterator<? extends T> second)
      implements Iterator<T> {
    @Override
    public boolean hasNext() {
      return first.hasNext() || second.hasNext();
    }

    @Override
    public T next() {
      return first.hasNext() ? first.next() : second.next();
    }
  }
}
