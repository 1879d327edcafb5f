/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.edit.EditMessages;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.lems.type.TypeMember;
import org.ranvier.validation.schema.LemsLanguage;
import org.ranvier.validation.schema.SchemaIndex;

/** Tells what may stand in elements. */
final class Children {
  /** The element that is of whatever type its attribute says. */
  static final String GENERIC = "Component";

  private static final SchemaIndex NEUROML = SchemaIndex.ofNeuroMl();
  private static final SchemaIndex LEMS = SchemaIndex.ofLems();

  private final LemsModel lems;

  Children(LemsModel lems) {
    this.lems = lems;
  }

  List<ChildSlot> of(ElementKind kind) {
    Map<String, ChildSlot> slots = new LinkedHashMap<>();
    kind.schemaType().ifPresent(type -> addOfSchema(type, slots));
    kind.lemsType().ifPresent(type -> addOfLems(type, slots));
    if (kind.isRoot()) {
      boolean coreToo = kind.schemaType().isEmpty();
      lems.types().types().stream()
          .filter(type -> coreToo || isOfModel(type))
          .forEach(type -> add(type, slots));
      if (coreToo) {
        slots.putIfAbsent(GENERIC, new ChildSlot(GENERIC, false, false, false, generic()));
      }
    }
    boolean schema = kind.schemaType().isPresent();
    kind.type().ifPresent(type -> addOfType(type, schema, slots));
    return List.copyOf(slots.values());
  }

  private static String generic() {
    return EditMessages.of("language.generic");
  }

  private static void addOfSchema(String type, Map<String, ChildSlot> slots) {
    for (SchemaIndex.Child child : NEUROML.childrenOf(type)) {
      String own = child.documentation();
      slots.putIfAbsent(
          child.name(),
          new ChildSlot(
              child.name(),
              child.required(),
              child.single(),
              false,
              own.isEmpty() ? NEUROML.documentationOf(child.type()) : own));
    }
  }

  private static void addOfLems(String type, Map<String, ChildSlot> slots) {
    for (SchemaIndex.Child child : LEMS.childrenOf(type)) {
      slots.putIfAbsent(
          child.name(),
          new ChildSlot(
              child.name(),
              child.required(),
              child.single(),
              false,
              LEMS.documentationOf(child.type())));
    }
    for (String name : LemsLanguage.childrenOf(type)) {
      slots.putIfAbsent(name, new ChildSlot(name, false, false, false, LEMS.documentationOf(name)));
    }
  }

  /**
   * @param schema whether the schema says what of the core language may stand there
   */
  private void addOfType(ComponentType type, boolean schema, Map<String, ChildSlot> slots) {
    for (TypeMember.Child child : type.members(TypeMember.Child.class)) {
      slots.putIfAbsent(
          child.name(),
          new ChildSlot(
              child.name(), false, true, isOfModel(type), TypeTexts.ofMember(type, child.name())));
    }
    for (TypeMember.Children list : type.members(TypeMember.Children.class)) {
      lems.types().types().stream()
          .filter(each -> each.isA(list.type()) && (!schema || isOfModel(each)))
          .forEach(each -> add(each, slots));
      if (!schema || isOfModel(type)) {
        // An element may be called after the list that it joins.
        slots.putIfAbsent(
            list.name(),
            new ChildSlot(
                list.name(), false, false, isOfModel(type), TypeTexts.ofMember(type, list.name())));
      }
    }
  }

  private static void add(ComponentType type, Map<String, ChildSlot> slots) {
    slots.putIfAbsent(
        type.name(), new ChildSlot(type.name(), false, false, isOfModel(type), TypeTexts.of(type)));
  }

  private static boolean isOfModel(ComponentType type) {
    return !CoreTypes.library().holds(type.declaration().element().document());
  }
}
