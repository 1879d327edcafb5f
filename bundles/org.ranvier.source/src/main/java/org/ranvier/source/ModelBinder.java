/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.jspecify.annotations.Nullable;
import org.ranvier.source.TypeBinding.Child;
import org.ranvier.source.TypeBinding.Slot;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;

/**
 * Makes the model agree with the text: from nothing, or by changing the model of an earlier text as
 * little as possible, so that selections and listeners of objects survive. There is one way for
 * edits made in the text and for edits made on the model, since the latter are edits of the text
 * too.
 *
 * <p>What the schema does not know (foreign elements and attributes, values of the wrong type) has
 * no place in the model; it stays in the text and in the syntax tree.
 */
final class ModelBinder {
  private final XmlDocument document;
  private final String namespace;
  private final @Nullable Bindings old;
  private final TextChange change;
  private final List<ModelProblem> problems = new ArrayList<>();
  private final Bindings bindings;

  private ModelBinder(XmlDocument document, @Nullable Bindings old, TextChange change) {
    this.document = document;
    this.namespace = document.root().namespaceUri();
    this.old = old;
    this.change = change;
    EClass type = Metamodel.findRootClass(document.root()).orElseThrow(this::unknownRoot);
    boolean keepsRoot = old != null && old.root().eClass().equals(type);
    EObject root = keepsRoot && old != null ? old.root() : EcoreUtil.create(type);
    this.bindings = new Bindings(document, root, old == null ? 256 : old.size());
  }

  /**
   * A new model of the document.
   *
   * @throws ModelProblemException when the root is neither of NeuroML nor of LEMS
   */
  static Bindings read(XmlDocument document) {
    return new ModelBinder(document, null, TextChange.NONE).bound();
  }

  /** What cannot be represented in the model, in the order of the text. */
  static List<ModelProblem> problems(XmlDocument document) {
    ModelBinder binder = new ModelBinder(document, null, TextChange.NONE);
    binder.bound();
    return binder.problems.stream()
        .sorted(Comparator.comparingInt(problem -> problem.location().range().start()))
        .toList();
  }

  /**
   * The model of an earlier text, brought up to date.
   *
   * @param change what led from the earlier text to this one
   * @throws ModelProblemException when the root is neither of NeuroML nor of LEMS; the model is
   *     then unchanged
   */
  static Bindings update(Bindings old, XmlDocument document, TextChange change) {
    return new ModelBinder(document, old, change).bound();
  }

  private Bindings bound() {
    bind(bindings.root(), document.root(), false);
    return bindings;
  }

  private ModelProblemException unknownRoot() {
    XmlElement root = document.root();
    return root.problem(
        "<" + root.name() + "> is the outermost element; <neuroml> or <Lems> is expected");
  }

  /**
   * @param afresh whether even objects whose text is unchanged must be read again, because what
   *     their names mean may have changed further out
   */
  private void bind(EObject object, XmlElement element, boolean afresh) {
    XmlElement before = old == null ? null : old.element(object);
    if (before != null && !afresh && isUntouched(before, element)) {
      remap(before, element);
      return;
    }
    bindings.put(object, element);
    TypeBinding type = TypeBinding.of(object.eClass());
    if (before == null) {
      readAttributes(object, type, element);
    } else {
      updateAttributes(object, type, element);
    }
    EStructuralFeature text = type.text();
    if (text != null) {
      set(object, text, value(text, element, element.text()));
    }
    boolean childrenAfresh = afresh || declarationsDiffer(before, element);
    bindChildren(object, type, element, before, childrenAfresh);
  }

  private boolean isUntouched(XmlElement before, XmlElement now) {
    TextRange range = before.range();
    return range.length() == now.range().length()
        && before.namespaceUri().equals(now.namespaceUri())
        && change.edits().stream()
            .allMatch(edit -> edit.end() <= range.start() || edit.offset() >= range.end());
  }

  private static boolean declarationsDiffer(@Nullable XmlElement before, XmlElement now) {
    return before != null && !declarations(before).equals(declarations(now));
  }

  private static Map<String, String> declarations(XmlElement element) {
    Map<String, String> found = new HashMap<>();
    for (XmlAttribute attribute : element.attributes()) {
      if (attribute.isNamespaceDeclaration()) {
        found.put(attribute.name(), attribute.value());
      }
    }
    return found;
  }

  /** The same characters: the same tree, so the objects are found by walking both. */
  private void remap(XmlElement before, XmlElement now) {
    EObject object = old == null ? null : old.object(before);
    if (object == null) {
      return; // an element without object has none below it either
    }
    bindings.put(object, now);
    List<XmlElement> children = before.elements();
    List<XmlElement> children2 = now.elements();
    for (int i = 0; i < children.size(); i++) {
      remap(children.get(i), children2.get(i));
    }
  }

  private void readAttributes(EObject object, TypeBinding type, XmlElement element) {
    for (XmlAttribute written : element.attributes()) {
      EAttribute feature = type.attributes().get(written.name());
      if (feature != null) {
        set(object, feature, value(feature, written));
      }
    }
  }

  private void updateAttributes(EObject object, TypeBinding type, XmlElement element) {
    for (Map.Entry<String, EAttribute> entry : type.attributes().entrySet()) {
      XmlAttribute written = element.findAttribute(entry.getKey()).orElse(null);
      EAttribute feature = entry.getValue();
      set(object, feature, written == null ? null : value(feature, written));
    }
  }

  private @Nullable Object value(EStructuralFeature feature, XmlAttribute written) {
    Optional<Object> value = Values.parse(feature, written.value());
    if (value.isEmpty()) {
      report(written.problem(notA(feature, written.value())));
    }
    return value.orElse(null);
  }

  private @Nullable Object value(EStructuralFeature feature, XmlElement element, String text) {
    Optional<Object> value = Values.parse(feature, text);
    if (value.isEmpty()) {
      report(element.problem(notA(feature, text)));
    }
    return value.orElse(null);
  }

  private static String notA(EStructuralFeature feature, String found) {
    return "\""
        + found
        + "\" found; a value of type "
        + feature.getEType().getName()
        + " is expected";
  }

  private void report(ModelProblemException problem) {
    problems.add(new ModelProblem(problem.location(), String.valueOf(problem.getMessage())));
  }

  private static void set(EObject object, EStructuralFeature feature, @Nullable Object value) {
    boolean isSet = object.eIsSet(feature);
    if (value == null) {
      if (isSet) {
        object.eUnset(feature);
      }
    } else if (!isSet || !Objects.equals(object.eGet(feature), value)) {
      object.eSet(feature, value);
    }
  }

  private void bindChildren(
      EObject object,
      TypeBinding type,
      XmlElement element,
      @Nullable XmlElement before,
      boolean afresh) {
    Map<Slot, List<ChildMatcher.Item>> items = new HashMap<>();
    for (XmlElement child : element.elements()) {
      Child binding = type.child(child, namespace);
      if (binding != null) {
        items
            .computeIfAbsent(binding.slot(), slot -> new ArrayList<>())
            .add(new ChildMatcher.Item(binding.feature(), child));
      }
    }
    boolean isNew = before == null;
    if (isNew && items.isEmpty()) {
      return;
    }
    for (Slot slot : type.slots()) {
      List<ChildMatcher.Item> here = items.getOrDefault(slot, List.of());
      if (!here.isEmpty() || (!isNew && object.eIsSet(slot.holder()))) {
        bindSlot(object, slot, here, afresh);
      }
    }
  }

  private void bindSlot(EObject object, Slot slot, List<ChildMatcher.Item> items, boolean afresh) {
    List<ChildMatcher.Item> used = items;
    if (!slot.group() && !slot.holder().isMany() && items.size() > 1) {
      XmlElement second = items.get(1).element();
      report(second.problem("a second <" + second.name() + "> found; one is expected here"));
      used = items.subList(0, 1);
    }
    List<SlotContent.Entry> entries = new ArrayList<>(used.size());
    List<EObject> matched =
        new ChildMatcher(old, change).match(SlotContent.objects(object, slot), used);
    for (int i = 0; i < used.size(); i++) {
      addEntry(entries, used.get(i), matched.get(i), afresh);
    }
    SlotContent.replace(object, slot, entries);
  }

  private void addEntry(
      List<SlotContent.Entry> entries,
      ChildMatcher.Item item,
      @Nullable EObject known,
      boolean afresh) {
    XmlElement element = item.element();
    if (!(item.feature() instanceof EReference reference)) {
      Object value = value(item.feature(), element, element.text());
      if (value != null) {
        entries.add(new SlotContent.Entry(item.feature(), value));
      }
      return;
    }
    EClass type = Metamodel.findClass(reference, element).orElse(null);
    if (type == null) {
      report(element.problem("<" + element.name() + "> needs an xsi:type that says its kind"));
      return;
    }
    EObject child = known != null && known.eClass().equals(type) ? known : EcoreUtil.create(type);
    entries.add(new SlotContent.Entry(reference, child));
    bind(child, element, afresh);
  }
}
