/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import org.ranvier.xml.SourceLocation;

/** The text is not what the grammar expects at a place; caught by the parser, block by block. */
final class NmodlSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SourceLocation place;

  NmodlSyntaxException(SourceLocation place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  NmodlFault fault() {
    return new NmodlFault(place, String.valueOf(getMessage()));
  }
}
