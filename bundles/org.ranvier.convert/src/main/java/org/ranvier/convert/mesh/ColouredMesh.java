/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.mesh;

import java.util.Arrays;
import org.ranvier.convert.LossReport;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;

/**
 * The surface of a cell whose segments change colour, µm: a tube or a sphere for each, in one part.
 * Tubes are open, since a pair of flat ends doubles the vertices, each of which has a colour for
 * every moment; what closes them is the next segment, or else the ends are seen into.
 *
 * @param triangles of all segments, in their order
 * @param segmentOfVertex index of the segment that each vertex belongs to
 * @param losses segments that have no body
 */
@SuppressWarnings("ArrayRecordComponent")
public record ColouredMesh(Triangles triangles, int[] segmentOfVertex, LossReport losses) {
  /**
   * Makes the surface.
   *
   * @param sides number of sides of a tube, at least {@value TubeMesh#LEAST_SIDES}
   */
  public static ColouredMesh of(Morphology morphology, int sides) {
    if (sides < TubeMesh.LEAST_SIDES) {
      throw new IllegalArgumentException(
          sides + " sides; at least " + TubeMesh.LEAST_SIDES + " are expected");
    }
    Triangles triangles = new Triangles();
    int[] owners = new int[96];
    LossReport.Counter losses = new LossReport.Counter();
    for (Segment segment : morphology.segments()) {
      int before = triangles.vertexCount();
      if (segment.isSphere()) {
        TubeMesh.sphere(triangles, segment.distal(), 2 * sides);
      } else if (segment.lengthUm() > 0) {
        boolean tip = morphology.children(segment.index()).isEmpty();
        TubeMesh.tube(triangles, segment, sides, tip || segment.isRoot());
      } else {
        losses.add(
            "1 segment without length has no body",
            "%d segments without length have no bodies",
            segment.location());
      }
      int after = triangles.vertexCount();
      if (after > owners.length) {
        owners = Arrays.copyOf(owners, Math.max(after, 2 * owners.length));
      }
      Arrays.fill(owners, before, after, segment.index());
    }
    return new ColouredMesh(
        triangles, Arrays.copyOf(owners, triangles.vertexCount()), losses.report());
  }
}
