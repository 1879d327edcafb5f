/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.EditMessages;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;

/**
 * What a subject is put on: supplies the quantities that it requires, one of them varied, sends
 * events to its ports, and attaches currents and the like where it takes them.
 */
final class Stage {
  /** Names that no model has. */
  static final String NAME = "previewed_stage";

  static final String SUBJECT = "previewed_subject";
  private static final String PULSES = "previewed_pulses";
  private static final String DRIVE = "previewed_drive";
  private static final double EVENTS = 5;

  private final FlatSystem subject;
  private final TypicalValues typical;
  private final UnitTable units;
  private final Map<String, String> chosen;
  private final PreviewTimes times;
  private final PreviewText text;
  private final List<AssumedValue> values = new ArrayList<>();
  private final StringBuilder members = new StringBuilder();
  private final StringBuilder dynamics = new StringBuilder();
  private final StringBuilder structure = new StringBuilder();
  private final StringBuilder attributes = new StringBuilder();
  private final FlatSystem.@Nullable Required varied;

  /**
   * @param chosen values that the user has chosen for what is required
   */
  Stage(
      FlatSystem subject,
      TypicalValues typical,
      UnitTable units,
      Map<String, String> chosen,
      PreviewTimes times,
      PreviewText text) {
    this.subject = subject;
    this.typical = typical;
    this.units = units;
    this.chosen = chosen;
    this.times = times;
    this.text = text;
    this.varied = varied(subject);
    required();
    events();
    attached();
  }

  /** The requirement to vary: a potential before a concentration before anything but a climate. */
  private static FlatSystem.@Nullable Required varied(FlatSystem subject) {
    List<FlatSystem.Required> all =
        subject.inputs().stream()
            .filter(FlatSystem.Required.class::isInstance)
            .map(FlatSystem.Required.class::cast)
            .toList();
    for (String dimension : List.of("voltage", "concentration")) {
      for (FlatSystem.Required each : all) {
        if (each.dimension().equals(TypicalValues.dimension(dimension))) {
          return each;
        }
      }
    }
    return all.stream()
        .filter(each -> !each.dimension().equals(TypicalValues.dimension("temperature")))
        .filter(each -> !each.dimension().equals(Dimension.TIME))
        .findFirst()
        .orElse(null);
  }

  /** What is varied; empty where nothing is. */
  Optional<FlatSystem.Required> varied() {
    return Optional.ofNullable(varied);
  }

  List<AssumedValue> values() {
    return values;
  }

  /** Writes the stage's type and the stage itself, with the subject on it. */
  void write(String type, String subjectAttributes, String content) {
    text.add(
        """
        <ComponentType name="%1$s">
          <Child name="%2$s" type="%3$s"/>
          %4$s
          <Dynamics>%5$s</Dynamics>
          <Structure>%6$s</Structure>
        </ComponentType>
        <Component id="%1$s" type="%1$s"%7$s>
          <%2$s type="%3$s"%8$s>%9$s</%2$s>
          %10$s
        </Component>"""
            .formatted(
                NAME,
                SUBJECT,
                type,
                members,
                dynamics,
                structure,
                attributes,
                subjectAttributes,
                content,
                structure.indexOf(PULSES) < 0 ? "" : "<%s/>".formatted(PULSES)));
  }

  // ---- what is required --------------------------------------------------------------------

  private void required() {
    for (FlatSystem.Input input : subject.inputs()) {
      if (input instanceof FlatSystem.Required(String name, Dimension dimension)) {
        String dimensionName = text.dimension(dimension);
        members.append("<Exposure name=\"%s\" dimension=\"%s\"/>\n".formatted(name, dimensionName));
        dynamics.append(
            "<DerivedVariable name=\"%1$s\" exposure=\"%1$s\" dimension=\"%2$s\" value=\"%3$s\"/>\n"
                .formatted(name, dimensionName, value(name, dimension)));
      }
    }
  }

  private String value(String name, Dimension dimension) {
    boolean vary = varied != null && varied.name().equals(name) && !chosen.containsKey(name);
    if (!vary) {
      String typed = chosen.getOrDefault(name, typical.text(typical.si(dimension), dimension));
      values.add(new AssumedValue(name, typed, "", true));
      return constant(name + "_held", si(typed, dimension), dimension);
    }
    double low = dimension.equals(TypicalValues.dimension("voltage")) ? -0.1 : 0;
    double high =
        dimension.equals(TypicalValues.dimension("voltage")) ? 0.05 : 2 * typical.si(dimension);
    if (subject.states().isEmpty()) {
      return between(name, low, high, dimension, "t / " + time("span", times.durationMs()));
    }
    return between(name, low + (high - low) / 5, high - (high - low) / 3, dimension, step());
  }

  private String between(String name, double low, double high, Dimension dimension, String share) {
    String from = constant(name + "_low", low, dimension);
    String range = constant(name + "_range", high - low, dimension);
    return "%s + %s * (%s)".formatted(from, range, share);
  }

  /** One in the middle of the trial, else zero. */
  private String step() {
    return "H(t - %s) - H(t - %s)"
        .formatted(time("on", times.durationMs() * 0.2), time("off", times.durationMs() * 0.6));
  }

  private String time(String name, double ms) {
    return constant("previewed_" + name, ms / 1000, Dimension.TIME);
  }

  /** Name of a constant of the stage. */
  private String constant(String name, double si, Dimension dimension) {
    String declared = "name=\"%s\"".formatted(name);
    if (members.indexOf("<Constant " + declared) < 0) {
      members.append(
          "<Constant %s dimension=\"%s\" value=\"%s\"/>\n"
              .formatted(declared, text.dimension(dimension), text.quantity(si, dimension)));
    }
    return name;
  }

  private double si(String typed, Dimension dimension) {
    try {
      return Quantity.parse(typed, units, dimension).si();
    } catch (QuantityFormatException e) {
      throw new PreviewRefusedException(String.valueOf(e.getMessage()));
    }
  }

  // ---- events ------------------------------------------------------------------------------

  private void events() {
    if (subject.inPorts().isEmpty()) {
      return;
    }
    text.add(
        """
        <ComponentType name="%1$s">
          <Property name="weight" dimension="none" defaultValue="1"/>
          <Constant name="interval" dimension="%2$s" value="%3$s"/>
          <EventPort name="out" direction="out"/>
          <Dynamics>
            <StateVariable name="next" dimension="%2$s"/>
            <OnStart><StateAssignment variable="next" value="interval / 2"/></OnStart>
            <OnCondition test="t .geq. next">
              <StateAssignment variable="next" value="next + interval"/><EventOut port="out"/>
            </OnCondition>
          </Dynamics>
        </ComponentType>"""
            .formatted(
                PULSES,
                text.dimension(Dimension.TIME),
                text.quantity(times.durationMs() / 1000 / EVENTS, Dimension.TIME)));
    members.append("<Child name=\"%1$s\" type=\"%1$s\"/>\n".formatted(PULSES));
    for (String port : subject.inPorts()) {
      structure.append(connection(PULSES, " sourcePort=\"out\" targetPort=\"%s\"".formatted(port)));
    }
  }

  private static String connection(String from, String more) {
    return """
        <With instance="%s" as="a"/><With instance="%s" as="b"/>
        <EventConnection from="a" to="b"%s/>
        """
        .formatted(from, SUBJECT, more);
  }

  // ---- attachments -------------------------------------------------------------------------

  private void attached() {
    int number = 0;
    for (FlatSystem.Input input : subject.inputs()) {
      if (input instanceof FlatSystem.Attached attachment
          && attachment.collection().indexOf('/') < 0) {
        attach(attachment, number);
        number++;
      } else if (input instanceof FlatSystem.OfPeer peer) {
        throw new PreviewRefusedException(
            EditMessages.of("preview.peer", peer.quantity(), peer.peer()));
      }
    }
  }

  private void attach(FlatSystem.Attached attachment, int number) {
    String name = DRIVE + number;
    Dimension dimension = attachment.dimension();
    double size = times.drive(dimension, typical);
    String shown = attachment.collection() + "/" + attachment.exposure();
    String typed = chosen.getOrDefault(shown, typical.text(size, dimension));
    values.add(new AssumedValue(shown, typed, "", true));
    text.add(
        """
        <ComponentType name="%1$s">
          <Property name="weight" dimension="none" defaultValue="1"/>
          <Constant name="size" dimension="%2$s" value="%3$s"/>
          <Constant name="on" dimension="%4$s" value="%5$s"/>
          <Constant name="off" dimension="%4$s" value="%6$s"/>
          <Exposure name="%7$s" dimension="%2$s"/>
          <EventPort name="in" direction="in"/>
          <Dynamics>
            <DerivedVariable name="%7$s" exposure="%7$s" dimension="%2$s"
                value="size * (H(t - on) - H(t - off))"/>
          </Dynamics>
        </ComponentType>
        <Component id="%1$s" type="%1$s"/>"""
            .formatted(
                name,
                text.dimension(dimension),
                text.quantity(si(typed, dimension), dimension),
                text.dimension(Dimension.TIME),
                text.quantity(times.durationMs() * 0.2e-3, Dimension.TIME),
                text.quantity(times.durationMs() * 0.8e-3, Dimension.TIME),
                attachment.exposure()));
    members.append("<ComponentReference name=\"%1$s\" type=\"%1$s\"/>\n".formatted(name));
    attributes.append(" %1$s=\"%1$s\"".formatted(name));
    structure.append(
        connection(
            SUBJECT,
            " receiver=\"%s\" receiverContainer=\"%s\" targetPort=\"in\""
                .formatted(name, attachment.collection())));
  }
}
