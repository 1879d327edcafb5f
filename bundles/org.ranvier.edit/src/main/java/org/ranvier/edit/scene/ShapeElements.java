/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Which elements of a document stand for which segments. */
public final class ShapeElements {
  private final Morphology morphology;
  private final XmlDocument document;
  private final Map<XmlElement, Integer> segments;
  private final Map<XmlElement, String> groups = new HashMap<>();

  public ShapeElements(Morphology morphology) {
    this.morphology = morphology;
    this.document = morphology.element().document();
    this.segments = HashMap.newHashMap(morphology.segments().size());
    for (Segment segment : morphology.segments()) {
      segments.put(segment.element(), segment.index());
    }
    for (SegmentGroup group : morphology.groups()) {
      groups.put(group.element(), group.id());
    }
  }

  /**
   * The segments that an element stands for: the segment or the group that it is or lies in; none
   * of the morphology as a whole; empty where it has nothing to do with the morphology.
   *
   * @param element of this or an earlier or later text of the document
   */
  public Optional<SegmentSelection> find(XmlElement element) {
    Optional<XmlElement> at =
        element.document() == document
            ? Optional.of(element)
            : ElementPath.of(element).findIn(document);
    for (; at.isPresent(); at = at.get().parent()) {
      Integer segment = segments.get(at.get());
      if (segment != null) {
        return Optional.of(SegmentSelection.of(segment));
      }
      String group = groups.get(at.get());
      if (group != null) {
        return Optional.of(SegmentSelection.of(morphology.members(group).indices()));
      }
      if (at.get().equals(morphology.element())) {
        return Optional.of(SegmentSelection.EMPTY);
      }
    }
    return Optional.empty();
  }

  /** The elements of segments, in the order of the document. */
  public List<XmlElement> of(SegmentSelection selection) {
    return selection
        .segments()
        .mapToObj(index -> morphology.segments().get(index).element())
        .toList();
  }

  /** The segments that have the ids which those of another shape have. */
  public SegmentSelection carried(Morphology from, SegmentSelection selection) {
    IntStream same =
        selection
            .segments()
            .mapToObj(index -> morphology.findSegment(from.segments().get(index).id()))
            .flatMap(Optional::stream)
            .mapToInt(Segment::index);
    return SegmentSelection.of(same);
  }
}
