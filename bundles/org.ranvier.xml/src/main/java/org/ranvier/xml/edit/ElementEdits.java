/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.edit;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlNode;
import org.ranvier.xml.XmlText;

/**
 * The smallest edits of a document's text that change one thing about one element. All else stays
 * as it is: comments, order, quotes, indentation, line ends, unknown content.
 *
 * <p>Every method only computes; the caller applies the change.
 */
public final class ElementEdits {
  private final XmlDocument document;
  private final String text;
  private final TextStyle style;
  private final AttributeEdits attributes;
  private final Writable writable;

  public ElementEdits(XmlDocument document) {
    this.document = document;
    this.text = document.text();
    this.style = TextStyle.of(document);
    this.attributes = new AttributeEdits(document, style);
    this.writable = new Writable(document);
  }

  /** How the document is laid out. */
  public TextStyle style() {
    return style;
  }

  /**
   * Gives an attribute a value, adding it where it is missing.
   *
   * @param order the names of the element's possible attributes in their usual order, which decides
   *     where a new one goes; may be empty
   */
  public TextChange setAttribute(
      XmlElement element, String name, String value, List<String> order) {
    return attributes.set(element, name, value, order);
  }

  /** Removes an attribute with the white space in front of it; no change where it is missing. */
  public TextChange removeAttribute(XmlElement element, String name) {
    return attributes.remove(element, name);
  }

  /**
   * Replaces the element's own character data; child elements and comments stay. A CDATA section
   * that is all of the content stays one.
   */
  public TextChange setText(XmlElement element, String value) {
    if (element.text().equals(value)) {
      return TextChange.NONE;
    }
    if (element.isSelfClosing()) {
      return opened(element, writable.text(value, style.lineEnd()));
    }
    List<XmlText> runs = new ArrayList<>();
    for (XmlNode node : element.nodes()) {
      if (node instanceof XmlText run) {
        runs.add(run);
      }
    }
    if (runs.isEmpty()) {
      int at = element.contentRange().start();
      return TextChange.of(TextEdit.insert(at, writable.text(value, style.lineEnd())));
    }
    return replaceRuns(runs, value);
  }

  private TextChange replaceRuns(List<XmlText> runs, String value) {
    XmlText kept = runs.stream().filter(run -> !run.isBlank()).findFirst().orElse(runs.getFirst());
    boolean asCdata = kept.cdata() && runs.size() == 1 && isPlainCdata(value);
    List<TextEdit> edits = new ArrayList<>();
    for (XmlText run : runs) {
      if (!run.equals(kept)) {
        edits.add(TextEdit.delete(run.range()));
      } else if (asCdata) {
        String raw = value.replace("\n", style.lineEnd());
        edits.add(TextEdit.replace(run.contentRange(), raw));
      } else {
        edits.add(TextEdit.replace(run.range(), writable.text(value, style.lineEnd())));
      }
    }
    return new TextChange(edits);
  }

  private boolean isPlainCdata(String value) {
    return !value.contains("]]>")
        && value.indexOf('\r') < 0
        && document.encoding().charset().newEncoder().canEncode(value);
  }

  /** Adds markup as the element's last child; {@code <a/>} is opened for it. */
  public TextChange append(XmlElement parent, Fragment child) {
    List<XmlNode> markup =
        parent.nodes().stream()
            .filter(node -> !(node instanceof XmlText characters) || characters.cdata())
            .toList();
    if (!markup.isEmpty()) {
      return insertAfter(parent, markup.getLast(), child);
    }
    String indent = TextStyle.indentAt(text, parent.range().start());
    String inner = indent + style.indentUnit();
    if (!parent.text().isBlank()) {
      int end = parent.contentRange().end();
      return TextChange.of(TextEdit.insert(end, child.print(indent, style)));
    }
    if (!style.multiLine()) {
      return opened(parent, child.print("", style));
    }
    String printed = style.lineEnd() + inner + child.print(inner, style);
    boolean brokenAlready = hasLineBreak(parent.contentRange());
    return opened(parent, brokenAlready ? printed : printed + style.lineEnd() + indent);
  }

  /** Puts markup right behind the start tag, which loses its slash if it has one. */
  private TextChange opened(XmlElement element, String content) {
    TextRange tag = element.startTagRange();
    if (!element.isSelfClosing()) {
      return TextChange.of(TextEdit.insert(tag.end(), content));
    }
    int slash = tag.end() - 2;
    String end = ">" + content + "</" + element.name() + ">";
    return TextChange.of(new TextEdit(slash, 2, end));
  }

  /** Adds markup behind a sibling and behind comments that follow it on its line. */
  public TextChange insertAfter(XmlElement sibling, Fragment added) {
    return insertAfter(sibling.parent().orElseThrow(), sibling, added);
  }

  private TextChange insertAfter(XmlElement parent, XmlNode sibling, Fragment added) {
    int at = behindLineComments(parent, sibling);
    if (!startsLine(sibling.range().start())) {
      String indent = TextStyle.indentAt(text, sibling.range().start());
      return TextChange.of(TextEdit.insert(at, added.print(indent, style)));
    }
    String indent = TextStyle.indentAt(text, sibling.range().start());
    String printed = style.lineEnd() + indent + added.print(indent, style);
    boolean lineGoesOn = !endsLine(at) && at < parent.contentRange().end();
    return TextChange.of(
        TextEdit.insert(at, lineGoesOn ? printed + style.lineEnd() + indent : printed));
  }

  /** Adds markup directly in front of a sibling. */
  public TextChange insertBefore(XmlElement sibling, Fragment added) {
    int at = sibling.range().start();
    String indent = TextStyle.indentAt(text, at);
    String printed = added.print(indent, style);
    if (!startsLine(at)) {
      return TextChange.of(TextEdit.insert(at, printed));
    }
    // At the end of the line before, so that the sibling can be taken out with its line.
    return TextChange.of(TextEdit.insert(endOfLineBefore(at), style.lineEnd() + indent + printed));
  }

  /**
   * Removes an element, with its line where nothing else is on it.
   *
   * @throws IllegalArgumentException for the root: a document without it is none
   */
  public TextChange remove(XmlElement element) {
    if (element.parent().isEmpty()) {
      throw new IllegalArgumentException("the root element cannot be removed");
    }
    return TextChange.of(deletion(element.range()));
  }

  /** Deletes a piece of markup, such as a tag, with its line where nothing else is on it. */
  public TextEdit deletion(TextRange markup) {
    return TextEdit.delete(withLine(markup));
  }

  /** Moves an element, as it is written, behind another one that is not inside it. */
  public TextChange moveAfter(XmlElement element, XmlElement sibling) {
    return moved(element, insertAfter(sibling, Fragment.verbatim(element.range().of(text))));
  }

  /** Moves an element, as it is written, in front of another one that is not inside it. */
  public TextChange moveBefore(XmlElement element, XmlElement sibling) {
    return moved(element, insertBefore(sibling, Fragment.verbatim(element.range().of(text))));
  }

  /** Moves an element, as it is written, to the end of another one that is not inside it. */
  public TextChange moveInto(XmlElement element, XmlElement parent) {
    return moved(element, append(parent, Fragment.verbatim(element.range().of(text))));
  }

  /**
   * Completes a move: what inserts an element elsewhere, and its removal where it is.
   *
   * @param insertion inserts the element's text outside of the element
   */
  public TextChange moved(XmlElement element, TextChange insertion) {
    List<TextEdit> edits = new ArrayList<>(insertion.edits());
    TextRange gone = withLine(element.range());
    for (TextEdit edit : insertion.edits()) {
      boolean inside = edit.offset() > gone.start() && edit.offset() < gone.end();
      if (inside) { // at the edge of the moved line: the line then stays, emptied
        gone = element.range();
      }
    }
    edits.add(TextEdit.delete(gone));
    return new TextChange(edits);
  }

  /** The range, extended by the line break and indentation before it if it has lines of its own. */
  private TextRange withLine(TextRange range) {
    if (!startsLine(range.start()) || !endsLine(range.end())) {
      return range;
    }
    int end = range.end();
    while (end < text.length() && TextStyle.isBlank(text.charAt(end))) {
      end++;
    }
    return new TextRange(endOfLineBefore(range.start()), end);
  }

  /** Where the line before that of an offset ends, in front of its line break. */
  private int endOfLineBefore(int offset) {
    int start = offset - TextStyle.indentAt(text, offset).length();
    int lineBreak = start >= 2 && text.startsWith("\r\n", start - 2) ? 2 : 1;
    return Math.max(0, start - lineBreak);
  }

  /**
   * Where a sibling ends, or comments that follow it on its line. Looks at the text and not at the
   * nodes, of which a parent may have very many.
   */
  private int behindLineComments(XmlElement parent, XmlNode sibling) {
    int limit = parent.contentRange().end();
    int end = sibling.range().end();
    int at = end;
    while (at < limit) {
      int next = behindBlank(at, limit);
      if (next == at) {
        next = behindComment(at, limit);
      } else if (next < limit && text.charAt(next) != '<') {
        next = at; // the blank is a part of other characters
      }
      if (next == at || hasLineBreak(new TextRange(at, next))) {
        return endsLine(at) ? at : end;
      }
      boolean comment = text.charAt(at) == '<';
      at = next;
      if (comment && endsLine(at)) {
        return at;
      }
    }
    return end;
  }

  private int behindBlank(int from, int limit) {
    int at = from;
    while (at < limit && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the comment ends that begins at an offset; the offset itself where none does. */
  private int behindComment(int at, int limit) {
    int close = text.startsWith("<!--", at) ? text.indexOf("-->", at + 4) : -1;
    return close < 0 || close + 3 > limit ? at : close + 3;
  }

  private boolean startsLine(int offset) {
    int at = offset - 1;
    while (at >= 0 && TextStyle.isBlank(text.charAt(at))) {
      at--;
    }
    return at >= 0 && TextStyle.isLineBreak(text.charAt(at));
  }

  private boolean endsLine(int offset) {
    int at = offset;
    while (at < text.length() && TextStyle.isBlank(text.charAt(at))) {
      at++;
    }
    return at == text.length() || TextStyle.isLineBreak(text.charAt(at));
  }

  private boolean hasLineBreak(TextRange range) {
    return range.of(text).chars().anyMatch(c -> TextStyle.isLineBreak((char) c));
  }
}
