/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which children may stand in an element, and in which order: an expression over their names. What
 * is left of it behind a child is its derivative (Brzozowski 1964), so that a content can be
 * followed child by child, and one can ask what would fit where.
 */
sealed interface Particle {
  int UNBOUNDED = Integer.MAX_VALUE;

  /** One child of this name. */
  record Named(String name) implements Particle {}

  /** One child of any name. */
  record Anything() implements Particle {}

  /** One part behind the other. */
  record Sequence(List<Particle> parts) implements Particle {}

  /** One of the parts. */
  record Choice(List<Particle> parts) implements Particle {}

  /** All of the parts, in any order. */
  record InAnyOrder(List<Particle> parts) implements Particle {}

  /** The body again and again, at least and at most so many times. */
  record Repeated(Particle body, int least, int most) implements Particle {}

  /** No child at all. */
  static Particle empty() {
    return new Sequence(List.of());
  }

  /** Nothing fits, not even the end: what is left behind a child that is out of place. */
  static Particle nothing() {
    return new Choice(List.of());
  }

  default boolean isNothing() {
    return this instanceof Choice(List<Particle> parts) && parts.isEmpty();
  }

  static Particle sequence(List<Particle> parts) {
    List<Particle> all = new ArrayList<>();
    for (Particle each : parts) {
      if (each.isNothing()) {
        return nothing();
      }
      all.addAll(each instanceof Sequence(List<Particle> inner) ? inner : List.of(each));
    }
    return all.size() == 1 ? all.getFirst() : new Sequence(List.copyOf(all));
  }

  static Particle choice(List<Particle> parts) {
    Set<Particle> all = new LinkedHashSet<>();
    for (Particle each : parts) {
      all.addAll(each instanceof Choice(List<Particle> inner) ? inner : List.of(each));
    }
    return all.size() == 1 ? all.iterator().next() : new Choice(List.copyOf(all));
  }

  static Particle inAnyOrder(List<Particle> parts) {
    if (parts.stream().anyMatch(Particle::isNothing)) {
      return nothing();
    }
    List<Particle> all = parts.stream().filter(each -> !each.equals(empty())).toList();
    return switch (all.size()) {
      case 0 -> empty();
      case 1 -> all.getFirst();
      default -> new InAnyOrder(all);
    };
  }

  static Particle repeated(Particle body, int least, int most) {
    if (most == 0) {
      return empty();
    }
    return least == 1 && most == 1 ? body : new Repeated(body, least, most);
  }

  /** Whether the content may end here. */
  default boolean mayEnd() {
    return switch (this) {
      case Named _, Anything _ -> false;
      case Sequence(List<Particle> parts) -> parts.stream().allMatch(Particle::mayEnd);
      case InAnyOrder(List<Particle> parts) -> parts.stream().allMatch(Particle::mayEnd);
      case Choice(List<Particle> parts) -> parts.stream().anyMatch(Particle::mayEnd);
      case Repeated(Particle body, int least, int _) -> least == 0 || body.mayEnd();
    };
  }

  /** What may stand behind a child of this name; {@link #nothing} where it does not fit here. */
  default Particle after(String child) {
    return switch (this) {
      case Named(String name) -> name.equals(child) ? empty() : nothing();
      case Anything _ -> empty();
      case Sequence(List<Particle> parts) -> after(child, parts);
      case Choice(List<Particle> parts) ->
          choice(parts.stream().map(each -> each.after(child)).toList());
      case InAnyOrder(List<Particle> parts) ->
          choice(
              IntStream.range(0, parts.size())
                  .mapToObj(i -> inAnyOrder(with(parts, i, parts.get(i).after(child))))
                  .toList());
      case Repeated(Particle body, int least, int most) -> {
        Particle rest =
            repeated(body, Math.max(least - 1, 0), most == UNBOUNDED ? UNBOUNDED : most - 1);
        yield sequence(List.of(body.after(child), rest));
      }
    };
  }

  private static Particle after(String child, List<Particle> parts) {
    List<Particle> ways = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      List<Particle> left = parts.subList(i, parts.size());
      ways.add(sequence(with(left, 0, parts.get(i).after(child))));
      if (!parts.get(i).mayEnd()) {
        break;
      }
    }
    return choice(ways);
  }

  private static List<Particle> with(List<Particle> parts, int index, Particle other) {
    List<Particle> changed = new ArrayList<>(parts);
    changed.set(index, other);
    return changed;
  }

  /** What may stand behind these children. */
  default Particle after(List<String> children) {
    Particle at = this;
    String settled = "";
    for (String each : children) {
      if (!each.equals(settled)) { // one more of those that change nothing, of maybe very many
        Particle next = at.after(each);
        settled = next.equals(at) ? each : "";
        at = next;
      }
    }
    return at;
  }

  /** Whether a child of this name may stand here. */
  default boolean takes(String child) {
    return !after(child).isNothing();
  }

  /** Names of the children that may stand here, in the order of the schema. */
  default Set<String> names() {
    return switch (this) {
      case Named(String name) -> Set.of(name);
      case Anything _ -> Set.of();
      case Sequence(List<Particle> parts) -> {
        long open = parts.stream().takeWhile(Particle::mayEnd).count();
        yield union(parts.stream().limit(open + 1), Particle::names);
      }
      case InAnyOrder(List<Particle> parts) -> union(parts.stream(), Particle::names);
      case Choice(List<Particle> parts) -> union(parts.stream(), Particle::names);
      case Repeated(Particle body, int _, int _) -> body.names();
    };
  }

  /** Names of the children of which one has to come for the content to be complete. */
  default Set<String> neededNames() {
    return switch (this) {
      case Named(String name) -> Set.of(name);
      case Anything _ -> Set.of();
      case Sequence(List<Particle> parts) -> neededNames(parts);
      case InAnyOrder(List<Particle> parts) -> neededNames(parts);
      case Choice(List<Particle> parts) -> union(parts.stream(), Particle::neededNames);
      case Repeated(Particle body, int _, int _) -> body.neededNames();
    };
  }

  /** Those of the first part that has to come. */
  private static Set<String> neededNames(List<Particle> parts) {
    return union(parts.stream().dropWhile(Particle::mayEnd).limit(1), Particle::neededNames);
  }

  private static Set<String> union(
      Stream<Particle> parts, Function<Particle, Set<String>> namesOf) {
    return parts
        .flatMap(each -> namesOf.apply(each).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
