/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.morphology.repair.Fault.Kind;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlElement;

/**
 * What a checkup finds and no rule of validation says: a morphology can be used, and probably is
 * not what was traced. Its findings are warnings.
 */
public final class CheckupRule implements Rule {
  private static final Map<String, Kind> KINDS =
      Map.of(
          "segment-attachment", Kind.WRONG_PARENT,
          "segment-depth", Kind.Z_JUMP,
          "segment-doubled", Kind.DUPLICATE_POINT,
          "segment-width", Kind.DIAMETER);

  private final String id;
  private final Kind kind;

  private CheckupRule(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  /** One for each kind. */
  public static List<Rule> all() {
    return KINDS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .<Rule>map(each -> new CheckupRule(each.getKey(), each.getValue()))
        .toList();
  }

  /** The rules of validation and these. */
  public static Validator validator() {
    List<Rule> rules = new ArrayList<>(Validator.standard().rules());
    rules.addAll(all());
    return new Validator(rules);
  }

  /** What a rule of these finds; empty for any other rule. */
  public static Optional<Kind> kind(String rule) {
    return Optional.ofNullable(KINDS.get(rule));
  }

  @Override
  public String id() {
    return id;
  }

  /** Of a morphology that cannot be used, something else has to be said first. */
  @Override
  public void check(Model model, Report report) {
    for (XmlElement element : model.elements("morphology")) {
      Optional<Morphology> morphology = model.findMorphology(element);
      if (morphology.isPresent()) {
        for (Fault each : Checkup.of(element).faults(EnumSet.of(kind))) {
          if (!isSaidElsewhere(morphology.get().segments().get(each.segment()))) {
            report.warning(each.location(), each.message(), Optional.empty());
          }
        }
      }
    }
  }

  /** That a segment has no length is said of every one. */
  private boolean isSaidElsewhere(Segment segment) {
    return kind == Kind.DUPLICATE_POINT && segment.lengthUm() == 0 && !segment.isSphere();
  }
}
