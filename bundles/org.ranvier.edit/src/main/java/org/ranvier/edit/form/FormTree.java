/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.language.ChildSlot;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlElement;

/**
 * The elements of a document as a tree to choose from. Few children are shown as they are; many of
 * a name form a list of their own, and a very long list is shown by ranges, so that no more is made
 * than is looked at.
 */
public final class FormTree {
  /** More children of a name than this are a list. */
  static final int FEW = 20;

  /** Something in the tree. */
  public sealed interface Node {
    /** The element that it is, or that it is a part of. */
    XmlElement element();
  }

  /** An element. */
  public record Single(XmlElement element) implements Node {}

  /**
   * Children of a name.
   *
   * @param element the parent
   * @param from position of the first among the children of that name
   * @param to position behind the last
   * @param all whether these are all of the name
   */
  public record Several(XmlElement element, String name, int from, int to, boolean all)
      implements Node {
    public int size() {
      return to - from;
    }

    public Stretch stretch() {
      return new Stretch(from, to, all);
    }

    private Several range(Stretch stretch) {
      return new Several(element, name, stretch.from(), stretch.to(), false);
    }
  }

  private FormTree() {}

  /** What is below a node. */
  public static List<Node> children(Node node) {
    return switch (node) {
      case Single(XmlElement element) -> children(element);
      case Several several -> members(several);
    };
  }

  private static List<Node> children(XmlElement element) {
    Map<String, Integer> counts = element.elementCounts();
    List<Node> nodes = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (XmlElement each : element.firstElements(FEW)) {
      String name = each.localName();
      int count = counts.getOrDefault(name, 0);
      if (count <= FEW) {
        nodes.add(new Single(each));
      } else if (listed.add(name)) {
        nodes.add(new Several(element, name, 0, count, true));
      }
    }
    return nodes;
  }

  private static List<Node> members(Several several) {
    List<Stretch> ranges = several.stretch().parts();
    if (!ranges.isEmpty()) {
      return ranges.stream().<Node>map(several::range).toList();
    }
    List<XmlElement> named = several.element.elements(several.name);
    return named.subList(several.from, several.to).stream().<Node>map(Single::new).toList();
  }

  /** The nodes that lead to an element, the root's first and its own last. */
  public static List<Node> pathTo(XmlElement element) {
    List<Node> path = new ArrayList<>();
    List<XmlElement> chain = new ArrayList<>();
    for (Optional<XmlElement> at = Optional.of(element); at.isPresent(); at = at.get().parent()) {
      chain.addFirst(at.get());
    }
    path.add(new Single(chain.getFirst()));
    for (XmlElement each : chain.subList(1, chain.size())) {
      addLists(path, each);
      path.add(new Single(each));
    }
    return path;
  }

  private static void addLists(List<Node> path, XmlElement element) {
    List<XmlElement> named = element.parent().orElseThrow().elements(element.localName());
    if (named.size() <= FEW) {
      return;
    }
    int position = element.indexIn(named);
    Several at = new Several(element.parent().get(), element.localName(), 0, named.size(), true);
    path.add(at);
    while (at.size() > Stretch.MOST) {
      at = rangeAt(at, position);
      path.add(at);
    }
  }

  private static Several rangeAt(Several list, int position) {
    return members(list).stream()
        .map(Several.class::cast)
        .filter(each -> each.from() <= position && position < each.to())
        .findFirst()
        .orElseThrow();
  }

  /** What a node is shown in; empty for the root, and for a range of a list that is no more. */
  public static Optional<Node> parentOf(Node node) {
    if (node instanceof Several range && !range.all()) {
      int count = range.element().elementCounts().getOrDefault(range.name(), 0);
      Several at = new Several(range.element(), range.name(), 0, count, true);
      while (at.size() > range.size() && at.size() > Stretch.MOST && range.to() <= at.to()) {
        Several inner = rangeAt(at, range.from());
        if (inner.equals(range)) {
          return Optional.of(at);
        }
        at = inner;
      }
      return Optional.empty();
    }
    if (node instanceof Several list) {
      return Optional.of(new Single(list.element()));
    }
    List<Node> path = pathTo(node.element());
    return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
  }

  /** What may be added to an element; what there can be only one of is left out where it is. */
  public static List<ChildSlot> additions(XmlElement parent, Knowledge knowledge) {
    return knowledge.language().childrenOf(knowledge.language().of(parent)).stream()
        .filter(slot -> !slot.single() || parent.elements(slot.name()).isEmpty())
        .toList();
  }
}
