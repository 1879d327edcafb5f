/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An element and where each part of it stands.
 *
 * <pre>
 *   &lt;cell id="a"&gt; … &lt;/cell&gt;
 *   |·············|···|·······|    |: start, startTagEnd, contentEnd, end
 * </pre>
 *
 * Character data is not stored: it is what lies between the stored pieces of markup.
 */
public final class XmlElement implements XmlNode {
  static final XmlAttribute[] NO_ATTRIBUTES = {};

  private final XmlDocument document;
  private final @Nullable XmlElement parent;
  private final XmlName name;
  private final int start;
  // Filled by the parser while it reads the element, never changed afterwards.
  String namespaceUri = "";
  XmlAttribute[] attributes = NO_ATTRIBUTES;
  Markup markup = Markup.NONE;
  int startTagEnd;
  int contentEnd;
  int end;

  /** Whether it was read again, and will be for whoever asks next. */
  boolean passing;

  XmlElement(XmlDocument document, @Nullable XmlElement parent, XmlName name, int start) {
    this.document = document;
    this.parent = parent;
    this.name = name;
    this.start = start;
  }

  /** The name as written, prefix included. */
  public String name() {
    return name.name();
  }

  public String localName() {
    return name.localName();
  }

  /** Empty where the name has none. */
  public String prefix() {
    return name.prefix();
  }

  /**
   * What stands in front of local names under the element's prefix, the colon included; empty where
   * it has none. In {@code <nml:neuroml xmlns:nml="…">} a child without it would be of no language.
   */
  public String prefixWithColon() {
    return prefix().isEmpty() ? "" : prefix() + ":";
  }

  /** Empty where no namespace applies. */
  public String namespaceUri() {
    return namespaceUri;
  }

  /** In the order of the start tag, namespace declarations included. */
  public List<XmlAttribute> attributes() {
    return Collections.unmodifiableList(Arrays.asList(attributes));
  }

  /** The attribute whose name as written is {@code name}, e.g. {@code id} or {@code xsi:type}. */
  public Optional<XmlAttribute> findAttribute(String name) {
    for (XmlAttribute attribute : attributes) {
      if (attribute.name().equals(name)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** The attribute with this local name in this namespace; empty URI for one without a prefix. */
  public Optional<XmlAttribute> findAttribute(String namespaceUri, String localName) {
    for (XmlAttribute attribute : attributes) {
      if (attribute.localName().equals(localName)
          && attribute.namespaceUri().equals(namespaceUri)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** The value of the attribute whose name as written is {@code name}, or null. */
  public @Nullable String attribute(String name) {
    for (XmlAttribute attribute : attributes) {
      if (attribute.name().equals(name)) {
        return attribute.value();
      }
    }
    return null;
  }

  /** Child elements in order. */
  public List<XmlElement> elements() {
    Cancellation.step(document);
    return markup.elements();
  }

  /** Child elements with this local name, whatever their namespace. */
  public List<XmlElement> elements(String localName) {
    Cancellation.step(document);
    return markup.elements(localName);
  }

  /**
   * How many child elements of each local name there are, in the order in which the names first
   * occur. Of very many children none is made for that.
   */
  public SequencedMap<String, Integer> elementCounts() {
    SequencedMap<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < markup.size(); i++) {
      String name = markup.elementName(i);
      if (name != null) {
        counts.merge(name, 1, Integer::sum);
      }
    }
    return counts;
  }

  /**
   * Child elements in order, of each local name only the first few.
   *
   * @param most of one name
   */
  public List<XmlElement> firstElements(int most) {
    Map<String, Integer> counts = new HashMap<>();
    List<XmlElement> found = new ArrayList<>();
    for (int i = 0; i < markup.size(); i++) {
      String name = markup.elementName(i);
      if (name != null && counts.merge(name, 1, Integer::sum) <= most) {
        found.add((XmlElement) markup.node(i));
      }
    }
    return found;
  }

  /**
   * What a function makes of the child elements, in order.
   *
   * @param function applied to one element after the other; where there are very many, ahead of the
   *     caller and on another thread
   */
  public <T> Iterator<T> eachElement(Function<XmlElement, T> function) {
    return markup.each(function);
  }

  /**
   * Child elements that are not {@linkplain #isPassing() passing}, by their position among {@link
   * #elements()}.
   */
  public SortedMap<Integer, XmlElement> lastingElements() {
    return markup.lasting();
  }

  /**
   * Which of the children of its parent this element is, or which of some of them.
   *
   * @param siblings in their order, this one among them; found by halving
   */
  public int indexIn(List<XmlElement> siblings) {
    int low = 0;
    int high = siblings.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (siblings.get(middle).range().start() < range().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first child element with this local name. */
  public Optional<XmlElement> findElement(String localName) {
    return markup.elements(localName).stream().findFirst();
  }

  /**
   * Whether this is one of very many children of its parent, of which only the places are kept:
   * asked again, the parent makes another object for it, which is equal to this one.
   */
  public boolean isPassing() {
    return passing;
  }

  /** Whether this is made of a row of a table, and does not stand in the text of the file. */
  public boolean isOfTable() {
    return document.whole() != document;
  }

  /** All content in order: elements, character data, CDATA, comments, instructions. */
  public List<XmlNode> nodes() {
    List<XmlNode> nodes = new ArrayList<>(2 * markup.size() + 1);
    content().forEach(nodes::add);
    return nodes;
  }

  /** As {@link #nodes()}, one after the other: for elements with very many children. */
  public Iterable<XmlNode> content() {
    return () -> {
      Iterator<XmlNode> inText = new ContentIterator(this);
      return markup instanceof RowMarkup rows ? rows.behind(inText) : inText;
    };
  }

  /** The element's own character data, CDATA included, child elements left out. */
  public String text() {
    if (markup.size() == 0) {
      return References.decodeText(document.text(), startTagEnd, contentEnd);
    }
    StringBuilder text = new StringBuilder();
    for (XmlNode node : content()) {
      if (node instanceof XmlText characters) {
        text.append(characters.value());
      }
    }
    return text.toString();
  }

  /** This element and all below it, in document order; works at any depth. */
  public Iterable<XmlElement> descendants() {
    return () -> new Descendants(this);
  }

  @Override
  public Optional<XmlElement> parent() {
    return Optional.ofNullable(parent);
  }

  public XmlDocument document() {
    return document;
  }

  /** From the opening angle bracket to behind the end tag. */
  @Override
  public TextRange range() {
    return new TextRange(start, end);
  }

  /** The start tag, or the whole element where it is written {@code <a/>}. */
  public TextRange startTagRange() {
    return new TextRange(start, startTagEnd);
  }

  /** The name in the start tag. */
  public TextRange nameRange() {
    return new TextRange(start + 1, start + 1 + name.name().length());
  }

  /** Between the two tags; empty, at the end of the element, where it is written {@code <a/>}. */
  public TextRange contentRange() {
    return new TextRange(startTagEnd, contentEnd);
  }

  /** Whether the element is written {@code <a/>}. */
  public boolean isSelfClosing() {
    return startTagEnd == end && document.text().startsWith("/>", end - 2);
  }

  /** The place of the element's name: what to show when the element as a whole is at fault. */
  public SourceLocation location() {
    return document.location(nameRange(), name());
  }

  /** The problem of a wrong element: thrown by the caller, placed on the name. */
  public ModelProblemException problem(String message) {
    return new ModelProblemException(location(), message);
  }

  /** What the prefix (empty: the default namespace) stands for at this element. */
  public Optional<String> findNamespace(String prefix) {
    if (prefix.equals("xml")) {
      return Optional.of(Namespaces.XML);
    }
    if (prefix.equals("xmlns")) {
      return Optional.of(Namespaces.XMLNS);
    }
    String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    for (XmlElement at = this; at != null; at = at.parent) {
      String uri = at.attribute(declaration);
      if (uri != null) {
        return uri.isEmpty() ? Optional.empty() : Optional.of(uri);
      }
    }
    return Optional.empty();
  }

  /** Two are equal that stand at the same place of the same document. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof XmlElement that
        && start == that.start
        && document.hasPlacesOf(that.document);
  }

  @Override
  public int hashCode() {
    return 31 * document.placesHash() + start;
  }

  /** The start tag as written; for messages of tests. */
  @Override
  public String toString() {
    return startTagRange().of(document.text());
  }

  XmlName pooledName() {
    return name;
  }

  private static final class Descendants implements Iterator<XmlElement> {
    private final Deque<Iterator<XmlElement>> ahead = new ArrayDeque<>();

    Descendants(XmlElement root) {
      ahead.push(List.of(root).iterator());
    }

    @Override
    public boolean hasNext() {
      while (!ahead.isEmpty() && !ahead.element().hasNext()) {
        ahead.pop();
      }
      return !ahead.isEmpty();
    }

    @Override
    public XmlElement next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      XmlElement next = ahead.element().next();
      if (next.markup.size() > 0) {
        ahead.push(next.elements().iterator());
      }
      return next;
    }
  }
}
