/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.edit.insert.Markup;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.units.Quantity;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Gives gates and channels temperature settings, and takes them away. A new setting has the factor
 * one at the temperature at which it is added, so that nothing jumps.
 */
public final class TemperatureEdits {
  private static final String SETTINGS = "q10Settings";
  private static final String SCALING = "q10ConductanceScaling";
  private static final Set<String> WITHOUT = Set.of("gateHHInstantaneous");
  private static final int DIGITS = 5;

  /** How a factor depends on the temperature. */
  public enum Kind {
    /** It grows by the same factor, 3 at first, for each 10 °C. */
    EXPONENTIAL,
    /** It is the same at all temperatures, 1 at first. */
    FIXED
  }

  private final XmlDocument document;
  private final Knowledge knowledge;
  private final ElementEdits edits;

  /**
   * @param document the text as it is now
   */
  public TemperatureEdits(XmlDocument document, Knowledge knowledge) {
    this.document = document;
    this.knowledge = knowledge;
    this.edits = new ElementEdits(document);
  }

  // ---- gates ---------------------------------------------------------------------------------

  /** Why a gate has no use for a setting, in the language of the user; empty where it has. */
  public static Optional<String> obstacle(Gate gate) {
    String type = gate.type();
    boolean used =
        (type.startsWith("gateHH") && !WITHOUT.contains(type)) || type.equals("gateFractional");
    return used
        ? Optional.empty()
        : Optional.of(EditMessages.of("temperature.gate", gate.path(), type));
  }

  /**
   * The edit that gives a gate a setting, in place of the one that it has.
   *
   * @param celsius temperature at which the factor is one
   * @return empty where the gate is not there any more
   * @throws IllegalStateException where there is an {@link #obstacle}
   */
  public Optional<FormEdit> set(Gate gate, Kind kind, double celsius) {
    obstacle(gate)
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    return gate.component()
        .map(each -> ElementPath.of(each.element()))
        .flatMap(path -> path.findIn(document))
        .map(element -> set(element, gate.path(), kind, celsius));
  }

  private FormEdit set(XmlElement gate, String name, Kind kind, double celsius) {
    Markup made =
        new Markup(gate.prefixWithColon() + SETTINGS, attributes(kind, celsius), List.of());
    String label = EditMessages.of("undo.temperature.set", name);
    Optional<XmlElement> there = gate.findElement(SETTINGS);
    if (there.isPresent()) {
      XmlElement old = there.get();
      String indent = TextStyle.indentAt(document.text(), old.range().start());
      String text = made.print(indent, edits.style());
      return new FormEdit(
          label, TextChange.of(TextEdit.replace(old.range(), text)), ElementPath.of(old));
    }
    return inserted(gate, SETTINGS, made, label);
  }

  private FormEdit inserted(XmlElement parent, String child, Markup made, String label) {
    ChildPlace place = ChildPlace.of(knowledge.language(), parent, child);
    return new FormEdit(
        label,
        place.insert(edits, made),
        ElementPath.of(parent).child(place.position(), made.name(), ""));
  }

  private static Map<String, String> attributes(Kind kind, double celsius) {
    Map<String, String> attributes = new LinkedHashMap<>();
    switch (kind) {
      case EXPONENTIAL -> {
        attributes.put("type", "q10ExpTemp");
        attributes.put("q10Factor", "3");
        attributes.put("experimentalTemp", degrees(celsius));
      }
      case FIXED -> {
        attributes.put("type", "q10Fixed");
        attributes.put("fixedQ10", "1");
      }
    }
    return attributes;
  }

  private static String degrees(double celsius) {
    return Quantity.plain(new BigDecimal(celsius).round(new MathContext(DIGITS))) + "degC";
  }

  /** The edit that takes the settings of a gate away; empty where it has none. */
  public Optional<FormEdit> remove(Gate gate) {
    return removed(gate.scalings(), gate.path());
  }

  private Optional<FormEdit> removed(List<Scaling> scalings, String name) {
    List<XmlElement> there =
        scalings.stream()
            .flatMap(each -> ElementPath.of(each.component().element()).findIn(document).stream())
            .toList();
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FormEdit(
                EditMessages.of("undo.temperature.remove", name),
                new TextChange(there.stream().map(each -> edits.deletion(each.range())).toList()),
                ElementPath.of(there.getFirst()).parent()));
  }

  // ---- conductances --------------------------------------------------------------------------

  /** Why a channel does not scale its conductance; empty where it can. */
  public static Optional<String> obstacle(Channel channel) {
    String type = channel.component().type().name();
    return type.equals("ionChannelHH") || type.equals("ionChannel")
        ? Optional.empty()
        : Optional.of(EditMessages.of("temperature.channel", channel.name(), type));
  }

  /**
   * The edit that lets the conductance of a channel grow with the temperature, by 1.5 for each 10
   * °C.
   *
   * @param celsius temperature at which the factor is one
   * @return empty where it does so already, or is not there any more
   * @throws IllegalStateException where there is an {@link #obstacle}
   */
  public Optional<FormEdit> scale(Channel channel, double celsius) {
    obstacle(channel)
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("q10Factor", "1.5");
    attributes.put("experimentalTemp", degrees(celsius));
    return ElementPath.of(channel.component().element())
        .findIn(document)
        .filter(each -> each.findElement(SCALING).isEmpty())
        .map(
            each ->
                inserted(
                    each,
                    SCALING,
                    Markup.of(each.prefixWithColon() + SCALING, attributes),
                    EditMessages.of("undo.temperature.set", channel.name())));
  }

  /** The edit that takes the factors of a channel's conductance away; empty where it has none. */
  public Optional<FormEdit> unscale(Channel channel) {
    return removed(channel.scalings(), channel.name());
  }
}
