/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.lems.expression.Function;
import org.ranvier.validation.mutation.Mutant.Operator;
import org.ranvier.validation.schema.Published;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** All damages of the ComponentTypes that one document declares. */
final class TypeMutator {
  private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\w|\\s*\\()");
  private static final Set<String> FORMULAS = Set.of("value", "condition", "test");
  private static final Set<String> VARIABLES =
      Set.of("DerivedVariable", "TimeDerivative", "StateAssignment", "Case", "DerivedParameter");

  private final List<Mutant> mutants = new ArrayList<>();

  List<Mutant> mutate(XmlDocument document) {
    for (XmlElement element : document.root().elements("ComponentType")) {
      for (XmlElement each : element.descendants()) {
        if (Published.knows(each)) {
          each.attributes().stream()
              .filter(a -> !a.name().equals("description"))
              .forEach(a -> attribute(a, element));
          if (each != element) {
            element(each, element);
          }
        }
      }
    }
    return mutants;
  }

  private void attribute(XmlAttribute attribute, XmlElement type) {
    XmlElement element = attribute.element();
    String name = attribute.name();
    range(
        Operator.ATTRIBUTE_DROPPED,
        attribute,
        attribute.range(),
        "",
        Published.requires(element, name));
    if (Published.knows(element, name)) {
      range(Operator.ATTRIBUTE_RENAMED, attribute, attribute.nameRange(), name + "X", true);
    }
    boolean formula = FORMULAS.contains(name) && !element.localName().matches("Constant|Fixed");
    if (formula) {
      formula(attribute);
    }
    if (name.equals("dimension")) {
      String other = attribute.value().equals("time") ? "voltage" : "time";
      boolean used =
          element.localName().equals("Constant")
              || isUsed(element.attribute("name"), element, type);
      value(Operator.DIMENSION_SWAPPED, attribute, other, used);
      value(Operator.REFERENCE_BROKEN, attribute, attribute.value() + "_x", true);
    }
    if (Set.of("extends", "variable", "port", "regime", "exposure").contains(name)) {
      value(Operator.REFERENCE_BROKEN, attribute, attribute.value() + "_x", true);
    }
    if (name.equals("name") && element != type) {
      boolean used = isUsed(attribute.value(), element, type);
      value(Operator.MEMBER_RENAMED, attribute, attribute.value() + "_x", used);
    }
  }

  private void formula(XmlAttribute attribute) {
    String text = attribute.value();
    String raw = attribute.valueRange().of(attribute.element().document().text());
    if (!raw.equals(text)) {
      return;
    }
    value(Operator.FORMULA_CUT, attribute, "(" + text, true);
    if (attribute.name().equals("value") && VARIABLES.contains(attribute.element().localName())) {
      value(Operator.DIMENSION_BROKEN, attribute, "(" + text + ") * t", true);
    }
    for (Matcher name = NAME.matcher(text); name.find(); ) {
      if (Function.find(name.group()).isEmpty()) {
        int start = attribute.valueRange().start() + name.start();
        TextRange range = new TextRange(start, start + name.group().length());
        range(Operator.VARIABLE_RENAMED, attribute, range, name.group() + "_x", true);
      }
    }
  }

  private void element(XmlElement element, XmlElement type) {
    String other = element.name() + "X";
    String text = element.document().text();
    TextRange name = element.nameRange();
    if (element.isSelfClosing()) {
      range(Operator.ELEMENT_RENAMED, element, name, other, true);
    } else {
      String body = text.substring(name.end(), element.contentRange().end());
      TextRange whole = new TextRange(name.start(), element.range().end());
      range(Operator.ELEMENT_RENAMED, element, whole, other + body + "</" + other + ">", true);
    }
    String own = element.attribute("name");
    boolean used = own != null && isUsed(own, element, type);
    range(Operator.ELEMENT_REMOVED, element, element.range(), "", used);
  }

  /** Whether a formula, a path or the like elsewhere in the type has the name. */
  private static boolean isUsed(String name, XmlElement owner, XmlElement type) {
    if (name == null) {
      return false;
    }
    Pattern word = Pattern.compile("(?<![\\w])" + Pattern.quote(name) + "(?!\\w)");
    for (XmlElement each : type.descendants()) {
      for (XmlAttribute attribute : each.attributes()) {
        boolean own = each == owner;
        boolean says =
            FORMULAS.contains(attribute.name())
                || Set.of("variable", "exposure", "port", "regime", "component")
                    .contains(attribute.name());
        if (!own && says && word.matcher(attribute.value()).find()) {
          return true;
        }
      }
    }
    return false;
  }

  private void value(Operator operator, XmlAttribute attribute, String value, boolean faulty) {
    range(operator, attribute, attribute.valueRange(), value, faulty);
  }

  private void range(
      Operator operator, XmlAttribute attribute, TextRange range, String text, boolean faulty) {
    String place = attribute.element().localName() + "@" + attribute.name();
    mutants.add(new Mutant(operator, place, range, text, faulty));
  }

  private void range(
      Operator operator, XmlElement element, TextRange range, String text, boolean faulty) {
    mutants.add(new Mutant(operator, element.localName(), range, text, faulty));
  }
}
