/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.List;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlElement;

/**
 * A stretch of cable without branches: the unit that is cut into control volumes. Each segment of a
 * section starts at the end of the one before it.
 *
 * @param index position among the sections; a parent section comes before its children
 * @param name id of the group that states the section, or the name of its only segment
 * @param segments from the end nearer to the root
 * @param parentIndex index of the parent section, {@link #NO_PARENT} for the root section
 * @param attachment where on the parent section this one starts
 * @param parentPositionUm distance of that place from the start of the parent section, µm
 * @param declaredDivisions number of control volumes that the model asks for, 1 where it says
 *     nothing
 * @param lengthUm length, µm; a sphere counts with its diameter
 * @param pathLengthUm path length from the root to the start of the section, µm
 * @param element the group or segment that states the section
 */
public record Section(
    int index,
    String name,
    List<Segment> segments,
    int parentIndex,
    Attachment attachment,
    double parentPositionUm,
    int declaredDivisions,
    double lengthUm,
    double pathLengthUm,
    XmlElement element) {
  /** Parent index of the root section. */
  public static final int NO_PARENT = -1;

  /** Where on its parent a section starts. */
  public enum Attachment {
    /** At the end nearer to the root. */
    START,
    /** Somewhere between the ends. */
    INSIDE,
    /** At the end farther from the root. */
    END
  }

  public Section {
    segments = List.copyOf(segments);
  }

  /** Where the model states the section. */
  public SourceLocation location() {
    return element.location();
  }

  public boolean isRoot() {
    return parentIndex == NO_PARENT;
  }
}
