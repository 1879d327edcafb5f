/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.reference.Definition;
import org.ranvier.lems.expression.Function;
import org.ranvier.validation.Language;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlLimits;

/** How names may be written, as the NeuroML schema and the formulas of LEMS have it. */
public final class NameRules {
  private static final Pattern ID = pattern("NmlId");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** Time, which every formula may name. */
  private static final String TIME = "t";

  private NameRules() {}

  private static Pattern pattern(String simpleType) {
    XmlElement schema =
        XmlDocument.parse("schema", Language.neuroMlSchema(), XmlLimits.unlimited()).root();
    return schema.elements("simpleType").stream()
        .filter(type -> simpleType.equals(type.attribute("name")))
        .flatMap(type -> type.findElement("restriction").stream())
        .flatMap(restriction -> restriction.findElement("pattern").stream())
        .flatMap(found -> Optional.ofNullable(found.attribute("value")).stream())
        .map(Pattern::compile)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("the schema has no pattern for " + simpleType));
  }

  /** Why a definition cannot have the name; empty where it can. */
  public static Optional<String> fault(Definition definition, String name) {
    if (NUMBER.matcher(definition.name()).matches()) {
      return NUMBER.matcher(name).matches()
          ? Optional.empty()
          : Optional.of(EditMessages.of("rename.number", name, definition.element().localName()));
    }
    if (!ID.matcher(name).matches()) {
      return Optional.of(EditMessages.of("rename.name", name));
    }
    if (definition.kind() == Definition.Kind.MEMBER && reserved().contains(name)) {
      return Optional.of(EditMessages.of("rename.reserved", name));
    }
    return Optional.empty();
  }

  private static Set<String> reserved() {
    Set<String> names = new TreeSet<>();
    for (Function function : Function.values()) {
      names.add(function.symbol());
    }
    names.add(TIME);
    return names;
  }
}
