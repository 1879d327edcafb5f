/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlComment;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlNode;
import org.ranvier.xml.XmlText;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Indents elements by their depth and gives each a line of its own, unless all of what it stands in
 * is on one line. What is no white space stays as it is: comments, texts, values, the order of
 * attributes; and so do line ends, of whatever kind, and the file's way of indenting.
 */
public final class Formatter {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  /** One empty line may part elements; more say nothing else. */
  private static final int MOST_LINE_ENDS = 2;

  private final String text;
  private final TextStyle style;
  private final TextRange part;
  private final List<TextEdit> edits = new ArrayList<>();

  private Formatter(XmlDocument document, TextRange part, Optional<String> indentUnit) {
    this.text = document.text();
    TextStyle found = TextStyle.of(document);
    this.style =
        indentUnit
            .map(unit -> new TextStyle(found.lineEnd(), unit, found.multiLine(), found.quote()))
            .orElse(found);
    this.part = part;
  }

  /** What to change in a document so that it is well laid out. */
  public static TextChange format(XmlDocument document) {
    return format(document, new TextRange(0, document.text().length()));
  }

  /**
   * As {@link #format(XmlDocument)}, in the lines that a part of the text touches.
   *
   * @param document a text that is well formed; of another it cannot be told what belongs where
   * @throws org.ranvier.xml.ModelProblemException the first problem of one that is not
   */
  public static TextChange format(XmlDocument document, TextRange part) {
    return format(document, part, Optional.empty());
  }

  /**
   * As {@link #format(XmlDocument, TextRange)}, with another indentation than that of the file.
   *
   * @param indentUnit what a level of nesting adds in front of a line: spaces or tabs; that of the
   *     file where empty
   */
  public static TextChange format(
      XmlDocument document, TextRange part, Optional<String> indentUnit) {
    if (!document.problems().isEmpty()) {
      throw document.problems().getFirst().asException();
    }
    Formatter formatter = new Formatter(document, lines(document.text(), part), indentUnit);
    formatter.besideRoot(document);
    formatter.element(document.root(), 0, true);
    return new TextChange(formatter.edits);
  }

  /** From the end of the line before to the end of the last line. */
  private static TextRange lines(String text, TextRange part) {
    int start = part.start();
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    int end = part.end();
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return new TextRange(start, end);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** The root and what stands beside it begin their lines at the margin. */
  private void besideRoot(XmlDocument document) {
    List<Integer> starts = new ArrayList<>();
    document.nodesBesideRoot().forEach(node -> starts.add(node.range().start()));
    starts.add(document.root().range().start());
    for (int start : starts) {
      int from = blankBefore(start);
      String gap = text.substring(from, start);
      if (LINE_END.matcher(gap).find()) {
        replace(from, start, gap(gap, ""));
      }
    }
  }

  private int blankBefore(int offset) {
    int from = offset;
    while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  /**
   * @param first whether the element is the first thing on its line
   */
  private void element(XmlElement element, int depth, boolean first) {
    tag(element, depth, first);
    List<XmlNode> nodes = new ArrayList<>();
    boolean broken = false;
    for (XmlNode each : element.content()) {
      if (each instanceof XmlText characters) {
        if (characters.cdata() || !characters.isBlank()) {
          return; // text for people, whose layout is theirs
        }
        broken |= LINE_END.matcher(characters.range().of(text)).find();
      } else {
        nodes.add(each);
      }
    }
    int at = element.contentRange().start();
    for (XmlNode each : nodes) {
      if (broken) {
        between(at, each.range().start(), depth + 1, each instanceof XmlComment);
      }
      if (each instanceof XmlElement child) {
        element(child, depth + 1, broken);
      }
      at = each.range().end();
    }
    if (broken && !nodes.isEmpty()) {
      between(at, element.contentRange().end(), depth, false);
    }
  }

  private void between(int start, int end, int depth, boolean remark) {
    String gap = text.substring(start, end);
    boolean sameLine = !LINE_END.matcher(gap).find();
    if (!(sameLine && remark)) { // a remark behind an element is about it
      replace(start, end, gap(gap, indent(depth)));
    }
  }

  /** The line ends that are there, or one where none is, and then the indentation. */
  private String gap(String old, String indent) {
    StringBuilder gap = new StringBuilder();
    Matcher lineEnd = LINE_END.matcher(old);
    for (int i = 0; i < MOST_LINE_ENDS && lineEnd.find(); i++) {
      gap.append(lineEnd.group());
    }
    return (gap.isEmpty() ? style.lineEnd() : gap) + indent;
  }

  private String indent(int depth) {
    return style.indentUnit().repeat(depth);
  }

  /** White space between the attributes of a tag: one space, or the start of a line. */
  private void tag(XmlElement element, int depth, boolean first) {
    String outer = TextStyle.indentAt(text, element.range().start());
    int at = element.nameRange().end();
    for (XmlAttribute each : element.attributes()) {
      int start = each.range().start();
      String gap = text.substring(at, start);
      Matcher lineEnd = LINE_END.matcher(gap);
      if (lineEnd.find()) {
        if (!first) {
          at = each.range().end();
          continue; // its lines follow one that is not its own
        }
        String inner = gap.substring(lastLine(gap));
        String further =
            inner.startsWith(outer)
                ? inner.substring(outer.length())
                : style.indentUnit().repeat(2);
        replace(at, start, lineEnd.group() + indent(depth) + further);
      } else {
        replace(at, start, " ");
      }
      at = each.range().end();
    }
  }

  private void replace(int from, int end, String whole) {
    // Of a gap that begins before the part, only its last line may be changed.
    boolean reaches = from < part.start() && part.start() <= end;
    int start = reaches ? part.start() : from;
    String wanted = reaches ? whole.substring(lastLine(whole)) : whole;
    boolean inside = start >= part.start() && end <= part.end();
    if (inside && !text.substring(start, end).equals(wanted)) {
      TextEdit edit = TextEdit.between(text.substring(start, end), wanted);
      edits.add(new TextEdit(start + edit.offset(), edit.length(), edit.replacement()));
    }
  }

  private static int lastLine(String gap) {
    return Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1;
  }
}
