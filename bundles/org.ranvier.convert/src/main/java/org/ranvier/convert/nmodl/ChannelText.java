/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ranvier.convert.nmodl.SchemeRun.Transition;
import org.ranvier.xml.XmlEscape;

/** Writes channels with their gates. */
final class ChannelText {
  private static final String MISSING =
      "<notes>TODO: what opens and closes this gate is missing</notes>";

  private static final Pattern MISSING_GATE =
      Pattern.compile("\\s*<(gate\\w*) [^>]*>\\s*" + MISSING + "\\s*</\\1>");

  private final String id;
  private final RateText rates;
  private final List<Gate> gates = new ArrayList<>();
  private String scaling = "";
  private boolean scheme;

  ChannelText(String id, Draft draft) {
    this.id = id;
    this.rates = new RateText(draft);
  }

  /** A document without the gates that are missing in it. */
  static String withoutMissing(String document) {
    return MISSING_GATE.matcher(document).replaceAll("");
  }

  /** Whether there is a gate so far. */
  boolean hasGates() {
    return !gates.isEmpty();
  }

  /**
   * A gate to be written.
   *
   * @param body its elements, on lines of their own
   */
  private record Gate(String type, String id, int instances, String body) {
    /** The schema wants gates of one type in a channel, or else all of no type in particular. */
    String element(boolean general) {
      return general
          ? "<gate id=\"%s\" type=\"%s\" instances=\"%d\">\n%s</gate>"
              .formatted(id, type, instances, body)
          : "<%s id=\"%s\" instances=\"%d\">\n%s</%s>".formatted(type, id, instances, body, type);
    }
  }

  /** A gate with its rates. */
  void gate(GateDraft gate, int instances) {
    StringBuilder out = new StringBuilder();
    gate.warming().ifPresent(each -> out.append("  ").append(warming(each)).append('\n'));
    gate.parts()
        .forEach(
            (element, part) ->
                out.append("  ")
                    .append(rates.element(element, part, typeName(gate.id(), element)))
                    .append('\n'));
    gates.add(new Gate(gate.type(), gate.id(), instances, out.toString()));
  }

  /** A gate whose rates are not known; without them nothing runs, so that it cannot be missed. */
  void missing(String gate, int instances) {
    gates.add(new Gate("gateHHtauInf", gate, instances, "  " + MISSING + "\n"));
  }

  private String typeName(String gate, String part) {
    return id + "_" + gate + "_" + part;
  }

  private static String warming(Warming warming) {
    return "<q10Settings type=\"q10ExpTemp\" q10Factor=\"%s\" experimentalTemp=\"%sdegC\"/>"
        .formatted(LemsText.number(warming.factor10(), 0), LemsText.number(warming.celsius0(), 0));
  }

  /** A factor on the conductance that grows with temperature. */
  void scale(Warming warming) {
    double factor = warming.power() == 1 ? warming.factor10() : Affine.tidy(1 / warming.factor10());
    scaling =
        "<q10ConductanceScaling q10Factor=\"%s\" experimentalTemp=\"%sdegC\"/>"
            .formatted(LemsText.number(factor, 0), LemsText.number(warming.celsius0(), 0));
  }

  /**
   * A gate whose parts have shares.
   *
   * @param parts gates of the type gateHHtauInf
   */
  void fractional(String gateId, Map<GateDraft, Double> parts) {
    StringBuilder out = new StringBuilder();
    parts.forEach(
        (part, share) -> {
          out.append(
              "  <subGate id=\"%s\" fractionalConductance=\"%s\">\n"
                  .formatted(part.id(), LemsText.number(share, 0)));
          for (String element : List.of("steadyState", "timeCourse")) {
            RateDraft rate = Optional.ofNullable(part.parts().get(element)).orElseThrow();
            out.append("    ")
                .append(rates.element(element, rate, typeName(part.id(), element)))
                .append('\n');
          }
          out.append("  </subGate>\n");
        });
    gates.add(new Gate("gateFractional", gateId, 1, out.toString()));
  }

  /** One reaction of a scheme with what is written for it. */
  record Reaction(Transition transition, Map<String, RateDraft> parts) {
    /** The rates that are written, forward and back, at some surroundings. */
    double[] written(Map<String, Double> at) {
      RateDraft steady = parts.get("steadyState");
      if (steady == null) {
        return new double[] {part("forward", at), part("reverse", at)};
      }
      double inf = steady.written(at);
      double tau = part("timeCourse", at);
      return new double[] {inf / tau, (1 - inf) / tau};
    }

    private double part(String name, Map<String, Double> at) {
      RateDraft part = parts.get(name);
      return part == null ? Double.NaN : part.written(at);
    }
  }

  /**
   * A gate that is a kinetic scheme.
   *
   * @param states all of them, with whether the channel is open in it
   */
  void scheme(int instances, Map<String, Boolean> states, List<Reaction> reactions) {
    scheme = true;
    StringBuilder out = new StringBuilder();
    for (boolean kind : new boolean[] {false, true}) {
      String type = kind ? "openState" : "closedState";
      states.forEach(
          (state, open) -> {
            if (open == kind) {
              out.append("  <%s id=\"%s\"/>\n".formatted(type, state));
            }
          });
    }
    int number = 1;
    for (Reaction each : reactions) {
      out.append(reaction(each, "r" + number++).indent(2));
    }
    gates.add(new Gate("gateKS", "gate", instances, out.toString()));
  }

  private String reaction(Reaction reaction, String name) {
    String ends =
        "from=\"%s\" to=\"%s\"".formatted(reaction.transition().from(), reaction.transition().to());
    Map<String, RateDraft> parts = reaction.parts();
    RateDraft forward = parts.get("forward");
    RateDraft reverse = parts.get("reverse");
    if (forward != null && reverse != null) {
      return one("forwardTransition", name + "f", ends, forward)
          + "\n"
          + one("reverseTransition", name + "r", ends, reverse);
    }
    StringBuilder out = new StringBuilder();
    out.append("<tauInfTransition id=\"%s\" %s>\n".formatted(name, ends));
    parts.forEach(
        (element, rate) ->
            out.append("  ")
                .append(rates.element(element, rate, typeName(name, element)))
                .append('\n'));
    return out.append("</tauInfTransition>").toString();
  }

  private String one(String type, String name, String ends, RateDraft rate) {
    return "<%s id=\"%s\" %s>\n  %s\n</%s>"
        .formatted(type, name, ends, rates.element("rate", rate, typeName(name, "rate")), type);
  }

  /**
   * The channel.
   *
   * @param species the ion, empty where it is none
   * @param notes where it comes from, and what belongs to its density
   */
  String channel(String species, String notes) {
    String type = scheme ? "ionChannelKS" : gates.isEmpty() ? "ionChannel" : "ionChannelHH";
    StringBuilder out = new StringBuilder();
    out.append("<%s id=\"%s\" conductance=\"10pS\"".formatted(type, id));
    if (gates.isEmpty()) {
      out.append(" type=\"ionChannelPassive\"");
    }
    if (!species.isEmpty()) {
      out.append(" species=\"").append(species).append('"');
    }
    out.append(">\n  <notes>")
        .append(XmlEscape.text(Draft.commentable(notes)))
        .append("</notes>\n");
    if (!scaling.isEmpty()) {
      out.append("  ").append(scaling).append('\n');
    }
    boolean general = gates.stream().map(Gate::type).distinct().count() > 1;
    gates.forEach(each -> out.append(each.element(general).indent(2)));
    return out.append("</").append(type).append(">").toString();
  }
}
