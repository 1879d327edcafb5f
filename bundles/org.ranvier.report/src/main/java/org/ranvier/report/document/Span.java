/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.document;

import org.ranvier.edit.equation.Notation;

/** A piece of a line. */
public sealed interface Span {
  /** Words as they are. */
  record Words(String text) implements Span {}

  /** Words that matter. */
  record Strong(String text) implements Span {}

  /** A name out of a file. */
  record Code(String text) implements Span {}

  /**
   * Words that lead elsewhere.
   *
   * @param address of a page; begins with http
   */
  record Link(String address, String text) implements Span {}

  /** Mathematics between words. */
  record Formula(Notation notation) implements Span {}
}
