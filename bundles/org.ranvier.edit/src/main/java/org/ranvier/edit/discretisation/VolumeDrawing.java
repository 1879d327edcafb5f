/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.CableLayout;
import org.ranvier.morphology.Section;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;

/**
 * Control volumes on the picture of a cell: lines along the neurites in two colours by turns, and
 * rings where two volumes of one section meet.
 */
public final class VolumeDrawing {
  private static final int CORNERS = 12;
  private static final double LINE_WIDTH = 3;

  /** Rings are a little wider than the neurite, so that they are seen around it. */
  private static final double WIDER = 1.15;

  private static final Vector X = new Vector(1, 0, 0);
  private static final Vector Y = new Vector(0, 1, 0);
  private static final Vector Z = new Vector(0, 0, 1);

  private final CableLayout layout;
  private final List<Volume> volumes = new ArrayList<>();
  private final List<SegmentPlace> borders = new ArrayList<>();

  /**
   * A control volume.
   *
   * @param turn 0 or 1: another one than that of its neighbour nearer to the root
   * @param path from its start to its end, with all ends of segments between
   */
  public record Volume(int turn, List<SegmentPlace> path) {
    public Volume {
      path = List.copyOf(path);
    }
  }

  /**
   * What the lines and rings look like.
   *
   * @param even of volumes whose turn is 0, 0xRRGGBB
   * @param odd of the others
   * @param ring of rings
   */
  public record Style(int even, int odd, int ring) {}

  public VolumeDrawing(CableLayout layout) {
    this.layout = layout;
    int[] turns = turns();
    int[] nodes = layout.sectionIndices();
    int[] first = new int[layout.sections().sections().size()];
    int[] counts = new int[first.length];
    for (int node = nodes.length - 1; node >= 0; node--) {
      if (!layout.isJunction(node)) {
        first[nodes[node]] = node;
        counts[nodes[node]]++;
      }
    }
    for (Section section : layout.sections().sections()) {
      add(section, counts[section.index()], first[section.index()], turns);
    }
  }

  private int[] turns() {
    int[] parents = layout.parents();
    int[] turns = new int[parents.length];
    for (int node = 1; node < turns.length; node++) {
      int above = turns[parents[node]];
      turns[node] = layout.isJunction(node) ? above : 1 - above;
    }
    return turns;
  }

  /** Walks along the segments and the volumes side by side. */
  private void add(Section section, int count, int node, int[] turns) {
    double length = section.lengthUm() / count;
    List<SegmentPlace> path = new ArrayList<>();
    int k = 0;
    for (Segment segment : section.segments()) {
      double start = layout.sections().positionUm(segment.index(), 0);
      double own = segment.cable().lengthUm();
      path.add(new SegmentPlace(segment.index(), 0));
      while (k < count - 1 && (k + 1) * length <= start + own) {
        double fraction = own > 0 ? ((k + 1) * length - start) / own : 1;
        SegmentPlace border = new SegmentPlace(segment.index(), Math.clamp(fraction, 0, 1));
        path.add(border);
        borders.add(border);
        volumes.add(new Volume(turns[node + k], path));
        path = new ArrayList<>(List.of(border));
        k++;
      }
      path.add(new SegmentPlace(segment.index(), 1));
    }
    volumes.add(new Volume(turns[node + k], path));
  }

  /** All control volumes, section after section. */
  public List<Volume> volumes() {
    return List.copyOf(volumes);
  }

  /** Where two control volumes of one section meet. */
  public List<SegmentPlace> borders() {
    return List.copyOf(borders);
  }

  /**
   * Lines and rings in space.
   *
   * @param scene the cell as it is drawn
   */
  public Overlay overlay(Scene scene, Style style) {
    List<Overlay.Line> lines = new ArrayList<>(volumes.size() + borders.size());
    for (Volume each : volumes) {
      lines.add(
          new Overlay.Line(
              each.path.stream().map(place -> at(place, scene)).toList(),
              each.turn == 0 ? style.even : style.odd,
              LINE_WIDTH));
    }
    for (SegmentPlace each : borders) {
      lines.add(new Overlay.Line(ring(each, scene), style.ring, 1));
    }
    return new Overlay(lines, List.of());
  }

  private static Vector at(SegmentPlace place, Scene scene) {
    int segment = place.segmentIndex();
    return scene.start(segment).towards(scene.end(segment), place.fraction());
  }

  private static List<Vector> ring(SegmentPlace place, Scene scene) {
    int segment = place.segmentIndex();
    Vector axis = scene.end(segment).minus(scene.start(segment));
    Vector along = axis.length() > 0 ? axis.unit() : Z; // a sphere has no axis of its own
    Vector across = along.cross(Math.abs(along.x()) < 0.9 ? X : Y).unit();
    Vector other = along.cross(across);
    Vector centre = at(place, scene);
    double start = scene.startRadius(segment);
    double radius = WIDER * (start + place.fraction() * (scene.endRadius(segment) - start));
    List<Vector> ring = new ArrayList<>(CORNERS + 1);
    for (int i = 0; i <= CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      ring.add(
          centre
              .plus(across.times(radius * Math.cos(angle)))
              .plus(other.times(radius * Math.sin(angle))));
    }
    return ring;
  }
}
