/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * The units against a table written from the definitions of the SI, not from the LEMS file: size of
 * one unit in SI units and the dimension as exponents of kg m s A K mol.
 */
class CoreUnitsTest {

  private static final String[] BASE = {"m", "l", "t", "i", "k", "n"};

  /** Published scales of 1/60 and 1/3600 carry ten to eleven digits. */
  private static final double RELATIVE_TOLERANCE = 1e-8;

  private record SiUnit(double factor, double offset, String exponents) {}

  private final Element core = LemsFiles.ours().get("NeuroMLCoreDimensions.xml");

  @Test
  void everyUnitHasItsSizeOffsetAndDimensionInSi() throws IOException {
    Map<String, SiUnit> expected = table();
    Map<String, String> exponents = new HashMap<>();
    for (Element dimension : LemsFiles.children(core, "Dimension")) {
      exponents.put(dimension.getAttribute("name"), exponents(dimension));
    }
    Map<String, Element> units = new LinkedHashMap<>();
    LemsFiles.children(core, "Unit").forEach(unit -> units.put(unit.getAttribute("symbol"), unit));
    assertThat(units.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    units.forEach(
        (symbol, unit) -> {
          SiUnit si = expected.get(symbol);
          double factor = Math.pow(10, number(unit, "power", 0)) * number(unit, "scale", 1);
          assertThat(factor / si.factor())
              .as("size of %s", symbol)
              .isEqualTo(1, within(RELATIVE_TOLERANCE));
          assertThat(number(unit, "offset", 0)).as("offset of %s", symbol).isEqualTo(si.offset());
          assertThat(exponents.get(unit.getAttribute("dimension")))
              .as("dimension of %s", symbol)
              .isEqualTo(si.exponents());
        });
  }

  @Test
  void everyDimensionHasAUnitWhoseSizeIsOne() {
    for (Element dimension : LemsFiles.children(core, "Dimension")) {
      assertThat(LemsFiles.children(core, "Unit"))
          .as(dimension.getAttribute("name"))
          .anyMatch(
              unit ->
                  unit.getAttribute("dimension").equals(dimension.getAttribute("name"))
                      && number(unit, "power", 0) == 0
                      && number(unit, "scale", 1) == 1
                      && number(unit, "offset", 0) == 0);
    }
  }

  @Test
  void noTwoDimensionsHaveTheSameExponents() {
    Map<String, String> seen = new HashMap<>();
    for (Element dimension : LemsFiles.children(core, "Dimension")) {
      assertThat(seen.put(exponents(dimension), dimension.getAttribute("name")))
          .as(dimension.getAttribute("name"))
          .isNull();
    }
  }

  private static String exponents(Element dimension) {
    StringBuilder text = new StringBuilder();
    for (String base : BASE) {
      text.append(text.isEmpty() ? "" : " ").append((int) number(dimension, base, 0));
    }
    return text.toString();
  }

  private static double number(Element element, String attribute, double fallback) {
    return element.hasAttribute(attribute)
        ? Double.parseDouble(element.getAttribute(attribute))
        : fallback;
  }

  private static Map<String, SiUnit> table() throws IOException {
    Map<String, SiUnit> table = new LinkedHashMap<>();
    try (var in = CoreUnitsTest.class.getResourceAsStream("units-si.csv");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split(",");
          double factor =
              Double.parseDouble(cells[1].strip()) / Double.parseDouble(cells[2].strip());
          table.put(
              cells[0].strip(),
              new SiUnit(factor, Double.parseDouble(cells[3].strip()), cells[4].strip()));
        }
      }
    }
    return table;
  }
}
