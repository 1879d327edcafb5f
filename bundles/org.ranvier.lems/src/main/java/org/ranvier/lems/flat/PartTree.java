/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.flat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.Structure;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/**
 * All instances that one component brings about, and the ways that events take between them.
 *
 * <p>Structures are executed in rounds: instances first, then what loops over instances
 * instantiates, then collections, then connections, which may lead anywhere in the tree.
 */
public final class PartTree {
  /** What an instance takes while the tree is built, bytes, rather too much than too little. */
  private static final long PART_SIZE = 1500;

  private static final long WAY_SIZE = 250;

  static final long MOST_WAYS = Runtime.getRuntime().maxMemory() / WAY_SIZE;

  /** A quarter of the memory: the rest of a run needs its own, and full memory is slow. */
  private static final long MOST_PARTS = Runtime.getRuntime().maxMemory() / 4 / PART_SIZE;

  /** Models nest a handful of levels; chains of thousands are no models. */
  private static final int DEEPEST = 30;

  private enum Round {
    INSTANCES,
    REPEATED_INSTANCES,
    GATHERING,
    CONNECTIONS
  }

  /**
   * A way for events.
   *
   * @param delay seconds
   * @param asking component whose structure makes it
   */
  public record Way(
      Part from, String fromPort, Part to, String toPort, double delay, Component asking) {}

  private final LemsModel model;
  private final SplittableRandom random;
  private final Part root;
  private final List<Way> ways = new ArrayList<>();
  private long parts;

  private PartTree(LemsModel model, Part root, long seed) {
    this.model = model;
    this.random = new SplittableRandom(seed);
    this.root = root;
  }

  /**
   * Builds the tree.
   *
   * @param seed of the random numbers that structures may draw
   * @throws ModelProblemException where a structure names something that is not there
   */
  public static PartTree of(LemsModel model, Component component, long seed) {
    PartTree tree = new PartTree(model, new Part(component), seed);
    tree.fill(tree.root);
    tree.connect();
    return tree;
  }

  public Part root() {
    return root;
  }

  public List<Way> ways() {
    return Collections.unmodifiableList(ways);
  }

  /** Parts that one more step of a path leads to. */
  public List<Part> follow(List<Part> from, String step) {
    return PartPath.follow(from, step);
  }

  // ---- instances ---------------------------------------------------------------------------

  private void fill(Part part) {
    Component component = part.component();
    checkRoom(part, 1, component.location());
    parts++;
    for (TypeMember.Child child : component.type().members(TypeMember.Child.class)) {
      component
          .findChild(child.name())
          .filter(inner -> !inner.isA("network")) // what runs in it, not what it computes
          .ifPresent(inner -> fill(part.add(child.name(), checked(part, inner))));
    }
    for (TypeMember.Children list : component.type().members(TypeMember.Children.class)) {
      component
          .children(list.name())
          .forEach(inner -> fill(part.add(list.name(), checked(part, inner))));
    }
    run(part, component.type().structure().parts(), scope(part), Round.INSTANCES);
  }

  /** Everything counts, parts of instances as well: many small ones fill the memory, too. */
  private void checkRoom(Part part, long more, SourceLocation location) {
    if (parts + more > MOST_PARTS) {
      throw part.problem(
          location,
          "the structures make more than "
              + MOST_PARTS
              + " instances, more than a quarter of the memory of this run holds");
    }
  }

  /** The component, unless it stands for something that contains it, or far too deep. */
  private static Component checked(Part parent, Component inner) {
    if (parent.depth() >= DEEPEST) {
      throw new ModelProblemException(
          inner.location(),
          inner
              + " is nested more than "
              + DEEPEST
              + " levels deep, by way of "
              + parent.component());
    }
    for (Optional<Part> at = Optional.of(parent); at.isPresent(); at = at.get().parent()) {
      if (at.get().component().equals(inner)) {
        throw new ModelProblemException(
            inner.location(), inner + " contains itself, by way of " + parent.component());
      }
    }
    return inner;
  }

  /** Completes an attached instance and connects what is inside it. */
  static void fillAttached(LemsModel model, Part attached, List<Way> ways) {
    PartTree inside = new PartTree(model, attached, attached.path().hashCode());
    inside.fill(attached);
    inside.connect();
    ways.addAll(inside.ways);
  }

  private void connect() {
    execute(root, Round.REPEATED_INSTANCES);
    execute(root, Round.GATHERING);
    execute(root, Round.CONNECTIONS);
  }

  private Scope scope(Part part) {
    return new Scope(part, random::nextDouble);
  }

  private void execute(Part part, Round round) {
    List<Part> inner = List.copyOf(part.inner()); // attaching adds to it
    run(part, part.type().structure().parts(), scope(part), round);
    inner.forEach(i -> execute(i, round));
  }

  private void run(Part part, List<Structure.Part> parts, Scope scope, Round round) {
    for (Structure.Part instruction : parts) {
      switch (instruction) {
        case Structure.ChildInstance child -> {
          if (round == Round.INSTANCES) {
            instantiate(part, child, scope);
          }
        }
        case Structure.MultiInstantiate multiple -> {
          if (round == Round.INSTANCES) {
            multiply(part, multiple, scope);
          }
        }
        case Structure.If choice -> {
          if (concerns(choice.parts(), round) && scope.holds(choice.test())) {
            run(part, choice.parts(), scope, round);
          }
        }
        case Structure.ForEach each -> forEach(part, each, scope, round);
        case Structure.With with -> with(part, with, scope, round);
        default -> {
          if (round == Round.GATHERING && roundOf(instruction) == round) {
            new Collector(part, scope).collect(instruction);
          } else if (roundOf(instruction) == round) {
            new Connector(model, part, scope, ways).connect(instruction);
          }
        }
      }
    }
  }

  /**
   * When a plain instruction is carried out; loops and conditions are looked into in every round.
   */
  private static Round roundOf(Structure.Part instruction) {
    return switch (instruction) {
      case Structure.ChildInstance c -> Round.INSTANCES;
      case Structure.MultiInstantiate m -> Round.INSTANCES;
      case Structure.Gather g -> Round.GATHERING;
      case Structure.GatherPairs g -> Round.GATHERING;
      case Structure.IncludePair i -> Round.GATHERING;
      default -> Round.CONNECTIONS;
    };
  }

  private void forEach(Part part, Structure.ForEach each, Scope scope, Round round) {
    Round inside = round == Round.REPEATED_INSTANCES ? Round.INSTANCES : round;
    if (round == Round.INSTANCES || !concerns(each.parts(), inside)) {
      return;
    }
    List<Part> instances = new Collector(part, scope).members(each.instances());
    if (instances.isEmpty()) {
      instances = scope.instances(each.instances());
    }
    for (Part instance : instances) {
      Scope inner = scope.withLoop(Optional.ofNullable(each.as()), instance);
      run(part, each.parts(), inner, inside);
    }
  }

  private void with(Part part, Structure.With with, Scope scope, Round round) {
    if (round == Round.GATHERING || round == Round.CONNECTIONS) {
      new Connector(model, part, scope, ways).name(with);
      run(part, with.parts(), scope, round);
    }
  }

  /** Whether something is to be done with these instructions in a round. */
  private static boolean concerns(List<Structure.Part> parts, Round round) {
    return parts.stream()
        .anyMatch(
            p ->
                switch (p) {
                  case Structure.If i -> concerns(i.parts(), round);
                  case Structure.ForEach f -> concerns(f.parts(), round);
                  case Structure.With w -> concerns(w.parts(), round);
                  default -> roundOf(p) == round;
                });
  }

  private void instantiate(Part part, Structure.ChildInstance child, Scope scope) {
    Component inner = component(part, child.component(), child.componentType(), child.location());
    String group = child.component() == null ? inner.type().name() : plain(child.component());
    Part made = part.add(group, checked(part, inner));
    child.assigns().forEach(a -> assign(made, a, scope));
    fill(made);
  }

  private void multiply(Part part, Structure.MultiInstantiate multiple, Scope scope) {
    Component inner =
        component(part, multiple.component(), multiple.componentType(), multiple.location());
    String reference = multiple.component();
    String group = reference == null ? inner.type().name() : plain(reference);
    double number = scope.value(multiple.number());
    if (!(number >= 0)
        || number > Integer.MAX_VALUE
        || Math.abs(number - Math.rint(number)) > 1e-6) {
      throw part.problem(
          multiple.number().location(),
          "the number of instances is " + number + "; a whole number is expected");
    }
    checkRoom(part, Math.round(number), multiple.number().location());
    for (int i = 0; i < Math.round(number); i++) {
      Part made = part.addMember(group, checked(part, inner));
      Scope numbered = scope.withNumber(multiple.indexVariable(), i);
      multiple.assigns().forEach(a -> assign(made, a, numbered));
      fill(made);
    }
  }

  private Component component(
      Part part, @Nullable String reference, @Nullable String type, SourceLocation location) {
    if (reference != null) {
      return referred(part, reference, location);
    }
    return model.instantiate(String.valueOf(type), location);
  }

  static void assign(Part made, Structure.Assign assign, Scope scope) {
    if (!made.type().has(TypeMember.Property.class, assign.property())) {
      throw made.problem(
          assign.location(),
          made.component() + " has no property " + assign.property() + " to assign to");
    }
    made.assign(assign.property(), scope.value(assign.value()));
  }

  private static String plain(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** The component that a reference of this part, or with "../" of an enclosing one, names. */
  static Component referred(Part part, String reference, SourceLocation location) {
    Part at = part;
    String name = reference;
    while (name.startsWith("../")) {
      name = name.substring(3);
      at =
          at.parent()
              .orElseThrow(
                  () -> part.problem(location, reference + " leads out of what is instantiated"));
    }
    String attribute = name;
    Component owner = at.component();
    return owner.findReference(attribute).orElseThrow(() -> unresolved(owner, attribute));
  }

  private static ModelProblemException unresolved(Component owner, String attribute) {
    return owner
        .element()
        .findAttribute(attribute)
        .map(a -> a.problem("there is no component with the id " + a.value()))
        .orElseGet(
            () ->
                owner
                    .element()
                    .problem(
                        "this "
                            + owner.type()
                            + " needs the attribute "
                            + attribute
                            + " with the id of a component"));
  }
}
