/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.cell;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.Point;

/**
 * A cell without biophysics, to be written.
 *
 * @param id id of the cell and of its document
 * @param notes where it comes from, in words
 * @param properties what programs may want to know about that
 * @param segments each after its parent
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
   * @param id its id, {@link #BY_POSITION} for its position in the list; all or none have one
   * @param name empty without one
   * @param parent position of its parent, {@link #NO_PARENT} for the root
   * @param fractionAlong where on the parent it starts
   * @param proximal its start, where that is not what the parent has there
   */
  public record DraftSegment(
      int id,
      String name,
      int parent,
      double fractionAlong,
      @Nullable Point proximal,
      Point distal) {
    /** The id is the position. */
    public static final int BY_POSITION = -1;

    /** Parent of the root. */
    public static final int NO_PARENT = -1;

    /** A segment without a name, whose id is its position. */
    public DraftSegment(int parent, double fractionAlong, @Nullable Point proximal, Point distal) {
      this(BY_POSITION, "", parent, fractionAlong, proximal, distal);
    }
  }

  /**
   * An unbranched cable: a group of segments in their order.
   *
   * @param segments their positions
   */
  public record Section(String id, List<Integer> segments, List<Tag> properties) {
    public Section {
      segments = List.copyOf(segments);
      properties = List.copyOf(properties);
    }

    /** A section of which nothing else is said. */
    public Section(String id, List<Integer> segments) {
      this(id, segments, List.of());
    }
  }

  /**
   * A parameter that is the path length from the root.
   *
   * @param variable what expressions call it
   * @param translationStart what it is where the group begins, if not the path length
   * @param normalizationEnd what it is where the group ends, if not the path length
   */
  public record Parameter(
      String id,
      String variable,
      OptionalDouble translationStart,
      OptionalDouble normalizationEnd) {}

  /**
   * A group of sections.
   *
   * @param neuroLexId ontology term of the kind of neurite, empty where there is none
   * @param sections ids of sections
   */
  public record Group(
      String id,
      String neuroLexId,
      List<Tag> properties,
      List<String> sections,
      List<Parameter> parameters) {
    /** A group without parameters. */
    public Group(String id, String neuroLexId, List<Tag> properties, List<String> sections) {
      this(id, neuroLexId, properties, sections, List.of());
    }

    public Group {
      parameters = List.copyOf(parameters);
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
