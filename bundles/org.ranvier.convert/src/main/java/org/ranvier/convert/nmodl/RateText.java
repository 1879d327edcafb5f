/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.convert.nmodl.RateDraft.Form;
import org.ranvier.convert.nmodl.RateDraft.Role;

/** Writes rates, steady states and time constants; those without a standard form get a type. */
final class RateText {
  private final Draft draft;

  RateText(Draft draft) {
    this.draft = draft;
  }

  /**
   * The element of a gate.
   *
   * @param typeName of the type that is made where it has an equation of its own
   */
  String element(String element, RateDraft rate, String typeName) {
    if (rate.form().isEmpty()) {
      draft.type(type(rate, typeName));
      return "<%s type=\"%s\"/>".formatted(element, typeName);
    }
    Form form = rate.form().get();
    if (form == Form.FIXED) {
      return "<%s type=\"fixedTimeCourse\" tau=\"%sms\"/>"
          .formatted(element, LemsText.number(rate.rate(), 0));
    }
    return "<%s type=\"%s%s\" rate=\"%s%s\" midpoint=\"%smV\" scale=\"%smV\"/>"
        .formatted(
            element,
            form.prefix(),
            rate.role().base(),
            LemsText.number(rate.rate(), 0),
            rate.role() == Role.RATE ? "per_ms" : "",
            LemsText.number(rate.midpointMv(), 0),
            LemsText.number(rate.scaleMv(), 0));
  }

  private static String type(RateDraft rate, String name) {
    Formula formula = rate.formula();
    Role role = rate.role();
    LemsText lems = new LemsText("x");
    String value = lems.write(formula);
    List<String> lines = new ArrayList<>();
    lines.add(
        "<ComponentType name=\"%s\" extends=\"baseVoltage%sDep%s\">"
            .formatted(name, formula.dependsOn("cai") ? "Conc" : "", role.base()));
    Surroundings around = new Surroundings(formula.symbols());
    around.constants().forEach(each -> lines.add("  " + each));
    if (role != Role.STEADY_STATE) {
      lines.add("  <Constant name=\"MILLISECOND\" dimension=\"time\" value=\"1 ms\"/>");
    }
    around.requirements().forEach(each -> lines.add("  " + each));
    lines.add("  <Dynamics>");
    around.variables().forEach(each -> lines.add("    " + each));
    lems.variables().forEach(each -> each.lines().forEach(line -> lines.add("    " + line)));
    lines.add(
        "    <DerivedVariable name=\"%s\" exposure=\"%s\" dimension=\"%s\" value=\"%s\"/>"
            .formatted(role.exposure(), role.exposure(), role.dimension(), withUnit(role, value)));
    lines.add("  </Dynamics>");
    lines.add("</ComponentType>");
    return String.join("\n", lines);
  }

  private static String withUnit(Role role, String value) {
    return switch (role) {
      case RATE -> "(" + value + ") / MILLISECOND";
      case TIME -> "(" + value + ") * MILLISECOND";
      case STEADY_STATE -> value;
    };
  }
}
