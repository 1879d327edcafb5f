/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.jspecify.annotations.Nullable;
import org.ranvier.source.TypeBinding.Child;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * What a change of the model means for the text. Nothing is changed here: the caller gives the
 * result to {@link SourceDocument#apply}, which brings the model along. An object given to be added
 * is a pattern; the model gets an object of its own that is equal to it.
 *
 * <p>Valid for the state of the document that it was made for. All methods refuse objects that are
 * not of this document with an {@link IllegalArgumentException}.
 */
public final class ModelEdits {
  private final Bindings bindings;
  private final ElementEdits edits;

  ModelEdits(Bindings bindings) {
    this.bindings = bindings;
    this.edits = new ElementEdits(bindings.document());
  }

  /**
   * Gives a single-valued feature a value.
   *
   * @param value a value of the feature's type; for a containment a pattern; null unsets
   */
  public TextChange set(EObject object, EStructuralFeature feature, @Nullable Object value) {
    XmlElement element = element(object);
    if (feature.isMany()) {
      throw new IllegalArgumentException(
          feature.getName() + " has many values; add, remove or move them");
    }
    if (value == null) {
      return unset(object, feature);
    }
    if (TypeBinding.isAttribute(feature)) {
      List<String> order = TypeBinding.of(object.eClass()).attributeNames();
      return edits.setAttribute(
          element, TypeBinding.nameOf(feature), Values.print(feature, value), order);
    }
    if (TypeBinding.isText(feature)) {
      return edits.setText(element, Values.print(feature, value));
    }
    return setElement(object, feature, value);
  }

  private TextChange setElement(EObject object, EStructuralFeature feature, Object value) {
    XmlElement present = findOnlyChild(object, feature);
    if (present == null) {
      return insert(object, feature, 0, fragment(element(object), feature, value));
    }
    if (!TypeBinding.isContainment(feature)) {
      return edits.setText(present, Values.print(feature, value));
    }
    if (value instanceof EObject pattern && EcoreUtil.equals(pattern, bindings.object(present))) {
      return TextChange.NONE;
    }
    TextRange range = present.range();
    String indent = org.ranvier.xml.edit.TextStyle.indentAt(text(), range.start());
    String printed = fragment(element(object), feature, value).print(indent, edits.style());
    return TextChange.of(TextEdit.replace(range, printed));
  }

  /** Removes what a single-valued feature is written as; no change where there is nothing. */
  public TextChange unset(EObject object, EStructuralFeature feature) {
    XmlElement element = element(object);
    if (TypeBinding.isAttribute(feature)) {
      return edits.removeAttribute(element, TypeBinding.nameOf(feature));
    }
    if (TypeBinding.isText(feature)) {
      return edits.setText(element, "");
    }
    XmlElement present = findOnlyChild(object, feature);
    return present == null ? TextChange.NONE : edits.remove(present);
  }

  /** Adds a child behind the others of its feature, in the place that the schema has for it. */
  public TextChange add(EObject parent, EReference feature, EObject pattern) {
    return add(parent, feature, values(parent, feature).size(), pattern);
  }

  /**
   * Adds a child.
   *
   * @param index its place among the children of the feature
   */
  public TextChange add(EObject parent, EReference feature, int index, EObject pattern) {
    if (!feature.isMany()) {
      throw new IllegalArgumentException(feature.getName() + " has one value; set it");
    }
    return insert(parent, feature, index, fragment(element(parent), feature, pattern));
  }

  /** Removes an object with all that its element holds. */
  public TextChange remove(EObject object) {
    return edits.remove(element(object));
  }

  /**
   * Moves an object among the children of its feature, as it is written.
   *
   * @param index its place afterwards
   */
  public TextChange move(EObject object, int index) {
    EObject parent = object.eContainer();
    if (parent == null) {
      throw new IllegalArgumentException("the root element cannot be moved");
    }
    List<EObject> others = new ArrayList<>(values(parent, object.eContainmentFeature()));
    if (others.indexOf(object) == index) {
      return TextChange.NONE;
    }
    others.remove(object);
    if (index < 0 || index > others.size()) {
      throw new IndexOutOfBoundsException(index);
    }
    XmlElement moved = element(object);
    return index == 0
        ? edits.moveBefore(moved, element(others.getFirst()))
        : edits.moveAfter(moved, element(others.get(index - 1)));
  }

  /**
   * Moves an object to another parent, as it is written.
   *
   * @param feature one that is written as the object's element already is
   * @param index its place among the children of the feature
   */
  public TextChange move(EObject object, EObject parent, EReference feature, int index) {
    XmlElement moved = element(object);
    if (!feature.isMany() || !TypeBinding.nameOf(feature).equals(moved.localName())) {
      throw new IllegalArgumentException(
          "<" + moved.name() + "> cannot be moved to " + feature.getName());
    }
    if (EcoreUtil.isAncestor(object, parent)) {
      throw new IllegalArgumentException("<" + moved.name() + "> cannot be moved into itself");
    }
    if (parent.equals(object.eContainer())) {
      return move(object, index);
    }
    Fragment asWritten = Fragment.verbatim(moved.range().of(text()));
    return edits.moved(moved, insert(parent, feature, index, asWritten));
  }

  private TextChange insert(
      EObject parent, EStructuralFeature feature, int index, Fragment fragment) {
    List<EObject> present = values(parent, feature);
    if (index < 0 || index > present.size()) {
      throw new IndexOutOfBoundsException(index);
    }
    if (index > 0) {
      return edits.insertAfter(element(present.get(index - 1)), fragment);
    }
    if (!present.isEmpty()) {
      return edits.insertBefore(element(present.getFirst()), fragment);
    }
    return insertFirst(element(parent), TypeBinding.of(parent.eClass()), feature, fragment);
  }

  /** Behind the last child that the schema has before it, else in front of the first behind it. */
  private TextChange insertFirst(
      XmlElement parent, TypeBinding type, EStructuralFeature feature, Fragment fragment) {
    int order = type.childOf(feature).slot().order();
    XmlElement before = null;
    XmlElement behind = null;
    for (XmlElement child : parent.elements()) {
      Child binding = type.child(child, namespace());
      if (binding != null && binding.slot().order() <= order) {
        before = child;
      } else if (binding != null && behind == null) {
        behind = child;
      }
    }
    if (before != null) {
      return edits.insertAfter(before, fragment);
    }
    return behind != null ? edits.insertBefore(behind, fragment) : edits.append(parent, fragment);
  }

  private static Fragment fragment(XmlElement parent, EStructuralFeature feature, Object value) {
    if (value instanceof EObject child
        && !(feature instanceof EReference reference
            && reference.getEReferenceType().isSuperTypeOf(child.eClass()))) {
      throw new IllegalArgumentException(
          child.eClass().getName() + " cannot be " + feature.getName());
    }
    return new ObjectFragment(parent.prefixWithColon(), feature, value);
  }

  /** The element of a single-valued feature that is written as one. */
  private @Nullable XmlElement findOnlyChild(EObject object, EStructuralFeature feature) {
    TypeBinding type = TypeBinding.of(object.eClass());
    type.childOf(feature);
    for (XmlElement child : element(object).elements()) {
      Child binding = type.child(child, namespace());
      if (binding != null && binding.feature().equals(feature)) {
        return child;
      }
    }
    return null;
  }

  private static List<EObject> values(EObject parent, EStructuralFeature feature) {
    Object value = parent.eGet(feature);
    List<EObject> found = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(element -> found.add((EObject) element));
    } else if (value instanceof EObject object) {
      found.add(object);
    }
    return found;
  }

  private XmlElement element(EObject object) {
    XmlElement element = bindings.element(object);
    if (element == null) {
      throw new IllegalArgumentException(object.eClass().getName() + " is not of this document");
    }
    return element;
  }

  private String namespace() {
    return bindings.document().root().namespaceUri();
  }

  private String text() {
    return bindings.document().text();
  }
}
