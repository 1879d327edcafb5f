/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.ranvier.neuroml.lems.LemsPackage;
import org.ranvier.neuroml.model.NeuroMLPackage;
import org.ranvier.xml.XmlElement;

/** Which class an element becomes. */
final class Metamodel {
  private static final ExtendedMetaData META = ExtendedMetaData.INSTANCE;
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private Metamodel() {}

  /**
   * The class of a document by the name of its root. Its namespace is not looked at: LEMS files
   * have none, and NeuroML files carry those of several versions.
   */
  static Optional<EClass> findRootClass(XmlElement root) {
    for (EPackage model : List.of(NeuroMLPackage.eINSTANCE, LemsPackage.eINSTANCE)) {
      EClass documentRoot = META.getDocumentRoot(model);
      for (EStructuralFeature feature : META.getElements(documentRoot)) {
        if (feature instanceof EReference reference
            && META.getName(reference).equals(root.localName())) {
          return Optional.of(reference.getEReferenceType());
        }
      }
    }
    return Optional.empty();
  }

  /** The class of a child element: that of the feature, or a more special one by xsi:type. */
  static Optional<EClass> findClass(EReference feature, XmlElement element) {
    EClass declared = feature.getEReferenceType();
    EClass chosen =
        element
            .findAttribute(XSI, "type")
            .map(type -> namedType(declared, type.value()))
            .orElse(declared);
    return chosen.isAbstract() || chosen.isInterface() ? Optional.empty() : Optional.of(chosen);
  }

  private static EClass namedType(EClass declared, String name) {
    String localName = name.substring(name.indexOf(':') + 1).strip();
    EClassifier named = META.getType(declared.getEPackage(), localName);
    return named instanceof EClass type && declared.isSuperTypeOf(type) ? type : declared;
  }
}
