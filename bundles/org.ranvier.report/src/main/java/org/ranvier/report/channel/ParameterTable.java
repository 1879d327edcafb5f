/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Line;
import org.ranvier.report.equation.Amount;

/** The numbers of components, with what they mean. */
public final class ParameterTable {
  private final LemsModel model;
  private final List<List<Line>> rows = new ArrayList<>();

  public ParameterTable(LemsModel model) {
    this.model = model;
  }

  /**
   * Adds what a component sets.
   *
   * @param part what it is to the whole; empty for the whole itself
   */
  public void add(String part, Component component) {
    for (TypeMember.Parameter each : component.type().parameters()) {
      add(part, component, each.name());
    }
    for (TypeMember.Property each : component.type().members(TypeMember.Property.class)) {
      add(part, component, each.name());
    }
  }

  private void add(String part, Component component, String name) {
    Amount.find(component, name, model)
        .ifPresent(
            amount ->
                rows.add(
                    List.of(
                        Line.of(part),
                        Line.code(name),
                        Line.of(amount.number()),
                        Line.of(amount.unit()),
                        Line.of(TypeTexts.ofMember(component.type(), name)))));
  }

  /** The table; empty where there are no numbers. */
  public Optional<Block> table() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Block.Column> columns =
        List.of(
            Block.Column.words(ReportMessages.of("part")),
            Block.Column.words(ReportMessages.of("parameter")),
            new Block.Column(Line.of(ReportMessages.of("value")), true),
            Block.Column.words(ReportMessages.of("unit")),
            Block.Column.words(ReportMessages.of("meaning")));
    boolean parts = rows.stream().anyMatch(each -> !each.getFirst().equals(Line.EMPTY));
    return Optional.of(
        new Block.Table(
            ReportMessages.of("parameters"),
            parts ? columns : columns.subList(1, columns.size()),
            parts ? rows : rows.stream().map(each -> each.subList(1, each.size())).toList()));
  }
}
