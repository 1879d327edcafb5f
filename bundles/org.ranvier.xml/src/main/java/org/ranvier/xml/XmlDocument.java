/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ranvier.hdf5.Rows;

/**
 * An XML text and the tree of its elements, each part with its exact place in the text. Never
 * changes; an edited text is read again.
 *
 * <p>Offsets count UTF-16 units of {@link #text()}, which holds the file as it is on disk, line
 * ends included, without a byte order mark.
 *
 * <p>Well-formedness is that of XML 1.0 with namespaces. A document type declaration is refused:
 * neither NeuroML nor LEMS uses one, and what it refers to is never fetched.
 */
public final class XmlDocument {
  private final String fileName;
  private final @Nullable Path path;
  private final XmlEncoding encoding;
  private final String text;
  private final boolean isText;
  private final @Nullable XmlElement root;
  private final List<XmlNode> besideRoot;
  private final List<ModelProblem> problems;
  private final NamePool names;
  private final NavigableMap<Integer, Rows> rows;
  private final @Nullable Excerpt excerpt;
  private @Nullable LineIndex lines;

  /**
   * Text of rows that is made whenever someone asks for it.
   *
   * @param owner the element that the rows belong to
   * @param firstLine number of the text's first line in the document
   */
  private record Excerpt(XmlElement owner, long firstLine) {}

  /** Lines that belong to an element of another document. */
  private XmlDocument(XmlElement owner, String text, long firstLine) {
    XmlDocument whole = owner.document();
    this.fileName = whole.fileName;
    this.path = whole.path;
    this.encoding = whole.encoding;
    this.text = text;
    this.isText = false;
    this.names = new NamePool(text);
    this.root = whole.root;
    this.besideRoot = List.of();
    this.problems = List.of();
    this.rows = Collections.emptyNavigableMap();
    this.excerpt = new Excerpt(owner, firstLine);
  }

  private XmlDocument(Source source, boolean strict, XmlLimits limits) {
    this.fileName = source.fileName;
    this.path = source.path;
    this.encoding = source.content.encoding();
    this.text = source.content.text();
    this.isText = source.content.isText();
    this.names = new NamePool(text);
    this.rows = new TreeMap<>();
    source.content.rows().forEach(each -> rows.put(each.offset(), each));
    this.excerpt = null;
    Parser parser = parse(strict, limits);
    this.root = parser.root();
    this.besideRoot = Collections.unmodifiableList(parser.besideRoot());
    this.problems = Collections.unmodifiableList(parser.problems());
  }

  @SuppressWarnings("NullAway") // the parser needs the text of this document only
  private Parser parse(boolean strict, XmlLimits limits) {
    Parser parser = new Parser(this, names, strict, limits);
    parser.parse();
    return parser;
  }

  private record Source(String fileName, @Nullable Path path, XmlFile content) {
    Source(Path file, XmlFile content) {
      this(file.toString(), file, content);
    }

    Source(String fileName, String text) {
      this(fileName, null, new XmlFile(text, XmlEncoding.UTF_8));
    }
  }

  /**
   * Reads a text strictly.
   *
   * @param fileName what messages call the file
   * @throws ModelProblemException when it is not well formed or too large
   */
  public static XmlDocument parse(String fileName, String text) {
    return parse(fileName, text, XmlLimits.keepingAll());
  }

  /** As {@link #parse(String, String)} with limits of the caller's choice. */
  public static XmlDocument parse(String fileName, String text, XmlLimits limits) {
    return new XmlDocument(new Source(fileName, text), true, limits);
  }

  /**
   * Makes a tree of what can be understood, for text that is being typed. Never throws on account
   * of the text; what is wrong is listed in {@link #problems()}.
   */
  public static XmlDocument parseTolerantly(String fileName, String text) {
    return parseTolerantly(fileName, text, XmlLimits.standard());
  }

  /** As {@link #parseTolerantly(String, String)} with limits of the caller's choice. */
  public static XmlDocument parseTolerantly(String fileName, String text, XmlLimits limits) {
    return new XmlDocument(new Source(fileName, text), false, limits);
  }

  /**
   * Reads a file strictly; its encoding is taken from the byte order mark or the XML declaration.
   * Of a large file, elements in long lists are made anew whenever they are asked for.
   *
   * @throws ModelProblemException when the file is missing, unreadable, too large, not in the
   *     declared encoding or not well formed
   */
  public static XmlDocument read(Path file) {
    return read(file, XmlLimits.standard());
  }

  /** As {@link #read(Path)} with limits of the caller's choice. */
  public static XmlDocument read(Path file, XmlLimits limits) {
    return new XmlDocument(new Source(file, XmlFile.read(file, limits)), true, limits);
  }

  /**
   * Text of some rows of a table that belong to an element.
   *
   * @param owner the element around the rows
   * @param firstLine number of its first line in the document
   */
  static XmlDocument excerpt(XmlElement owner, String text, long firstLine) {
    return new XmlDocument(owner, text, firstLine);
  }

  /** What an element holds, with the rows of a table that belong there. */
  Markup withRows(XmlElement element, Markup markup) {
    Rows belonging = rows.isEmpty() ? null : rows.get(element.contentEnd);
    return belonging == null ? markup : new RowMarkup(element, markup, belonging);
  }

  /** The same file with another text, read strictly. */
  public XmlDocument withText(String newText) {
    Source changed = new Source(fileName, path, new XmlFile(newText, encoding, isText, List.of()));
    return new XmlDocument(changed, true, XmlLimits.keepingAll());
  }

  /** A document of the text that stands, or will stand, in the given file. */
  public static XmlDocument of(Path file, XmlFile content) {
    return of(file, content, XmlLimits.keepingAll());
  }

  /** As {@link #of(Path, XmlFile)} with limits of the caller's choice. */
  public static XmlDocument of(Path file, XmlFile content, XmlLimits limits) {
    return new XmlDocument(new Source(file, content), true, limits);
  }

  /** As {@link #of(Path, XmlFile)} for a text that is being typed: makes a tree of what it can. */
  public static XmlDocument ofTolerantly(Path file, XmlFile content) {
    return new XmlDocument(new Source(file, content), false, XmlLimits.standard());
  }

  public String text() {
    return text;
  }

  /** What messages call the file. */
  public String fileName() {
    return fileName;
  }

  /** Empty for text that came from no file. */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /**
   * Whether an edit of the text can be stored in the file: it holds these characters, not tables
   * that say the same.
   */
  public boolean isText() {
    return isText;
  }

  /** How the file's characters were stored; UTF-8 for text that came from no file. */
  public XmlEncoding encoding() {
    return encoding;
  }

  /**
   * The one outermost element.
   *
   * @throws ModelProblemException when a tolerantly read text has none
   */
  public XmlElement root() {
    if (root == null) {
      throw problems.getFirst().asException();
    }
    return root;
  }

  /** The outermost element; empty only where a tolerantly read text has none. */
  public Optional<XmlElement> findRoot() {
    return Optional.ofNullable(root);
  }

  /** Comments and instructions before and behind the root, in order. */
  public List<XmlNode> nodesBesideRoot() {
    return besideRoot;
  }

  /** What a tolerant reading found wrong; empty after a strict one. */
  public List<ModelProblem> problems() {
    return problems;
  }

  /** The deepest element that the character at the offset belongs to. */
  public Optional<XmlElement> elementAt(int offset) {
    XmlElement found = null;
    XmlElement next = root != null && covers(root, offset) ? root : null;
    while (next != null) {
      found = next;
      next = childAt(found, offset);
    }
    return Optional.ofNullable(found);
  }

  /** The attribute whose name, value or quotes touch the offset. */
  public Optional<XmlAttribute> attributeAt(int offset) {
    return elementAt(offset)
        .flatMap(
            element ->
                element.attributes().stream()
                    .filter(attribute -> attribute.range().touches(offset))
                    .findFirst());
  }

  /** A place as messages show it. */
  public SourceLocation location(TextRange range, String element) {
    int start = range.start();
    return new SourceLocation(fileName, lineOf(start), columnOf(start), range, element);
  }

  /** Counted from 1; rows that are not in the text have lines as well. */
  public int lineOf(int offset) {
    long line = lines().lineOf(offset);
    if (excerpt != null) {
      line += excerpt.firstLine - 1;
    }
    for (Rows before : rows.headMap(offset, true).values()) {
      line += before.size();
    }
    return (int) Math.min(line, Integer.MAX_VALUE);
  }

  /** Counted from 1, in UTF-16 units; a tab counts as one. */
  public int columnOf(int offset) {
    return lines().columnOf(offset);
  }

  private LineIndex lines() {
    LineIndex known = lines;
    if (known == null) {
      known = new LineIndex(text);
      lines = known;
    }
    return known;
  }

  /** The document that this is: another one only where this is a part of it, made for some rows. */
  public XmlDocument whole() {
    return excerpt == null ? this : excerpt.owner.document();
  }

  /** Whether places in both mean the same: in the same document, or in a text of the same rows. */
  boolean hasPlacesOf(XmlDocument other) {
    return this == other || (excerpt != null && excerpt.equals(other.excerpt));
  }

  /** Equal for documents that have the same places. */
  int placesHash() {
    return excerpt == null ? System.identityHashCode(this) : excerpt.hashCode();
  }

  /** Reads children of an element again; for one thread at a time. */
  Parser rereader(XmlElement parent) {
    return new Parser(this, names, parent);
  }

  private static boolean covers(XmlElement element, int offset) {
    TextRange range = element.range();
    return range.start() <= offset && offset < range.end();
  }

  /** Children lie in the order of their offsets, so the one wanted is found by halving. */
  private static @Nullable XmlElement childAt(XmlElement parent, int offset) {
    int low = 0;
    Markup markup = parent.markup.inText();
    int high = markup.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      XmlNode node = markup.node(middle);
      if (node.range().end() <= offset) {
        low = middle + 1;
      } else if (node.range().start() > offset) {
        high = middle - 1;
      } else {
        return node instanceof XmlElement element ? element : null;
      }
    }
    return null;
  }
}
