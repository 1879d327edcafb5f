/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import java.util.Map;

/** The elements that rows of the tables stand for. */
final class RowLines {
  private RowLines() {}

  /**
   * A population, as far as paths to its members depend on it.
   *
   * @param listed whether members have ids of their own
   */
  record Members(String id, String component, boolean listed) {
    String path(long index) {
      return listed ? "../" + id + "/" + index + "/" + component : "../" + id + "[" + index + "]";
    }
  }

  /**
   * How rows become lines.
   *
   * @param element name of their elements
   */
  record Kind(String element, Rows.Line line) {}

  /** Members of a population with their places. */
  static Kind instances(Table table) {
    Table.Column id = table.column("id");
    Table.Column x = table.column("x");
    Table.Column y = table.column("y");
    Table.Column z = table.column("z");
    return new Kind(
        "instance",
        (row, out) -> {
          out.append("      <instance id=\"").append(id.index(row, row)).append("\"><location");
          attribute("x", number(x.get(row)), out);
          attribute("y", number(y.get(row)), out);
          attribute("z", number(z.get(row)), out);
          out.append("/></instance>\n");
        });
  }

  /** Connections by events. */
  static Kind connections(Table table, Members from, Members to) {
    Table.Column id = table.column("id");
    Table.Column pre = table.column("pre_cell_id");
    Table.Column post = table.column("post_cell_id");
    Table.Column weight = table.column("weight");
    Table.Column delay = table.column("delay");
    Rows.Line places = places(table, "Id");
    boolean weighted = weight.isThere() || delay.isThere();
    String element = weighted ? "connectionWD" : "connection";
    return new Kind(
        element,
        (row, out) -> {
          begin(element, id.index(row, row), out);
          attribute("preCellId", from.path(pre.index(row)), out);
          attribute("postCellId", to.path(post.index(row)), out);
          places.write(row, out);
          if (weighted) {
            attribute("weight", number(weight.get(row, 1)), out);
            attribute("delay", number(delay.get(row, 0)) + "ms", out);
          }
          out.append("/>\n");
        });
  }

  /**
   * Electrical and continuous connections name members by number, or by path where they are listed.
   *
   * @param kind name of the projection's element
   * @param components attributes with the ids of what is on both sides
   */
  static Kind junctions(
      String kind, Table table, Members from, Members to, Map<String, String> components) {
    Table.Column id = table.column("id");
    Table.Column pre = table.column("pre_cell_id");
    Table.Column post = table.column("post_cell_id");
    Table.Column weight = table.column("weight");
    Rows.Line places = places(table, "");
    boolean named = from.listed() || to.listed() || weight.isThere();
    String element =
        kind.replace("Projection", "Connection")
            + (named ? "Instance" : "")
            + (weight.isThere() ? "W" : "");
    return new Kind(
        element,
        (row, out) -> {
          begin(element, id.index(row, row), out);
          attribute("preCell", member(from, pre.index(row), named), out);
          attribute("postCell", member(to, post.index(row), named), out);
          places.write(row, out);
          if (weight.isThere()) {
            attribute("weight", number(weight.get(row)), out);
          }
          components.forEach((name, each) -> attribute(name, NeuroMLText.escaped(each), out));
          out.append("/>\n");
        });
  }

  private static String member(Members of, long index, boolean named) {
    return named ? of.path(index) : Long.toString(index);
  }

  /** Inputs to members of a population. */
  static Kind inputs(Table table, Members target) {
    Table.Column id = table.column("id");
    Table.Column cell = table.column("target_cell_id");
    Table.Column segment = table.column("segment_id");
    Table.Column fraction = table.column("fraction_along");
    Table.Column weight = table.column("weight");
    String element = weight.isThere() ? "inputW" : "input";
    return new Kind(
        element,
        (row, out) -> {
          begin(element, id.index(row, row), out);
          attribute("target", target.path(cell.index(row)), out);
          attribute("destination", "synapses", out);
          if (segment.isThere()) {
            attribute("segmentId", Long.toString(segment.index(row)), out);
          }
          if (fraction.isThere()) {
            attribute("fractionAlong", number(fraction.get(row)), out);
          }
          if (weight.isThere()) {
            attribute("weight", number(weight.get(row)), out);
          }
          out.append("/>\n");
        });
  }

  private static void begin(String element, long id, StringBuilder out) {
    out.append("      <").append(element).append(" id=\"").append(id).append('"');
  }

  /** The attributes that say where on both cells a connection is. */
  private static Rows.Line places(Table table, String suffix) {
    Rows.Line pre = side("pre", table, suffix);
    Rows.Line post = side("post", table, suffix);
    return (row, out) -> {
      pre.write(row, out);
      post.write(row, out);
    };
  }

  private static Rows.Line side(String side, Table table, String suffix) {
    Table.Column segment = table.column(side + "_segment_id");
    Table.Column fraction = table.column(side + "_fraction_along");
    String segmentName = side + "Segment" + suffix;
    String fractionName = side + "FractionAlong";
    return (row, out) -> {
      if (segment.isThere()) {
        attribute(segmentName, Long.toString(segment.index(row)), out);
      }
      if (fraction.isThere()) {
        attribute(fractionName, number(fraction.get(row)), out);
      }
    };
  }

  private static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"").append(value).append('"');
  }

  /**
   * As a person would write a number that is stored in single precision: 0.1, not 0.10000000149.
   */
  private static String number(double value) {
    if (value == (int) value) {
      return Integer.toString((int) value); // as most are
    }
    float single = (float) value;
    String text = single == value ? Float.toString(single) : Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
