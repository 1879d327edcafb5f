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
import org.ranvier.hdf5.RowLines.Members;

/**
 * Writes the NeuroML text of a network, a line for each row of its tables that are not too long.
 */
final class NeuroMLText {
  private static final String NAMESPACE = "http://www.neuroml.org/schema/neuroml2";
  private static final String PROPERTY = "property:";
  private static final String END = "</neuroml>";
  private static final RowLines.Kind NOTHING = new RowLines.Kind("", (row, out) -> {});

  private final Group top;
  private final long fileSize;
  private final int mostRows;
  private final Map<String, Members> populations = new LinkedHashMap<>();
  private final List<Rows> rows = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  /** Characters whose lines have been counted, and how many lines there are up to them. */
  private int counted;

  private long lines;

  /**
   * @param fileSize bytes of the file, which bound what its tables can hold
   * @param mostRows rows of a table that are written out; a longer one is left for later
   */
  NeuroMLText(Group top, long fileSize, int mostRows) {
    this.top = top;
    this.fileSize = fileSize;
    this.mostRows = mostRows;
  }

  NetworkText write() throws Hdf5NetworkException {
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
    return new NetworkText(out.append(END).append('\n').toString(), rows);
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
    close(2, "population", places, places.map(RowLines::instances).orElse(NOTHING));
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
    RowLines.Kind lines = NOTHING;
    if (table.isPresent()) {
      lines =
          kind.equals("projection")
              ? RowLines.connections(table.get(), from, to)
              : RowLines.junctions(kind, table.get(), from, to, components);
    }
    close(2, kind, table, lines);
  }

  // ---- inputs ------------------------------------------------------------------------------

  private void writeInputs(Group group) throws Hdf5NetworkException {
    String id = Attributes.get(group, "id");
    Members target = members(Attributes.get(group, "population"), group);
    Element list = new Element("inputList").attribute("id", id);
    list.attribute("population", target.id());
    list.attribute("component", Attributes.get(group, "component"));
    open(2, list);
    Optional<Table> table = Table.find(group, id, fileSize);
    RowLines.Kind lines = table.isPresent() ? RowLines.inputs(table.get(), target) : NOTHING;
    close(2, "inputList", table, lines);
  }

  // ---- text --------------------------------------------------------------------------------

  private void open(int depth, Element element) {
    out.append("  ".repeat(depth)).append(element.text(">")).append('\n');
  }

  /** Ends an element with the rows of a table, or with the place for them. */
  private void close(int depth, String name, Optional<Table> table, RowLines.Kind kind)
      throws Hdf5NetworkException {
    if (table.isPresent() && table.get().size() > mostRows) {
      int place = out.length() + 2 * depth;
      rows.add(new Rows(table.get(), kind.line(), kind.element(), place, linesSoFar() + 1));
      lines += table.get().size();
    } else if (table.isPresent()) {
      for (int row = 0; row < table.get().size(); row++) {
        kind.line().write(row, out);
      }
    }
    close(depth, name);
  }

  private long linesSoFar() {
    for (; counted < out.length(); counted++) {
      lines += out.charAt(counted) == '\n' ? 1 : 0;
    }
    return lines;
  }

  private void close(int depth, String name) {
    out.append("  ".repeat(depth)).append("</").append(name).append(">\n");
  }

  static String escaped(String text) {
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
