/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.template.Parameter.Choice;
import org.ranvier.edit.template.Parameter.Kind;
import org.ranvier.lems.expression.Condition;
import org.ranvier.lems.expression.ExpressionParser;
import org.ranvier.lems.expression.ExpressionSyntaxException;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Reads a template:
 *
 * <pre>{@code
 * <t:template xmlns:t="https://ranvier.org/template" id="expOne" kind="synapse">
 *     <t:title>One decaying exponential</t:title>
 *     <t:description>…</t:description>
 *     <t:parameter name="id" kind="id" initial="syn"><t:label>Id</t:label></t:parameter>
 *     <t:parameter name="tau" kind="quantity" dimension="time" initial="3 ms" low="0.1 ms">…
 *     <t:rule that="tau .gt. rise"><t:message>…</t:message></t:rule>
 *     <t:include href="Cells.xml"/>
 *     <t:target component="${id}"/>
 *     <t:body> elements, see {@link Expansion} </t:body>
 *     <t:trial length="100 ms"> what shows it at work </t:trial>
 * </t:template>
 * }</pre>
 *
 * Titles, labels and the like may stand several times with {@code xml:lang}, a language with or
 * without a country ({@code zh-CN}, {@code zh}); that of the user is taken, else the one without.
 */
final class TemplateReader {
  /** Namespace of all that is not text of the part. */
  static final String NAMESPACE = "https://ranvier.org/template";

  private final XmlElement root;

  /** The user's, the most particular first, as xml:lang names them. */
  private final List<String> languages;

  private TemplateReader(XmlElement root, Locale locale) {
    this.root = root;
    String language = locale.getLanguage();
    this.languages = List.of(language + "-" + locale.getCountry(), language);
  }

  /**
   * Reads a template.
   *
   * @throws ModelProblemException where it is none, with the place
   */
  static Template read(XmlDocument document, Locale locale) {
    return new TemplateReader(document.root(), locale).read();
  }

  private Template read() {
    if (!isOurs(root, "template")) {
      throw root.problem("%s was found; a template is expected".formatted(root.name()));
    }
    String word = required(root, "kind").value();
    TemplateKind kind =
        TemplateKind.find(word)
            .orElseThrow(() -> unknown(required(root, "kind"), kinds(TemplateKind.values())));
    List<Parameter> parameters = ours(root, "parameter").stream().map(this::parameter).toList();
    checkNames(parameters);
    return new Template(
        required(root, "id").value(),
        kind,
        words(root, "title"),
        words(root, "description"),
        parameters,
        ours(root, "rule").stream().map(this::rule).toList(),
        ours(root, "target").stream()
            .map(each -> required(each, "component").value())
            .findFirst()
            .orElse(""),
        ours(root, "include").stream().map(each -> required(each, "href").value()).toList(),
        ours(root, "body").stream()
            .findFirst()
            .orElseThrow(() -> root.problem("there is no body; the text of the part is expected")),
        ours(root, "trial").stream().findFirst().map(TemplateReader::trial));
  }

  private void checkNames(List<Parameter> parameters) {
    Set<String> names = new HashSet<>();
    for (Parameter each : parameters) {
      if (!names.add(each.name())) {
        throw root.problem("two parameters are called %s; one is expected".formatted(each.name()));
      }
    }
    if (parameters.stream().filter(each -> each.kind() == Kind.ID).count() != 1) {
      throw root.problem("one parameter of kind id is expected, that of what is made");
    }
  }

  private Parameter parameter(XmlElement element) {
    XmlAttribute word = required(element, "kind");
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(each -> word(each).equals(word.value()))
            .findFirst()
            .orElseThrow(() -> unknown(word, kinds(Kind.values())));
    List<Choice> choices =
        ours(element, "choice").stream()
            .map(each -> new Choice(required(each, "value").value(), words(each, "label")))
            .toList();
    return new Parameter(
        required(element, "name").value(),
        kind,
        words(element, "label"),
        ours(element, "help").isEmpty() ? "" : words(element, "help"),
        optional(element, "initial"),
        kind == Kind.QUANTITY ? required(element, "dimension").value() : "",
        Optional.ofNullable(element.attribute("low")),
        Optional.ofNullable(element.attribute("high")),
        choices,
        kind == Kind.COMPONENT ? required(element, "type").value() : "",
        optional(element, "receives"),
        kind == Kind.RECORDINGS ? required(element, "of").value() : "",
        !optional(element, "needed").equals("false"));
  }

  private Template.Rule rule(XmlElement element) {
    return new Template.Rule(condition(element), words(element, "message"));
  }

  /** The condition of a rule or of a part that is there sometimes. */
  static Condition condition(XmlElement element) {
    XmlAttribute that = required(element, "that");
    try {
      return ExpressionParser.parseCondition(that.value());
    } catch (ExpressionSyntaxException wrong) {
      throw that.problem(String.valueOf(wrong.getMessage()));
    }
  }

  private static Template.Trial trial(XmlElement element) {
    XmlAttribute length = required(element, "length");
    try {
      return new Template.Trial(Double.parseDouble(length.value()), element);
    } catch (NumberFormatException wrong) {
      throw length.problem(
          "\"%s\" was found; a number of milliseconds is expected".formatted(length.value()));
    }
  }

  private static ModelProblemException unknown(XmlAttribute attribute, String known) {
    return attribute.problem(
        "\"%s\" was found; one of these is expected: %s".formatted(attribute.value(), known));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String kinds(Enum<?>[] constants) {
    return String.join(", ", Arrays.stream(constants).map(TemplateReader::word).toList());
  }

  static boolean isOurs(XmlElement element) {
    return element.namespaceUri().equals(NAMESPACE);
  }

  private static boolean isOurs(XmlElement element, String name) {
    return isOurs(element) && element.localName().equals(name);
  }

  private static List<XmlElement> ours(XmlElement parent, String name) {
    return parent.elements(name).stream().filter(TemplateReader::isOurs).toList();
  }

  static XmlAttribute required(XmlElement element, String name) {
    return element
        .findAttribute(name)
        .orElseThrow(() -> element.problem("%s needs %s".formatted(element.localName(), name)));
  }

  private static String optional(XmlElement element, String name) {
    String value = element.attribute(name);
    return value == null ? "" : value;
  }

  /** The text of a child in the user's language, on one line. */
  private String words(XmlElement parent, String name) {
    List<XmlElement> all = ours(parent, name);
    return languages.stream()
        .flatMap(tag -> all.stream().filter(each -> optional(each, "xml:lang").equals(tag)))
        .findFirst()
        .or(() -> all.stream().filter(each -> each.attribute("xml:lang") == null).findFirst())
        .map(each -> each.text().strip().replaceAll("\\s+", " "))
        .orElseThrow(() -> parent.problem("%s needs a %s".formatted(parent.localName(), name)));
  }
}
