/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.Evaluator;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlEscape;

/**
 * Fills the gaps of a template's text: <code>${name}</code> is an answer as it was given, <code>
 * ${formula : unit}</code> the number of that unit that a formula over answers has, and <code>
 * ${formula :}</code> a pure number.
 */
final class Gaps {
  private static final Pattern GAP = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
  private static final MathContext SHOWN = new MathContext(6);

  private final Map<String, String> texts;
  private final Map<String, Double> numbers;
  private final Map<String, List<Row>> lists;

  /** One of several things that a text goes through; its texts have the thing's name in front. */
  record Row(Map<String, String> texts, Map<String, List<Row>> lists) {}

  private Gaps(
      Map<String, String> texts, Map<String, Double> numbers, Map<String, List<Row>> lists) {
    this.texts = texts;
    this.numbers = numbers;
    this.lists = lists;
  }

  /** The gaps of a template filled with answers. */
  static Gaps of(Template template, Answers answers, Site site) {
    Gaps gaps = new Gaps(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (Parameter each : template.parameters()) {
      gaps.add(each, answers, site);
    }
    return gaps;
  }

  private void add(Parameter parameter, Answers answers, Site site) {
    String name = parameter.name();
    String text = answers.text(name);
    texts.put(name, text);
    switch (parameter.kind()) {
      case QUANTITY, NUMBER, COUNT -> addNumber(name, text);
      case SWITCH -> numbers.put(name, text.equals("true") ? 1.0 : 0.0);
      case COMPONENT -> site.parts().find(text).ifPresent(found -> addComponent(name, found));
      case RECORDINGS -> {
        lists.put(name, Plots.of(answers.recordings(name)));
        lists.put(name + ".cells", Plots.cells(answers.recordings(name)));
      }
      case ID, CHOICE, TEXT -> {} // a text is all there is to them
    }
  }

  /** Its id, and what its attributes say behind a dot: <code>${channel.species}</code>. */
  private void addComponent(String name, ProjectParts.Found found) {
    texts.put(name, found.id());
    for (XmlAttribute each : found.element().attributes()) {
      texts.put(name + "." + each.name(), each.value());
    }
  }

  private void addNumber(String name, String text) {
    try {
      Quantity quantity = Quantity.parse(text, AnswerCheck.units());
      numbers.put(name, quantity.si());
      texts.put(name, text.replaceAll("\\s+", ""));
    } catch (QuantityFormatException unanswered) {
      numbers.put(name, Double.NaN);
    }
  }

  /** The same with one more number, such as the count of a repetition. */
  Gaps with(String name, double number) {
    Map<String, Double> more = new HashMap<>(numbers);
    more.put(name, number);
    Map<String, String> words = new HashMap<>(texts);
    words.put(name, print(number));
    return new Gaps(words, more, lists);
  }

  /** The same with the texts and lists of a row, each under a name in front. */
  Gaps with(String name, Row row) {
    Map<String, String> words = new HashMap<>(texts);
    row.texts().forEach((key, value) -> words.put(name + "." + key, value));
    Map<String, List<Row>> more = new HashMap<>(lists);
    row.lists().forEach((key, value) -> more.put(name + "." + key, value));
    return new Gaps(words, numbers, more);
  }

  List<Row> rows(String name) {
    List<Row> rows = lists.get(name);
    if (rows == null) {
      throw new IllegalArgumentException("there is no list " + name);
    }
    return rows;
  }

  /** The answer as it was given; empty where there is none. */
  String text(String name) {
    return Objects.requireNonNullElse(texts.get(name), "");
  }

  boolean holds(Condition condition) {
    return new Evaluator(this::number).holds(condition);
  }

  /**
   * The value of a formula, SI.
   *
   * @throws IllegalArgumentException it is none
   */
  double value(String formula) {
    try {
      return new Evaluator(this::number).value(ExpressionParser.parse(formula));
    } catch (ExpressionSyntaxException wrong) {
      throw new IllegalArgumentException(formula + ": " + wrong.getMessage(), wrong);
    }
  }

  private double number(String name) {
    @Nullable Double number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("there is no number " + name);
    }
    return number;
  }

  /**
   * A text with its gaps filled; what is filled in is escaped.
   *
   * @throws IllegalArgumentException there is a gap that nothing fills
   */
  String fill(String text) {
    return fill(text, filling -> XmlEscape.value(filling, '"'));
  }

  /**
   * A text with its gaps filled, that is no markup.
   *
   * @throws IllegalArgumentException there is a gap that nothing fills
   */
  String plain(String text) {
    return fill(text, filling -> filling);
  }

  private String fill(String text, UnaryOperator<String> written) {
    StringBuilder filled = new StringBuilder();
    Matcher gap = GAP.matcher(text);
    int at = 0;
    while (gap.find()) {
      filled.append(text, at, gap.start());
      filled.append(written.apply(filling(String.valueOf(gap.group(1)).strip())));
      at = gap.end();
    }
    return filled.append(text, at, text.length()).toString();
  }

  private String filling(String gap) {
    int colon = gap.lastIndexOf(':');
    if (colon >= 0) {
      String unit = gap.substring(colon + 1).strip();
      double si = value(gap.substring(0, colon));
      return print(unit.isEmpty() ? si : AnswerCheck.units().getUnit(unit).fromSi(si));
    }
    String text = texts.get(gap);
    if (text == null || !NAME.matcher(gap).matches()) {
      throw new IllegalArgumentException("nothing fills ${" + gap + "}");
    }
    return text;
  }

  /** At most six digits, as people write them. */
  static String print(double number) {
    return Quantity.plain(new BigDecimal(number).round(SHOWN));
  }
}
