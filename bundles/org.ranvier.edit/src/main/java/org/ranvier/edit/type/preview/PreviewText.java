/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.type.preview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.units.Dimension;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;

/**
 * The LEMS file in which a type is tried out: the declarations of the model, without its
 * components, and what is added for the trial.
 */
final class PreviewText {
  /** Elements below a root that declare something rather than being part of the model. */
  private static final List<String> DECLARATIONS =
      List.of("Dimension", "Unit", "Constant", "ComponentType");

  private static final List<String> LANGUAGE =
      List.of(CoreTypes.ALL_TYPES, "PyNN.xml", "RanvierPlasticity.xml", "Simulation.xml");

  private final StringBuilder declarations = new StringBuilder();
  private final Map<Dimension, Integer> dimensions = new LinkedHashMap<>();
  private final Map<String, String> namespaces = new LinkedHashMap<>();
  private final StringBuilder added = new StringBuilder();

  PreviewText(LemsModel model) {
    for (XmlDocument file : model.files().documents()) {
      if (!CoreTypes.library().holds(file)) {
        file.findRoot().ifPresent(this::declare);
      }
    }
  }

  private void declare(XmlElement root) {
    String text = root.document().text();
    for (XmlAttribute each : root.attributes()) {
      if (each.isNamespaceDeclaration() && each.name().startsWith("xmlns:")) {
        namespaces.putIfAbsent(each.name(), each.value());
      }
    }
    for (XmlElement each : root.elements()) {
      if (DECLARATIONS.contains(each.localName())) {
        declarations.append(each.range().of(text)).append('\n');
      }
    }
  }

  PreviewText add(String text) {
    added.append(text).append('\n');
    return this;
  }

  /** Name of a dimension that the file declares. */
  String dimension(Dimension dimension) {
    Integer number = dimensions.get(dimension);
    if (number == null) {
      number = dimensions.size();
      dimensions.put(dimension, number);
    }
    return "previewed_dimension_" + number;
  }

  /** An SI value, as the file may state it. */
  String quantity(double si, Dimension dimension) {
    String name = dimension(dimension);
    return dimension.isNone() ? Double.toString(si) : si + " " + name.replace("dimension", "unit");
  }

  XmlDocument read() {
    StringBuilder text = new StringBuilder("<Lems");
    namespaces.forEach(
        (name, value) -> text.append(" %s=\"%s\"".formatted(name, XmlEscape.value(value, '"'))));
    text.append(">\n");
    LANGUAGE.forEach(each -> text.append("<Include file=\"%s\"/>\n".formatted(each)));
    text.append(declarations);
    dimensions.forEach(
        (d, number) -> {
          text.append(
              ("<Dimension name=\"previewed_dimension_%d\" m=\"%d\" l=\"%d\" t=\"%d\" i=\"%d\""
                      + " k=\"%d\" n=\"%d\" j=\"%d\"/>\n")
                  .formatted(number, d.m(), d.l(), d.t(), d.i(), d.k(), d.n(), d.j()));
          text.append(
              "<Unit symbol=\"previewed_unit_%1$d\" dimension=\"previewed_dimension_%1$d\" power=\"0\"/>\n"
                  .formatted(number));
        });
    return XmlDocument.parse("preview.xml", text.append(added).append("</Lems>\n").toString());
  }
}
