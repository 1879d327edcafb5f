/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlElement;

/** How the features of one class are written: by which attributes and elements, in which order. */
final class TypeBinding {
  /**
   * Where child elements go: one feature, or a group of features whose elements may alternate.
   *
   * @param holder the feature, or the feature map of the group
   * @param order place among the slots of the class, as the schema has it
   */
  record Slot(EStructuralFeature holder, boolean group, int order) {}

  /** A child element's feature and the slot it goes to. */
  record Child(EStructuralFeature feature, Slot slot) {}

  private static final ExtendedMetaData META = ExtendedMetaData.INSTANCE;
  private static final Map<EClass, TypeBinding> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, EAttribute> attributes = new LinkedHashMap<>();
  private final Map<String, Child> children = new LinkedHashMap<>();
  private final List<Slot> slots = new ArrayList<>();
  private final @Nullable EStructuralFeature text;

  private TypeBinding(EClass type) {
    for (EStructuralFeature feature : META.getAllAttributes(type)) {
      if (feature instanceof EAttribute attribute
          && META.getFeatureKind(attribute) == ExtendedMetaData.ATTRIBUTE_FEATURE) {
        attributes.put(META.getName(attribute), attribute);
      }
    }
    for (EStructuralFeature feature : META.getAllElements(type)) {
      if (META.getFeatureKind(feature) == ExtendedMetaData.ELEMENT_FEATURE) {
        children.put(META.getName(feature), new Child(feature, slotOf(feature)));
      }
    }
    text = META.getSimpleFeature(type);
  }

  static TypeBinding of(EClass type) {
    return KNOWN.computeIfAbsent(type, TypeBinding::new);
  }

  private Slot slotOf(EStructuralFeature feature) {
    EStructuralFeature group = META.getGroup(feature);
    EStructuralFeature holder = group == null ? feature : group;
    for (Slot slot : slots) {
      if (slot.holder().equals(holder)) {
        return slot;
      }
    }
    Slot slot = new Slot(holder, group != null, slots.size());
    slots.add(slot);
    return slot;
  }

  /** By name, in the order of the schema, inherited ones first. */
  Map<String, EAttribute> attributes() {
    return attributes;
  }

  List<String> attributeNames() {
    return List.copyOf(attributes.keySet());
  }

  List<Slot> slots() {
    return slots;
  }

  /** The feature that holds an element's own text; null where the type has none. */
  @Nullable EStructuralFeature text() {
    return text;
  }

  /** What a child element is bound to; null for an element that the schema does not know here. */
  @Nullable Child child(String localName) {
    return children.get(localName);
  }

  /**
   * What a child element is bound to.
   *
   * @param namespace that of the document's own elements; others are foreign
   */
  @Nullable Child child(XmlElement element, String namespace) {
    return element.namespaceUri().equals(namespace) ? child(element.localName()) : null;
  }

  /**
   * The binding of a feature that is written as child elements.
   *
   * @throws IllegalArgumentException when it is not
   */
  Child childOf(EStructuralFeature feature) {
    Child found = children.get(META.getName(feature));
    if (found == null || !found.feature().equals(feature)) {
      throw new IllegalArgumentException(feature.getName() + " is not written as an element here");
    }
    return found;
  }

  static boolean isAttribute(EStructuralFeature feature) {
    return META.getFeatureKind(feature) == ExtendedMetaData.ATTRIBUTE_FEATURE;
  }

  static boolean isText(EStructuralFeature feature) {
    return META.getFeatureKind(feature) == ExtendedMetaData.SIMPLE_FEATURE;
  }

  static boolean isContainment(EStructuralFeature feature) {
    return feature instanceof EReference reference && reference.isContainment();
  }

  /** The name by which a feature is written. */
  static String nameOf(EStructuralFeature feature) {
    return META.getName(feature);
  }

  /** The name by which a class is written in xsi:type. */
  static String nameOf(EClass type) {
    return META.getName(type);
  }
}
