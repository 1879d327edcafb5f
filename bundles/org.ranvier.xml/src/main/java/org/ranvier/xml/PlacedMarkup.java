/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Markup of an element with very many children, such as the instances of a population: of a small
 * child only its place in the text is kept, four bytes in place of some hundred, and it is read
 * again whenever someone asks for it.
 *
 * <pre>
 *   &lt;population …&gt;&lt;instance …/&gt;&lt;instance …/&gt;&lt;instance …/&gt; … &lt;/population&gt;
 *   starts:         |             |             |
 * </pre>
 */
final class PlacedMarkup implements Markup {
  private final XmlElement owner;
  private final int[] starts;
  private final Map<Integer, XmlNode> kept;

  /** Positions of the child elements; null where all markup is elements. */
  private final int @Nullable [] elements;

  /**
   * @param starts where each piece begins
   * @param kept those that are objects that stay, by position
   */
  PlacedMarkup(XmlElement owner, int[] starts, Map<Integer, XmlNode> kept) {
    this.owner = owner;
    this.starts = starts;
    this.kept = Map.copyOf(kept);
    int[] found = positions(null);
    this.elements = found.length == starts.length ? null : found;
  }

  @Override
  public Markup inText() {
    return this;
  }

  @Override
  public int size() {
    return starts.length;
  }

  @Override
  public XmlNode node(int index) {
    XmlNode known = kept.get(index);
    return known == null ? owner.document().rereader(owner).read(starts[index]) : known;
  }

  @Override
  public Iterator<XmlNode> iterator() {
    return new Pieces(null);
  }

  @Override
  public List<XmlElement> elements() {
    return new Elements(elements);
  }

  @Override
  public List<XmlElement> elements(String localName) {
    return new Elements(positions(localName));
  }

  @Override
  public <T> Iterator<T> each(Function<XmlElement, T> function) {
    return each(elements, function);
  }

  private <T> Iterator<T> each(int @Nullable [] positions, Function<XmlElement, T> function) {
    Pieces pieces = new Pieces(positions);
    Iterator<T> all =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return pieces.hasNext();
          }

          @Override
          public T next() {
            return function.apply((XmlElement) pieces.next());
          }
        };
    return ReadAhead.isWorth(pieces.count()) ? new ReadAhead<>(all, owner.document()) : all;
  }

  @Override
  public SortedMap<Integer, XmlElement> lasting() {
    SortedMap<Integer, XmlElement> found = new TreeMap<>();
    for (Map.Entry<Integer, XmlNode> each : kept.entrySet()) {
      if (each.getValue() instanceof XmlElement element) {
        int at = each.getKey();
        found.put(elements == null ? at : Arrays.binarySearch(elements, at), element);
      }
    }
    return found;
  }

  /** Positions of the child elements with this name, of all where it is null. */
  private int[] positions(@Nullable String localName) {
    int[] found = new int[starts.length];
    int count = 0;
    for (int i = 0; i < starts.length; i++) {
      if (isElement(i) && (localName == null || isNamed(i, localName))) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private boolean isElement(int position) {
    char c = owner.document().text().charAt(starts[position] + 1);
    return c != '!' && c != '?';
  }

  private boolean isNamed(int position, String localName) {
    TextRange name = localName(position);
    return name.length() == localName.length()
        && owner.document().text().startsWith(localName, name.start());
  }

  @Override
  public @Nullable String elementName(int index) {
    return isElement(index) ? localName(index).of(owner.document().text()) : null;
  }

  private TextRange localName(int position) {
    String text = owner.document().text();
    int begin = starts[position] + 1;
    int end = begin;
    while ("/> \t\r\n".indexOf(text.charAt(end)) < 0) {
      begin = text.charAt(end) == ':' ? end + 1 : begin;
      end++;
    }
    return new TextRange(begin, end);
  }

  /** Some of the child elements. */
  private final class Elements extends AbstractList<XmlElement> implements RandomAccess {
    private final int @Nullable [] positions;

    Elements(int @Nullable [] positions) {
      this.positions = positions;
    }

    @Override
    public int size() {
      return positions == null ? starts.length : positions.length;
    }

    @Override
    public XmlElement get(int index) {
      return (XmlElement) node(position(index));
    }

    private int position(int index) {
      return positions == null ? index : positions[index];
    }

    @Override
    public Iterator<XmlElement> iterator() {
      return each(positions, element -> element);
    }

    @Override
    public Spliterator<XmlElement> spliterator() {
      return Spliterators.spliterator(iterator(), size(), Spliterator.ORDERED);
    }
  }

  /** Pieces in order, some or all, read by one parser. */
  private final class Pieces implements Iterator<XmlNode> {
    private final Parser parser = owner.document().rereader(owner);
    private final int @Nullable [] positions;
    private int next;

    Pieces(int @Nullable [] positions) {
      this.positions = positions;
    }

    int count() {
      return positions == null ? starts.length : positions.length;
    }

    @Override
    public boolean hasNext() {
      return next < count();
    }

    @Override
    public XmlNode next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Cancellation.step(owner.document());
      int position = positions == null ? next : positions[next];
      next++;
      XmlNode known = kept.get(position);
      return known == null ? parser.read(starts[position]) : known;
    }
  }
}
