/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.List;
import java.util.Optional;

/**
 * Something that a template asks for.
 *
 * @param name as the template's text calls it
 * @param label a few words for people
 * @param help a sentence for people; may be empty
 * @param initial the answer that is proposed; empty where there is none
 * @param dimension LEMS name of a quantity's dimension; empty for other kinds
 * @param low the least value, in the spelling of answers; empty where there is no bound
 * @param high the greatest value
 * @param choices what can be chosen from
 * @param type LEMS type that a component must be of or extend; empty for other kinds
 * @param receives LEMS type of what must be attachable to the component; empty where nothing must
 * @param of the parameter with the network whose quantities can be recorded
 * @param needed whether there must be an answer
 */
public record Parameter(
    String name,
    Kind kind,
    String label,
    String help,
    String initial,
    String dimension,
    Optional<String> low,
    Optional<String> high,
    List<Choice> choices,
    String type,
    String receives,
    String of,
    boolean needed) {

  /** What an answer is. */
  public enum Kind {
    /** The id of what is made. */
    ID,
    /** A number with a unit. */
    QUANTITY,
    /** A number. */
    NUMBER,
    /** A whole number. */
    COUNT,
    /** One of some words. */
    CHOICE,
    /** Yes or no, answered by {@code true} or {@code false}. */
    SWITCH,
    /** Anything. */
    TEXT,
    /** A component of the project. */
    COMPONENT,
    /** Quantities of a network that a simulation shows. */
    RECORDINGS
  }

  /** A word to choose and what people read. */
  public record Choice(String value, String label) {}

  public Parameter {
    choices = List.copyOf(choices);
  }
}
