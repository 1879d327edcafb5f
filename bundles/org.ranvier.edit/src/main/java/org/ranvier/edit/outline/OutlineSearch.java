/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.assist.NameMatch;
import org.ranvier.xml.XmlElement;

/**
 * Elements whose name or id fits what was typed, with all around them: the branches of a tree that
 * lead to them.
 */
public final class OutlineSearch {
  /** More are of no use in a list; typing on narrows them. */
  private static final int MOST = 500;

  private final Map<XmlElement, List<XmlElement>> children = new LinkedHashMap<>();
  private @Nullable XmlElement best;
  private NameMatch bestMatch = NameMatch.NONE;

  private OutlineSearch() {}

  /**
   * Searches a tree; may be called from any thread.
   *
   * @param cancelled asked now and then; what was found up to then is the result
   */
  public static OutlineSearch in(XmlElement root, String typed, BooleanSupplier cancelled) {
    OutlineSearch search = new OutlineSearch();
    int found = 0;
    search.children.put(root, new ArrayList<>());
    for (XmlElement each : root.descendants()) {
      NameMatch match = match(each, typed);
      if (match.fits()) {
        search.add(each, match);
        found++;
      }
      if (found == MOST || cancelled.getAsBoolean()) {
        break;
      }
    }
    return search;
  }

  /** How well an element's name or id fits, whichever does better. */
  private static NameMatch match(XmlElement element, String typed) {
    NameMatch byName = NameMatch.of(typed, element.localName());
    String id = element.attribute("id");
    String called = id == null ? element.attribute("name") : id;
    if (called == null) {
      return byName;
    }
    NameMatch byId = NameMatch.of(typed, called);
    return byId.compareTo(byName) < 0 ? byId : byName;
  }

  private void add(XmlElement element, NameMatch match) {
    if (match.compareTo(bestMatch) < 0) {
      best = element;
      bestMatch = match;
    }
    Deque<XmlElement> missing = new ArrayDeque<>();
    XmlElement at = element;
    while (!children.containsKey(at)) {
      missing.push(at);
      at = at.parent().orElseThrow(); // the root is there from the beginning
    }
    for (XmlElement each : missing) {
      Objects.requireNonNull(children.get(at)).add(each);
      children.put(each, new ArrayList<>());
      at = each;
    }
  }

  /** The elements inside another that fit or lead to such. */
  public List<XmlElement> inside(XmlElement element) {
    return children.getOrDefault(element, List.of());
  }

  /** The first of those that fit best. */
  public Optional<XmlElement> best() {
    return Optional.ofNullable(best);
  }
}
