/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ranvier.xml.XmlElement;

/**
 * Reads what the file states about segment groups; whether it fits the segments is for {@link
 * GroupResolver}.
 */
final class GroupReader {
  private final Attributes attributes;

  GroupReader(Attributes attributes) {
    this.attributes = attributes;
  }

  /** Groups by id, in document order. */
  Map<String, SegmentGroup> read(XmlElement morphology) {
    Map<String, SegmentGroup> groups = new LinkedHashMap<>();
    for (XmlElement element : morphology.elements("segmentGroup")) {
      attributes
          .required(element, "id")
          .ifPresent(
              id -> {
                SegmentGroup group = readGroup(id.value().strip(), element);
                SegmentGroup earlier = groups.putIfAbsent(group.id(), group);
                if (earlier != null) {
                  attributes.problem(
                      id,
                      "segment group "
                          + group.id()
                          + " is defined twice, first in line "
                          + earlier.location().line()
                          + "; every group needs an id of its own");
                }
              });
    }
    return groups;
  }

  private SegmentGroup readGroup(String id, XmlElement element) {
    String neuroLexId = element.attribute("neuroLexId");
    List<GroupPart> parts = new ArrayList<>();
    List<InhomogeneousParameter> parameters = new ArrayList<>();
    for (XmlElement child : element.elements()) {
      if (child.localName().equals("inhomogeneousParameter")) {
        readParameter(child).ifPresent(parameters::add);
      } else {
        readPart(child).ifPresent(parts::add);
      }
    }
    return new SegmentGroup(
        id,
        neuroLexId == null ? "" : neuroLexId.strip(),
        parts,
        readProperties(element),
        parameters,
        element);
  }

  private Optional<GroupPart> readPart(XmlElement element) {
    return switch (element.localName()) {
      case "member" -> {
        OptionalInt id = attributes.segmentId(element, "segment");
        yield id.isPresent()
            ? Optional.of(new GroupPart.Member(id.getAsInt(), element))
            : Optional.empty();
      }
      case "include" ->
          attributes
              .required(element, "segmentGroup")
              .map(group -> new GroupPart.Include(group.value().strip(), element));
      case "path" -> readPath(element);
      case "subTree" -> readSubTree(element);
      default -> Optional.empty();
    };
  }

  private Optional<GroupPart> readPath(XmlElement element) {
    Optional<XmlElement> from = element.findElement("from");
    Optional<XmlElement> to = element.findElement("to");
    if (to.isEmpty()) {
      attributes.problem(element, "the path has no 'to'; the segment where it ends is expected");
      return Optional.empty();
    }
    OptionalInt toId = attributes.segmentId(to.get(), "segment");
    OptionalInt fromId =
        from.isPresent() ? attributes.segmentId(from.get(), "segment") : OptionalInt.empty();
    if (toId.isEmpty() || from.isPresent() != fromId.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new GroupPart.Path(fromId, toId.getAsInt(), element));
  }

  private Optional<GroupPart> readSubTree(XmlElement element) {
    Optional<XmlElement> from = element.findElement("from");
    if (from.isEmpty()) {
      attributes.problem(
          element, "the subTree has no 'from'; the segment where the subtree starts is expected");
      return Optional.empty();
    }
    OptionalInt fromId = attributes.segmentId(from.get(), "segment");
    return fromId.isPresent()
        ? Optional.of(new GroupPart.SubTree(fromId.getAsInt(), element))
        : Optional.empty();
  }

  /** Older files put properties inside the annotation. */
  private Map<String, SegmentGroup.Property> readProperties(XmlElement group) {
    List<XmlElement> elements = new ArrayList<>(group.elements("property"));
    group.findElement("annotation").ifPresent(a -> elements.addAll(a.elements("property")));
    Map<String, SegmentGroup.Property> properties = new LinkedHashMap<>();
    for (XmlElement element : elements) {
      String tag = element.attribute("tag");
      String value = element.attribute("value");
      if (tag != null && value != null) {
        properties.putIfAbsent(tag.strip(), new SegmentGroup.Property(value.strip(), element));
      }
    }
    return properties;
  }

  private Optional<InhomogeneousParameter> readParameter(XmlElement element) {
    var id = attributes.required(element, "id");
    var variable = attributes.required(element, "variable");
    var metric = attributes.required(element, "metric");
    if (id.isEmpty() || variable.isEmpty() || metric.isEmpty()) {
      return Optional.empty();
    }
    if (!metric.get().value().strip().equals(InhomogeneousParameter.PATH_LENGTH)) {
      attributes.problem(
          metric.get(),
          "the metric is '"
              + metric.get().value()
              + "'; '"
              + InhomogeneousParameter.PATH_LENGTH
              + "' is expected, the only one the language has");
      return Optional.empty();
    }
    return Optional.of(
        new InhomogeneousParameter(
            id.get().value().strip(),
            variable.get().value().strip(),
            metric.get().value().strip(),
            end(element, "proximal", "translationStart"),
            end(element, "distal", "normalizationEnd"),
            element));
  }

  private OptionalDouble end(XmlElement parameter, String child, String attribute) {
    Optional<XmlElement> details = parameter.findElement(child);
    return details.isPresent()
        ? attributes.number(details.get(), attribute)
        : OptionalDouble.empty();
  }
}
