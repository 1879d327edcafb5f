/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import org.ranvier.lems.expression.Condition;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlNode;

/**
 * The text that a template makes of answers. Elements of the template's namespace say what is there
 * when:
 *
 * <ul>
 *   <li>{@code <t:if that="condition">}, over numbers and switches (1 or 0)
 *   <li>{@code <t:if answer="name" is="word">}, and {@code <t:if answer="name">} where there is an
 *       answer at all
 *   <li>{@code <t:repeat times="formula" index="i">}, with <code>${i}</code> from 0 on
 *   <li>{@code <t:each of="list" as="row">}, with <code>${row.path}</code> and the like
 * </ul>
 */
final class Expansion {
  private static final String INDENT = "    ";
  private static final double MOST_REPEATS = 100_000;

  private final StringBuilder out = new StringBuilder();

  private Expansion() {}

  /**
   * The text inside an element of a template.
   *
   * @throws ModelProblemException the template is at fault
   */
  static String of(XmlElement holder, Gaps gaps) {
    Expansion expansion = new Expansion();
    expansion.content(holder, gaps);
    return expansion.out.toString();
  }

  private void content(XmlElement element, Gaps gaps) {
    String text = element.document().text();
    for (XmlNode node : element.nodes()) {
      if (!(node instanceof XmlElement child)) {
        out.append(filled(element, node.range().of(text), gaps));
      } else if (TemplateReader.isOurs(child)) {
        dropIndent();
        int from = out.length();
        directive(child, gaps);
        dropIndent();
        moveOut(from);
      } else {
        out.append(filled(child, child.startTagRange().of(text), gaps));
        if (!child.isSelfClosing()) {
          content(child, gaps);
          out.append("</").append(child.name()).append('>');
        }
      }
    }
  }

  /** What stands on a line of its own in the template leaves no empty line. */
  private void dropIndent() {
    int end = out.length();
    while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
      end--;
    }
    if (end > 0 && out.charAt(end - 1) == '\n') {
      out.setLength(end - 1);
    }
  }

  /** What stands inside is moved out by the level that what surrounds it had. */
  private void moveOut(int from) {
    String inside = out.substring(from).replace("\n" + INDENT, "\n");
    out.setLength(from);
    out.append(inside);
  }

  private void directive(XmlElement element, Gaps gaps) {
    switch (element.localName()) {
      case "if" -> {
        if (isWanted(element, gaps)) {
          content(element, gaps);
        }
      }
      case "repeat" -> repeat(element, gaps);
      case "each" -> {
        String name = TemplateReader.required(element, "as").value();
        XmlAttribute of = TemplateReader.required(element, "of");
        for (Gaps.Row row : checked(of, () -> gaps.rows(of.value()))) {
          content(element, gaps.with(name, row));
          dropIndent();
        }
      }
      default ->
          throw element.problem(
              "%s was found; if, repeat or each is expected".formatted(element.localName()));
    }
  }

  private static boolean isWanted(XmlElement element, Gaps gaps) {
    String answer = element.attribute("answer");
    if (answer == null) {
      Condition condition = TemplateReader.condition(element);
      XmlAttribute that = TemplateReader.required(element, "that");
      return checked(that, () -> gaps.holds(condition));
    }
    String word = element.attribute("is");
    return word == null ? !gaps.text(answer).isEmpty() : gaps.text(answer).equals(word);
  }

  private void repeat(XmlElement element, Gaps gaps) {
    String index = TemplateReader.required(element, "index").value();
    XmlAttribute times = TemplateReader.required(element, "times");
    double count = checked(times, () -> gaps.value(times.value()));
    if (!(count <= MOST_REPEATS)) {
      throw times.problem(
          "this repeats %s times; at most %s are expected"
              .formatted(Gaps.print(count), Gaps.print(MOST_REPEATS)));
    }
    for (int i = 0; i < Math.round(count); i++) {
      content(element, gaps.with(index, i));
      dropIndent();
    }
  }

  private static String filled(XmlElement element, String text, Gaps gaps) {
    try {
      return gaps.fill(text);
    } catch (IllegalArgumentException wrong) {
      throw element.problem(String.valueOf(wrong.getMessage()));
    }
  }

  private static <T> T checked(XmlAttribute attribute, java.util.function.Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException wrong) {
      throw attribute.problem(String.valueOf(wrong.getMessage()));
    }
  }
}
