/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Where an element is in its document, so that it is found again when the text was read anew.
 *
 * @param steps from the root's child inwards; none for the root itself
 */
public record ElementPath(List<Step> steps) {
  private static final List<String> NAMES = List.of("id", "name");

  /**
   * One level of nesting.
   *
   * @param id empty where the element has neither id nor name
   * @param position among all child elements of the parent
   */
  public record Step(String name, String id, int position) {
    boolean fits(XmlElement element) {
      return element.name().equals(name) && idOf(element).equals(id);
    }
  }

  public ElementPath {
    steps = List.copyOf(steps);
  }

  public static ElementPath of(XmlElement element) {
    List<Step> steps = new ArrayList<>();
    XmlElement at = element;
    for (Optional<XmlElement> up = at.parent(); up.isPresent(); up = at.parent()) {
      steps.addFirst(new Step(at.name(), idOf(at), at.indexIn(up.get().elements())));
      at = up.get();
    }
    return new ElementPath(steps);
  }

  /** The path of a child at a position, whatever it is called. */
  public ElementPath child(int position, String name, String id) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(name, id, position));
    return new ElementPath(longer);
  }

  /** The path of the parent; that of the root for the root. */
  public ElementPath parent() {
    return steps.isEmpty() ? this : new ElementPath(steps.subList(0, steps.size() - 1));
  }

  /** Whether it leads to the same element as another one, or into it. */
  public boolean isWithin(ElementPath around) {
    int most = around.steps.size();
    return steps.size() >= most && steps.subList(0, most).equals(around.steps);
  }

  /** The element at that place, or that of the same name and id near it. */
  public Optional<XmlElement> findIn(XmlDocument document) {
    Optional<XmlElement> at = document.findRoot();
    for (Step step : steps) {
      at = at.flatMap(parent -> find(parent.elements(), step));
    }
    return at;
  }

  private static Optional<XmlElement> find(List<XmlElement> all, Step step) {
    boolean inside = step.position < all.size();
    if (inside && step.fits(all.get(step.position))) {
      return Optional.of(all.get(step.position));
    }
    Optional<XmlElement> named =
        step.id.isEmpty() ? Optional.empty() : all.stream().filter(step::fits).findFirst();
    return named.or(
        () ->
            inside && all.get(step.position).name().equals(step.name)
                ? Optional.of(all.get(step.position))
                : Optional.empty());
  }

  static String idOf(XmlElement element) {
    return NAMES.stream().map(element::attribute).filter(Objects::nonNull).findFirst().orElse("");
  }
}
