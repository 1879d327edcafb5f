/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.compare.Difference.Kind;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Compares two documents element by element: by id where there is one, quantities by their value
 * whatever the unit, in any order where the language does not mind. Comments and layout do not
 * count.
 */
public final class Comparison {
  private final XmlDocument left;
  private final XmlDocument right;
  private final Meaning leftMeaning;
  private final Meaning rightMeaning;
  private final Moves moves = new Moves(this::inside);

  private Comparison(XmlDocument left, XmlDocument right) {
    this.left = left;
    this.right = right;
    this.leftMeaning = new Meaning(new References(FileSet.of(left)));
    this.rightMeaning = new Meaning(new References(FileSet.of(right)));
  }

  /** What differs, in the order of the documents; empty where both mean the same. */
  public static List<Difference> of(XmlDocument left, XmlDocument right) {
    Optional<XmlElement> leftRoot = left.findRoot();
    Optional<XmlElement> rightRoot = right.findRoot();
    if (leftRoot.isEmpty() || rightRoot.isEmpty()) {
      return List.of();
    }
    Comparison comparison = new Comparison(left, right);
    Differing found = comparison.inside(leftRoot.get(), rightRoot.get());
    return comparison.moves.paired(found);
  }

  /** What differs in two elements that are the same. */
  private Differing inside(XmlElement before, XmlElement after) {
    Differing found = new Differing();
    if (isWrittenAlike(before, after)) {
      return found;
    }
    if (!before.localName().equals(after.localName())) {
      found.add(
          new Difference(
              Kind.CHANGED,
              EditMessages.of("compare.element", before.localName(), after.localName()),
              before,
              after,
              before.nameRange(),
              after.nameRange(),
              List.of()));
    }
    attributes(before, after, found);
    String textBefore = Meaning.text(before);
    String textAfter = Meaning.text(after);
    if (!textBefore.equals(textAfter)) {
      found.add(
          new Difference(
              Kind.CHANGED,
              EditMessages.of("compare.text", shortened(textBefore), shortened(textAfter)),
              before,
              after,
              before.contentRange(),
              after.contentRange(),
              List.of()));
    }
    children(before, after, found);
    return found;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }

  private boolean isWrittenAlike(XmlElement before, XmlElement after) {
    TextRange a = before.range();
    TextRange b = after.range();
    return a.length() == b.length()
        && left.text().regionMatches(a.start(), right.text(), b.start(), a.length());
  }

  private void attributes(XmlElement before, XmlElement after, Differing found) {
    for (XmlAttribute each : before.attributes()) {
      XmlAttribute other = after.findAttribute(each.name()).orElse(null);
      if (each.isNamespaceDeclaration()) {
        continue;
      }
      if (other == null) {
        TextRange gone = endOfTag(after);
        String title = "%s: %s → –".formatted(each.name(), each.value());
        found.add(
            new Difference(Kind.REMOVED, title, before, after, each.range(), gone, List.of()));
      } else if (!each.value().equals(other.value())
          && !leftMeaning.of(each).equals(rightMeaning.of(other))) {
        String title = "%s: %s → %s".formatted(each.name(), each.value(), other.value());
        found.add(
            new Difference(
                Kind.CHANGED, title, before, after, each.range(), other.range(), List.of()));
      }
    }
    for (XmlAttribute each : after.attributes()) {
      if (!each.isNamespaceDeclaration() && before.findAttribute(each.name()).isEmpty()) {
        String title = "%s: – → %s".formatted(each.name(), each.value());
        found.add(
            new Difference(
                Kind.ADDED, title, before, after, endOfTag(before), each.range(), List.of()));
      }
    }
  }

  /** Behind the last attribute. */
  private static TextRange endOfTag(XmlElement element) {
    int at =
        element.attributes().isEmpty()
            ? element.nameRange().end()
            : element.attributes().getLast().range().end();
    return new TextRange(at, at);
  }

  private void children(XmlElement before, XmlElement after, Differing found) {
    List<XmlElement> all = before.elements();
    List<XmlElement> others = after.elements();
    int most = Math.min(all.size(), others.size());
    int first = 0;
    while (first < most && isWrittenAlike(all.get(first), others.get(first))) {
      first++;
    }
    int same = 0;
    while (same < most - first
        && isWrittenAlike(all.get(all.size() - 1 - same), others.get(others.size() - 1 - same))) {
      same++;
    }
    List<XmlElement> lefts = new ArrayList<>(all.subList(first, all.size() - same));
    List<XmlElement> rights = new ArrayList<>(others.subList(first, others.size() - same));
    TextRange leftGap = gap(before, first);
    TextRange rightGap = gap(after, first);
    matched(before, lefts, leftGap, rights, rightGap, found);
  }

  /** Behind the children that are the same. */
  private static TextRange gap(XmlElement parent, int children) {
    int at =
        children == 0
            ? parent.startTagRange().end()
            : parent.elements().get(children - 1).range().end();
    return new TextRange(at, at);
  }

  private void matched(
      XmlElement parent,
      List<XmlElement> lefts,
      TextRange leftGap,
      List<XmlElement> rights,
      TextRange rightGap,
      Differing found) {
    ChildMatching matching = new ChildMatching(lefts, leftMeaning, rights, rightMeaning);
    List<Integer> moved = Meaning.isOrdered(parent) ? matching.outOfOrder() : List.of();
    TextRange rightPlace = rightGap;
    TextRange[] leftPlaces = new TextRange[rights.size()];
    for (int i = 0; i < lefts.size(); i++) {
      XmlElement each = lefts.get(i);
      int partner = matching.partner(i);
      if (partner < 0) {
        found.removed(each, rightPlace);
      } else {
        XmlElement other = rights.get(partner);
        found.matched(each, other, moved.contains(i), inside(each, other));
        rightPlace = behind(other);
        leftPlaces[partner] = behind(each);
      }
    }
    @Nullable TextRange leftPlace = leftGap;
    for (int i = 0; i < rights.size(); i++) {
      if (!matching.isTaken(i)) {
        found.added(rights.get(i), leftPlace);
      } else {
        leftPlace = leftPlaces[i];
      }
    }
  }

  private static TextRange behind(XmlElement element) {
    return new TextRange(element.range().end(), element.range().end());
  }
}
