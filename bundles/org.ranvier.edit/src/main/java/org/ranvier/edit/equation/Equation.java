/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

/**
 * One equation or event of a ComponentType.
 *
 * @param text on one line, for lists and for those who hear it
 * @param notation as it is set
 * @param depth 0, or 1 inside a mode
 */
public record Equation(String text, Notation notation, int depth) {
  /** The text, indented by its depth. */
  public String indented() {
    return "  ".repeat(depth) + text;
  }

  /** For LaTeX's math mode. */
  public String latex() {
    return (depth > 0 ? "\\quad " : "") + Latex.print(notation);
  }
}
