/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.reference.PathSteps.Kind;
import org.ranvier.edit.reference.PathSteps.Step;
import org.ranvier.edit.reference.Words.Word;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** What the words of paths name: instances, parts, segments, quantities. */
final class PathNames {
  private final Lookup lookup;
  private final PathSteps path;
  private final XmlElement asking;
  private final PathStep step;

  private PathNames(Lookup lookup, PathSteps path, XmlElement asking) {
    this.lookup = lookup;
    this.path = path;
    this.asking = asking;
    this.step = new PathStep(lookup, asking.document());
  }

  /** The words of one way through the model. */
  private record Way(List<NameUse> uses, int led) {}

  /**
   * Words of a path that a component states: from the component that encloses it or that an
   * enclosing one refers to, whichever it leads furthest from.
   */
  static List<NameUse> ofComponent(Lookup lookup, XmlAttribute attribute) {
    PathSteps steps = PathSteps.of(attribute);
    PathNames names = new PathNames(lookup, steps, attribute.element());
    Way way = names.furthest(around(lookup, attribute.element()), new Way(List.of(), 0));
    if (!names.isWhole(way)) {
      way = names.furthest(referred(lookup, attribute), way);
    }
    return way.uses;
  }

  /** Words of a path in any text, from one of these places. */
  static List<NameUse> from(Lookup lookup, XmlElement asking, TextRange range, List<Place> bases) {
    PathSteps steps = PathSteps.of(asking.document().text(), range);
    return new PathNames(lookup, steps, asking).furthest(bases, new Way(List.of(), 0)).uses;
  }

  /** Words of a path that a type states, from any component of that type. */
  static List<NameUse> ofType(Lookup lookup, XmlAttribute attribute, ComponentType type) {
    PathNames names = new PathNames(lookup, PathSteps.of(attribute), attribute.element());
    List<Place> bases = List.of(new Place(null, type, null));
    return names.furthest(bases, new Way(List.of(), 0)).uses;
  }

  /** The component that a path leads to; empty where it leads to none. */
  static Optional<XmlElement> target(Lookup lookup, XmlAttribute attribute) {
    PathNames names = new PathNames(lookup, PathSteps.of(attribute), attribute.element());
    List<Place> bases = new ArrayList<>(around(lookup, attribute.element()));
    bases.addAll(referred(lookup, attribute));
    for (Place base : bases) {
      List<Place> at = List.of(base);
      for (Step each : names.stepsInward()) {
        List<Place> next = new ArrayList<>();
        for (Place place : at) {
          names.step.follow(place, each, new LinkedHashSet<>(), next);
        }
        at = next;
      }
      Optional<XmlElement> found =
          at.stream().flatMap(place -> Optional.ofNullable(place.element()).stream()).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The components around one, from the inside out. */
  private static List<Place> around(Lookup lookup, XmlElement from) {
    List<Place> bases = new ArrayList<>(4);
    @Nullable XmlElement at = from.parent().orElse(null);
    while (at != null && at.parent().isPresent()) {
      bases.add(new Place(at, lookup.typeOf(at).orElse(null), null));
      at = at.parent().orElse(null);
    }
    return bases;
  }

  /** The components that one, or those around it, refer to by other attributes. */
  private static List<Place> referred(Lookup lookup, XmlAttribute attribute) {
    List<Place> bases = new ArrayList<>();
    @Nullable XmlElement at = attribute.element();
    while (at != null && at.parent().isPresent()) {
      @Nullable ComponentType type = lookup.typeOf(at).orElse(null);
      if (type != null) {
        for (XmlElement target : PathStep.references(lookup, at, type, attribute.name())) {
          bases.add(new Place(target, lookup.typeOf(target).orElse(null), null));
        }
      }
      at = at.parent().orElse(null);
    }
    return bases;
  }

  /** The steps behind those that lead outwards: the base found by trying is where they lead to. */
  private List<Step> stepsInward() {
    int first = 0;
    while (first < path.steps().size()
        && (path.steps().get(first).kind() == Kind.UP
            || path.steps().get(first).kind() == Kind.HERE)) {
      first++;
    }
    return path.steps().subList(first, path.steps().size());
  }

  /** The way that leads furthest, if further than one known already. */
  private Way furthest(List<Place> bases, Way known) {
    Way best = known;
    for (Place base : bases) {
      Way way = walk(base);
      if (way.led > best.led) {
        best = way;
      }
      if (isWhole(best)) {
        return best;
      }
    }
    return best;
  }

  private boolean isWhole(Way way) {
    return way.led > 0 && way.led == stepsInward().size();
  }

  private Way walk(Place base) {
    List<NameUse> uses = new ArrayList<>();
    List<Place> at = List.of(base);
    boolean fromType = base.element() == null;
    List<Step> steps = fromType ? path.steps() : stepsInward();
    int led = 0;
    if (path.anywhere() && !steps.isEmpty()) {
      at = anywhere(steps.getFirst(), uses);
      led = 1;
    }
    for (int i = led; i < steps.size() && !at.isEmpty(); i++) {
      Step each = steps.get(i);
      List<Place> next = new ArrayList<>();
      Set<PathStep.Named> named = new LinkedHashSet<>();
      for (Place place : at) {
        step.follow(place, each, named, next);
      }
      led += named.isEmpty() && next.isEmpty() ? 0 : 1;
      if (named.stream().anyMatch(n -> n.definition().element().equals(asking))) {
        return new Way(List.of(), 0); // no path of an element leads to itself
      }
      addUses(each.words(), named, uses);
      at = next;
    }
    return new Way(uses, led);
  }

  private List<Place> anywhere(Step first, List<NameUse> uses) {
    Word word = first.words().getFirst();
    List<Definition> types =
        lookup.definitions(asking.document(), FileNames.Group.TYPE, word.text());
    uses.add(NameUse.of(asking, word.range(), types, false));
    return lookup.language(asking.document()).types().find(word.text()).stream()
        .map(type -> new Place(null, type, null))
        .toList();
  }

  private void addUses(List<Word> words, Set<PathStep.Named> named, List<NameUse> uses) {
    for (Word word : words) {
      List<Definition> targets =
          named.stream()
              .filter(n -> n.word().equals(word))
              .map(PathStep.Named::definition)
              .toList();
      if (!targets.isEmpty()) {
        uses.add(NameUse.of(asking, word.range(), targets, false));
      }
    }
  }
}
