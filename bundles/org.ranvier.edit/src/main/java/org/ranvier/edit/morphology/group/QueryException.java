/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.group;

import java.io.Serial;

/** A query that cannot be understood, or that names what a cell does not have. */
public final class QueryException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param message a sentence in the language of the user
   * @param offset where in the query, in characters; -1 where it is about the whole
   */
  QueryException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** Where in the query, in characters; -1 where it is about the whole. */
  public int offset() {
    return offset;
  }
}
