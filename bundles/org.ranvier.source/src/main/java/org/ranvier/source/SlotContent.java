/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.FeatureMap;
import org.eclipse.emf.ecore.util.FeatureMapUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.ranvier.source.TypeBinding.Slot;

/** The values of a slot, read and replaced with as few notifications as possible. */
final class SlotContent {
  /** One value and the feature that it belongs to. */
  record Entry(EStructuralFeature feature, Object value) {}

  private SlotContent() {}

  /** The objects in the slot, in order; plain values left out. */
  static List<EObject> objects(EObject owner, Slot slot) {
    List<EObject> found = new ArrayList<>();
    for (Entry entry : entries(owner, slot)) {
      if (entry.value() instanceof EObject object) {
        found.add(object);
      }
    }
    return found;
  }

  /** All values in the slot, in order. */
  static List<Entry> entries(EObject owner, Slot slot) {
    if (!owner.eIsSet(slot.holder())) {
      return List.of();
    }
    Object value = owner.eGet(slot.holder());
    List<Entry> found = new ArrayList<>();
    if (value instanceof FeatureMap map) {
      map.forEach(entry -> found.add(new Entry(entry.getEStructuralFeature(), entry.getValue())));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> found.add(new Entry(slot.holder(), element)));
    } else {
      found.add(new Entry(slot.holder(), value));
    }
    return found;
  }

  static void replace(EObject owner, Slot slot, List<Entry> entries) {
    if (entries(owner, slot).equals(entries)) {
      return;
    }
    if (entries.isEmpty()) {
      owner.eUnset(slot.holder());
    } else if (slot.group()) {
      replaceGroup((FeatureMap) owner.eGet(slot.holder()), entries);
    } else if (slot.holder().isMany()) {
      @SuppressWarnings("unchecked")
      EList<Object> list = (EList<Object>) owner.eGet(slot.holder());
      replaceList(list, entries.stream().map(Entry::value).toList());
    } else {
      owner.eSet(slot.holder(), entries.getFirst().value());
    }
  }

  private static void replaceGroup(FeatureMap map, List<Entry> entries) {
    List<FeatureMap.Entry> wanted = new ArrayList<>();
    for (Entry entry : entries) {
      wanted.add(FeatureMapUtil.createEntry(entry.feature(), entry.value()));
    }
    map.clear();
    map.addAll(wanted);
  }

  private static void replaceList(EList<Object> list, List<Object> wanted) {
    if (list.isEmpty()) {
      // Elements are distinct objects; looking for duplicates takes a square of their number.
      ((InternalEList<Object>) list).addAllUnique(wanted);
      return;
    }
    Set<Object> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(wanted);
    List<Object> gone = list.stream().filter(value -> !kept.contains(value)).toList();
    if (gone.size() == 1) {
      list.remove(gone.getFirst());
    } else if (!gone.isEmpty()) {
      list.removeAll(gone);
    }
    ECollections.setEList(list, wanted);
  }
}
