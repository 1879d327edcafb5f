/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.channel.Anchors;
import org.ranvier.report.channel.ParameterTable;
import org.ranvier.report.channel.Sources;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Line;
import org.ranvier.report.document.Span;
import org.ranvier.report.equation.ComponentEquations;

/** What is said alike of synapses and pools: type, notes, equations, numbers. */
final class PartSection {
  private final LemsModel model;
  private final Component component;

  PartSection(LemsModel model, Component component) {
    this.model = model;
    this.component = component;
  }

  /**
   * @param title of the section
   */
  List<Block> blocks(String title) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, title, Anchors.of(component.name())));
    String said = TypeTexts.of(component.type());
    Line type = Line.code(component.type().name());
    blocks.add(
        new Block.Facts(
            List.of(
                new Block.Fact(
                    ReportMessages.of("type"), said.isEmpty() ? type : type.and(" – " + said)))));
    blocks.addAll(Sources.of(component.element()));
    ParameterTable table = new ParameterTable(model);
    equations("", component, table, blocks);
    for (Component each : component.lastingChildren()) {
      equations(each.name(), each, table, blocks);
    }
    table.table().ifPresent(blocks::add);
    return blocks;
  }

  private void equations(
      String part, Component component, ParameterTable table, List<Block> blocks) {
    ComponentEquations equations = ComponentEquations.of(component, model, Map.of(), Set.of());
    if (!equations.symbols().isEmpty()) {
      if (!part.isEmpty()) {
        blocks.add(
            new Block.Paragraph(
                new Line(List.of(new Span.Strong(part)))
                    .and(" ")
                    .and(new Span.Code(component.type().name()))));
      }
      blocks.add(new Block.Formulas(equations.symbols(), equations.numbers()));
    }
    table.add(part, component);
  }

  static Chart.Series series(String name, double[] xs, double[] ys) {
    return new Chart.Series(
        name, IntStream.range(0, xs.length).mapToObj(i -> new Chart.Point(xs[i], ys[i])).toList());
  }
}
