/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ranvier.morphology.Point;

/** The soma that a tree starts with, and the shapes that can be made of its samples. */
final class Soma {
  private final SwcTree tree;
  private final int[] indices;
  private final List<SwcSample> samples;
  private final Optional<ContourStack> contour;

  private Soma(SwcTree tree) {
    this.tree = tree;
    this.indices = tree.rootSoma();
    this.samples = IntStream.of(indices).mapToObj(tree::sample).toList();
    this.contour = isChain() ? ContourStack.of(samples) : Optional.empty();
  }

  /** Empty where the tree starts with a neurite. */
  static Optional<Soma> of(SwcTree tree) {
    return tree.isInRootSoma(0) ? Optional.of(new Soma(tree)) : Optional.empty();
  }

  private List<Integer> indices() {
    return IntStream.of(indices).boxed().toList();
  }

  int sampleCount() {
    return indices.length;
  }

  /** Whether the file says that the samples are an outline. */
  private boolean isOutline() {
    return contour.isPresent() && tree.source().outlined();
  }

  /** What the samples most probably mean. */
  SomaChoice recommended() {
    if (indices.length == 1) {
      return SomaChoice.SPHERE;
    }
    if (isThreePoint()) {
      return SomaChoice.THREE_POINT;
    }
    return isOutline() || (contour.isPresent() && goesRound())
        ? SomaChoice.CONTOUR_STACK
        : SomaChoice.CYLINDERS;
  }

  /** The shape; empty where the samples cannot mean that. */
  Optional<SomaShape> findShape(SomaChoice choice) {
    boolean several = indices.length > 1;
    return switch (choice) {
      case SPHERE -> several ? Optional.empty() : Optional.of(sphere(choice, samples.getFirst()));
      case THREE_POINT -> isThreePoint() ? Optional.of(threePoint()) : Optional.empty();
      case CYLINDERS, AS_IS ->
          several && !isOutline() ? Optional.of(cylinders(choice)) : Optional.empty();
      case CONTOUR_STACK -> contour.map(this::stack);
      case EQUAL_AREA_SPHERE -> several ? Optional.of(equalAreaSphere()) : Optional.empty();
      case MEAN_RADIUS_SPHERE -> contour.map(any -> meanRadiusSphere());
    };
  }

  private boolean isChain() {
    return IntStream.range(1, indices.length)
        .allMatch(i -> tree.parent(indices[i]) == indices[i - 1]);
  }

  /** An outline ends near its start; a row of cylinders does not. */
  private boolean goesRound() {
    double path = 0;
    for (int i = 1; i < samples.size(); i++) {
      path += samples.get(i).distanceTo(samples.get(i - 1));
    }
    return samples.size() > 3 && samples.getFirst().distanceTo(samples.getLast()) < 0.5 * path;
  }

  private boolean isThreePoint() {
    return indices.length == 3
        && tree.parent(indices[1]) == indices[0]
        && tree.parent(indices[2]) == indices[0]
        && isThreePoint(samples.get(0).point(), samples.get(1).point(), samples.get(2).point());
  }

  /**
   * Whether a centre and two ends are NeuroMorpho.Org's form, within what is lost by writing two
   * decimals.
   */
  static boolean isThreePoint(Point centre, Point below, Point above) {
    double radius = centre.diameter() / 2;
    double tolerance = 0.01 + 1e-3 * radius;
    Point low = new Point(centre.x(), centre.y() - radius, centre.z(), centre.diameter());
    Point high = new Point(centre.x(), centre.y() + radius, centre.z(), centre.diameter());
    return below.diameter() == centre.diameter()
        && above.diameter() == centre.diameter()
        && low.distanceTo(below) <= tolerance
        && high.distanceTo(above) <= tolerance;
  }

  private SomaShape sphere(SomaChoice choice, SwcSample sample) {
    return sphere(choice, sample.point());
  }

  /** Everything that hangs on a sphere hangs on its middle. */
  private SomaShape sphere(SomaChoice choice, Point point) {
    SomaShape.Place middle = new SomaShape.Place(0, 0.5);
    return new SomaShape(
        choice,
        List.of(new SomaShape.Piece(-1, 0, point, point)),
        indices(),
        Collections.nCopies(indices.length, middle));
  }

  private SomaShape threePoint() {
    Point centre = samples.get(0).point();
    return new SomaShape(
        SomaChoice.THREE_POINT,
        List.of(
            new SomaShape.Piece(-1, 0, samples.get(1).point(), centre),
            new SomaShape.Piece(0, 1, null, samples.get(2).point())),
        indices(),
        List.of(new SomaShape.Place(0, 1), new SomaShape.Place(0, 0), new SomaShape.Place(1, 1)));
  }

  private SomaShape cylinders(SomaChoice choice) {
    List<SomaShape.Piece> pieces = new ArrayList<>();
    SomaShape.Place[] places = new SomaShape.Place[indices.length];
    places[0] = new SomaShape.Place(0, 0);
    for (int i = 1; i < indices.length; i++) {
      int parent = Arrays.binarySearch(indices, tree.parent(indices[i]));
      Point end = samples.get(i).point();
      pieces.add(
          pieces.isEmpty()
              ? new SomaShape.Piece(-1, 0, samples.getFirst().point(), end)
              : new SomaShape.Piece(places[parent].piece(), places[parent].fraction(), null, end));
      places[i] = new SomaShape.Place(pieces.size() - 1, 1);
    }
    return new SomaShape(choice, pieces, indices(), List.of(places));
  }

  private SomaShape stack(ContourStack stack) {
    List<Point> points = stack.points();
    List<SomaShape.Piece> pieces = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      pieces.add(new SomaShape.Piece(i - 2, 1, i == 1 ? points.getFirst() : null, points.get(i)));
    }
    List<SomaShape.Place> places = new ArrayList<>();
    for (int i = 0; i < indices.length; i++) {
      int boundary = stack.boundaryAt(i);
      places.add(boundary == 0 ? new SomaShape.Place(0, 0) : new SomaShape.Place(boundary - 1, 1));
    }
    return new SomaShape(SomaChoice.CONTOUR_STACK, pieces, indices(), places);
  }

  private SomaShape equalAreaSphere() {
    SomaShape other =
        isOutline() || (contour.isPresent() && goesRound())
            ? stack(contour.get())
            : isThreePoint() ? threePoint() : cylinders(SomaChoice.CYLINDERS);
    double diameter = Math.sqrt(other.areaUm2() / Math.PI);
    return sphere(SomaChoice.EQUAL_AREA_SPHERE, around(ContourStack.mean(samples), diameter));
  }

  private SomaShape meanRadiusSphere() {
    double[] mean = ContourStack.mean(samples);
    Point middle = around(mean, 1);
    double sum = 0;
    for (SwcSample sample : samples) {
      sum += sample.point().distanceTo(middle);
    }
    return sphere(SomaChoice.MEAN_RADIUS_SPHERE, around(mean, 2 * sum / samples.size()));
  }

  /** No sphere is smaller than a thousandth of a micrometre, so that it has an area. */
  private static Point around(double[] centre, double diameter) {
    return new Point(centre[0], centre[1], centre[2], Math.max(diameter, 1e-3));
  }
}
