/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlElement;

/**
 * A named set of segments.
 *
 * @param id the group's id
 * @param neuroLexId ontology term, empty where none is given
 * @param parts what belongs to the group, in document order
 * @param properties tag and value pairs, direct or inside the annotation
 * @param inhomogeneousParameters parameters defined over the group
 * @param element the {@code segmentGroup} element
 */
public record SegmentGroup(
    String id,
    String neuroLexId,
    List<GroupPart> parts,
    Map<String, Property> properties,
    List<InhomogeneousParameter> inhomogeneousParameters,
    XmlElement element) {
  /** The ontology term that marks a group as one unbranched cable. */
  public static final String UNBRANCHED_CABLE = "sao864921383";

  /** Tag of the property that states into how many control volumes an unbranched cable is cut. */
  public static final String DIVISIONS_TAG = "numberInternalDivisions";

  /** A tag and value pair with the element that states it. */
  public record Property(String value, XmlElement element) {}

  public SegmentGroup {
    parts = List.copyOf(parts);
    properties = Map.copyOf(properties);
    inhomogeneousParameters = List.copyOf(inhomogeneousParameters);
  }

  /** Whether the group stands for one unbranched cable, which is simulated as one section. */
  public boolean isUnbranchedCable() {
    return neuroLexId.equals(UNBRANCHED_CABLE);
  }

  public SourceLocation location() {
    return element.location();
  }

  public Optional<InhomogeneousParameter> findParameter(String parameterId) {
    return inhomogeneousParameters.stream().filter(p -> p.id().equals(parameterId)).findFirst();
  }
}
