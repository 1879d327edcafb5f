/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.ranvier.edit.type.TypeRow;

/** What the columns of declarations show, and the attributes that they may stand for. */
enum TypeColumn {
  DECLARATION(TypeMessages.declaration, 34, 235, TypeRow::name, "name", "variable", "parameter"),
  DIMENSION(TypeMessages.dimension, 16, 150, TypeRow::dimension, "dimension", "type", "direction"),
  VALUE(
      TypeMessages.value,
      30,
      140,
      TypeRow::value,
      "value",
      "select",
      "test",
      "condition",
      "defaultValue"),
  EXPOSURE(TypeMessages.exposure, 11, 80, TypeRow::exposure, "exposure"),
  DESCRIPTION(TypeMessages.description, 15, 90, TypeRow::documentation, "description");

  private final String title;
  private final int weight;
  private final int leastPixels;
  private final Function<TypeRow, String> text;
  private final List<String> attributes;

  TypeColumn(
      String title,
      int weight,
      int leastPixels,
      Function<TypeRow, String> text,
      String... attributes) {
    this.title = title;
    this.weight = weight;
    this.leastPixels = leastPixels;
    this.text = text;
    this.attributes = List.of(attributes);
  }

  String title() {
    return title;
  }

  ColumnWeightData width() {
    return new ColumnWeightData(weight, leastPixels);
  }

  String text(TypeRow row) {
    return text.apply(row);
  }

  /** The attribute that a cell is, or that it may be filled in with; empty where it is none. */
  Optional<String> attribute(TypeRow row) {
    Optional<String> written =
        attributes.stream().filter(each -> row.element().attribute(each) != null).findFirst();
    return written.isPresent() || attributes.size() > 1
        ? written
        : Optional.of(attributes.getFirst());
  }
}
