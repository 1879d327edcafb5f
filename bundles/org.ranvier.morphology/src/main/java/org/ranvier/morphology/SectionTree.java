/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.List;
import java.util.function.IntPredicate;
import org.ranvier.xml.ModelProblem;

/**
 * A morphology as unbranched cables.
 *
 * <p>Where at least one segment group carries the ontology term of an unbranched cable ({@link
 * SegmentGroup#isUnbranchedCable}), each such group is one section, cut as its property {@link
 * SegmentGroup#DIVISIONS_TAG} says, and each segment outside all of them is a section of its own.
 * Where no group does, every segment is a section with one control volume.
 */
public final class SectionTree {
  private final Morphology morphology;
  private final List<Section> sections;
  private final int[] sectionOfSegment;
  private final double[] positionUm;
  private final List<ModelProblem> warnings;

  SectionTree(
      Morphology morphology,
      List<Section> sections,
      int[] sectionOfSegment,
      double[] positionUm,
      List<ModelProblem> warnings) {
    this.morphology = morphology;
    this.sections = List.copyOf(sections);
    this.sectionOfSegment = sectionOfSegment;
    this.positionUm = positionUm;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Finds the sections.
   *
   * @throws org.ranvier.xml.ModelProblemException a group marked as a cable branches, falls into
   *     pieces, shares a segment with another one or asks for an impossible number of divisions, or
   *     a section has no length
   */
  public static SectionTree of(Morphology morphology) {
    return new SectionTreeBuilder(morphology).build();
  }

  /**
   * The sections that there would be if each unbranched stretch outside of the groups that mark
   * cables were marked as one, too. A stretch ends where branches leave from the end of a segment,
   * where a group begins or ends, and at spheres. Its {@link Section#declaredDivisions} are the
   * control volumes that its segments have now, one each.
   *
   * @param joins whether the segment with an index may be joined to others
   * @throws org.ranvier.xml.ModelProblemException as {@link #of}
   */
  public static SectionTree joined(Morphology morphology, IntPredicate joins) {
    return new SectionTreeBuilder(morphology).buildJoined(joins);
  }

  public Morphology morphology() {
    return morphology;
  }

  /** Parents before children. */
  public List<Section> sections() {
    return sections;
  }

  /** The section that holds the segment with this index. */
  public Section sectionOf(int segmentIndex) {
    return sections.get(sectionOfSegment[segmentIndex]);
  }

  /**
   * Distance of a place on a segment from the start of its section, µm.
   *
   * @param segmentIndex index of the segment
   * @param fraction place along the segment, 0 to 1
   */
  public double positionUm(int segmentIndex, double fraction) {
    double length = morphology.segments().get(segmentIndex).cable().lengthUm();
    return positionUm[segmentIndex] + fraction * length;
  }

  /** What was assumed where the model leaves it open. */
  public List<ModelProblem> warnings() {
    return warnings;
  }
}
