/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.Stretch;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * The parts of a file: elements that have an id or a name, those without one left out and what is
 * inside them shown instead. Many elements of one name are a list.
 */
public final class FileParts {
  /** More of one name at the top of a file are a list. */
  static final int MOST_ON_TOP = 1000;

  /** More of one name inside another are a list. */
  static final int MOST_INSIDE = 20;

  /** What LEMS calls a component whose type stands in an attribute. */
  private static final String GENERIC = "Component";

  private final BooleanSupplier cancelled;

  private FileParts(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /**
   * The parts at the top of a document; may be called from any thread.
   *
   * @param cancelled asked now and then; what was found up to then is the result
   */
  public static List<Part> of(XmlDocument document, BooleanSupplier cancelled) {
    List<Part> parts = new ArrayList<>();
    document
        .findRoot()
        .ifPresent(root -> new FileParts(cancelled).addInside(root, MOST_ON_TOP, parts));
    return parts;
  }

  /**
   * What a list of a document holds, its unnamed elements by their number; may be called from any
   * thread.
   *
   * @param list of this document, or of one that it was made of
   * @param cancelled asked now and then; what was found up to then is the result
   */
  public static List<Part> members(XmlDocument document, Part list, BooleanSupplier cancelled) {
    FileParts reading = new FileParts(cancelled);
    List<XmlElement> named =
        list.path()
            .parent()
            .findIn(document)
            .map(parent -> parent.elements(list.element()))
            .orElse(List.of());
    Stretch wanted = list.list().orElseThrow();
    List<Part> members = new ArrayList<>();
    for (int i = wanted.from(); i < Math.min(wanted.to(), named.size()); i++) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      members.add(reading.single(named.get(i), nameOf(named.get(i)).orElse("" + (i + 1))));
    }
    return members;
  }

  private void addInside(XmlElement parent, int most, List<Part> parts) {
    Map<String, Integer> counts = parent.elementCounts();
    Set<String> listed = new HashSet<>();
    for (XmlElement each : parent.firstElements(most)) {
      if (cancelled.getAsBoolean()) {
        return;
      }
      int count = counts.getOrDefault(each.localName(), 0);
      boolean foreign = !each.namespaceUri().equals(parent.namespaceUri());
      if (!foreign && count > most && listed.add(each.localName())) {
        List<XmlElement> named = parent.elements(each.localName());
        parts.add(listOf(named, Stretch.whole(named.size())));
      } else if (!foreign && count <= most) {
        add(each, parts);
      }
    }
  }

  private void add(XmlElement element, List<Part> parts) {
    Optional<String> id = nameOf(element);
    if (id.isEmpty()) {
      addInside(element, MOST_INSIDE, parts);
      return;
    }
    parts.add(single(element, id.get()));
  }

  private Part single(XmlElement element, String id) {
    List<Part> inside = new ArrayList<>();
    addInside(element, MOST_INSIDE, inside);
    return new Part(
        kindOf(element),
        element.localName(),
        id,
        Optional.empty(),
        ElementPath.of(element),
        element.location().line(),
        element.range(),
        inside);
  }

  private static Part listOf(List<XmlElement> named, Stretch stretch) {
    XmlElement first = named.get(stretch.from());
    XmlElement last = named.get(stretch.to() - 1);
    return new Part(
        first.localName(),
        first.localName(),
        "",
        Optional.of(stretch),
        ElementPath.of(first),
        first.location().line(),
        new TextRange(first.range().start(), last.range().end()),
        stretch.parts().stream().map(each -> listOf(named, each)).toList());
  }

  private static String kindOf(XmlElement element) {
    String type = element.attribute("type");
    return element.localName().equals(GENERIC) && type != null ? type : element.localName();
  }

  private static Optional<String> nameOf(XmlElement element) {
    return Optional.ofNullable(element.attribute("id"))
        .or(() -> Optional.ofNullable(element.attribute("name")))
        .map(String::strip)
        .filter(id -> !id.isEmpty());
  }
}
