/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.ranvier.edit.channel.Gate;
import org.ranvier.lab.clamp.ClampConditions;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.clamp.DetailedBalance;
import org.ranvier.lab.clamp.SchemeRates;
import org.ranvier.lems.component.Component;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Block.Column;
import org.ranvier.report.document.Line;
import org.ranvier.report.equation.ComponentEquations;
import org.ranvier.report.equation.NumberText;
import org.ranvier.xml.ModelProblemException;

/** What is said of a kinetic scheme: states, transitions with their rates, detailed balance. */
final class SchemeSection {
  private static final double[] POTENTIALS_MV = {-80, -40, 0, 40};

  /** Rounding of sums of logarithms. */
  private static final double BALANCED = 1e-9;

  private final ChannelSubject subject;
  private final Gate gate;
  private final Component component;

  SchemeSection(ChannelSubject subject, Gate gate, Component component) {
    this.subject = subject;
    this.gate = gate;
    this.component = component;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<Component> states = parts("KSState");
    List<Component> transitions = parts("KSTransition");
    blocks.add(
        table(
            ReportMessages.of("states"),
            List.of(ReportMessages.of("state"), ReportMessages.of("kind")),
            states.stream()
                .map(each -> List.of(Line.code(each.name()), Line.of(kind(each))))
                .toList()));
    blocks.add(
        table(
            ReportMessages.of("transitions"),
            List.of(
                ReportMessages.of("transition"),
                ReportMessages.of("from"),
                ReportMessages.of("to"),
                ReportMessages.of("kind")),
            transitions.stream()
                .map(
                    each ->
                        List.of(
                            Line.code(each.name()),
                            Line.code(each.text("from", "")),
                            Line.code(each.text("to", "")),
                            Line.code(each.type().name())))
                .toList()));
    for (Component each : transitions) {
      addRates(each, blocks);
    }
    blocks.add(new Block.Paragraph(Line.of(balance())));
    return blocks;
  }

  private List<Component> parts(String type) {
    return component.lastingChildren().stream().filter(each -> each.isA(type)).toList();
  }

  private static String kind(Component state) {
    return state.isA("openState") ? ReportMessages.of("open") : ReportMessages.of("closed");
  }

  private static Block table(String caption, List<String> heads, List<List<Line>> rows) {
    return new Block.Table(caption, heads.stream().map(Column::words).toList(), rows);
  }

  /** The equations of a transition, of the rate inside of it, and their numbers. */
  private void addRates(Component transition, List<Block> blocks) {
    PartNames names = PartNames.ofTransition(transition);
    blocks.add(
        new Block.Heading(
            3,
            ReportMessages.of(
                "transitionTitle",
                transition.name(),
                transition.text("from", ""),
                transition.text("to", "")),
            subject.anchor("gate", gate.path(), transition.name())));
    ParameterTable table = new ParameterTable(subject.lems());
    GateSection.addFormulas(
        ComponentEquations.of(transition, subject.lems(), names.names(), names.left()), blocks);
    table.add("", transition);
    for (Component each : transition.lastingChildren()) {
      blocks.add(GateSection.titled(each));
      GateSection.addFormulas(
          ComponentEquations.of(each, subject.lems(), names.inPart(each), Set.of()), blocks);
      table.add(each.name(), each);
    }
    table.table().ifPresent(blocks::add);
  }

  private String balance() {
    try {
      ClampedChannel clamped =
          ClampedChannel.of(
              subject.system(),
              new ClampConditions(
                  subject.bath().celsius(),
                  subject.bath().concentrationMm(),
                  ClampConditions.USUAL.outsideMm()));
      StringJoiner found = new StringJoiner("; ");
      for (double mv : POTENTIALS_MV) {
        for (SchemeRates rates : clamped.schemeRates(mv)) {
          if (rates.path().equals(gate.path())) {
            DetailedBalance.unbalanced(rates, BALANCED)
                .forEach(cycle -> found.add(said(cycle, mv)));
          }
        }
      }
      return found.length() == 0
          ? ReportMessages.of("balanced")
          : ReportMessages.of("unbalanced", found);
    } catch (ModelProblemException unknown) {
      return ReportMessages.of("balanceUnknown", String.valueOf(unknown.getMessage()));
    }
  }

  private static String said(DetailedBalance.Cycle cycle, double mv) {
    List<String> names =
        cycle.states().stream().map(each -> each.substring(each.lastIndexOf('/') + 1)).toList();
    String around = String.join(" → ", names);
    String at = NumberText.number(mv);
    return Double.isInfinite(cycle.imbalance())
        ? ReportMessages.of("oneWay", around, at)
        : ReportMessages.of(
            "cycle", around, at, String.format(Locale.ROOT, "%.3g", cycle.imbalance()));
  }
}
