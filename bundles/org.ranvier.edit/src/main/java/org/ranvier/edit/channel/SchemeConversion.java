/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.NumberAndUnit;
import org.ranvier.edit.insert.KeptComments;
import org.ranvier.edit.insert.Markup;
import org.ranvier.edit.insert.Tags;
import org.ranvier.lems.component.Component;
import org.ranvier.units.Quantity;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Writes a channel of Hodgkin and Huxley's form as kinetic schemes that do exactly the same: a gate
 * of n equal subunits that open by α and close by β independently is a chain of n + 1 states.
 *
 * <pre>
 *        3α        2α        α
 *   c0 ⇄──── c1 ⇄──── c2 ⇄──── open
 *        β         2β        3β
 * </pre>
 *
 * Started in the steady state, as simulations are, the occupancies stay binomial (Hille, Ion
 * Channels of Excitable Membranes, 2001, chapter 18).
 */
public final class SchemeConversion {
  private static final Set<String> CHANNELS = Set.of("ionChannelHH", "ionChannel");
  private static final String RATES = "gateHHrates";
  private static final String SCHEME = "ionChannelKS";
  private static final String SCHEME_GATE = "gateKS";
  private static final Set<String> RATE_NAMES = Set.of("forwardRate", "reverseRate");
  private static final int MOST_SUBUNITS = 12;

  private final Channel channel;
  private final XmlDocument document;

  /**
   * @param document the text that is to be changed, with the channel as it was read
   */
  public SchemeConversion(Channel channel, XmlDocument document) {
    this.channel = channel;
    this.document = document;
  }

  /** Why the channel cannot be written so, in the language of the user; empty where it can. */
  public Optional<String> obstacle() {
    XmlElement element = channel.component().element();
    if (!CHANNELS.contains(element.localName()) || element.attribute("type") != null) {
      String type = channel.component().type().name();
      return Optional.of(EditMessages.of("kinetics.scheme.channel", channel.name(), type));
    }
    if (!channel.scalings().isEmpty()) {
      return Optional.of(EditMessages.of("kinetics.scheme.conductance", channel.name()));
    }
    return channel.gates().stream().flatMap(each -> obstacle(each).stream()).findFirst();
  }

  private static Optional<String> obstacle(Gate gate) {
    if (!gate.type().equals(RATES) || !hasOwnRates(gate)) {
      return Optional.of(EditMessages.of("kinetics.scheme.gate", gate.path(), gate.type()));
    }
    if (!gate.scalings().isEmpty()) {
      return Optional.of(EditMessages.of("kinetics.scheme.temperature", gate.path()));
    }
    for (GatePart each : gate.parts()) {
      if (!each.component().isA("baseHHRate")) {
        String type = each.component().type().name();
        return Optional.of(EditMessages.of("kinetics.scheme.rate", each.path(), type));
      }
    }
    return subunits(gate) < 1 || subunits(gate) > MOST_SUBUNITS
        ? Optional.of(
            EditMessages.of(
                "kinetics.scheme.instances", gate.path(), gate.instances(), MOST_SUBUNITS))
        : Optional.empty();
  }

  /** Rates may be those of a gate that this one is made after. */
  private static boolean hasOwnRates(Gate gate) {
    List<XmlElement> inside = gate.component().orElseThrow().element().elements();
    return inside.stream().filter(each -> RATE_NAMES.contains(each.localName())).count() == 2;
  }

  /** None where that is no whole number. */
  private static int subunits(Gate gate) {
    try {
      return new BigDecimal(gate.instances().strip()).intValueExact();
    } catch (ArithmeticException | NumberFormatException _) {
      return 0;
    }
  }

  /**
   * The edit of the text; what is written about the channel elsewhere stays true.
   *
   * @return empty where the channel is not there any more
   * @throws IllegalStateException where there is an {@link #obstacle}
   */
  public Optional<FormEdit> edit() {
    obstacle()
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    ElementPath path = ElementPath.of(channel.component().element());
    return path.findIn(document).map(element -> edit(element, path));
  }

  private FormEdit edit(XmlElement element, ElementPath path) {
    ElementEdits edits = new ElementEdits(document);
    List<TextEdit> all = new ArrayList<>();
    String name = element.prefixWithColon() + SCHEME;
    all.addAll(Tags.renaming(element, name));
    for (Gate gate : channel.gates()) {
      ElementPath.of(gate.component().orElseThrow().element())
          .findIn(document)
          .ifPresent(each -> addScheme(gate, each, edits, all));
    }
    int position = path.steps().getLast().position();
    return new FormEdit(
        EditMessages.of("undo.kinetics.scheme", channel.name()),
        new TextChange(all),
        path.parent().child(position, name, channel.name()));
  }

  // ---- one scheme ----------------------------------------------------------------------------

  /** The rates become states and transitions; what else is in the gate stays. */
  private static void addScheme(
      Gate gate, XmlElement element, ElementEdits edits, List<TextEdit> all) {
    all.addAll(Tags.renaming(element, element.prefixWithColon() + SCHEME_GATE));
    all.addAll(edits.removeAttribute(element, "type").edits());
    all.addAll(edits.setAttribute(element, "instances", "1", List.of()).edits());
    List<XmlElement> rates =
        element.elements().stream().filter(each -> RATE_NAMES.contains(each.localName())).toList();
    XmlElement first = rates.getFirst();
    String text = element.document().text();
    String indent = TextStyle.indentAt(text, first.range().start());
    List<String> pieces = new ArrayList<>();
    rates.forEach(each -> pieces.addAll(KeptComments.inside(each)));
    markup(gate, element.prefixWithColon())
        .forEach(each -> pieces.add(each.print(indent, edits.style())));
    TextStyle style = edits.style();
    String between = style.multiLine() ? style.lineEnd() + indent : "";
    all.add(TextEdit.replace(first.range(), String.join(between, pieces)));
    rates.subList(1, rates.size()).forEach(each -> all.add(edits.deletion(each.range())));
  }

  private static List<Markup> markup(Gate gate, String prefix) {
    int subunits = subunits(gate);
    List<Markup> children = new ArrayList<>();
    for (int i = 0; i < subunits; i++) {
      children.add(Markup.of(prefix + "closedState", Map.of("id", state(i, subunits))));
    }
    children.add(Markup.of(prefix + "openState", Map.of("id", state(subunits, subunits))));
    for (int i = 0; i < subunits; i++) {
      children.add(
          transition("forward", i, subunits, rate(gate, "alpha", subunits - i, prefix), prefix));
      children.add(transition("reverse", i, subunits, rate(gate, "beta", i + 1, prefix), prefix));
    }
    return children;
  }

  private static String state(int open, int subunits) {
    return open == subunits ? "open" : "c" + open;
  }

  private static Markup transition(String way, int from, int subunits, Markup rate, String prefix) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", way + from);
    attributes.put("from", state(from, subunits));
    attributes.put("to", state(from + 1, subunits));
    return new Markup(prefix + way + "Transition", attributes, List.of(rate));
  }

  private static Markup rate(Gate gate, String curve, int times, String prefix) {
    Component part =
        gate.parts().stream()
            .filter(each -> each.curve().rate().equals(curve))
            .findFirst()
            .orElseThrow()
            .component();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("type", part.type().name());
    attributes.put("rate", times(part.findText("rate").orElseThrow(), times));
    attributes.put("midpoint", part.findText("midpoint").orElseThrow());
    attributes.put("scale", part.findText("scale").orElseThrow());
    return Markup.of(prefix + "rate", attributes);
  }

  private static String times(String rate, int times) {
    if (times == 1) {
      return rate;
    }
    NumberAndUnit spelt = NumberAndUnit.of(rate);
    BigDecimal product = new BigDecimal(spelt.number()).multiply(BigDecimal.valueOf(times));
    return Quantity.plain(product) + spelt.space() + spelt.unit();
  }
}
