/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.ComponentRule;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * Every attribute of a component means something to its type; a misspelt one would be passed over.
 * Elements that the NeuroML schema knows are its affair.
 */
public final class KnownAttributes implements ComponentRule {
  private static final List<Class<? extends TypeMember>> WRITTEN =
      List.of(
          TypeMember.Parameter.class,
          TypeMember.IndexParameter.class,
          TypeMember.Property.class,
          TypeMember.Text.class,
          TypeMember.Path.class,
          TypeMember.Link.class,
          TypeMember.ComponentReference.class,
          TypeMember.Child.class);

  /** What every component may have. */
  private static final Set<String> GENERAL =
      Set.of("id", "name", "type", "extends", "metaid", "neuroLexId", "description", "notes");

  @Override
  public String id() {
    return "known-attributes";
  }

  @Override
  public Optional<Consumer<Component>> looking(Model model, Report report) {
    return model.isComplete() ? Optional.of(each -> check(each, report)) : Optional.empty();
  }

  private static void check(Component component, Report report) {
    List<XmlAttribute> attributes = component.element().attributes();
    List<XmlAttribute> unknown = new ArrayList<>(0);
    for (XmlAttribute each : attributes) {
      if (!isKnown(each, component.type())) {
        unknown.add(each);
      }
    }
    if (!unknown.isEmpty()) {
      Set<String> written = attributes.stream().map(XmlAttribute::name).collect(Collectors.toSet());
      List<String> free =
          namesOf(component.type()).stream().filter(each -> !written.contains(each)).toList();
      unknown.forEach(each -> report(each, component, free, report));
    }
  }

  private static boolean isKnown(XmlAttribute attribute, ComponentType type) {
    return !attribute.prefix().isEmpty()
        || attribute.isNamespaceDeclaration()
        || GENERAL.contains(attribute.name())
        || isWritten(attribute.name(), type)
        || isOfSchema(attribute);
  }

  private static boolean isWritten(String name, ComponentType type) {
    for (Class<? extends TypeMember> kind : WRITTEN) {
      if (type.has(kind, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfSchema(XmlAttribute attribute) {
    XmlElement element = attribute.element();
    SchemaIndex schema = SchemaIndex.ofNeuroMl();
    return schema.knowsAttribute(element.localName(), attribute.name())
        || schema.findTypeOf(element).isPresent();
  }

  private static void report(
      XmlAttribute attribute, Component component, List<String> free, Report report) {
    XmlElement element = attribute.element();
    SourceLocation place = element.document().location(attribute.nameRange(), element.name());
    Optional<String> guess = Suggestion.closest(attribute.name(), free);
    String hint =
        guess.map(each -> "; did you mean " + each + "?").orElse("; it would be passed over");
    String message = "unknown attribute %s on %s%s".formatted(attribute.name(), component, hint);
    Optional<Fix> fix = guess.map(each -> Fixes.rename(attribute, each));
    if (guess.isPresent()) {
      report.error(place, message, fix);
    } else {
      report.warning(place, message, fix);
    }
  }

  private static List<String> namesOf(ComponentType type) {
    List<String> names = new ArrayList<>();
    WRITTEN.forEach(kind -> type.members(kind).forEach(member -> names.add(member.name())));
    return names;
  }
}
