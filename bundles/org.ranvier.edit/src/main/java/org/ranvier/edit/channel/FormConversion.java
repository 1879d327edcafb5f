/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.edit.insert.Markup;
import org.ranvier.edit.insert.Tags;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lems.component.Component;
import org.ranvier.units.Quantity;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Writes a gate that is given by its rates by time constant and steady state instead, or the other
 * way round. What it does stays exactly the same:
 *
 * <pre>
 *   steady state = α / (α + β)      time constant = 1 / (α + β)
 *   α = steady state / time constant      β = (1 − steady state) / time constant
 * </pre>
 *
 * <p>Where a core type has that form it is used: two exponential rates have a sigmoid steady state,
 * a sigmoid steady state and a fixed time constant have two sigmoid rates. Otherwise a
 * ComponentType of the document's own has the formula, with the parameters as constants.
 */
public final class FormConversion {
  private static final MathContext ALL_DIGITS = new MathContext(17);
  private static final double PER_MILLI = 1e3;

  /** What a gate is to be given by. */
  public enum Target {
    TIME_AND_STEADY_STATE("gateHHrates", "gateHHtauInf"),
    RATES("gateHHtauInf", "gateHHrates");

    private final String from;
    private final String to;

    Target(String from, String to) {
      this.from = from;
      this.to = to;
    }
  }

  private final Channel channel;
  private final Gate gate;
  private final Target target;
  private final Knowledge knowledge;

  /**
   * @param knowledge the reading that the channel is from
   */
  public FormConversion(Channel channel, Gate gate, Target target, Knowledge knowledge) {
    this.channel = channel;
    this.gate = gate;
    this.target = target;
    this.knowledge = knowledge;
  }

  /** Why the gate cannot be written so, in the language of the user; empty where it can. */
  public Optional<String> obstacle() {
    if (!gate.type().equals(target.from) || gate.parts().size() != 2) {
      return Optional.of(
          EditMessages.of("kinetics.form.gate", gate.path(), gate.type(), target.from));
    }
    return gate.parts().stream()
        .filter(each -> !InlinedPart.isKnown(each.component()))
        .findFirst()
        .map(
            each ->
                EditMessages.of(
                    "kinetics.scheme.rate", each.path(), each.component().type().name()));
  }

  /**
   * The edit of the text.
   *
   * @param document as it is now
   * @return empty where the gate is not there any more
   * @throws IllegalStateException where there is an {@link #obstacle}
   */
  public Optional<FormEdit> edit(XmlDocument document) {
    obstacle()
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    Component component = gate.component().orElseThrow();
    return ElementPath.of(component.element())
        .findIn(document)
        .map(element -> edit(document, element));
  }

  private FormEdit edit(XmlDocument document, XmlElement element) {
    ElementEdits edits = new ElementEdits(document);
    List<TextEdit> all = new ArrayList<>(renamed(edits, element, target.to));
    List<Markup> types = new ArrayList<>();
    String prefix = element.prefixWithColon();
    List<Markup> parts = target == Target.RATES ? rates(types) : timeAndSteadyState(types);
    List<XmlElement> before =
        gate.parts().stream()
            .flatMap(each -> ElementPath.of(each.component().element()).findIn(document).stream())
            .toList();
    for (int i = 0; i < before.size(); i++) {
      String indent = TextStyle.indentAt(document.text(), before.get(i).range().start());
      Markup part = prefixed(parts.get(i), prefix);
      all.add(TextEdit.replace(before.get(i).range(), part.print(indent, edits.style())));
    }
    if (!types.isEmpty()) {
      Fragment declared = together(types.stream().map(each -> prefixed(each, prefix)).toList());
      ChildPlace place = ChildPlace.of(knowledge.language(), document.root(), "ComponentType");
      all.addAll(place.insert(edits, declared).edits());
    }
    return new FormEdit(
        EditMessages.of("undo.kinetics.form", channel.name(), gate.path()),
        new TextChange(all),
        ElementPath.of(element));
  }

  /** The edits that make a gate one of another type. */
  static List<TextEdit> renamed(ElementEdits edits, XmlElement element, String type) {
    if (element.attribute("type") != null) {
      return edits.setAttribute(element, "type", type, List.of()).edits();
    }
    return Tags.renaming(element, element.prefixWithColon() + type);
  }

  private static Fragment together(List<Markup> all) {
    return (indent, style) ->
        String.join(
            style.multiLine() ? style.lineEnd() + indent : "",
            all.stream().map(each -> each.print(indent, style)).toList());
  }

  private static Markup prefixed(Markup markup, String prefix) {
    return new Markup(
        prefix + markup.name(),
        markup.attributes(),
        markup.children().stream().map(each -> prefixed(each, prefix)).toList());
  }

  private Component part(Plot plot, String rate) {
    return gate.parts().stream()
        .filter(each -> each.curve().plot() == plot && each.curve().rate().equals(rate))
        .findFirst()
        .orElseThrow()
        .component();
  }

  // ---- by time constant and steady state -----------------------------------------------------

  private List<Markup> timeAndSteadyState(List<Markup> types) {
    Component opening = part(Plot.RATE, "alpha");
    Component closing = part(Plot.RATE, "beta");
    InlinedPart alpha = new InlinedPart("alpha", "per_time", opening);
    InlinedPart beta = new InlinedPart("beta", "per_time", closing);
    List<InlinedPart> both = List.of(alpha, beta);
    Markup course =
        own("timeCourse", "baseVoltageDepTime", both, "t", "time", "1 / (alpha + beta)", types);
    Markup steady =
        sigmoid(opening, closing)
            .orElseGet(
                () ->
                    own(
                        "steadyState",
                        "baseVoltageDepVariable",
                        both,
                        "x",
                        "none",
                        "alpha / (alpha + beta)",
                        types));
    return List.of(course, steady);
  }

  /**
   * The steady state of two exponential rates: with exponents (v − a)/p and (v − b)/q, the quotient
   * of the rates is an exponential of v as well, so that α/(α + β) is a sigmoid.
   */
  private static Optional<Markup> sigmoid(Component opening, Component closing) {
    boolean exponential =
        opening.type().name().equals("HHExpRate") && closing.type().name().equals("HHExpRate");
    double steepness = 1 / opening.value("scale") - 1 / closing.value("scale");
    double quotient = closing.value("rate") / opening.value("rate");
    if (!exponential || steepness == 0 || !(quotient > 0)) {
      return Optional.empty();
    }
    double middle =
        opening.value("midpoint") / opening.value("scale")
            - closing.value("midpoint") / closing.value("scale")
            + Math.log(quotient);
    return Optional.of(
        core("steadyState", "HHSigmoidVariable", "1", middle / steepness, 1 / steepness));
  }

  // ---- by rates ------------------------------------------------------------------------------

  private List<Markup> rates(List<Markup> types) {
    Component steady = part(Plot.STEADY_STATE, "");
    Component course = part(Plot.TIME_CONSTANT, "");
    boolean sigmoid =
        steady.type().name().equals("HHSigmoidVariable")
            && steady.value("rate") == 1
            && course.type().name().equals("fixedTimeCourse");
    if (sigmoid) {
      String rate = number(1 / (course.value("tau") * PER_MILLI)) + "per_ms";
      double middle = steady.value("midpoint");
      double scale = steady.value("scale");
      return List.of(
          core("forwardRate", "HHSigmoidRate", rate, middle, scale),
          core("reverseRate", "HHSigmoidRate", rate, middle, -scale));
    }
    List<InlinedPart> both =
        List.of(
            new InlinedPart("steady", "none", steady), new InlinedPart("course", "time", course));
    String base = "baseVoltageDepRate";
    return List.of(
        own("forwardRate", base, both, "r", "per_time", "steady / course", types),
        own("reverseRate", base, both, "r", "per_time", "(1 - steady) / course", types));
  }

  // ---- pieces --------------------------------------------------------------------------------

  /**
   * @param midpoint in V
   * @param scale in V
   */
  private static Markup core(String name, String type, String rate, double midpoint, double scale) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("type", type);
    attributes.put("rate", rate);
    attributes.put("midpoint", number(midpoint * PER_MILLI) + "mV");
    attributes.put("scale", number(scale * PER_MILLI) + "mV");
    return Markup.of(name, attributes);
  }

  /** A number of so many digits at most. */
  static String number(double value, int digits) {
    return Quantity.plain(new BigDecimal(value).round(new MathContext(digits)));
  }

  private static String number(double value) {
    BigDecimal all = new BigDecimal(value).round(ALL_DIGITS);
    BigDecimal few = new BigDecimal(Double.toString(value));
    return Quantity.plain(few.doubleValue() == value ? few : all);
  }

  /** A part of a type of the document's own, which is put with the others. */
  private Markup own(
      String name,
      String base,
      List<InlinedPart> inlined,
      String variable,
      String dimension,
      String formula,
      List<Markup> types) {
    String typeName = free(channel.name() + "_" + gate.path().replace('/', '_') + "_" + name);
    List<Markup> inside = new ArrayList<>();
    inlined.forEach(each -> inside.addAll(each.constants()));
    List<Markup> dynamics = new ArrayList<>();
    inlined.forEach(each -> dynamics.addAll(each.variables()));
    Map<String, String> result = new LinkedHashMap<>();
    result.put("name", variable);
    result.put("dimension", dimension);
    result.put("exposure", variable);
    result.put("value", formula);
    dynamics.add(Markup.of("DerivedVariable", result));
    inside.add(new Markup("Dynamics", Map.of(), dynamics));
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", typeName);
    attributes.put("extends", base);
    types.add(new Markup("ComponentType", attributes, inside));
    return Markup.of(name, Map.of("type", typeName));
  }

  private String free(String wanted) {
    String name = wanted;
    for (int i = 2; knowledge.lems().types().find(name).isPresent(); i++) {
      name = wanted + i;
    }
    return name;
  }
}
