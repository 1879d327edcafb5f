/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the NeuroML text of a network, a line for each row of its tables. */
final class NeuroMLText {
  private static final String NAMESPACE = "http://www.neuroml.org/schema/neuroml2";
  private static final String PROPERTY = "property:";
  private static final String END = "</neuroml>";

  /**
   * A population, as far as paths to its members depend on it.
   *
   * @param listed whether members have ids of their own
   */
  private record Members(String id, String component, boolean listed) {
    String path(long index) {
      return listed ? "../" + id + "/" + index + "/" + component : "../" + id + "[" + index + "]";
    }
  }

  private final Group top;
  private final long fileSize;
  private final Map<String, Members> populations = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();

  /**
   * @param fileSize bytes of the file, which bound what its tables can hold
   */
  NeuroMLText(Group top, long fileSize) {
    this.top = top;
    this.fileSize = fileSize;
  }

  String write() throws Hdf5NetworkException {
    String rest = Attributes.find(top, "neuroml_top_level").orElse("").strip();
    int end = rest.lastIndexOf(END);
    out.append(end >= 0 ? rest.substring(0, end) : start(rest));
    if (top.getChild("network") instanceof Group network) {
      writeNetwork(network);
    } else {
      throw new Hdf5NetworkException(
          "the group /neuroml has no group \"network\"; a NeuroML network as libNeuroML writes it"
              + " is expected");
    }
    return out.append(END).append('\n').toString();
  }

  /** The root element, where the file holds nothing but a network, or an empty one. */
  private String start(String rest) {
    if (rest.endsWith("/>")) {
      return rest.substring(0, rest.length() - 2) + ">\n";
    }
    String id = Attributes.find(top, "id").orElse("network");
    return "<neuroml xmlns=\"" + NAMESPACE + "\" id=\"" + escaped(id) + "\">\n";
  }

  private void writeNetwork(Group network) throws Hdf5NetworkException {
    Element element = new Element("network").attribute("id", Attributes.get(network, "id"));
    Optional<String> temperature = Attributes.find(network, "temperature");
    if (temperature.isPresent()) {
      element.attribute("type", "networkWithTemperature");
      element.attribute("temperature", temperature.get());
    }
    open(1, element);
    Attributes.find(network, "notes")
        .ifPresent(notes -> out.append("<notes>").append(escaped(notes)).append("</notes>\n"));
    List<Group> groups = groups(network);
    for (Group group : groups) {
      if (group.getName().startsWith("population_")) {
        writePopulation(group);
      }
    }
    for (Group group : groups) {
      String kind = group.getName();
      if (kind.startsWith("projection_")) {
        writeProjection(group);
      } else if (kind.startsWith("inputList_") || kind.startsWith("input_list_")) {
        writeInputs(group);
      } else if (!kind.startsWith("population_")) {
        throw new Hdf5NetworkException(
            "the group %s is neither a population nor a projection nor an input list"
                .formatted(group.getPath()));
      }
    }
    close(1, "network");
  }

  /** By name, the order in which such files are written; the file's own order may be any. */
  private static List<Group> groups(Group network) {
    List<Group> groups = new ArrayList<>();
    for (Node node : network) {
      if (node instanceof Group group) {
        groups.add(group);
      }
    }
    groups.sort(Comparator.comparing(Node::getName));
    return groups;
  }

  private void writePopulation(Group group) throws Hdf5NetworkException {
    String id = Attributes.get(group, "id");
    String component = Attributes.get(group, "component");
    Optional<Table> places = Table.find(group, id, fileSize);
    populations.put(id, new Members(id, component, places.isPresent()));
    Optional<String> size = Attributes.find(group, "size");
    Element element = new Element("population").attribute("id", id);
    element.attribute("component", component);
    if (places.isPresent()) {
      element.attribute("size", Integer.toString(places.get().size()));
      element.attribute("type", "populationList");
    } else {
      element.attribute("size", size.isPresent() ? size.get() : Attributes.get(group, "size"));
    }
    open(2, element);
    writeProperties(group);
    for (int row = 0; places.isPresent() && row < places.get().size(); row++) {
      Table table = places.get();
      out.append("      <instance id=\"").append(table.index(row, "id", row)).append("\">");
      out.append("<location x=\"").append(number(table.get(row, "x")));
      out.append("\" y=\"").append(number(table.get(row, "y")));
      out.append("\" z=\"").append(number(table.get(row, "z"))).append("\"/></instance>\n");
    }
    close(2, "population");
  }

  private void writeProperties(Group group) {
    for (String name : group.getAttributes().keySet()) {
      if (name.startsWith(PROPERTY)) {
        Element property = new Element("property");
        property.attribute("tag", name.substring(PROPERTY.length()));
        property.attribute("value", Attributes.find(group, name).orElse(""));
        out.append("      ").append(property.text("/>")).append('\n');
      }
    }
  }

  private Members members(String population, Group asking) throws Hdf5NetworkException {
    Members members = populations.get(population);
    if (members == null) {
      throw new Hdf5NetworkException(
          "the group %s names the population %s, which is not there; there are %s"
              .formatted(asking.getPath(), population, String.join(", ", populations.keySet())));
    }
    return members;
  }

  // ---- projections -------------------------------------------------------------------------

  private void writeProjection(Group group) throws Hdf5NetworkException {
    String id = Attributes.get(group, "id");
    String kind = Attributes.find(group, "type").orElse("projection");
    Members from = members(Attributes.get(group, "presynapticPopulation"), group);
    Members to = members(Attributes.get(group, "postsynapticPopulation"), group);
    Element element = new Element(kind).attribute("id", id);
    element.attribute("presynapticPopulation", from.id());
    element.attribute("postsynapticPopulation", to.id());
    Map<String, String> components = new LinkedHashMap<>();
    switch (kind) {
      case "projection" -> element.attribute("synapse", Attributes.get(group, "synapse"));
      case "electricalProjection" -> components.put("synapse", Attributes.get(group, "synapse"));
      case "continuousProjection" -> {
        components.put("preComponent", Attributes.get(group, "preComponent"));
        components.put("postComponent", Attributes.get(group, "postComponent"));
      }
      default ->
          throw new Hdf5NetworkException(
              "the group %s has the type %s; projection, electricalProjection or"
                      .formatted(group.getPath(), kind)
                  + " continuousProjection is expected");
    }
    open(2, element);
    Optional<Table> table = Table.find(group, id, fileSize);
    for (int row = 0; table.isPresent() && row < table.get().size(); row++) {
      Element connection =
          kind.equals("projection")
              ? connection(table.get(), row, from, to)
              : junction(kind, table.get(), row, from, to);
      components.forEach(connection::attribute);
      out.append("      ").append(connection.text("/>")).append('\n');
    }
    close(2, kind);
  }

  private static Element connection(Table table, int row, Members from, Members to)
      throws Hdf5NetworkException {
    boolean weighted = table.has("weight") || table.has("delay");
    Element element = new Element(weighted ? "connectionWD" : "connection");
    element.attribute("id", Long.toString(table.index(row, "id", row)));
    element.attribute("preCellId", from.path(table.index(row, "pre_cell_id")));
    element.attribute("postCellId", to.path(table.index(row, "post_cell_id")));
    places(element, table, row, "Id");
    if (weighted) {
      element.attribute("weight", number(table.get(row, "weight", 1)));
      element.attribute("delay", number(table.get(row, "delay", 0)) + "ms");
    }
    return element;
  }

  /**
   * Electrical and continuous connections name members by number, or by path where they are listed.
   */
  private static Element junction(String kind, Table table, int row, Members from, Members to)
      throws Hdf5NetworkException {
    boolean paths = from.listed() || to.listed();
    String name = kind.replace("Projection", "Connection");
    boolean weighted = table.has("weight");
    Element element =
        new Element(name + (paths || weighted ? "Instance" : "") + (weighted ? "W" : ""));
    long pre = table.index(row, "pre_cell_id");
    long post = table.index(row, "post_cell_id");
    boolean named = paths || weighted;
    element.attribute("id", Long.toString(table.index(row, "id", row)));
    element.attribute("preCell", named ? from.path(pre) : Long.toString(pre));
    element.attribute("postCell", named ? to.path(post) : Long.toString(post));
    places(element, table, row, "");
    if (weighted) {
      element.attribute("weight", number(table.get(row, "weight")));
    }
    return element;
  }

  private static void places(Element element, Table table, int row, String suffix)
      throws Hdf5NetworkException {
    for (String side : new String[] {"pre", "post"}) {
      if (table.has(side + "_segment_id")) {
        element.attribute(
            side + "Segment" + suffix, Long.toString(table.index(row, side + "_segment_id")));
      }
      if (table.has(side + "_fraction_along")) {
        element.attribute(side + "FractionAlong", number(table.get(row, side + "_fraction_along")));
      }
    }
  }

  // ---- inputs ------------------------------------------------------------------------------

  private void writeInputs(Group group) throws Hdf5NetworkException {
    String id = Attributes.get(group, "id");
    Members target = members(Attributes.get(group, "population"), group);
    Element list = new Element("inputList").attribute("id", id);
    list.attribute("population", target.id());
    list.attribute("component", Attributes.get(group, "component"));
    open(2, list);
    Optional<Table> found = Table.find(group, id, fileSize);
    for (int row = 0; found.isPresent() && row < found.get().size(); row++) {
      Table table = found.get();
      Element input = new Element(table.has("weight") ? "inputW" : "input");
      input.attribute("id", Long.toString(table.index(row, "id", row)));
      input.attribute("target", target.path(table.index(row, "target_cell_id")));
      input.attribute("destination", "synapses");
      if (table.has("segment_id")) {
        input.attribute("segmentId", Long.toString(table.index(row, "segment_id")));
      }
      if (table.has("fraction_along")) {
        input.attribute("fractionAlong", number(table.get(row, "fraction_along")));
      }
      if (table.has("weight")) {
        input.attribute("weight", number(table.get(row, "weight")));
      }
      out.append("      ").append(input.text("/>")).append('\n');
    }
    close(2, "inputList");
  }

  // ---- text --------------------------------------------------------------------------------

  private void open(int depth, Element element) {
    out.append("  ".repeat(depth)).append(element.text(">")).append('\n');
  }

  private void close(int depth, String name) {
    out.append("  ".repeat(depth)).append("</").append(name).append(">\n");
  }

  /**
   * As a person would write a number that is stored in single precision: 0.1, not 0.10000000149.
   */
  private static String number(double value) {
    float single = (float) value;
    String text = single == value ? Float.toString(single) : Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A start tag that is being put together. */
  private static final class Element {
    private final StringBuilder tag = new StringBuilder();

    Element(String name) {
      tag.append('<').append(name);
    }

    Element attribute(String name, String value) {
      tag.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
      return this;
    }

    String text(String end) {
      return tag + end;
    }
  }
}
