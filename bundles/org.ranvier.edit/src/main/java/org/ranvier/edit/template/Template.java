/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ranvier.lems.expression.Condition;
import org.ranvier.xml.XmlElement;

/**
 * A part of a model with gaps.
 *
 * @param id tells it from other templates
 * @param title a few words for a list
 * @param description what the part is and when it is the right one
 * @param parameters what is asked for, in that order
 * @param rules what the answers must fulfil together
 * @param target the component that a new LEMS file runs, with gaps; empty where it runs none
 * @param includes files that the part needs, with gaps
 * @param body holds the text of the part
 * @param trial what shows the part at work
 */
public record Template(
    String id,
    TemplateKind kind,
    String title,
    String description,
    List<Parameter> parameters,
    List<Rule> rules,
    String target,
    List<String> includes,
    XmlElement body,
    Optional<Trial> trial) {

  /**
   * What two or more answers must fulfil together.
   *
   * @param that over quantities in SI units
   * @param message what is wrong otherwise, and what is expected
   */
  public record Rule(Condition that, String message) {}

  /**
   * A run that shows the part at work.
   *
   * @param lengthMs how long, in ms
   * @param content what is added to the part for it, a network if it has none
   */
  public record Trial(double lengthMs, XmlElement content) {}

  public Template {
    parameters = List.copyOf(parameters);
    rules = List.copyOf(rules);
    includes = List.copyOf(includes);
  }

  /**
   * The parameter of that name.
   *
   * @throws NoSuchElementException there is none
   */
  public Parameter parameter(String name) {
    return parameters.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(id + " has no parameter " + name));
  }

  /** The parameter with the id of what is made, which every template has. */
  public Parameter idParameter() {
    return parameters.stream()
        .filter(each -> each.kind() == Parameter.Kind.ID)
        .findFirst()
        .orElseThrow();
  }
}
