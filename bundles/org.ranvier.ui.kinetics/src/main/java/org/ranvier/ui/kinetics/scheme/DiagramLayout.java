/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.ranvier.edit.scheme.Box;
import org.ranvier.edit.scheme.Diagram;
import org.ranvier.edit.scheme.DirectWays;
import org.ranvier.edit.scheme.Scheme;
import org.ranvier.edit.scheme.SchemeState;
import org.ranvier.edit.scheme.Spot;

/**
 * Lays a scheme out by ELK's layered algorithm: states in columns from the left to the right, in
 * the order of the text. Where states stand somewhere they stay there, so that an edit moves
 * nothing else.
 */
final class DiagramLayout {
  private static final double BETWEEN_COLUMNS = 44;
  private static final double BETWEEN_ROWS = 58;
  private static final double BESIDE_EDGES = 30;

  private final Scheme scheme;
  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
  private final List<ElkEdge> edges = new ArrayList<>();

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private DiagramLayout(Scheme scheme) {
    this.scheme = scheme;
  }

  /**
   * The diagram of a scheme.
   *
   * @param sizes of the states, by id
   * @param labelWidth room for words at arrows
   * @param before where the middles of states are; unless all are known, all are laid out anew
   */
  static Diagram of(
      Scheme scheme, Map<String, Box> sizes, double labelWidth, Map<String, Spot> before) {
    Map<String, Box> placed = new LinkedHashMap<>();
    for (SchemeState each : scheme.states()) {
      Spot spot = before.get(each.id());
      if (spot != null) {
        placed.put(each.id(), sizes.get(each.id()).around(spot));
      }
    }
    if (placed.size() == scheme.states().size()) {
      return Diagram.of(scheme, placed, DirectWays.of(scheme, placed));
    }
    DiagramLayout layout = new DiagramLayout(scheme);
    layout.build(sizes);
    layout.configure(labelWidth);
    new RecursiveGraphLayoutEngine().layout(layout.graph, new BasicProgressMonitor());
    return layout.diagram();
  }

  private void build(Map<String, Box> sizes) {
    for (SchemeState each : scheme.states()) {
      ElkNode node = ElkGraphUtil.createNode(graph);
      Box size = sizes.get(each.id());
      node.setDimensions(size.width(), size.height());
      nodes.put(each.id(), node);
    }
    List<SchemeState> states = scheme.states();
    for (int i = 0; i < states.size(); i++) {
      for (int j = i + 1; j < states.size(); j++) {
        if (areJoined(states.get(i).id(), states.get(j).id())) {
          join(states.get(i).id(), states.get(j).id());
        }
      }
    }
  }

  private boolean areJoined(String one, String other) {
    return scheme.findArrow(one, other).isPresent() || scheme.findArrow(other, one).isPresent();
  }

  private void join(String from, String to) {
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(from), nodes.get(to));
    edge.setIdentifier(from + "\n" + to);
    edges.add(edge);
  }

  private void configure(double labelWidth) {
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    graph.setProperty(CoreOptions.RANDOM_SEED, 1);
    graph.setProperty(
        LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, labelWidth + BETWEEN_COLUMNS);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BESIDE_EDGES);
    graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_ROWS);
    graph.setProperty(CoreOptions.SPACING_EDGE_NODE, BESIDE_EDGES);
    graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, BESIDE_EDGES);
    graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_ROWS);
    graph.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
  }

  private Diagram diagram() {
    Map<String, Box> boxes = new LinkedHashMap<>();
    nodes.forEach(
        (id, node) ->
            boxes.put(id, new Box(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
    List<Diagram.Way> ways = new ArrayList<>();
    for (ElkEdge each : edges) {
      String[] ends = each.getIdentifier().split("\n");
      ways.add(new Diagram.Way(ends[0], ends[1], bends(each)));
    }
    return Diagram.of(scheme, boxes, ways);
  }

  private static List<Spot> bends(ElkEdge edge) {
    List<Spot> bends = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      for (ElkBendPoint each : section.getBendPoints()) {
        bends.add(new Spot(each.getX(), each.getY()));
      }
    }
    return bends;
  }
}
