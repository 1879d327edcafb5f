/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a type gets the numbers of NMODL from the quantities of LEMS. */
final class Surroundings {
  private final Set<String> symbols;

  /**
   * @param symbols what formulas of the type depend on
   */
  Surroundings(Set<String> symbols) {
    this.symbols = symbols;
  }

  List<String> constants() {
    List<String> lines = new ArrayList<>();
    add(lines, "v", "<Constant name=\"MILLIVOLT\" dimension=\"voltage\" value=\"1 mV\"/>");
    add(lines, "celsius", "<Constant name=\"KELVIN\" dimension=\"temperature\" value=\"1 K\"/>");
    add(lines, "cai", "<Constant name=\"MILLIMOLAR\" dimension=\"concentration\" value=\"1 mM\"/>");
    return lines;
  }

  /** What base types do not ask for already. */
  List<String> requirements() {
    List<String> lines = new ArrayList<>();
    add(lines, "celsius", "<Requirement name=\"temperature\" dimension=\"temperature\"/>");
    return lines;
  }

  List<String> variables() {
    List<String> lines = new ArrayList<>();
    add(lines, "v", variable("V", "v / MILLIVOLT"));
    add(lines, "t", variable("T_MS", "t / MILLISECOND")); // a constant that such types have
    add(lines, "celsius", variable("celsius", "temperature / KELVIN - 273.15"));
    add(lines, "cai", variable("cai", "caConc / MILLIMOLAR"));
    return lines;
  }

  private static String variable(String name, String value) {
    return "<DerivedVariable name=\"%s\" dimension=\"none\" value=\"%s\"/>".formatted(name, value);
  }

  private void add(List<String> lines, String symbol, String line) {
    if (symbols.contains(symbol)) {
      lines.add(line);
    }
  }
}
