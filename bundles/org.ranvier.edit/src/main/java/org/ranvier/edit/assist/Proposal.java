/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import org.ranvier.xml.TextRange;

/**
 * Something that may be written at a place.
 *
 * @param kind what it is
 * @param label how a list shows it
 * @param detail what the list adds to the label; may be empty
 * @param inserted what is written
 * @param replaced the characters that it takes the place of
 * @param caret offset in the new text at which typing goes on
 * @param documentation what to know about it, in plain text; may be empty
 * @param match how well it fits what was typed
 * @param rank what is likelier has a higher one, among those that fit equally well
 */
public record Proposal(
    Kind kind,
    String label,
    String detail,
    String inserted,
    TextRange replaced,
    int caret,
    String documentation,
    NameMatch match,
    int rank) {

  /** Kinds of things that are proposed. */
  public enum Kind {
    ELEMENT,
    ATTRIBUTE,
    /** An id of something in the model. */
    REFERENCE,
    UNIT,
    /** One of a few words, such as true. */
    WORD,
    FILE,
    /** A ComponentType. */
    TYPE,
    /** A quantity in a formula or a recording. */
    QUANTITY,
    /** A step of a path that leads on. */
    STEP,
    FUNCTION
  }

  /**
   * Whether the proposal still fits when more was typed.
   *
   * @param now what stands from the beginning of the replaced characters up to the caret
   */
  public boolean fits(String now) {
    String bare = now.startsWith("<") || now.startsWith("\"") ? now.substring(1) : now;
    return NameMatch.of(bare.strip(), label).fits();
  }

  /** Whether there is more to propose at once where typing goes on. */
  public boolean leadsOn() {
    boolean inQuotes = caret < replaced.start() + inserted.length();
    return inQuotes ? kind == Kind.ATTRIBUTE || kind == Kind.ELEMENT : endsOpen();
  }

  private boolean endsOpen() {
    return !inserted.isEmpty() && "/[".indexOf(inserted.charAt(inserted.length() - 1)) >= 0;
  }

  /** The text with the proposal written. */
  public String applyTo(String text) {
    return text.substring(0, replaced.start()) + inserted + text.substring(replaced.end());
  }
}
