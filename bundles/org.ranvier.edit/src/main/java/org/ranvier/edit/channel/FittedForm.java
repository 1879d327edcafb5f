/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.gate.GateCurves;
import org.ranvier.edit.gate.GateFunction;
import org.ranvier.edit.insert.Markup;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Writes a gate of any form by two rates of core types that come near to it, and tells how near: so
 * that it has handles, and goes to simulators that know core types only. The temperature settings
 * of the gate stay.
 *
 * @param opening instead of α
 * @param closing instead of β
 * @param steadyError largest difference of the steady state, as a share of open gates
 * @param courseError largest difference of the time constant, as a part of it
 */
public record FittedForm(
    Gate gate, FittedRate opening, FittedRate closing, double steadyError, double courseError) {
  private static final String RATES = "gateHHrates";
  private static final String HODGKIN_HUXLEY = "gateHH";
  private static final int DIGITS = 6;

  /**
   * Fits a gate between −100 and 60 mV. May take a second, and be called from any thread.
   *
   * @return empty where the gate is not one of Hodgkin and Huxley's with a time constant, or has a
   *     steady state that reaches or leaves the range between 0 and 1
   */
  public static Optional<FittedForm> of(Channel channel, Gate gate) {
    double[] mv = GateCurves.potentialsMv();
    GateFunction function =
        channel
            .functions()
            .overPotential(mv, Bath.WARM, Map.of())
            .get(channel.functions().gates().indexOf(gate.path()));
    if (!gate.type().startsWith(HODGKIN_HUXLEY) || function.courseMs().length == 0) {
      return Optional.empty();
    }
    double[] open = new double[mv.length];
    double[] close = new double[mv.length];
    for (int i = 0; i < mv.length; i++) {
      double unscaled = function.courseMs()[i] * function.speed();
      open[i] = function.steady()[i] / unscaled;
      close[i] = (1 - function.steady()[i]) / unscaled;
    }
    return FittedRate.of(mv, open)
        .flatMap(
            opening ->
                FittedRate.of(mv, close)
                    .map(closing -> compared(gate, opening, closing, mv, function)));
  }

  private static FittedForm compared(
      Gate gate, FittedRate opening, FittedRate closing, double[] mv, GateFunction function) {
    double steady = 0;
    double course = 0;
    for (int i = 0; i < mv.length; i++) {
      double alpha = opening.at(mv[i]);
      double sum = alpha + closing.at(mv[i]);
      steady = Math.max(steady, Math.abs(alpha / sum - function.steady()[i]));
      double tau = function.courseMs()[i] * function.speed();
      course = Math.max(course, Math.abs(1 / sum / tau - 1));
    }
    return new FittedForm(gate, opening, closing, steady, course);
  }

  /**
   * The edit of the text.
   *
   * @return empty where the gate is not there any more
   */
  public Optional<FormEdit> edit(XmlDocument document) {
    return ElementPath.of(gate.component().orElseThrow().element())
        .findIn(document)
        .map(element -> edit(document, element));
  }

  private FormEdit edit(XmlDocument document, XmlElement element) {
    ElementEdits edits = new ElementEdits(document);
    List<TextEdit> all = new ArrayList<>(FormConversion.renamed(edits, element, RATES));
    List<XmlElement> parts =
        gate.parts().stream()
            .flatMap(each -> ElementPath.of(each.component().element()).findIn(document).stream())
            .toList();
    String indent = TextStyle.indentAt(document.text(), parts.getFirst().range().start());
    String prefix = element.prefixWithColon();
    TextStyle style = edits.style();
    String between = style.multiLine() ? style.lineEnd() + indent : "";
    String rates =
        markup(prefix + "forwardRate", opening).print(indent, style)
            + between
            + markup(prefix + "reverseRate", closing).print(indent, style);
    all.add(TextEdit.replace(parts.getFirst().range(), rates));
    for (XmlElement each : parts.subList(1, parts.size())) {
      all.add(edits.deletion(each.range()));
    }
    return new FormEdit(
        EditMessages.of("undo.kinetics.fit", gate.path()),
        new TextChange(all),
        ElementPath.of(element));
  }

  private static Markup markup(String name, FittedRate rate) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("type", rate.form().type());
    attributes.put("rate", FormConversion.number(rate.ratePerMs(), DIGITS) + "per_ms");
    attributes.put("midpoint", FormConversion.number(rate.midpointMv(), DIGITS) + "mV");
    attributes.put("scale", FormConversion.number(rate.scaleMv(), DIGITS) + "mV");
    return Markup.of(name, attributes);
  }
}
