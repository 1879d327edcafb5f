/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ranvier.convert.swc.SamplePlace;

/**
 * One traced thing as it stands in a file: points, each with the one that it was traced after, and
 * the words that tell what it is.
 */
final class TracedObject {
  /** What the first point was traced after. */
  static final int NONE = -1;

  private static final int FIELDS = 4;

  private final SamplePlace place;
  private double[] values = new double[FIELDS * 16];
  private int[] parents = new int[16];
  private int[] lines = new int[16];
  private int[] columns = new int[16];
  private int size;
  private String name = "";
  private final List<String> words = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();
  private boolean branched;
  private boolean titled;
  private Form form = Form.TRACE;

  /** What the points of an outline are. */
  enum Form {
    /** A line through all of them. */
    TRACE,
    /** A centre and a point of the circle. */
    CIRCLE,
    /** Two corners of a rectangle. */
    BOX
  }

  /** How a branch ends that ends with a point. */
  record Ending(int point, String kind) {}

  /**
   * @param place where it begins
   */
  TracedObject(SamplePlace place) {
    this.place = place;
  }

  /**
   * Adds a point.
   *
   * @param parent the point that it was traced after, or {@link #NONE}
   * @param diameter not a number where the file has none
   * @return its index
   */
  int add(SamplePlace at, int parent, double x, double y, double z, double diameter) {
    if (size == parents.length) {
      values = Arrays.copyOf(values, 2 * values.length);
      parents = Arrays.copyOf(parents, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
      columns = Arrays.copyOf(columns, 2 * size);
    }
    values[FIELDS * size] = x;
    values[FIELDS * size + 1] = y;
    values[FIELDS * size + 2] = z;
    values[FIELDS * size + 3] = diameter;
    parents[size] = parent;
    lines[size] = at.line();
    columns[size] = at.column();
    return size++;
  }

  int size() {
    return size;
  }

  double x(int point) {
    return values[FIELDS * point];
  }

  double y(int point) {
    return values[FIELDS * point + 1];
  }

  double z(int point) {
    return values[FIELDS * point + 2];
  }

  double diameter(int point) {
    return values[FIELDS * point + 3];
  }

  int parent(int point) {
    return parents[point];
  }

  SamplePlace place(int point) {
    return new SamplePlace(lines[point], columns[point]);
  }

  /** Whether two points are at one place. */
  boolean isSamePlace(int a, int b) {
    return x(a) == x(b) && y(a) == y(b) && z(a) == z(b);
  }

  /** Where it begins. */
  SamplePlace place() {
    return place;
  }

  /** What its author called it, empty without a name. */
  String name() {
    return name;
  }

  void setName(String newName) {
    name = newName.strip();
  }

  /** Words without a value that tell what it is: Dendrite, CellBody, Closed. */
  List<String> words() {
    return words;
  }

  /** Names of the sets that its author put it into. */
  List<String> sets() {
    return sets;
  }

  List<Ending> endings() {
    return endings;
  }

  boolean isBranched() {
    return branched;
  }

  void setBranched() {
    branched = true;
  }

  Form form() {
    return form;
  }

  void setForm(Form newForm) {
    form = newForm;
  }

  /** Whether it is written as outlines are. */
  boolean isTitled() {
    return titled;
  }

  void setTitled() {
    titled = true;
  }
}
