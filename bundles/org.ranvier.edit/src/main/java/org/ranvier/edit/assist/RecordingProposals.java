/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.assist.Proposal.Kind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.rule.RecordingSteps;
import org.ranvier.validation.rule.RecordingSteps.Step;
import org.ranvier.xml.TextRange;

/** Proposes paths of recordings step by step: only what the model really has is offered. */
final class RecordingProposals {
  private static final String SIMULATION = "Simulation";

  private final Place place;
  private final Knowledge knowledge;

  RecordingProposals(Place place, Knowledge knowledge) {
    this.place = place;
    this.knowledge = knowledge;
  }

  /**
   * @param quantities whether a quantity is wanted, rather than an instance
   */
  void add(boolean quantities, Candidates all) {
    Optional<RecordingSteps> steps = steps();
    if (steps.isEmpty()) {
      return;
    }
    String typed = place.typed();
    int start = Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('[')) + 1;
    boolean bracket = start > 0 && typed.charAt(start - 1) == '[';
    int end = 0;
    while (end < place.rest().length() && "/[]".indexOf(place.rest().charAt(end)) < 0) {
      end++;
    }
    String next = place.rest().substring(end);
    int token = place.token().start();
    all.redirect(
        typed.substring(start), new TextRange(token + start, token + typed.length() + end));
    int rank = 0;
    for (Step each :
        steps.get().after(typed.substring(0, start).replace('[', '/').replace("]", ""))) {
      if (isWanted(each, quantities, bracket)) {
        String written = each.name() + (next.isEmpty() ? ending(each, quantities, bracket) : "");
        all.add(kindOf(each), each.name(), detail(each), written, -1, "", rank--);
      }
    }
  }

  private static boolean isWanted(Step step, boolean quantities, boolean bracket) {
    return switch (step.kind()) {
      case MEMBER -> true;
      case POPULATION, LIST, CELL -> !bracket;
      case SEGMENT, PART, ATTACHED, QUANTITY -> quantities && !bracket;
    };
  }

  private static Kind kindOf(Step step) {
    return step.isQuantity() ? Kind.QUANTITY : Kind.STEP;
  }

  /** What leads on to the next step. */
  private static String ending(Step step, boolean quantities, boolean bracket) {
    return switch (step.kind()) {
      case QUANTITY -> "";
      case POPULATION -> "[";
      case LIST -> "/";
      case MEMBER -> (bracket ? "]" : "") + (quantities || !bracket ? "/" : "");
      case CELL -> quantities ? "/" : "";
      case SEGMENT, PART, ATTACHED -> "/";
    };
  }

  private String detail(Step step) {
    return step.dimension()
        .map(dimension -> knowledge.lems().units().findName(dimension).orElse(""))
        .orElse(step.detail());
  }

  /** Ports at which the instance sends that another attribute of the tag leads to. */
  void addPorts(String pathAttribute, Candidates all) {
    Optional<Component> instance =
        steps().flatMap(s -> place.tag().find(pathAttribute).flatMap(s::findInstance));
    List<Component> senders = instance.map(List::of).orElse(knowledge.lems().components());
    for (Component each : senders) {
      for (TypeMember.EventPort port : each.type().eventPorts()) {
        if (port.out()) {
          String documentation = TypeTexts.ofMember(each.type(), port.name());
          all.add(Kind.REFERENCE, port.name(), each.type().name(), documentation, 0);
        }
      }
    }
  }

  private Optional<RecordingSteps> steps() {
    return new Surroundings(place, knowledge)
        .findAround(SIMULATION)
        .or(() -> knowledge.lems().components(SIMULATION).stream().findFirst())
        .map(simulation -> new RecordingSteps(knowledge.model(), simulation));
  }
}
