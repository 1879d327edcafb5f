/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.examples.layer5;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ranvier.examples.layer5.Branch.Part;

/**
 * Places grown trees in space: sections become chains of straight segments that wander a little and
 * turn at branch points. Only the looks of the cell depend on it, no length and no diameter.
 */
final class TreeDrawing {
  /** Aimed length of a segment, µm. */
  private static final double SEGMENT = 10;

  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
  private static final Vector UP = new Vector(0, 1, 0);

  private final Random random = new Random(5);
  private final List<Section> sections = new ArrayList<>();
  private int obliques;

  /**
   * A point on the axis of a section.
   *
   * @param diameter µm
   */
  record Node(Vector place, double diameter) {}

  /**
   * A placed section.
   *
   * @param kind first part of its name
   * @param parent section that it starts from; −1 for none
   * @param atStart whether it starts at the start of its parent instead of the end
   * @param volumes number of control volumes
   * @param nodes its points from the start to the end, two or more
   */
  record Section(String kind, int parent, boolean atStart, int volumes, List<Node> nodes) {}

  /** A place or a direction, µm. */
  record Vector(double x, double y, double z) {
    Vector plus(Vector other, double times) {
      return new Vector(x + times * other.x, y + times * other.y, z + times * other.z);
    }

    Vector unit() {
      double norm = Math.sqrt(x * x + y * y + z * z);
      return new Vector(x / norm, y / norm, z / norm);
    }

    Vector cross(Vector o) {
      return new Vector(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }
  }

  /** The whole cell: soma, axon, basal trees, apical tree; each section after its parent. */
  static List<Section> cell(List<Branch> basal, Branch apical) {
    TreeDrawing drawing = new TreeDrawing();
    drawing.soma();
    drawing.axon();
    for (int k = 0; k < basal.size(); k++) {
      double turn = k * GOLDEN_ANGLE;
      double rise = 0.35 - 1.1 * k / (basal.size() - 1);
      Vector outwards = new Vector(Math.cos(turn), rise, Math.sin(turn)).unit();
      drawing.tree(basal.get(k), 0, true, new Vector(0, 0, 0), outwards);
    }
    drawing.tree(apical, 0, false, new Vector(0, TreeGrower.SOMA_LENGTH, 0), UP);
    return drawing.sections;
  }

  /** Three frusta; the factor gives the membrane of the published soma, 1131.4 µm². */
  private void soma() {
    double[] y = {0, 7, 16, TreeGrower.SOMA_LENGTH};
    double[] diameter = {10.5, 17.5, 17, 11};
    double factor = 1;
    for (int round = 0; round < 6; round++) {
      double area = 0;
      for (int k = 1; k < y.length; k++) {
        Branch piece = new Branch(Part.TRUNK, 1, y[k] - y[k - 1]);
        piece.startDiameter = factor * diameter[k - 1];
        piece.endDiameter = factor * diameter[k];
        area += piece.area();
      }
      factor *= 1131.4 / area;
    }
    List<Node> nodes = new ArrayList<>();
    for (int k = 0; k < y.length; k++) {
      nodes.add(new Node(new Vector(0, y[k], 0), factor * diameter[k]));
    }
    sections.add(new Section("soma", -1, false, 1, nodes));
  }

  /** Two pieces of 30 µm in place of the axon, as in the published cell. */
  private void axon() {
    for (int k = 0; k < 2; k++) {
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i <= 2; i++) {
        nodes.add(new Node(new Vector(0, -30 * k - 15 * i, 0), 1));
      }
      sections.add(new Section("axon", k, k == 0, 1, nodes));
    }
  }

  private void tree(Branch branch, int parent, boolean atStart, Vector from, Vector direction) {
    int pieces = Math.max(2, (int) Math.round(branch.length / SEGMENT));
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node(from, branch.startDiameter));
    Vector towards = direction;
    for (int k = 1; k <= pieces; k++) {
      towards = wander(branch.part, towards);
      Vector place = nodes.getLast().place().plus(towards, branch.length / pieces);
      double taper = branch.endDiameter - branch.startDiameter;
      nodes.add(new Node(place, branch.startDiameter + taper * k / pieces));
    }
    int own = sections.size();
    String kind = branch.part.name().toLowerCase(java.util.Locale.ROOT);
    sections.add(new Section(kind, parent, atStart, branch.volumes(), nodes));
    List<Vector> directions = directions(branch, towards);
    for (int k = 0; k < branch.children.size(); k++) {
      tree(branch.children.get(k), own, false, nodes.getLast().place(), directions.get(k));
    }
  }

  private Vector wander(Part part, Vector direction) {
    double amount = part == Part.TRUNK ? 0.03 : 0.14;
    Vector next = direction.plus(anywhere(), amount);
    if (part == Part.TUFT || part == Part.TRUNK) {
      next = next.plus(UP, 0.05);
    }
    return next.unit();
  }

  private List<Vector> directions(Branch branch, Vector towards) {
    List<Vector> directions = new ArrayList<>();
    Vector aside = towards.cross(anywhere()).unit();
    double side = 1;
    for (Branch child : branch.children) {
      if (branch.part == Part.TRUNK && child.part == Part.OBLIQUE) {
        double turn = obliques++ * GOLDEN_ANGLE;
        directions.add(new Vector(Math.cos(turn), 0.45, Math.sin(turn)).unit());
      } else if (child.part == Part.TRUNK) {
        directions.add(UP.plus(towards, 0.3).unit());
      } else {
        directions.add(towards.plus(aside, side * (0.45 + 0.35 * random.nextDouble())).unit());
        side = -side;
      }
    }
    return directions;
  }

  private Vector anywhere() {
    return new Vector(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
  }
}
