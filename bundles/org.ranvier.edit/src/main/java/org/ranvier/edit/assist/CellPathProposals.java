/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.edit.assist.Proposal.Kind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.rule.RecordingSteps;
import org.ranvier.xml.TextRange;

/** Proposes paths of cells: {@code ../pop[0]} or {@code ../pop/0/cell}, then each part of them. */
final class CellPathProposals {
  private static final Pattern INDEX = Pattern.compile("((?:\\.\\./)*)([^/\\[]+)([/\\[])(\\d*)");
  private static final Pattern MEMBER = Pattern.compile("((?:\\.\\./)*)([^/\\[]+)/(\\d+)/([^/]*)");
  private static final String POPULATION = "basePopulation";

  private final Place place;
  private final Surroundings surroundings;

  CellPathProposals(Place place, Knowledge knowledge) {
    this.place = place;
    this.surroundings = new Surroundings(place, knowledge);
  }

  void add(Candidates all) {
    Optional<Component> network =
        surroundings.components().reversed().stream()
            .filter(each -> each.childTypes().stream().anyMatch(type -> type.isA(POPULATION)))
            .findFirst()
            .or(() -> surroundings.findParent(place));
    if (network.isEmpty()) {
      return;
    }
    Matcher index = INDEX.matcher(place.typed());
    Matcher member = MEMBER.matcher(place.typed());
    if (index.matches()) {
      population(network.get(), index.group(2)).ifPresent(each -> addIndices(each, index, all));
    } else if (member.matches()) {
      population(network.get(), member.group(2)).ifPresent(each -> addCell(each, member, all));
    } else {
      addPopulations(network.get(), all);
    }
  }

  private static Optional<Component> population(Component network, String id) {
    return network.findInside(id).filter(each -> each.isA(POPULATION));
  }

  private void addPopulations(Component network, Candidates all) {
    // From inside a projection or a list the path leads out of it first.
    boolean direct = surroundings.findParent(place).filter(network::equals).isPresent();
    String out = direct ? "" : "../";
    for (Component each : network.lastingChildren()) {
      Optional<String> id = each.id();
      if (id.isPresent() && each.isA(POPULATION)) {
        String cell = each.findReference("component").map(Component::name).orElse("");
        String bracket = out + id.get() + "[0]";
        String slash = out + id.get() + "/0/" + cell;
        boolean listed = RecordingSteps.isListed(each);
        all.add(Kind.STEP, listed ? slash : bracket, cell, "", 2);
        all.add(Kind.STEP, listed ? bracket : slash, cell, "", 1);
      } else if (id.isPresent()) {
        all.add(Kind.STEP, out + id.get(), each.type().name(), "", 0);
      }
    }
  }

  private void addIndices(Component population, Matcher typed, Candidates all) {
    boolean bracket = typed.group(3).equals("[");
    String end = bracket && !place.rest().contains("]") ? "]" : "";
    redirect(typed.start(4), all);
    int rank = 0;
    for (RecordingSteps.Step each : RecordingSteps.members(population)) {
      all.add(Kind.STEP, each.name(), each.detail(), each.name() + end, -1, "", rank--);
    }
  }

  private void addCell(Component population, Matcher typed, Candidates all) {
    redirect(typed.start(4), all);
    population
        .findReference("component")
        .ifPresent(cell -> all.add(Kind.STEP, cell.name(), cell.type().name(), "", 0));
  }

  /** Only the part of the path that the caret is in is replaced. */
  private void redirect(int start, Candidates all) {
    int end = 0;
    while (end < place.rest().length() && "/]".indexOf(place.rest().charAt(end)) < 0) {
      end++;
    }
    int token = place.token().start();
    all.redirect(
        place.typed().substring(start),
        new TextRange(token + start, token + place.typed().length() + end));
  }
}
