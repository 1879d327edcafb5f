/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.ComponentRule;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.xml.XmlAttribute;

/**
 * What an attribute names, and what stands as a part in a component, is of the kind that is
 * expected there: a channel where a channel, a synapse where a synapse is. A type of the model's
 * own that does not extend the expected one and shows the same quantities at the same ports is as
 * good.
 */
public final class ReferenceKinds implements ComponentRule {
  /** Types that simulators take as well, though they do not extend what is declared. */
  private static final Map<String, Set<String>> AS_GOOD =
      Map.of(
          "baseCell", Set.of("baseSpikeSource", "baseVoltageDepPointCurrentSpiking"),
          "basePointCurrent", Set.of("basePointCurrentDL", "baseSpikeSource"),
          "baseSynapse", Set.of("baseSynapseDL"),
          "gapJunction", Set.of("baseGradedSynapse"),
          "population", Set.of("basePopulation"));

  /** The kinds of things that a model is made of, and what people call them. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("baseIonChannel", "an ion channel"),
          Map.entry("baseSynapse", "a synapse"),
          Map.entry("baseGradedSynapse", "a graded synapse"),
          Map.entry("gapJunction", "a gap junction"),
          Map.entry("basePointCurrent", "an input"),
          Map.entry("basePointCurrentDL", "an input"),
          Map.entry("concentrationModel", "a concentration model"),
          Map.entry("baseCell", "a cell"),
          Map.entry("baseSpikeSource", "a source of spikes"),
          Map.entry("network", "a network"),
          Map.entry("basePopulation", "a population"),
          Map.entry("population", "a population"),
          Map.entry("morphology", "a morphology"),
          Map.entry("biophysicalProperties", "biophysical properties"),
          Map.entry("Simulation", "a simulation"));

  @Override
  public String id() {
    return "reference-kinds";
  }

  @Override
  public Optional<Consumer<Component>> looking(Model model, Report report) {
    return model
        .findLems()
        .filter(lems -> model.isComplete())
        .map(lems -> each -> check(each, lems, report));
  }

  private static void check(Component component, LemsModel lems, Report report) {
    for (TypeMember.ComponentReference member :
        component.type().members(TypeMember.ComponentReference.class)) {
      check(component, member, lems, report);
    }
    for (TypeMember.Child part : component.type().members(TypeMember.Child.class)) {
      checkPart(component, part, lems, report);
    }
  }

  /** A part stands inside, or an attribute of its name names it. */
  private static void checkPart(
      Component component, TypeMember.Child part, LemsModel lems, Report report) {
    Optional<ComponentType> expected = lems.types().find(part.type());
    if (expected.isEmpty()) {
      return;
    }
    for (Component inside : component.children()) {
      if (inside.element().localName().equals(part.name())
          && !fits(inside.type(), expected.get())) {
        reportPart(inside, expected.get(), report);
      }
    }
    Optional<XmlAttribute> attribute = component.element().findAttribute(part.name());
    Optional<Component> target = attribute.flatMap(each -> lems.find(each.value()));
    if (target.isPresent() && !fits(target.get().type(), expected.get())) {
      report(attribute.get(), target.get(), expected.get(), lems, report);
    }
  }

  private static void reportPart(Component inside, ComponentType expected, Report report) {
    String message =
        "<%s> is %s; %s is expected"
            .formatted(inside.element().name(), kindOf(inside), nameOf(expected));
    inside
        .element()
        .findAttribute("type")
        .ifPresentOrElse(
            type -> report.error(type, message), () -> report.error(inside.element(), message));
  }

  private static void check(
      Component component, TypeMember.ComponentReference member, LemsModel lems, Report report) {
    Optional<XmlAttribute> attribute = component.element().findAttribute(member.name());
    Optional<Component> target = component.findReference(member.name());
    Optional<ComponentType> expected = lems.types().find(member.type());
    if (attribute.isPresent() && target.isPresent() && expected.isPresent()) {
      if (!fits(target.get().type(), expected.get())) {
        report(attribute.get(), target.get(), expected.get(), lems, report);
      }
    }
  }

  /** Whether a component of a type may be named where one of another type is expected. */
  public static boolean fits(ComponentType type, ComponentType expected) {
    if (type.isA(expected.name())
        || AS_GOOD.getOrDefault(expected.name(), Set.of()).stream().anyMatch(type::isA)) {
      return true;
    }
    if (CoreTypes.library().holds(type.declaration().element().document())) {
      return false; // the core types know their own families
    }
    boolean otherKind =
        KINDS.keySet().stream().anyMatch(kind -> type.isA(kind) && !expected.isA(kind));
    Set<String> ports =
        type.eventPorts().stream().map(TypeMember.EventPort::name).collect(Collectors.toSet());
    return !otherKind
        && expected.eventPorts().stream().allMatch(port -> ports.contains(port.name()))
        && expected.members(TypeMember.InstanceRequirement.class).stream()
            .allMatch(each -> type.has(TypeMember.InstanceRequirement.class, each.name()))
        && expected.exposures().stream()
            .allMatch(exposure -> type.findExposedDimension(exposure.name()).isPresent());
  }

  private static void report(
      XmlAttribute attribute,
      Component target,
      ComponentType expected,
      LemsModel lems,
      Report report) {
    Map<ComponentType, Boolean> known =
        new HashMap<>(); // there are few types, maybe many components
    List<String> fitting =
        lems.components().stream()
            .filter(each -> each.id().isPresent())
            .filter(each -> known.computeIfAbsent(each.type(), type -> fits(type, expected)))
            .map(Component::name)
            .toList();
    Optional<String> nearest =
        Suggestion.closest(attribute.value(), fitting)
            .or(() -> fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty());
    String hint =
        nearest
            .map(each -> "; did you mean " + each + "?")
            .orElse(
                fitting.isEmpty() || fitting.size() > 6
                    ? ""
                    : "; there are " + String.join(", ", fitting));
    report.error(
        attribute,
        "%s is %s; %s is expected%s"
            .formatted(target.name(), kindOf(target), nameOf(expected), hint),
        nearest.map(each -> Fixes.replaceValue(attribute, each)));
  }

  private static String kindOf(Component target) {
    String name = target.type().name();
    return (List.of('a', 'e', 'i', 'o', 'u').contains(name.charAt(0)) ? "an " : "a ") + name;
  }

  private static String nameOf(ComponentType expected) {
    return KINDS.getOrDefault(expected.name(), "a " + expected.name());
  }
}
