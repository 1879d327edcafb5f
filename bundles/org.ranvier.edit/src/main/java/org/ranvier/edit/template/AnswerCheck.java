/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ranvier.edit.DimensionWords;
import org.ranvier.edit.EditMessages;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.Unit;
import org.ranvier.units.UnitTable;
import org.ranvier.validation.schema.SchemaIndex;

/** Whether answers are what a template asks for. */
public final class AnswerCheck {
  private static final SchemaIndex NEUROML = SchemaIndex.ofNeuroMl();
  private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private AnswerCheck() {}

  /**
   * Something wrong with an answer.
   *
   * @param parameter the name of what was asked for; empty where answers do not go together
   * @param message what was found and what is expected
   */
  public record Problem(String parameter, String message) {}

  /** The units that answers may have. */
  public static UnitTable units() {
    return Core.UNITS;
  }

  /** The units that the schema takes for a parameter's quantity, else all that measure it. */
  public static List<String> unitsOf(Parameter parameter) {
    List<String> known =
        Stream.of(parameter.dimension(), parameter.dimension().replace("_", ""))
            .flatMap(name -> NEUROML.findValueType("Nml2Quantity_" + name).stream())
            .flatMap(type -> type.units().stream())
            .filter(symbol -> units().findUnit(symbol).isPresent())
            .toList();
    return known.isEmpty()
        ? units().findDimension(parameter.dimension()).stream()
            .flatMap(dimension -> units().unitsOf(dimension).stream())
            .map(Unit::symbol)
            .toList()
        : known;
  }

  private static final class Core {
    static final UnitTable UNITS = LemsModel.core().units();
  }

  /** All that is wrong, in the order of the template. */
  public static List<Problem> problems(Template template, Answers answers, Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Parameter each : template.parameters()) {
      problem(each, answers, site)
          .ifPresent(message -> problems.add(new Problem(each.name(), message)));
    }
    if (problems.isEmpty()) {
      Gaps gaps = Gaps.of(template, answers, site);
      for (Template.Rule rule : template.rules()) {
        if (!gaps.holds(rule.that())) {
          problems.add(new Problem("", rule.message()));
        }
      }
    }
    return problems;
  }

  /** What is wrong with one answer by itself. */
  public static Optional<String> problem(Parameter parameter, Answers answers, Site site) {
    String text = answers.text(parameter.name());
    if (parameter.kind() == Parameter.Kind.RECORDINGS) {
      return parameter.needed() && answers.recordings(parameter.name()).isEmpty()
          ? Optional.of(EditMessages.of("answer.quantity", parameter.label()))
          : Optional.empty();
    }
    if (text.isEmpty()) {
      return parameter.needed() ? Optional.of(missing(parameter, site)) : Optional.empty();
    }
    return wrong(parameter, text, site)
        .map(what -> EditMessages.of("answer.labelled", parameter.label(), what));
  }

  private static String missing(Parameter parameter, Site site) {
    return parameter.kind() == Parameter.Kind.COMPONENT && site.fitting(parameter).isEmpty()
        ? EditMessages.of("answer.none", parameter.label())
        : EditMessages.of("answer.needed", parameter.label());
  }

  private static Optional<String> wrong(Parameter parameter, String text, Site site) {
    return switch (parameter.kind()) {
      case ID -> id(text, site);
      case QUANTITY -> quantity(parameter, text);
      case NUMBER -> number(parameter, text);
      case COUNT ->
          text.matches("[0-9]{1,9}")
              ? number(parameter, text)
              : Optional.of(EditMessages.of("answer.whole", text));
      case CHOICE ->
          parameter.choices().stream().anyMatch(each -> each.value().equals(text))
              ? Optional.empty()
              : Optional.of(EditMessages.of("answer.choice", text));
      case COMPONENT ->
          site.fitting(parameter).stream().anyMatch(each -> each.key().equals(text))
              ? Optional.empty()
              : Optional.of(EditMessages.of("answer.component", text));
      case SWITCH, TEXT, RECORDINGS -> Optional.empty();
    };
  }

  private static Optional<String> id(String text, Site site) {
    if (!ID.matcher(text).matches()) {
      return Optional.of(EditMessages.of("answer.id", text));
    }
    return site.isTaken(text)
        ? Optional.of(EditMessages.of("answer.taken", text))
        : Optional.empty();
  }

  private static Optional<String> quantity(Parameter parameter, String text) {
    Dimension dimension = units().findDimension(parameter.dimension()).orElseThrow();
    return read(parameter, text, dimension, DimensionWords.of(dimension, units()));
  }

  private static Optional<String> number(Parameter parameter, String text) {
    return read(parameter, text, Dimension.NONE, EditMessages.of("answer.number"));
  }

  private static Optional<String> read(
      Parameter parameter, String text, Dimension dimension, String wanted) {
    try {
      return range(parameter, Quantity.parse(text, units(), dimension));
    } catch (QuantityFormatException wrong) {
      return Optional.of(EditMessages.of("answer.value", text, wanted, parameter.initial()));
    }
  }

  private static Optional<String> range(Parameter parameter, Quantity found) {
    boolean low = parameter.low().filter(each -> found.si() < si(each)).isPresent();
    boolean high = parameter.high().filter(each -> found.si() > si(each)).isPresent();
    if (!low && !high) {
      return Optional.empty();
    }
    return Optional.of(
        low
            ? EditMessages.of("answer.least", found, parameter.low().orElseThrow())
            : EditMessages.of("answer.most", found, parameter.high().orElseThrow()));
  }

  private static double si(String bound) {
    return Quantity.parse(bound, units()).si();
  }
}
