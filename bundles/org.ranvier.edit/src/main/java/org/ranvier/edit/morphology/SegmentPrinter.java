/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ranvier.morphology.Point;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/** Prints elements of a morphology as one that is there is written. */
final class SegmentPrinter {
  private final String prefix;
  private final String slash;
  private final boolean onLines;
  private final TextStyle style;
  private final Map<XmlDocument, ElementEdits> sources = new HashMap<>();

  /**
   * Prints as another element is written.
   *
   * @param like an element whose layout is taken
   */
  SegmentPrinter(XmlElement like, TextStyle style) {
    this(like, style, isOnLines(like, style));
  }

  /**
   * @param onLines whether what is inside elements stands on lines of its own
   */
  SegmentPrinter(XmlElement like, TextStyle style, boolean onLines) {
    this.style = style;
    this.prefix = like.prefixWithColon();
    this.onLines = onLines;
    String text = like.document().text();
    boolean spaced =
        like.elements().stream().anyMatch(each -> each.range().of(text).endsWith(" />"));
    this.slash = spaced ? " />" : "/>";
  }

  private static boolean isOnLines(XmlElement like, TextStyle style) {
    String inside = like.contentRange().of(like.document().text());
    return like.isSelfClosing()
        ? style.multiLine()
        : inside.indexOf('\n') >= 0 || inside.indexOf('\r') >= 0;
  }

  Fragment point(String name, Point point) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("x", Decimals.print(point.x()));
    attributes.put("y", Decimals.print(point.y()));
    attributes.put("z", Decimals.print(point.z()));
    attributes.put("diameter", Decimals.print(point.diameter()));
    return leaf(name, attributes);
  }

  Fragment parent(DraftSegment parent, double fraction) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("segment", Integer.toString(parent.id()));
    if (fraction != 1) {
      attributes.put("fractionAlong", Decimals.print(fraction));
    }
    return leaf("parent", attributes);
  }

  /** An element without content. */
  Fragment leaf(String name, Map<String, String> attributes) {
    return (indent, layout) -> tag(name, attributes) + slash;
  }

  private String tag(String name, Map<String, String> attributes) {
    StringBuilder text = new StringBuilder("<").append(prefix).append(name);
    char quote = style.quote();
    attributes.forEach(
        (key, value) ->
            text.append(' ')
                .append(key)
                .append('=')
                .append(quote)
                .append(XmlEscape.value(value, quote))
                .append(quote));
    return text.toString();
  }

  /** An element with others in it. */
  Fragment element(String name, Map<String, String> attributes, Iterable<Fragment> children) {
    return (indent, layout) -> {
      String inner = indent + style.indentUnit();
      StringBuilder text = new StringBuilder(tag(name, attributes)).append('>');
      for (Fragment each : children) {
        text.append(onLines ? style.lineEnd() + inner : "").append(each.print(inner, style));
      }
      text.append(onLines ? style.lineEnd() + indent : "");
      return text.append("</").append(prefix).append(name).append('>').toString();
    };
  }

  /** A new segment. */
  Fragment segment(DraftSegment segment) {
    XmlElement pattern = segment.pattern;
    if (pattern != null) {
      return (indent, layout) -> copy(segment, pattern, indent);
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", Integer.toString(segment.id()));
    if (!segment.name().isEmpty()) {
      attributes.put("name", segment.name());
    }
    DraftSegment parent = segment.parent();
    return element(
        "segment",
        attributes,
        () ->
            Stream.of(
                    Optional.ofNullable(parent).map(to -> parent(to, segment.fractionAlong())),
                    Optional.ofNullable(segment.stated()).map(at -> point("proximal", at)),
                    Optional.of(point("distal", segment.distal())))
                .flatMap(Optional::stream)
                .iterator());
  }

  /** The text of another element, changed where it has to be and indented as here. */
  private String copy(DraftSegment segment, XmlElement pattern, String indent) {
    XmlDocument document = pattern.document();
    CollectedEdits changes = new CollectedEdits();
    ElementEdits edits = sources.computeIfAbsent(document, ElementEdits::new);
    new SegmentWriter(edits, changes).write(segment, pattern);
    int start = pattern.range().start();
    TextChange shifted =
        new TextChange(
            changes.change().edits().stream()
                .map(each -> new TextEdit(each.offset() - start, each.length(), each.replacement()))
                .toList());
    String text = shifted.apply(pattern.range().of(document.text()));
    String before = TextStyle.indentAt(document.text(), start);
    return text.lines()
        .map(line -> line.startsWith(before) ? indent + line.substring(before.length()) : line)
        .reduce((one, next) -> one + style.lineEnd() + next)
        .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
        .orElse("");
  }
}
