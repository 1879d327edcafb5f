/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

/**
 * What was made of one line of a file.
 *
 * @param number counted from 1
 * @param text of the line
 * @param verdict whether it was understood
 * @param remark why not, or empty
 */
public record NmodlLine(int number, String text, Verdict verdict, String remark) {
  /** Whether a line was understood. */
  public enum Verdict {
    /** Nothing stands there, or a comment. */
    EMPTY,
    /** It is in the result, or changes nothing of it. */
    UNDERSTOOD,
    /** It was read, but the result does not hold all that it says. */
    PARTLY,
    /** It could not be read. */
    NOT_UNDERSTOOD,
    /** It is in another language. */
    FOREIGN
  }
}
