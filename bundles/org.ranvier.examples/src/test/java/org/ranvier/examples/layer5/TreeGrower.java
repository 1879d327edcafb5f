/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.examples.layer5;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ranvier.examples.layer5.Branch.Part;

/**
 * Grows the dendrites of an invented thick-tufted layer 5 pyramidal cell that agrees in its
 * statistics with the reconstruction used by Hay et al. 2011 (PLoS Comput Biol 7:e1002107): numbers
 * of sections and control volumes, total lengths, membrane areas, longest path. Where the branches
 * stand and how long each one is, is drawn from a random sequence with a fixed seed.
 */
final class TreeGrower {
  /** Path from the start of the soma to the main bifurcation of the apical tree, µm. */
  static final double NEXUS = 620;

  static final double SOMA_LENGTH = 23.2;

  private static final double BASAL_LENGTH = 5133.5;
  private static final double BASAL_AREA = 8863;
  private static final int BASAL_VOLUMES = 262;
  private static final int[] BASAL_TIPS = {7, 7, 6, 6, 6, 5, 5, 4};

  private static final double APICAL_LENGTH = 7440.9;
  private static final double APICAL_AREA = 21009;
  private static final int APICAL_VOLUMES = 377;
  private static final double LONGEST_PATH = 1302.9;
  private static final int TUFT_VOLUMES = 194;
  private static final int TUFT_TIPS = 28;

  /** Tips of the obliques, from the soma outwards; one leaves at the end of each trunk section. */
  private static final int[] OBLIQUE_TIPS = {3, 4, 3, 4, 3, 2, 3, 2, 2, 1};

  private static final Habit BASAL = new Habit(Part.BASAL, 3, 8, 36, 65, 130);
  private static final Habit OBLIQUE = new Habit(Part.OBLIQUE, 3, 12, 50, 70, 160);
  private static final Habit TUFT = new Habit(Part.TUFT, 14, 30, 120, 40, 110);

  /**
   * How a tree grows.
   *
   * @param evenness neither side of a branch point has fewer than this fraction of the tips
   * @param shortest least length of a section between two branch points, before scaling
   * @param longest its greatest length
   * @param shortestTip least length of a section that ends in a tip
   * @param longestTip its greatest length
   */
  private record Habit(
      Part part,
      int evenness,
      double shortest,
      double longest,
      double shortestTip,
      double longestTip) {}

  private final Random random;

  private TreeGrower(long seed) {
    this.random = new Random(seed);
  }

  /** The basal trees, by the first seed that gives the number of control volumes. */
  static List<Branch> basal() {
    for (long seed = 1; ; seed++) {
      List<Branch> trees = new TreeGrower(seed).growBasal();
      if (volumes(all(trees)) == BASAL_VOLUMES) {
        return trees;
      }
    }
  }

  /** The apical tree, by the first seed that gives the number of control volumes. */
  static Branch apical() {
    for (long seed = 1; ; seed++) {
      Branch tree = new TreeGrower(seed).growApical();
      List<Branch> all = tree.all();
      List<Branch> tuft = all.stream().filter(branch -> branch.part == Part.TUFT).toList();
      if (volumes(all) == APICAL_VOLUMES && volumes(tuft) == TUFT_VOLUMES) {
        return tree;
      }
    }
  }

  private static int volumes(List<Branch> branches) {
    return branches.stream().mapToInt(Branch::volumes).sum();
  }

  private static List<Branch> all(List<Branch> trees) {
    return trees.stream().flatMap(tree -> tree.all().stream()).toList();
  }

  // ---- trees -------------------------------------------------------------------------------

  private List<Branch> growBasal() {
    List<Branch> trees = new ArrayList<>();
    for (int tips : BASAL_TIPS) {
      trees.add(grow(BASAL, tips));
    }
    List<Branch> all = all(trees);
    scaleLengths(all, BASAL_LENGTH / length(all));
    taper(all, 0.45, 0.4);
    fitArea(all, BASAL_AREA);
    return trees;
  }

  private Branch growApical() {
    double piece = (NEXUS - SOMA_LENGTH) / (OBLIQUE_TIPS.length + 1);
    List<Branch> trunk = new ArrayList<>();
    List<Branch> obliques = new ArrayList<>();
    int tips = TUFT_TIPS + java.util.Arrays.stream(OBLIQUE_TIPS).sum();
    for (int k = 0; k <= OBLIQUE_TIPS.length; k++) {
      Branch section = new Branch(Part.TRUNK, tips, piece);
      section.startDiameter = 4 - 2.2 * k / (OBLIQUE_TIPS.length + 1);
      section.endDiameter = 4 - 2.2 * (k + 1) / (OBLIQUE_TIPS.length + 1);
      if (k > 0) {
        trunk.getLast().children.add(section);
      }
      if (k < OBLIQUE_TIPS.length) {
        Branch oblique = grow(OBLIQUE, OBLIQUE_TIPS[k]);
        section.children.add(oblique);
        obliques.addAll(oblique.all());
        tips -= OBLIQUE_TIPS[k];
      }
      trunk.add(section);
    }
    List<Branch> tuft = new ArrayList<>();
    for (int half : new int[] {TUFT_TIPS / 2 + 1, TUFT_TIPS / 2 - 1}) {
      Branch tree = grow(TUFT, half);
      trunk.getLast().children.add(tree);
      tuft.addAll(tree.all());
    }
    double depth = trunk.getLast().depth() - piece;
    scaleLengths(tuft, (LONGEST_PATH - NEXUS) / depth);
    double left = APICAL_LENGTH - length(trunk) - length(tuft);
    scaleLengths(obliques, left / length(obliques));
    taper(tuft, 0.75, 0.4);
    taper(obliques, 0.75, 0.4);
    List<Branch> thin = new ArrayList<>(tuft);
    thin.addAll(obliques);
    fitArea(thin, APICAL_AREA - area(trunk));
    return trunk.getFirst();
  }

  /** A binary tree; its tips are divided at each branch point. */
  private Branch grow(Habit habit, int tips) {
    double length =
        tips == 1
            ? between(habit.shortestTip, habit.longestTip)
            : between(habit.shortest, habit.longest);
    Branch branch = new Branch(habit.part, tips, length);
    if (tips > 1) {
      int fewest = Math.max(1, tips / habit.evenness);
      int left = fewest + random.nextInt(tips - 2 * fewest + 1);
      branch.children.add(grow(habit, left));
      branch.children.add(grow(habit, tips - left));
    }
    return branch;
  }

  private double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  // ---- measures ----------------------------------------------------------------------------

  private static double length(List<Branch> branches) {
    return branches.stream().mapToDouble(branch -> branch.length).sum();
  }

  private static double area(List<Branch> branches) {
    return branches.stream().mapToDouble(Branch::area).sum();
  }

  private static void scaleLengths(List<Branch> branches, double factor) {
    branches.forEach(branch -> branch.length *= factor);
  }

  /** A branch is the thicker the more tips it carries, and narrows a little on its way. */
  private static void taper(List<Branch> branches, double tipDiameter, double exponent) {
    for (Branch branch : branches) {
      branch.startDiameter = tipDiameter * Math.pow(branch.tips, exponent);
      branch.endDiameter = branch.startDiameter * (branch.isTip() ? 0.75 : 0.9);
    }
  }

  /** Scales diameters; a few rounds, as the slope of a frustum counts too. */
  private static void fitArea(List<Branch> branches, double wanted) {
    for (int round = 0; round < 4; round++) {
      double factor = wanted / area(branches);
      branches.forEach(branch -> branch.scaleDiameters(factor));
    }
  }
}
