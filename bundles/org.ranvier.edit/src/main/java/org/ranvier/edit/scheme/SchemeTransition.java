/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import org.ranvier.edit.form.ElementPath;

/**
 * A transition of a kinetic scheme.
 *
 * @param type name of its type
 * @param from id of the state that it begins at
 * @param to id of the state that its forward rate leads to
 * @param there whether it has a rate from the one to the other
 * @param back whether it has a rate the other way
 * @param element where it is written
 */
public record SchemeTransition(
    String id,
    String type,
    String from,
    String to,
    boolean there,
    boolean back,
    ElementPath element) {

  /** Whether it leads from one state to another. */
  boolean leads(String start, String end) {
    return (there && from.equals(start) && to.equals(end))
        || (back && from.equals(end) && to.equals(start));
  }

  /** Whether it begins or ends at a state. */
  boolean touches(String state) {
    return from.equals(state) || to.equals(state);
  }

  /** Name of the rate that leads from a state: {@code rf}, {@code rr}. */
  String rateFrom(String start) {
    return there && from.equals(start) ? "rf" : "rr";
  }
}
