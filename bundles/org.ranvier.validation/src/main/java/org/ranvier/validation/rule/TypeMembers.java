/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * The declarations of a ComponentType hold together: no name is declared twice, types of parts
 * exist, what is fixed is a parameter, and what the structure names is a member.
 */
public final class TypeMembers implements Rule {
  private static final List<String> PARTS =
      List.of("Child", "Children", "Attachments", "ComponentReference", "InstanceRequirement");

  /** Any component at all. */
  private static final Set<String> ANY = Set.of("Component", "");

  private static final List<String> QUANTITIES =
      List.of("Parameter", "DerivedParameter", "Constant", "Property", "IndexParameter");
  private static final List<String> VARIABLES =
      List.of("StateVariable", "DerivedVariable", "ConditionalDerivedVariable");

  @Override
  public String id() {
    return "type-members";
  }

  @Override
  public void check(Model model, Report report) {
    if (model.isComplete()) {
      model.findLems().ifPresent(lems -> check(lems, report));
    }
  }

  private static void check(LemsModel lems, Report report) {
    for (ComponentType type : lems.types().types()) {
      XmlElement element = type.declaration().element();
      if (!CoreTypes.library().holds(element.document())) {
        checkNames(element, type, QUANTITIES, report);
        element.elements("Dynamics").forEach(d -> checkNames(d, type, VARIABLES, report));
        element.elements().forEach(each -> checkPart(each, type, lems, report));
        element
            .findElement("Structure")
            .ifPresent(structure -> checkStructure(structure, type, report));
      }
    }
  }

  private static void checkNames(
      XmlElement parent, ComponentType type, List<String> kinds, Report report) {
    Map<String, XmlElement> first = new HashMap<>();
    for (XmlElement each : parent.elements()) {
      Optional<XmlAttribute> name = each.findAttribute("name");
      if (name.isPresent() && kinds.contains(each.localName())) {
        XmlElement before = first.putIfAbsent(name.get().value(), each);
        if (before != null) {
          report.warning(
              name.get(),
              "%s is declared in line %d already, so this one counts; each quantity of %s is expected once"
                  .formatted(name.get().value(), before.location().line(), type),
              Optional.of(Fixes.remove(before)));
        }
      }
    }
  }

  private static void checkPart(
      XmlElement element, ComponentType type, LemsModel lems, Report report) {
    if (PARTS.contains(element.localName())) {
      element
          .findAttribute("type")
          .filter(each -> !ANY.contains(each.value()))
          .filter(each -> lems.types().find(each.value()).isEmpty())
          .ifPresent(
              each ->
                  References.unknown(
                      report, each, "ComponentType", "in this model", lems.types().names()));
    } else if (element.localName().equals("Fixed")) {
      Set<String> parameters = names(type, List.of(TypeMember.Parameter.class));
      element
          .findAttribute("parameter")
          .filter(each -> !parameters.contains(each.value()))
          .ifPresent(
              each -> References.unknown(report, each, "parameter", "in " + type, parameters));
    }
  }

  private static void checkStructure(XmlElement structure, ComponentType type, Report report) {
    Set<String> references = names(type, List.of(TypeMember.ComponentReference.class));
    for (String name : List.of("ChildInstance", "MultiInstantiate")) {
      for (XmlElement each : structure.elements(name)) {
        each.findAttribute("component")
            .filter(a -> !a.value().contains("/") && !references.contains(a.value()))
            .ifPresent(
                a ->
                    References.unknown(report, a, "component reference", "in " + type, references));
      }
    }
    Set<String> parameters =
        names(
            type,
            List.of(
                TypeMember.Parameter.class,
                TypeMember.DerivedParameter.class,
                TypeMember.IndexParameter.class,
                TypeMember.Constant.class,
                TypeMember.Property.class));
    for (XmlElement each : structure.elements("MultiInstantiate")) {
      each.findAttribute("number")
          .filter(a -> !parameters.contains(a.value()))
          .ifPresent(a -> References.unknown(report, a, "parameter", "in " + type, parameters));
    }
  }

  private static Set<String> names(ComponentType type, List<Class<? extends TypeMember>> kinds) {
    Set<String> names = new LinkedHashSet<>();
    kinds.forEach(kind -> type.members(kind).forEach(member -> names.add(member.name())));
    return names;
  }
}
