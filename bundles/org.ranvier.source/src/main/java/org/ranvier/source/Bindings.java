/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.util.IdentityHashMap;
import org.eclipse.emf.ecore.EObject;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Which object stands for which element of one state of a document, both ways. */
final class Bindings {
  private final XmlDocument document;
  private final EObject root;
  private final IdentityHashMap<EObject, XmlElement> elements;
  private final IdentityHashMap<XmlElement, EObject> objects;

  Bindings(XmlDocument document, EObject root, int expectedSize) {
    this.document = document;
    this.root = root;
    this.elements = new IdentityHashMap<>(expectedSize);
    this.objects = new IdentityHashMap<>(expectedSize);
  }

  void put(EObject object, XmlElement element) {
    elements.put(object, element);
    objects.put(element, object);
  }

  XmlDocument document() {
    return document;
  }

  EObject root() {
    return root;
  }

  int size() {
    return elements.size();
  }

  @Nullable XmlElement element(EObject object) {
    return elements.get(object);
  }

  @Nullable EObject object(XmlElement element) {
    return objects.get(element);
  }
}
