/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import org.ranvier.xml.TextRange;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * What would settle a finding, in the file of the finding.
 *
 * @param kind what is done to the text
 * @param title what it does, for a menu: "Replace by gate"
 * @param change the characters to replace and what to put there, already escaped for XML
 */
public record Fix(Kind kind, String title, TextChange change) {
  /** Kinds of fixes; those of one kind that one rule offers are alike. */
  public enum Kind {
    /** An attribute gets another value. */
    VALUE,
    /** An element or attribute gets another name. */
    RENAME,
    ADD,
    REMOVE,
    MOVE
  }

  /** A fix of one edit. */
  public static Fix of(Kind kind, String title, TextRange range, String replacement) {
    return new Fix(kind, title, TextChange.of(TextEdit.replace(range, replacement)));
  }

  /** What its first edit puts into the text. */
  public String written() {
    return change.edits().getFirst().replacement();
  }
}
