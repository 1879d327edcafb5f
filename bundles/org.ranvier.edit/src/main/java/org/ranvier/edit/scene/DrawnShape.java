/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * A shape that a document shows: of a cell that has it or names it, or of a morphology that stands
 * alone. A cell may name a morphology of a file that its document includes.
 *
 * @param name of the cell, or of the morphology that no cell of the document names
 * @param owner the cell, or the morphology itself
 * @param morphology has segments, or had none that can be read
 */
public record DrawnShape(String name, XmlElement owner, XmlElement morphology) {
  private static final String MORPHOLOGY = "morphology";

  /** The shapes that a document has of its own, in its order. */
  public static List<DrawnShape> of(XmlDocument document) {
    return of(document, _ -> Optional.empty());
  }

  /**
   * The shapes of a document, those of files that it includes among them, in its order.
   *
   * @param knowledge of the document or of an earlier text of it
   */
  public static List<DrawnShape> of(XmlDocument document, Knowledge knowledge) {
    return of(
        document,
        id ->
            knowledge
                .model()
                .findComponent(id)
                .filter(each -> each.localName().equals(MORPHOLOGY)));
  }

  private static List<DrawnShape> of(
      XmlDocument document, Function<String, Optional<XmlElement>> others) {
    List<XmlElement> parts = parts(document);
    Set<String> named =
        parts.stream().flatMap(each -> named(each).stream()).collect(Collectors.toSet());
    List<DrawnShape> found = new ArrayList<>();
    for (XmlElement part : parts) {
      Optional<XmlElement> morphology =
          part.localName().equals(MORPHOLOGY)
              ? Optional.of(part).filter(each -> !named.contains(each.attribute("id")))
              : part.findElement(MORPHOLOGY)
                  .or(() -> named(part).flatMap(id -> find(id, parts, others)));
      morphology
          .filter(each -> each.findElement("segment").isPresent())
          .ifPresent(each -> found.add(new DrawnShape(nameOf(part), part, each)));
    }
    return found;
  }

  /** Whether a document has cells with segments, or some that name what may have them. */
  public static boolean isAnyIn(XmlDocument document) {
    return !of(document).isEmpty()
        || parts(document).stream().anyMatch(each -> named(each).isPresent());
  }

  private static List<XmlElement> parts(XmlDocument document) {
    return document.findRoot().map(XmlElement::elements).orElse(List.of());
  }

  /** The morphology that a cell names. */
  private static Optional<String> named(XmlElement part) {
    @Nullable String name = part.attribute(MORPHOLOGY);
    return Optional.ofNullable(name).filter(_ -> part.findElement(MORPHOLOGY).isEmpty());
  }

  private static Optional<XmlElement> find(
      String id, List<XmlElement> parts, Function<String, Optional<XmlElement>> others) {
    return parts.stream()
        .filter(each -> each.localName().equals(MORPHOLOGY) && id.equals(each.attribute("id")))
        .findFirst()
        .or(() -> others.apply(id));
  }

  private static String nameOf(XmlElement element) {
    String id = element.attribute("id");
    return id == null ? element.localName() : id;
  }

  /** The document that shows it. */
  public XmlDocument document() {
    return owner.document();
  }

  /** The cell that has the shape; empty for a morphology that no cell of the document names. */
  public Optional<XmlElement> cell() {
    return Optional.of(owner).filter(each -> !each.equals(morphology));
  }

  /** Whether the morphology is in a file that the document includes. */
  public boolean isElsewhere() {
    return !morphology.document().equals(owner.document());
  }

  /** The file that the morphology is in, without folders. */
  public String file() {
    XmlDocument document = morphology.document();
    return document
        .path()
        .map(path -> String.valueOf(path.getFileName()))
        .orElse(document.fileName());
  }

  /** All text that it is drawn from. */
  public String text() {
    return isElsewhere() ? document().text() + morphology.document().text() : document().text();
  }
}
