/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.Point;

/**
 * A cell without biophysics, to be written.
 *
 * @param id id of the cell and of its document
 * @param notes where it comes from, in words
 * @param properties what programs may want to know about that
 * @param segments each after its parent; ids are their positions
 * @param sections unbranched cables; every segment is in one
 * @param groups kinds of neurite, made of sections
 */
public record CellDraft(
    String id,
    String notes,
    List<Tag> properties,
    List<DraftSegment> segments,
    List<Section> sections,
    List<Group> groups) {
  /** A named value. */
  public record Tag(String name, String value) {}

  /**
   * A segment.
   *
   * @param parent id of its parent, {@link #NO_PARENT} for the root
   * @param fractionAlong where on the parent it starts
   * @param proximal its start, where that is not what the parent has there
   */
  public record DraftSegment(
      int parent, double fractionAlong, @Nullable Point proximal, Point distal) {
    /** Parent of the root. */
    public static final int NO_PARENT = -1;
  }

  /** An unbranched cable: a group of segments in their order. */
  public record Section(String id, List<Integer> segments) {
    public Section {
      segments = List.copyOf(segments);
    }
  }

  /**
   * A group of sections.
   *
   * @param neuroLexId ontology term of the kind of neurite, empty where there is none
   * @param sections ids of sections
   */
  public record Group(String id, String neuroLexId, List<Tag> properties, List<String> sections) {
    public Group {
      properties = List.copyOf(properties);
      sections = List.copyOf(sections);
    }
  }

  public CellDraft {
    properties = List.copyOf(properties);
    segments = List.copyOf(segments);
    sections = List.copyOf(sections);
    groups = List.copyOf(groups);
  }
}
