/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.xml.XmlElement;

/**
 * One declaration of a ComponentType.
 *
 * @param element as written; of another type where it is inherited
 * @param path where it is in the document; empty where it is inherited
 * @param origin name of the type that declares it
 * @param name what it declares or is about
 * @param dimension as written, or the type of a part, or a direction
 * @param value a formula, a condition, a quantity or a path; empty where it has none
 * @param exposure name of the exposure that shows it; empty where none does
 * @param documentation its description
 * @param problem what is wrong with it
 * @param inner what stands in it
 */
public record TypeRow(
    XmlElement element,
    Optional<ElementPath> path,
    String origin,
    String name,
    String dimension,
    String value,
    String exposure,
    String documentation,
    Optional<String> problem,
    List<TypeRow> inner) {
  public TypeRow {
    inner = List.copyOf(inner);
  }

  public boolean isInherited() {
    return path.isEmpty();
  }
}
