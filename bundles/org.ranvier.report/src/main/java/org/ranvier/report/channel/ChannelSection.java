/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.Scaling;
import org.ranvier.edit.equation.Equations;
import org.ranvier.edit.equation.FormulaNotation;
import org.ranvier.edit.equation.Notation;
import org.ranvier.edit.equation.Notation.Symbol;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.expression.Expression;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Block.Column;
import org.ranvier.report.document.Line;
import org.ranvier.report.equation.Amount;
import org.ranvier.report.equation.ComponentEquations;
import org.ranvier.report.equation.NumberText;
import org.ranvier.validation.Model;

/** What is said of one ion channel. */
public final class ChannelSection {
  private static final String OPEN = "f_open";

  private final ChannelSubject subject;
  private final Channel channel;

  private ChannelSection(ChannelSubject subject) {
    this.subject = subject;
    this.channel = subject.channel();
  }

  /** The section of a channel of a model. May take seconds. */
  public static List<Block> of(Model model, Channel channel, Bath bath) {
    return new ChannelSection(new ChannelSubject(model, channel, bath)).blocks();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(1, ReportMessages.of("channel", channel.name()), subject.anchor()));
    blocks.add(new Block.Facts(facts()));
    blocks.addAll(Sources.of(channel.component().element()));
    addOpenFraction(blocks);
    if (!channel.gates().isEmpty()) {
      blocks.add(gates());
    }
    GateSection section = new GateSection(subject, new GateCurvesBlocks(subject));
    channel.gates().forEach(each -> blocks.addAll(section.blocks(each)));
    blocks.addAll(new ClampSection(subject).blocks());
    return blocks;
  }

  private List<Block.Fact> facts() {
    Component component = channel.component();
    List<Block.Fact> facts = new ArrayList<>();
    String said = TypeTexts.of(component.type());
    Line type = Line.code(component.type().name());
    facts.add(
        new Block.Fact(ReportMessages.of("type"), said.isEmpty() ? type : type.and(" – " + said)));
    component
        .findText("species")
        .ifPresent(each -> facts.add(new Block.Fact(ReportMessages.of("species"), Line.of(each))));
    Amount.find(component, "conductance", subject.lems())
        .ifPresent(
            each ->
                facts.add(new Block.Fact(ReportMessages.of("conductance"), Line.of(each.text()))));
    for (Scaling each : channel.scalings()) {
      facts.add(
          new Block.Fact(
              ReportMessages.of("conductanceScaling"), GateSection.factor(subject, each)));
    }
    facts.add(
        new Block.Fact(
            ReportMessages.of("temperature"),
            Line.of(NumberText.number(subject.bath().celsius()) + "\u202f°C")));
    return facts;
  }

  /** As product of gates where the type is one of the language, else as the type has it. */
  private void addOpenFraction(List<Block> blocks) {
    Component component = channel.component();
    boolean core = LemsModel.core().types().find(component.type().name()).isPresent();
    if (!core) {
      GateSection.addFormulas(
          ComponentEquations.of(component, subject.lems(), Map.of(), Set.of()), blocks);
      ParameterTable table = new ParameterTable(subject.lems());
      table.add("", component);
      table.table().ifPresent(blocks::add);
      return;
    }
    Expression open = product();
    Notation set =
        Notation.row(
            new Notation.Name(OPEN), new Notation.Sign(Symbol.EQUALS), FormulaNotation.of(open));
    blocks.add(
        new Block.Formulas(
            List.of(new Block.Formula(set, OPEN + " = " + Equations.print(open), 0)), List.of()));
  }

  private Expression product() {
    Optional<Expression> product = Optional.empty();
    if (!channel.scalings().isEmpty()) {
      product = Optional.of(new Expression.Variable("phi_g"));
    }
    for (Gate each : channel.gates()) {
      if (each.path().indexOf('/') < 0) {
        Expression factor = power(each);
        product =
            product
                .<Expression>map(
                    left -> new Expression.Operation(Expression.Operator.MULTIPLY, left, factor))
                .or(() -> Optional.of(factor));
      }
    }
    return product.orElse(new Expression.Literal(1));
  }

  private static Expression power(Gate gate) {
    Expression name = new Expression.Variable(gate.name());
    String instances = gate.instances();
    return instances.matches("\\d+") && !instances.equals("1")
        ? new Expression.Operation(
            Expression.Operator.POWER, name, new Expression.Literal(Integer.parseInt(instances)))
        : name;
  }

  private Block gates() {
    List<List<Line>> rows = new ArrayList<>();
    for (Gate each : channel.gates()) {
      double factor = 1;
      for (Scaling scaling : each.scalings()) {
        factor *= scaling.factor(channel.functions(), subject.bath());
      }
      rows.add(
          List.of(
              Line.code(each.path()),
              Line.of(each.instances()),
              each.type().isEmpty() ? Line.EMPTY : Line.code(each.type()),
              Line.of(NumberText.number(factor))));
    }
    return new Block.Table(
        ReportMessages.of("gates"),
        List.of(
            Column.words(ReportMessages.of("gateColumn")),
            new Column(Line.of(ReportMessages.of("instances")), true),
            Column.words(ReportMessages.of("form")),
            new Column(Line.of(ReportMessages.of("speed")), true)),
        rows);
  }
}
