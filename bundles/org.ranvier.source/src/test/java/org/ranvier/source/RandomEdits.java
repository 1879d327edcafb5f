/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/** Picks edits of a document at random: of its model in every way there is, and of its text. */
final class RandomEdits {
  private static final String[] STRINGS = {
    "a",
    "x1",
    "-65 mV",
    "10 nS < g & 'h'",
    "5 \u00b5m",
    "\u03bcm \ud83d\ude00",
    "",
    "two  words ",
    "\"q\"",
    "1e-3"
  };
  private static final String[] TYPED = {
    "<!-- typed -->", " ", "\n", "<x y='1'/>", "<b><!--c--></b>", "\r\n\t"
  };

  private final SourceDocument document;
  private final Random random;
  private final List<EObject> objects = new ArrayList<>();

  RandomEdits(SourceDocument document, Random random) {
    this.document = document;
    this.random = random;
  }

  TextChange next() {
    collect();
    EObject object = pick(objects);
    return switch (random.nextInt(13)) {
      case 0, 1, 2 -> setAttribute(object);
      case 3 -> unset(object);
      case 4, 5 -> add(object);
      case 6, 7 -> remove(object);
      case 8, 9 -> move(object);
      case 10 -> setElement(object);
      case 11 -> moveToAnotherParent(object);
      default -> type(object);
    };
  }

  private void collect() {
    objects.clear();
    objects.add(document.root());
    document.root().eAllContents().forEachRemaining(objects::add);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private TextChange setAttribute(EObject object) {
    List<EAttribute> all = List.copyOf(TypeBinding.of(object.eClass()).attributes().values());
    if (all.isEmpty()) {
      return TextChange.NONE;
    }
    EAttribute feature = pick(all);
    return document.edits().set(object, feature, value(feature));
  }

  private TextChange unset(EObject object) {
    List<EStructuralFeature> set =
        object.eClass().getEAllStructuralFeatures().stream()
            .filter(feature -> !feature.isMany() && isBound(feature) && object.eIsSet(feature))
            .toList();
    return set.isEmpty() ? TextChange.NONE : document.edits().unset(object, pick(set));
  }

  private static boolean isBound(EStructuralFeature feature) {
    return TypeBinding.isAttribute(feature)
        || TypeBinding.isContainment(feature)
        || feature.getName().equals("notes");
  }

  private TextChange add(EObject parent) {
    List<EReference> many =
        parent.eClass().getEAllContainments().stream()
            .filter(reference -> reference.isMany() && !reference.getEReferenceType().isAbstract())
            .toList();
    if (many.isEmpty()) {
      return setElement(parent);
    }
    EReference feature = pick(many);
    int size = ((List<?>) parent.eGet(feature)).size();
    return document
        .edits()
        .add(parent, feature, random.nextInt(size + 1), pattern(feature.getEReferenceType(), 2));
  }

  /** An object with some of its attributes and, down to a depth, children. */
  EObject pattern(EClass type, int depth) {
    EObject made = EcoreUtil.create(type);
    for (EAttribute feature : TypeBinding.of(type).attributes().values()) {
      if (random.nextInt(3) > 0) {
        made.eSet(feature, value(feature));
      }
    }
    for (EReference feature : type.getEAllContainments()) {
      if (depth > 0 && random.nextInt(4) == 0 && !feature.getEReferenceType().isAbstract()) {
        EObject child = pattern(feature.getEReferenceType(), depth - 1);
        made.eSet(feature, feature.isMany() ? List.of(child) : child);
      }
    }
    return made;
  }

  private TextChange remove(EObject object) {
    return object == document.root() ? TextChange.NONE : document.edits().remove(object);
  }

  private TextChange move(EObject object) {
    if (object == document.root() || !object.eContainmentFeature().isMany()) {
      return TextChange.NONE;
    }
    int size = ((List<?>) object.eContainer().eGet(object.eContainmentFeature())).size();
    return document.edits().move(object, random.nextInt(size));
  }

  private TextChange moveToAnotherParent(EObject object) {
    if (object == document.root()) {
      return TextChange.NONE;
    }
    EReference from = object.eContainmentFeature();
    List<EObject> parents =
        objects.stream()
            .filter(parent -> parent.eClass().equals(object.eContainer().eClass()))
            .filter(parent -> !EcoreUtil.isAncestor(object, parent))
            .toList();
    if (!from.isMany() || parents.size() < 2) {
      return TextChange.NONE;
    }
    EObject parent = pick(parents);
    int size = ((List<?>) parent.eGet(from)).size();
    return document.edits().move(object, parent, from, random.nextInt(Math.max(1, size)));
  }

  private TextChange setElement(EObject object) {
    List<EStructuralFeature> single =
        object.eClass().getEAllStructuralFeatures().stream()
            .filter(feature -> !feature.isMany() && !TypeBinding.isAttribute(feature))
            .filter(RandomEdits::isBound)
            .filter(f -> !(f instanceof EReference r && r.getEReferenceType().isAbstract()))
            .toList();
    if (single.isEmpty()) {
      return TextChange.NONE;
    }
    EStructuralFeature feature = pick(single);
    Object value =
        feature instanceof EReference reference
            ? pattern(reference.getEReferenceType(), 1)
            : "Some\nnotes " + random.nextInt(9);
    return document.edits().set(object, feature, value);
  }

  /** What someone might do in the source page: something typed between, or a stretch deleted. */
  private TextChange type(EObject object) {
    XmlElement element = document.findElement(object).orElseThrow();
    TextRange content = element.contentRange();
    if (element.isSelfClosing()) {
      return TextChange.of(TextEdit.insert(element.range().end() - 2, " "));
    }
    String typed = TYPED[random.nextInt(TYPED.length)];
    if (element != document.xml().root() && random.nextInt(4) == 0) {
      return TextChange.of(TextEdit.replace(content, typed));
    }
    int at = random.nextBoolean() ? content.start() : content.end();
    return TextChange.of(TextEdit.insert(at, typed));
  }

  Object value(EStructuralFeature feature) {
    EDataType type = (EDataType) feature.getEType();
    if (type instanceof EEnum literals) {
      return pick(literals.getELiterals()).getInstance();
    }
    Class<?> java = type.getInstanceClass();
    Object literal = literalOf(type);
    if (literal != null) {
      return literal;
    }
    return switch (java.getSimpleName()) {
      case "String" -> STRINGS[random.nextInt(STRINGS.length)];
      case "double", "Double" -> random.nextGaussian() * 100;
      case "float", "Float" -> (float) random.nextGaussian();
      case "int", "Integer" -> random.nextInt(1000);
      case "long", "Long" -> random.nextLong();
      case "boolean", "Boolean" -> random.nextBoolean();
      case "BigInteger" -> BigInteger.valueOf(random.nextInt(100_000));
      case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(1000), 2);
      default -> throw new AssertionError("no values of " + java + " for " + feature);
    };
  }

  /** Enumerations that EMF wraps for being nullable. */
  private Object literalOf(EDataType type) {
    for (Object classifier : type.getEPackage().getEClassifiers()) {
      if (classifier instanceof EEnum literals
          && literals.getInstanceClass() == type.getInstanceClass()) {
        return pick(literals.getELiterals()).getInstance();
      }
    }
    return null;
  }
}
