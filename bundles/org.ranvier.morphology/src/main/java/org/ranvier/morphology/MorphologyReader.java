/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlElement;

/**
 * Reads morphologies from NeuroML elements and reports everything that keeps one from being used.
 */
public final class MorphologyReader {
  private MorphologyReader() {}

  /**
   * Reads a {@code morphology} element, or the one inside a {@code cell}. A cell that names a
   * morphology of its document instead ({@code morphology="id"}) is resolved by the caller, who
   * passes that element.
   */
  public static MorphologyReading read(XmlElement cellOrMorphology) {
    List<ModelProblem> problems = new ArrayList<>();
    Attributes attributes = new Attributes(problems);
    Optional<Morphology> morphology =
        findMorphology(cellOrMorphology, attributes)
            .flatMap(element -> readMorphology(element, attributes));
    problems.sort(Comparator.comparingInt(problem -> problem.location().range().start()));
    return new MorphologyReading(problems.isEmpty() ? morphology : Optional.empty(), problems);
  }

  /**
   * The id of the morphology that a cell takes from elsewhere in its document, when it has none
   * inside.
   */
  public static Optional<String> findReference(XmlElement cell) {
    return cell.findElement("morphology").isPresent()
        ? Optional.empty()
        : Optional.ofNullable(cell.attribute("morphology"));
  }

  private static Optional<XmlElement> findMorphology(XmlElement element, Attributes attributes) {
    if (element.localName().equals("morphology")) {
      return Optional.of(element);
    }
    Optional<XmlElement> inside = element.findElement("morphology");
    if (inside.isEmpty()) {
      attributes.problem(
          element,
          findReference(element)
              .map(id -> "the morphology " + id + " that this cell names was not found")
              .orElse(element.localName() + " has no morphology; one is expected here"));
    }
    return inside;
  }

  private static Optional<Morphology> readMorphology(XmlElement element, Attributes attributes) {
    Optional<SegmentTree> tree = new SegmentReader(element, attributes).read();
    Map<String, SegmentGroup> groups = new GroupReader(attributes).read(element);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    Map<String, SegmentSet> members = new GroupResolver(tree.get(), groups, attributes).resolve();
    return Optional.of(new Morphology(element, tree.get(), groups, members));
  }
}
