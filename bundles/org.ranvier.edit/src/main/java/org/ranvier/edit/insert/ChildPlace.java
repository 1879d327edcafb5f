/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.insert;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ranvier.edit.language.Language;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;

/**
 * Where a new child goes: behind the last of its like, else behind the last that the language wants
 * in front of it. A sibling of which the language knows nothing tells nothing about the place.
 *
 * @param elder the sibling behind which it goes; empty where there is none
 * @param younger the sibling in front of which it goes where it has no elder; empty where it has
 *     one, or comes into an empty parent
 */
public record ChildPlace(
    XmlElement parent, Optional<XmlElement> elder, Optional<XmlElement> younger) {

  /**
   * The place of a new child.
   *
   * @param name its name, without prefix
   */
  public static ChildPlace of(Language language, XmlElement parent, String name) {
    return of(parent, name, () -> language.orderOf(language.of(parent)), UnaryOperator.identity());
  }

  /**
   * The place of a new child of a parent that is going to be of another language.
   *
   * @param name its name, without prefix
   * @param order names of children in their order, asked for where it is needed
   * @param called what the order calls a child of a name
   */
  public static ChildPlace of(
      XmlElement parent, String name, Supplier<List<String>> order, UnaryOperator<String> called) {
    Set<String> there = parent.elementCounts().keySet();
    if (there.isEmpty()) {
      return new ChildPlace(parent, Optional.empty(), Optional.empty());
    }
    Optional<XmlElement> like = there.contains(name) ? last(parent, name) : Optional.empty();
    if (like.isPresent()) {
      return behind(like.get());
    }
    return ranked(parent, name, order.get(), called);
  }

  private static ChildPlace ranked(
      XmlElement parent, String name, List<String> order, UnaryOperator<String> called) {
    int own = rank(name, order, parent);
    Optional<XmlElement> elder =
        own < 0
            ? Optional.empty()
            : siblings(parent, order, called, rank -> rank <= own)
                .flatMap(each -> last(parent, each).stream())
                .max(BY_PLACE);
    Optional<XmlElement> younger =
        own < 0
            ? Optional.empty()
            : siblings(parent, order, called, rank -> rank > own)
                .flatMap(each -> parent.findElement(each).stream())
                .min(BY_PLACE);
    if (elder.isPresent() || younger.isEmpty()) {
      return behind(elder.orElseGet(() -> parent.elements().getLast()));
    }
    return new ChildPlace(parent, Optional.empty(), younger);
  }

  private static final Comparator<XmlElement> BY_PLACE =
      Comparator.comparingInt(each -> each.range().start());

  private static ChildPlace behind(XmlElement elder) {
    return new ChildPlace(elder.parent().orElseThrow(), Optional.of(elder), Optional.empty());
  }

  private static Optional<XmlElement> last(XmlElement parent, String name) {
    List<XmlElement> all = parent.elements(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Names of siblings that the language wants at certain ranks. */
  private static Stream<String> siblings(
      XmlElement parent, List<String> order, UnaryOperator<String> called, IntPredicate wanted) {
    return parent.elementCounts().keySet().stream()
        .filter(
            each -> {
              int rank = rank(called.apply(each), order, parent);
              return rank >= 0 && wanted.test(rank);
            });
  }

  /** Below a root stand components, of types of the model's own too: they come last. */
  private static int rank(String name, List<String> order, XmlElement parent) {
    int rank = order.indexOf(name);
    return rank < 0 && parent.parent().isEmpty() ? order.size() : rank;
  }

  /** Which of the parent's children it is going to be. */
  public int position() {
    if (elder.isEmpty() && younger.isEmpty()) {
      return 0;
    }
    List<XmlElement> siblings = parent.elements();
    return elder
        .map(each -> each.indexIn(siblings) + 1)
        .orElseGet(() -> younger.get().indexIn(siblings));
  }

  /** Puts the child there. */
  public TextChange insert(ElementEdits edits, Fragment child) {
    if (elder.isPresent()) {
      return edits.insertAfter(elder.get(), child);
    }
    return younger
        .map(each -> edits.insertBefore(each, child))
        .orElseGet(() -> edits.append(parent, child));
  }
}
