/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The first thing in which two models differ, for the message of a failing test. */
final class ModelDifference {
  private ModelDifference() {}

  static String describe(EObject one, EObject other) {
    String found = find(one, other, one.eClass().getName());
    return found.isEmpty() ? "no difference found" : found;
  }

  private static String find(EObject one, EObject other, String path) {
    if (!one.eClass().equals(other.eClass())) {
      return path + ": " + one.eClass().getName() + " / " + other.eClass().getName();
    }
    for (EStructuralFeature feature : one.eClass().getEAllAttributes()) {
      boolean differ =
          one.eIsSet(feature) != other.eIsSet(feature)
              || !Objects.equals(
                  String.valueOf(one.eGet(feature)), String.valueOf(other.eGet(feature)));
      if (differ && !feature.isMany()) {
        return path
            + "."
            + feature.getName()
            + ": "
            + one.eGet(feature)
            + " / "
            + other.eGet(feature);
      }
    }
    List<EObject> ones = one.eContents();
    List<EObject> others = other.eContents();
    for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
      String deeper =
          find(
              ones.get(i),
              others.get(i),
              path + "/" + ones.get(i).eContainmentFeature().getName() + "[" + i + "]");
      if (!deeper.isEmpty()) {
        return deeper;
      }
    }
    return ones.size() == others.size()
        ? ""
        : path + ": " + ones.size() + " / " + others.size() + " children";
  }
}
