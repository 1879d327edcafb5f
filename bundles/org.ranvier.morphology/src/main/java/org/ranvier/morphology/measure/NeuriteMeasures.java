/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.morphology.Segment;

/** All measures of a cell; see {@link Measure} for what each of them is. */
public final class NeuriteMeasures {
  private static final int LEAST_PIECES = 3;

  private final Morphology morphology;
  private final IntPredicate inSoma;
  private final IntPredicate counted;
  private final NeuriteTree tree;
  private final List<Branch> branches = new ArrayList<>();

  /** Branches that begin where each one ends. */
  private final List<List<Branch>> daughters = new ArrayList<>();

  /** Path length from the soma to the end of each branch, µm. */
  private final List<Double> pathToEnd = new ArrayList<>();

  private final int[] tips;
  private final Map<Measure, List<Double>> values = new EnumMap<>(Measure.class);

  private NeuriteMeasures(Morphology morphology, IntPredicate inSoma, IntPredicate counted) {
    this.morphology = morphology;
    this.inSoma = inSoma;
    this.counted = counted;
    this.tree = new NeuriteTree(morphology, inSoma);
    findBranches();
    this.tips = new int[branches.size()];
    for (int i = tips.length - 1; i >= 0; i--) {
      tips[i] += daughters.get(i).isEmpty() ? 1 : 0;
      if (branches.get(i).parent() >= 0) {
        tips[branches.get(i).parent()] += tips[i];
      }
    }
  }

  /**
   * The measures of a cell.
   *
   * @param inSoma whether the segment with an index belongs to the soma, which is one place from
   *     which all neurites leave; {@link SomaSegments} finds them
   */
  public static Map<Measure, Statistic> of(Morphology morphology, IntPredicate inSoma) {
    return of(morphology, inSoma, index -> true);
  }

  /**
   * The measures of a part of a cell. Where branches, tips and bifurcations are, and how far from
   * the soma, is that of the whole cell; those count that end in the part. Of a branch that lies in
   * it only partly, that much is measured.
   *
   * @param counted whether the segment with an index belongs to the part
   */
  public static Map<Measure, Statistic> of(
      Morphology morphology, IntPredicate inSoma, IntPredicate counted) {
    NeuriteMeasures measures = new NeuriteMeasures(morphology, inSoma, counted);
    measures.measureWhole();
    measures.measureBranches();
    new BifurcationMeasures(
            measures.branches,
            measures.daughters,
            measures.tips,
            parent -> parent.endsIn(counted),
            measures::add)
        .run();
    Map<Measure, Statistic> statistics = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      statistics.put(measure, Statistic.of(measures.values.getOrDefault(measure, List.of())));
    }
    return Collections.unmodifiableMap(statistics);
  }

  private void add(Measure measure, double value) {
    if (Double.isFinite(value)) {
      values.computeIfAbsent(measure, key -> new ArrayList<>()).add(value);
    }
  }

  private void findBranches() {
    List<Integer> openParents = new ArrayList<>();
    List<NeuriteTree.Piece> openPieces = new ArrayList<>();
    for (NeuriteTree.Piece stem : tree.leaving(NeuriteTree.SOMA).reversed()) {
      openPieces.add(stem);
      openParents.add(-1);
    }
    while (!openPieces.isEmpty()) {
      int parent = openParents.removeLast();
      List<NeuriteTree.Piece> chain = new ArrayList<>();
      chain.add(openPieces.removeLast());
      List<NeuriteTree.Piece> next = tree.leaving(chain.getLast().to());
      while (next.size() == 1) {
        chain.add(next.getFirst());
        next = tree.leaving(chain.getLast().to());
      }
      Branch branch = add(parent, chain);
      for (NeuriteTree.Piece piece : next.reversed()) {
        openPieces.add(piece);
        openParents.add(branch.index());
      }
    }
  }

  private Branch add(int parent, List<NeuriteTree.Piece> chain) {
    int order = parent < 0 ? 0 : branches.get(parent).order() + 1;
    Branch branch = new Branch(branches.size(), parent, order, chain);
    branches.add(branch);
    daughters.add(new ArrayList<>());
    double before = 0;
    if (parent >= 0) {
      daughters.get(parent).add(branch);
      before = pathToEnd.get(parent);
    }
    pathToEnd.add(before + branch.lengthUm());
    return branch;
  }

  private void measureWhole() {
    double somaArea = 0;
    List<Point> points = new ArrayList<>();
    for (Segment segment : morphology.segments()) {
      if (!counted.test(segment.index())) {
        continue;
      }
      somaArea += inSoma.test(segment.index()) ? segment.areaUm2() : 0;
      points.add(segment.proximal());
      points.add(segment.distal());
    }
    add(Measure.SOMA_SURFACE, somaArea);
    add(Measure.WIDTH, extent(points, Point::x));
    add(Measure.HEIGHT, extent(points, Point::y));
    add(Measure.DEPTH, extent(points, Point::z));
    add(
        Measure.STEMS,
        tree.leaving(NeuriteTree.SOMA).stream()
            .mapToInt(each -> counted.test(each.segment()) ? 1 : 0)
            .sum());
    addCounts();
    double length = 0;
    double diameters = 0;
    for (NeuriteTree.Piece piece : tree.pieces()) {
      if (counted.test(piece.segment())) {
        length += piece.lengthUm();
        diameters += piece.lengthUm() * (piece.start().diameter() + piece.end().diameter()) / 2;
      }
    }
    add(Measure.DIAMETER, diameters / length);
  }

  private void addCounts() {
    int some = 0;
    int two = 0;
    int more = 0;
    int ends = 0;
    for (Branch each : branches) {
      some += each.within(counted).isPresent() ? 1 : 0;
      int followed = each.endsIn(counted) ? daughters.get(each.index()).size() : -1;
      two += followed == 2 ? 1 : 0;
      more += followed > 2 ? 1 : 0;
      ends += followed == 0 ? 1 : 0;
    }
    add(Measure.BRANCHES, some);
    add(Measure.BIFURCATIONS, two);
    add(Measure.MULTIFURCATIONS, more);
    add(Measure.TIPS, ends);
  }

  private static double extent(List<Point> points, ToDoubleFunction<Point> axis) {
    double low = points.stream().mapToDouble(axis).min().orElse(Double.NaN);
    return points.stream().mapToDouble(axis).max().orElse(Double.NaN) - low;
  }

  private void measureBranches() {
    Point soma = SomaSegments.middle(morphology, inSoma);
    for (Branch whole : branches) {
      if (whole.endsIn(counted) && daughters.get(whole.index()).isEmpty()) {
        add(Measure.EUCLIDEAN_DISTANCE, soma.distanceTo(whole.end()));
        add(Measure.PATH_DISTANCE, pathToEnd.get(whole.index()));
      }
      Branch branch = whole.within(counted).orElse(null);
      if (branch == null) {
        continue;
      }
      double length = branch.lengthUm();
      double first = branch.start().diameter();
      double last = branch.end().diameter();
      add(Measure.LENGTH, length);
      add(Measure.SURFACE, branch.areaUm2());
      add(Measure.VOLUME, branch.volumeUm3());
      add(Measure.BRANCH_ORDER, branch.order());
      add(Measure.TERMINAL_DEGREE, tips[branch.index()]);
      add(Measure.TAPER_1, (first - last) / length);
      add(Measure.TAPER_2, (first - last) / first);
      add(Measure.CONTRACTION, branch.start().distanceTo(branch.end()) / length);
      add(Measure.FRAGMENTATION, branch.pieces().size());
      add(Measure.FRACTAL_DIMENSION, fractalDimension(branch));
    }
  }

  /** Not a number for branches with too few pieces. */
  private static double fractalDimension(Branch branch) {
    List<double[]> logs = new ArrayList<>();
    double path = 0;
    for (NeuriteTree.Piece piece : branch.pieces()) {
      path += piece.lengthUm();
      double straight = branch.start().distanceTo(piece.end());
      if (piece.lengthUm() > 0 && straight > 0) {
        logs.add(new double[] {Math.log(straight), Math.log(path)});
      }
    }
    if (logs.size() < LEAST_PIECES) {
      return Double.NaN;
    }
    double x = logs.stream().mapToDouble(each -> each[0]).average().orElse(0);
    double y = logs.stream().mapToDouble(each -> each[1]).average().orElse(0);
    double xx = 0;
    double xy = 0;
    for (double[] each : logs) {
      xx += (each[0] - x) * (each[0] - x);
      xy += (each[0] - x) * (each[1] - y);
    }
    return xx == 0 ? Double.NaN : xy / xx;
  }
}
