/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * What declares types, units and dimensions is written in the words of LEMS: a misspelt element or
 * attribute would be passed over, and the type would compute something else than its author wrote.
 * The order of elements is free.
 */
public final class LemsElements implements Rule {
  private static final SchemaIndex LEMS = SchemaIndex.ofLems();

  /** The elements right below the root that declare the language of a model. */
  private static final Set<String> TOP =
      Set.of("ComponentType", "Dimension", "Unit", "Constant", "Include", "Target");

  /** Of these one is enough. */
  private static final Map<String, List<String>> INSTEAD =
      Map.of(
          "Include file", List.of("href"),
          "DerivedParameter value", List.of("select"),
          "ChildInstance component", List.of("componentType"),
          "MultiInstantiate component", List.of("componentType"));

  private static final Set<String> DIRECTIONS = Set.of("in", "out");

  /** Allowed everywhere, for people. */
  private static final Set<String> REMARKS = Set.of("description", "id", "metaid");

  @Override
  public String id() {
    return "lems-elements";
  }

  @Override
  public void check(Model model, Report report) {
    for (XmlDocument file : model.files()) {
      for (XmlElement element : file.root().elements()) {
        if (TOP.contains(element.localName())) {
          LEMS.findChild(LemsLanguage.ROOT, element.localName())
              .ifPresent(type -> check(element, type, report));
        }
      }
    }
  }

  private static void check(XmlElement element, String type, Report report) {
    List<String> known = LemsLanguage.attributesOf(type);
    for (XmlAttribute attribute : element.attributes()) {
      if (!known.isEmpty()
          && !attribute.isNamespaceDeclaration()
          && attribute.prefix().isEmpty()
          && !known.contains(attribute.name())
          && !REMARKS.contains(attribute.name())) {
        unknown(attribute, known, report);
      }
    }
    LEMS.attributesOf(type).stream()
        .filter(SchemaIndex.Attribute::required)
        .filter(each -> isMissing(element, type, each.name()))
        .forEach(each -> missing(element, each, report));
    element
        .findAttribute("direction")
        .filter(each -> !DIRECTIONS.contains(each.value()))
        .ifPresent(
            each ->
                report.error(
                    each,
                    each.value() + " was found; in or out is expected",
                    Fixes.nearest(each, DIRECTIONS)));
    List<String> inside = LemsLanguage.childrenOf(type);
    for (XmlElement child : element.elements()) {
      if (inside.contains(child.localName())) {
        check(child, child.localName(), report);
      } else if (child.prefix().isEmpty() && !inside.isEmpty()) {
        foreign(child, element, inside, report);
      }
    }
  }

  private static boolean isMissing(XmlElement element, String type, String attribute) {
    return element.attribute(attribute) == null
        && INSTEAD.getOrDefault(type + " " + attribute, List.of()).stream()
            .allMatch(other -> element.attribute(other) == null);
  }

  private static void missing(XmlElement element, SchemaIndex.Attribute attribute, Report report) {
    report.error(
        element,
        "attribute %s is missing from %s%s"
            .formatted(
                attribute.name(),
                Statement.nameTag(element),
                Statement.meaning(attribute.documentation())));
  }

  private static void unknown(XmlAttribute attribute, List<String> known, Report report) {
    XmlElement element = attribute.element();
    List<String> free = known.stream().filter(each -> element.attribute(each) == null).toList();
    Optional<String> guess = Suggestion.closest(attribute.name(), free);
    String hint =
        guess
            .map(each -> "; did you mean " + each + "?")
            .orElse("; its attributes are " + String.join(", ", known));
    SourceLocation place = element.document().location(attribute.nameRange(), element.name());
    String message =
        "unknown attribute %s on %s%s"
            .formatted(attribute.name(), Statement.nameTag(element), hint);
    if (guess.isPresent()) {
      report.error(place, message, Optional.of(Fixes.rename(attribute, guess.get())));
    } else {
      report.warning(place, message, Optional.empty());
    }
  }

  private static void foreign(
      XmlElement child, XmlElement parent, List<String> known, Report report) {
    if (LEMS.elementNames().contains(child.localName())) {
      report.warning(
          child,
          "<%s> has no meaning in %s and is passed over"
              .formatted(child.name(), Statement.nameTag(parent)),
          Optional.of(Fixes.remove(child)));
      return;
    }
    Optional<String> guess = Suggestion.closest(child.localName(), known);
    String hint =
        guess
            .map(each -> "did you mean <" + each + ">?")
            .orElse("what it says would be passed over");
    report.error(
        child,
        "unknown element <%s> in %s; %s".formatted(child.name(), Statement.nameTag(parent), hint),
        guess.map(each -> Fixes.rename(child, each)));
  }
}
