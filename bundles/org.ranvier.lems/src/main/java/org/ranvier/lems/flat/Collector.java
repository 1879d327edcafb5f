/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.Structure;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.xml.SourceLocation;

/**
 * Carries out the instructions of a structure that gather instances, and finds what was gathered.
 */
final class Collector {
  /** A member of a collection of pairs. */
  record Pair(Part from, Part to) {}

  private final Part part;
  private final Scope scope;

  Collector(Part part, Scope scope) {
    this.part = part;
    this.scope = scope;
  }

  void collect(Structure.Part instruction) {
    switch (instruction) {
      case Structure.Gather gather ->
          collection(gather.collection(), gather.location()).addAll(scope.instances(gather.path()));
      case Structure.GatherPairs gather -> gather(gather);
      case Structure.IncludePair include -> include(include);
      default -> throw new IllegalArgumentException(String.valueOf(instruction));
    }
  }

  /** Members of a collection of this part or of one around it; none where there is no such. */
  List<Part> members(String name) {
    for (Optional<Part> at = Optional.of(part); at.isPresent(); at = at.get().parent()) {
      @Nullable List<Part> own = at.get().collections().get(name);
      if (own != null) {
        return own;
      }
      for (Part inner : at.get().inner()) { // selectors of pairs stand inside what connects them
        @Nullable List<Part> beside = inner.collections().get(name);
        if (beside != null) {
          return beside;
        }
      }
    }
    return List.of();
  }

  List<Pair> pairs(String name) {
    List<Part> members = members(name);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < members.size(); i += 2) {
      pairs.add(new Pair(members.get(i), members.get(i + 1)));
    }
    return pairs;
  }

  private List<Part> collection(String name, SourceLocation location) {
    boolean declared =
        part.type().has(TypeMember.Collection.class, name)
            || part.type().has(TypeMember.PairCollection.class, name);
    if (!declared) {
      throw part.problem(
          location, "there is no Collection or PairCollection " + name + " in " + part.type());
    }
    return part.collections().computeIfAbsent(name, n -> new ArrayList<>());
  }

  private void gather(Structure.GatherPairs gather) {
    List<Part> pairs = collection(gather.collection(), gather.location());
    for (Part p : scope.instances(gather.from())) {
      for (Part q : scope.instances(gather.to())) {
        Scope pair = scope.withPair(p, q);
        if (gather.filters().stream().allMatch(f -> pair.holds(f.test()))) {
          pairs.add(p);
          pairs.add(q);
        }
      }
    }
  }

  private void include(Structure.IncludePair include) {
    List<Part> loops = scope.loops();
    if (loops.size() < 2) {
      throw part.problem(
          include.location(), "an IncludePair stands in no two ForEach, whose instances it pairs");
    }
    List<Part> pairs = collection(include.collection(), include.location());
    pairs.add(loops.get(loops.size() - 2));
    pairs.add(loops.getLast());
  }
}
