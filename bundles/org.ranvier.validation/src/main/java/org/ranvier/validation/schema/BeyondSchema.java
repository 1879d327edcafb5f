/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ranvier.validation.Severity;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlElement;

/**
 * What the schema refuses and LEMS understands: it works here, and maybe not elsewhere. A model's
 * own type has it in each of its components, and with each of its parameters, so it is said once
 * for all of a kind.
 *
 * @param element the element, or the one that has the attribute
 * @param attribute the attribute's name; empty where the element itself is not known
 */
record BeyondSchema(XmlElement element, String attribute) {
  private static final int SHOWN_ATTRIBUTES = 4;

  /** Elements that are alike: of one name and type, in elements of one name. */
  private record Kind(String name, String type, String parent) {
    static Kind of(XmlElement element) {
      return new Kind(
          element.name(),
          Objects.requireNonNullElse(element.attribute("type"), ""),
          element.parent().map(XmlElement::name).orElse(""));
    }
  }

  /** The statement for one element or attribute. */
  Statement statement(SourceLocation location, String what) {
    return statement(location, what, "it", "");
  }

  private Statement statement(
      SourceLocation location, String what, String pronoun, String addition) {
    String message =
        "%s; LEMS understands %s, but the NeuroML schema does not know %s here, so other programs may refuse the file%s"
            .formatted(what, pronoun, pronoun, addition);
    return new Statement(Severity.WARNING, location, message, Optional.empty(), Optional.of(this));
  }

  /** The statements about one file with those of a kind summed up at the first of them. */
  static List<Statement> summedUp(Collection<Statement> statements) {
    List<Statement> all = new ArrayList<>();
    Map<Kind, List<Statement>> kinds = new LinkedHashMap<>();
    for (Statement each : statements) {
      each.beyond()
          .ifPresentOrElse(
              beyond ->
                  kinds
                      .computeIfAbsent(Kind.of(beyond.element()), kind -> new ArrayList<>())
                      .add(each),
              () -> all.add(each));
    }
    kinds.values().forEach(each -> all.add(sum(each)));
    return all;
  }

  private static Statement sum(List<Statement> alike) {
    Statement first = alike.getFirst();
    List<BeyondSchema> about = alike.stream().flatMap(each -> each.beyond().stream()).toList();
    List<String> attributes = about.stream().map(BeyondSchema::attribute).distinct().toList();
    long others = about.stream().map(BeyondSchema::element).distinct().count() - 1;
    XmlElement element = about.getFirst().element();
    String addition =
        others == 0
            ? ""
            : "; the same holds for %d more <%s> of this file".formatted(others, element.name());
    if (attributes.size() > 1) {
      String what = "attributes %s on %s".formatted(shown(attributes), Statement.tag(element));
      return about.getFirst().statement(first.location(), what, "them", addition);
    }
    return new Statement(
        first.severity(), first.location(), first.message() + addition, first.fix());
  }

  private static String shown(List<String> names) {
    int more = names.size() - SHOWN_ATTRIBUTES;
    return more > 1
        ? String.join(", ", names.subList(0, SHOWN_ATTRIBUTES)) + " and " + more + " more"
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
