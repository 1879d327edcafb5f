/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import org.ranvier.edit.EditMessages;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Fix;
import org.ranvier.xml.edit.TextChange;

/**
 * One way to settle a problem.
 *
 * @param finding the problem
 * @param kind what is done to the text
 * @param source who proposes it; with the kind and the rule it tells which repairs are alike
 * @param title what it does, for a menu
 * @param change of the text of the problem's file
 */
public record Repair(
    Finding finding, Fix.Kind kind, Source source, String title, TextChange change) {
  /** What a repair follows from. */
  public enum Source {
    /** The rule itself: it is surely what was meant. */
    RULE,
    /** The units of the dimension that is expected. */
    UNIT,
    /** What has a similar name. */
    NAME,
    /** Another file that declares what is missing. */
    INCLUDE,
    /** What the language wants at the place. */
    LANGUAGE,
    /** That the language wants an id at the place, which no other element may have. */
    ID,
    /** That what is wrong may as well be left out. */
    REMOVAL,
    /** What segments around are like. */
    SHAPE,
    /** What earlier versions of the language said otherwise. */
    DIALECT,
    /** The rules of markup. */
    MARKUP
  }

  /** A repair that does what a fix does, under its title in the language of the editor. */
  static Repair of(Finding finding, Source source, Fix fix) {
    return new Repair(finding, fix.kind(), source, title(fix.title()), fix.change());
  }

  private static String title(Fix.Title title) {
    Object[] what = title.what().toArray();
    return switch (title.words()) {
      case REPLACE -> EditMessages.of("repair.replaceBy", what);
      case RENAME -> EditMessages.of("repair.rename", what);
      case ADD -> EditMessages.of("repair.addThis", what);
      case REMOVE -> EditMessages.of("repair.remove", what);
      case MOVE -> EditMessages.of("repair.move", what);
      case TAKE_OUT -> EditMessages.of("repair.takeOut");
      case STATE -> EditMessages.of("repair.state", what);
    };
  }

  /** What the undo history calls it. */
  public String label() {
    return title;
  }

  /** Whether another repair does the same to a problem of the same kind. */
  public boolean isLike(Repair other) {
    return kind == other.kind
        && source == other.source
        && finding.rule().equals(other.finding.rule());
  }
}
