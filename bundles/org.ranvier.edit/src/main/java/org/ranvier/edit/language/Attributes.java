/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.schema.LemsLanguage;
import org.ranvier.validation.schema.SchemaIndex;

/** Tells what attributes elements may have. */
final class Attributes {
  private static final SchemaIndex NEUROML = SchemaIndex.ofNeuroMl();
  private static final SchemaIndex LEMS = SchemaIndex.ofLems();

  /** Kinds of members that are written as attributes, in the order in which they are shown. */
  private static final List<Class<? extends TypeMember>> WRITTEN =
      List.of(
          TypeMember.Parameter.class,
          TypeMember.IndexParameter.class,
          TypeMember.ComponentReference.class,
          TypeMember.Link.class,
          TypeMember.Path.class,
          TypeMember.Text.class,
          TypeMember.Property.class,
          TypeMember.Child.class);

  private static final String TYPE_DOCUMENTATION = EditMessages.of("language.type");

  private static final String EXTENDS_DOCUMENTATION = EditMessages.of("language.extends");

  private final LemsModel lems;
  private final SchemaValues schemaValues;
  private final TypeValues typeValues;

  Attributes(LemsModel lems) {
    this.lems = lems;
    this.schemaValues = new SchemaValues(lems);
    this.typeValues = new TypeValues(lems);
  }

  List<AttributeSlot> of(ElementKind kind) {
    Map<String, AttributeSlot> slots = new LinkedHashMap<>();
    kind.schemaType().ifPresent(type -> addOfSchema(type, kind, slots));
    kind.lemsType().ifPresent(type -> addOfLems(type, slots));
    kind.type().ifPresent(type -> addOfType(type, kind, slots));
    if (kind.type().isEmpty() && kind.tag().name().equals(Children.GENERIC)) {
      addOfUntyped(slots);
    }
    return List.copyOf(slots.values());
  }

  private void addOfSchema(String type, ElementKind kind, Map<String, AttributeSlot> slots) {
    for (SchemaIndex.Attribute each : NEUROML.attributesOf(type)) {
      String own = each.documentation();
      slots.putIfAbsent(
          each.name(),
          new AttributeSlot(
              each.name(),
              each.required(),
              each.otherwise(),
              schemaValues.of(each, kind, typeValues),
              own.isEmpty()
                  ? kind.type().map(t -> TypeTexts.ofMember(t, each.name())).orElse("")
                  : own));
    }
  }

  private static void addOfLems(String type, Map<String, AttributeSlot> slots) {
    for (SchemaIndex.Attribute each : LEMS.attributesOf(type)) {
      slots.putIfAbsent(
          each.name(),
          new AttributeSlot(
              each.name(),
              each.required(),
              each.otherwise(),
              LanguageValues.of(type, each.name(), each.type()),
              each.documentation()));
    }
    for (String name : LemsLanguage.attributesOf(type)) {
      slots.putIfAbsent(
          name, new AttributeSlot(name, false, "", LanguageValues.of(type, name, ""), ""));
    }
  }

  private void addOfType(ComponentType type, ElementKind kind, Map<String, AttributeSlot> slots) {
    boolean schema = kind.schemaType().isPresent();
    slots.putIfAbsent(
        "id", new AttributeSlot("id", !schema && isNamed(kind), "", new ValueKind.Other(), ""));
    for (Class<? extends TypeMember> member : WRITTEN) {
      for (TypeMember each : type.members(member)) {
        slots.putIfAbsent(
            each.name(),
            new AttributeSlot(
                each.name(),
                !schema && isNeeded(each, type),
                "",
                typeValues.of(each, type),
                TypeTexts.ofMember(type, each.name())));
      }
    }
    Optional<ComponentType> family = familyOf(kind, type);
    slots.putIfAbsent(
        "type",
        new AttributeSlot(
            "type",
            kind.tag().name().equals(Children.GENERIC),
            "",
            new ValueKind.TypeName(family),
            TYPE_DOCUMENTATION));
    if (!schema) {
      slots.putIfAbsent(
          "extends",
          new AttributeSlot(
              "extends",
              false,
              "",
              new ValueKind.ComponentId(Optional.of(type), false),
              EXTENDS_DOCUMENTATION));
    }
  }

  /** A Component that does not say yet what it is. */
  private static void addOfUntyped(Map<String, AttributeSlot> slots) {
    slots.put("id", new AttributeSlot("id", true, "", new ValueKind.Other(), ""));
    slots.put(
        "type",
        new AttributeSlot(
            "type", true, "", new ValueKind.TypeName(Optional.empty()), TYPE_DOCUMENTATION));
    slots.put(
        "extends",
        new AttributeSlot(
            "extends",
            false,
            "",
            new ValueKind.ComponentId(Optional.empty(), false),
            EXTENDS_DOCUMENTATION));
  }

  private static boolean isNamed(ElementKind kind) {
    return kind.parent().filter(ElementKind::isRoot).isPresent();
  }

  private static boolean isNeeded(TypeMember member, ComponentType type) {
    return switch (member) {
      case TypeMember.Parameter parameter -> !type.has(TypeMember.Fixed.class, parameter.name());
      case TypeMember.ComponentReference _ -> true;
      default -> false;
    };
  }

  /** What an element may be, judged by its place: the type that the parent declares for it. */
  Optional<ComponentType> familyOf(ElementKind kind, ComponentType own) {
    Optional<ComponentType> parent = kind.parent().flatMap(ElementKind::type);
    String name = kind.tag().name();
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    return parent
        .flatMap(type -> type.findMember(TypeMember.Child.class, name))
        .flatMap(child -> lems.types().find(child.type()))
        .or(
            () ->
                parent.get().members(TypeMember.Children.class).stream()
                    .filter(list -> own.isA(list.type()) || list.name().equals(name))
                    .flatMap(list -> lems.types().find(list.type()).stream())
                    .findFirst());
  }
}
