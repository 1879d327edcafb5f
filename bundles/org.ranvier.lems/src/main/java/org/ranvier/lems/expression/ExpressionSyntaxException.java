/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.expression;

import java.io.Serial;
import org.ranvier.xml.TextRange;

/** A formula cannot be read. */
public final class ExpressionSyntaxException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient TextRange range;

  ExpressionSyntaxException(TextRange range, String message) {
    super(message);
    this.range = range;
  }

  /** The characters at fault, as offsets in the formula's text. */
  public TextRange range() {
    return range;
  }
}
