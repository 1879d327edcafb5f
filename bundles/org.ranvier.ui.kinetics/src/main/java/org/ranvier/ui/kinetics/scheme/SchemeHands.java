/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scheme.SchemeArrow;
import org.ranvier.edit.scheme.Spot;

/** What hands do with a diagram. */
interface SchemeHands {
  /**
   * A new state.
   *
   * @param at where it stands; null for anywhere
   */
  void addState(boolean open, @Nullable Spot at);

  /** A new state at the end of a transition. */
  void addStateBehind(String from, Spot at);

  /** A transition between two states. */
  void join(String from, String to);

  /** Another place of a state. */
  void move(String state, Spot to);

  /** An open state becomes a closed one, or the other way round. */
  void toggle(String state);

  /** A transition leads the other way. */
  void turn(SchemeArrow arrow);

  /** A state or a transition goes. */
  void remove(Choice choice);

  /** A state is to get another name, a transition other rates. */
  void edit(Choice choice);

  /** The menu of what is chosen, or of the diagram. */
  void menu();
}
