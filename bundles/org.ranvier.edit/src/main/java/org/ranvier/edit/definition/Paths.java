/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.definition;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.assist.Place;
import org.ranvier.edit.assist.Surroundings;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.rule.RecordingSteps;
import org.ranvier.xml.TextRange;

/** Finds what the steps of paths lead to: populations, cells, mechanisms. */
final class Paths {
  private final Place place;
  private final Knowledge knowledge;
  private final Surroundings surroundings;
  private final String value;
  private final int start;
  private final int end;

  Paths(Place place, Knowledge knowledge) {
    this.place = place;
    this.knowledge = knowledge;
    this.surroundings = new Surroundings(place, knowledge);
    this.value = place.typed() + place.rest();
    int caret = place.typed().length();
    int from = caret;
    while (from > 0 && "/[".indexOf(value.charAt(from - 1)) < 0) {
      from--;
    }
    int to = caret;
    while (to < value.length() && "/[]".indexOf(value.charAt(to)) < 0) {
      to++;
    }
    this.start = from;
    this.end = to;
  }

  /** The population or component that the step at the caret names. */
  List<Link> toCells() {
    String step = value.substring(start, end);
    Optional<Component> inside =
        surroundings.components().reversed().stream()
            .flatMap(each -> each.findInside(step).stream())
            .findFirst();
    return link(inside.or(() -> knowledge.lems().find(step)));
  }

  /** As {@link #toCells}, as seen from a simulation. */
  List<Link> toRecorded() {
    Optional<Component> simulation = surroundings.findAround("Simulation");
    String step = value.substring(start, end);
    Optional<Component> population =
        simulation
            .flatMap(each -> each.findReference("target"))
            .flatMap(network -> network.findInside(step));
    if (start == 0 && population.isPresent()) {
      return link(population);
    }
    String way = value.substring(0, end).replace('[', '/').replace("]", "");
    return link(
        simulation
            .map(each -> new RecordingSteps(knowledge.model(), each))
            .flatMap(steps -> steps.findInstance(way))
            .or(() -> knowledge.lems().find(step)));
  }

  private List<Link> link(Optional<Component> target) {
    int token = place.token().start();
    TextRange origin = new TextRange(token + start, token + end);
    return target.map(found -> List.of(new Link(origin, found.element()))).orElse(List.of());
  }
}
