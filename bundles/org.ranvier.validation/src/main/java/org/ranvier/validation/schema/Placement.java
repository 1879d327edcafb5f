/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a child does not fit behind its elder siblings, found by asking what would make it fit: to
 * stand earlier, to have others before it, to be the only one of its name, or to have no siblings
 * of another name. Of several ways the one is taken that mends most with least.
 */
final class Placement {
  /** Contents that are looked at for what is missing; schemas in use have a few dozen. */
  private static final int MOST_CONTENTS = 500;

  private final Particle content;
  private final List<String> elder;
  private final String child;
  private final List<String> younger;

  /** What may stand behind the first 0, 1, … elder siblings. */
  private final List<Particle> behind = new ArrayList<>();

  /** What would make the child fit. */
  sealed interface Remedy {
    /** It moves before the elder sibling of that index. */
    record Earlier(int elder) implements Remedy {}

    /** The first younger sibling of that name moves before it. */
    record Later(String than) implements Remedy {}

    /** Others of these names come before it; or of one of them, where that is enough. */
    record Addition(List<String> names, boolean oneIsEnough) implements Remedy {}

    /** An elder sibling of its name goes, or it. */
    record Removal() implements Remedy {}

    /** Elder siblings of that name go, or it. */
    record Decision(String other) implements Remedy {}
  }

  /** A remedy with what it leaves to mend, in changes and children. */
  private record Proposal(Remedy remedy, int cost) {}

  /**
   * @param content what the parent's type allows
   * @param siblings names of all children of the parent
   * @param index of the first child that does not fit
   */
  Placement(Particle content, List<String> siblings, int index) {
    this.content = content;
    this.elder = siblings.subList(0, index);
    this.child = siblings.get(index);
    this.younger = siblings.subList(index + 1, siblings.size());
    Particle at = content;
    behind.add(at);
    for (String each : elder) {
      at = at.after(each);
      behind.add(at);
    }
  }

  /** The likeliest remedy; empty where nothing helps, or where the content takes the child. */
  Optional<Remedy> remedy() {
    if (behind.getLast().takes(child)) {
      return Optional.empty();
    }
    List<Proposal> proposals = new ArrayList<>();
    earlier().ifPresent(proposals::add);
    List<List<String>> ways = missingBefore();
    ways.forEach(way -> proposals.addAll(additions(way, ways)));
    return proposals.stream()
        .min(Comparator.comparingInt(Proposal::cost)) // of equals the first
        .map(Proposal::remedy)
        .or(this::leavingOut);
  }

  /** To before the nearest elder sibling before which the child fits. */
  private Optional<Proposal> earlier() {
    for (int i = elder.size() - 1; i >= 0; i--) {
      Particle at = behind.get(i).after(child);
      for (int k = i; k < elder.size() && !at.isNothing(); k++) {
        at = at.after(elder.get(k));
      }
      if (!at.isNothing()) {
        return Optional.of(new Proposal(new Remedy.Earlier(i), 1 + leftToMend(at, younger)));
      }
    }
    return Optional.empty();
  }

  private List<Proposal> additions(List<String> way, List<List<String>> ways) {
    List<Proposal> proposals = new ArrayList<>();
    String first = way.getFirst();
    int place = younger.indexOf(first);
    if (place >= 0) {
      List<String> rest = new ArrayList<>(younger);
      rest.remove(place);
      proposals.add(proposal(new Remedy.Later(first), List.of(first), rest));
    } else {
      List<String> absent = way.stream().filter(name -> !younger.contains(name)).toList();
      proposals.add(proposal(new Remedy.Addition(absent, false), absent, younger));
    }
    boolean oneIsEnough = ways.size() > 1 && way.size() == 1;
    List<String> names = oneIsEnough ? ways.stream().map(List::getFirst).distinct().toList() : way;
    proposals.add(proposal(new Remedy.Addition(names, oneIsEnough), way, younger));
    return proposals;
  }

  private Proposal proposal(Remedy remedy, List<String> inserted, List<String> rest) {
    Particle at = behind.getLast().after(inserted);
    List<String> ahead = new ArrayList<>(List.of(child));
    ahead.addAll(rest);
    return new Proposal(remedy, inserted.size() + leftToMend(at, ahead));
  }

  /** Number of children from the first that does not fit; one for an end that comes too early. */
  private static int leftToMend(Particle from, List<String> children) {
    Particle at = from;
    for (int i = 0; i < children.size(); i++) {
      at = at.after(children.get(i));
      if (at.isNothing()) {
        return children.size() - i + 1;
      }
    }
    return at.mayEnd() ? 0 : 1;
  }

  private Optional<Remedy> leavingOut() {
    if (elder.contains(child) && fitsWithout(child)) {
      return Optional.of(new Remedy.Removal());
    }
    return elder.reversed().stream()
        .distinct()
        .filter(this::fitsWithout)
        .findFirst()
        .map(Remedy.Decision::new);
  }

  private boolean fitsWithout(String name) {
    List<String> others = elder.stream().filter(each -> !each.equals(name)).toList();
    return content.after(others).takes(child);
  }

  private record Way(Particle content, List<String> names) {
    Way and(String name) {
      List<String> longer = new ArrayList<>(names);
      longer.add(name);
      return new Way(content.after(name), longer);
    }
  }

  /**
   * The fewest names that have to stand before the child; several lists where there is a choice.
   */
  private List<List<String>> missingBefore() {
    List<Way> ways = List.of(new Way(behind.getLast(), List.of()));
    Set<Particle> seen = new HashSet<>();
    while (!ways.isEmpty() && seen.size() < MOST_CONTENTS) {
      List<List<String>> found =
          ways.stream().filter(way -> way.content().takes(child)).map(Way::names).toList();
      if (!found.isEmpty()) {
        return found;
      }
      List<Way> longer = new ArrayList<>();
      for (Way way : ways) {
        if (seen.add(way.content())) {
          way.content().names().forEach(name -> longer.add(way.and(name)));
        }
      }
      ways = longer;
    }
    return List.of();
  }
}
