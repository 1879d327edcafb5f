/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.util.Optional;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Between the characters of a value and the object that the model holds. */
final class Values {
  private Values() {}

  /** The object that the characters mean; empty when they mean none of the feature's type. */
  static Optional<Object> parse(EStructuralFeature feature, String text) {
    EDataType type = (EDataType) feature.getEType();
    String trimmed = type.getInstanceClass() == String.class ? text : text.strip();
    try {
      return Optional.ofNullable(EcoreUtil.createFromString(type, trimmed));
    } catch (RuntimeException e) {
      // EMF's conversions fail with exceptions of several unrelated types, each meaning: not such a
      // value. The text stays as it is; validation says what is wrong with it.
      return Optional.empty();
    }
  }

  /**
   * The characters of a value.
   *
   * @throws IllegalArgumentException when the object is no value of the feature
   */
  static String print(EStructuralFeature feature, Object value) {
    EDataType type = (EDataType) feature.getEType();
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          value + " (" + value.getClass().getSimpleName() + ") is no " + type.getName());
    }
    return EcoreUtil.convertToString(type, value);
  }
}
