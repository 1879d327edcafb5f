/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.Scaling;
import org.ranvier.lems.component.Component;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Line;
import org.ranvier.report.document.Span;
import org.ranvier.report.equation.ComponentEquations;
import org.ranvier.report.equation.NumberText;

/** What is said of one gate: form, equations, numbers, curves. */
final class GateSection {
  private final ChannelSubject subject;
  private final GateCurvesBlocks curves;

  GateSection(ChannelSubject subject, GateCurvesBlocks curves) {
    this.subject = subject;
    this.curves = curves;
  }

  List<Block> blocks(Gate gate) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            2, ReportMessages.of("gate", gate.path()), subject.anchor("gate", gate.path())));
    blocks.add(new Block.Facts(facts(gate)));
    gate.component().ifPresent(each -> addEquations(gate, each, blocks));
    blocks.addAll(curves.blocks(gate));
    return blocks;
  }

  private List<Block.Fact> facts(Gate gate) {
    List<Block.Fact> facts = new ArrayList<>();
    if (!gate.type().isEmpty()) {
      facts.add(new Block.Fact(ReportMessages.of("form"), Line.code(gate.type())));
    }
    if (!gate.instances().isEmpty()) {
      facts.add(new Block.Fact(ReportMessages.of("instances"), Line.of(gate.instances())));
    }
    for (Scaling each : gate.scalings()) {
      facts.add(new Block.Fact(ReportMessages.of("speed"), factor(subject, each)));
    }
    return facts;
  }

  /** The factor of a temperature setting, and how it comes about. */
  static Line factor(ChannelSubject subject, Scaling scaling) {
    String factor =
        NumberText.number(scaling.factor(subject.channel().functions(), subject.bath()));
    OptionalDouble q10 = scaling.q10();
    OptionalDouble measured = scaling.experimentalCelsius();
    String celsius = NumberText.number(subject.bath().celsius());
    String words =
        q10.isPresent() && measured.isPresent()
            ? ReportMessages.of(
                "factorQ10",
                factor,
                celsius,
                NumberText.number(q10.getAsDouble()),
                NumberText.number(measured.getAsDouble()))
            : ReportMessages.of("factor", factor, celsius);
    return Line.of(words + " (").and(new Span.Code(scaling.component().type().name())).and(")");
  }

  private void addEquations(Gate gate, Component component, List<Block> blocks) {
    PartNames names = PartNames.of(gate, component);
    ParameterTable table = new ParameterTable(subject.lems());
    if (component.isA("gateKS")) {
      blocks.addAll(new SchemeSection(subject, gate, component).blocks());
    } else {
      addFormulas(
          ComponentEquations.of(component, subject.lems(), names.names(), names.left()), blocks);
    }
    for (Component part : component.lastingChildren()) {
      if (!isSaidElsewhere(part)) {
        blocks.add(titled(part));
        addFormulas(
            ComponentEquations.of(part, subject.lems(), names.inPart(part), Set.of()), blocks);
        table.add(part.name(), part);
      }
    }
    gate.scalings().forEach(each -> table.add(each.component().name(), each.component()));
    table.table().ifPresent(blocks::add);
  }

  /** What a part is to its gate, and its type. */
  static Block titled(Component part) {
    return new Block.Paragraph(
        new Line(List.of(new Span.Strong(part.name())))
            .and(" ")
            .and(new Span.Code(part.type().name())));
  }

  static void addFormulas(ComponentEquations equations, List<Block> blocks) {
    if (!equations.symbols().isEmpty()) {
      blocks.add(new Block.Formulas(equations.symbols(), equations.numbers()));
    }
  }

  /** Sub-gates have sections of their own, states and transitions their tables. */
  private static boolean isSaidElsewhere(Component part) {
    return part.isA("subGate")
        || part.isA("baseQ10Settings")
        || part.isA("KSState")
        || part.isA("KSTransition");
  }
}
