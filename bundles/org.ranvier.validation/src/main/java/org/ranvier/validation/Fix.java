/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.List;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/**
 * What would settle a finding, in the file of the finding.
 *
 * @param kind what is done to the text
 * @param title what it does, for a menu
 * @param change the characters to replace and what to put there, already escaped for XML
 */
public record Fix(Kind kind, Title title, TextChange change) {
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

  /**
   * What a fix does, so that others can say it in their language.
   *
   * @param what names and markup that it is about, in the order of the words
   */
  public record Title(Words words, List<String> what) {
    /** Sentences with gaps. */
    public enum Words {
      REPLACE("Replace by %s"),
      RENAME("Rename to %s"),
      ADD("Add %s"),
      REMOVE("Remove <%s>"),
      MOVE("Move <%s> before <%s>"),
      TAKE_OUT("Take the property out of the annotation"),
      STATE("State %s");

      private final String english;

      Words(String english) {
        this.english = english;
      }
    }

    public Title {
      what = List.copyOf(what);
    }

    /** A sentence with its gaps filled. */
    public static Title of(Words words, String... what) {
      return new Title(words, List.of(what));
    }

    /** In English, as the command line has it. */
    @Override
    public String toString() {
      return words.english.formatted(what.toArray());
    }
  }

  /** A fix of one edit. */
  public static Fix of(Kind kind, Title title, TextRange range, String replacement) {
    return new Fix(kind, title, TextChange.of(TextEdit.replace(range, replacement)));
  }

  /** What its first edit puts into the text. */
  public String written() {
    return change.edits().getFirst().replacement();
  }
}
