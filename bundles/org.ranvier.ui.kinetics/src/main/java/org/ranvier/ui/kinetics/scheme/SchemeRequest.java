/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.scheme.Box;
import org.ranvier.edit.scheme.Scheme;
import org.ranvier.edit.scheme.Spot;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.ui.kinetics.panel.Subject;

/**
 * What is to be seen of a scheme.
 *
 * @param mv potential of the rates
 * @param study the clamp whose occupancies are wanted; empty where none are
 * @param sweep which of its sweeps, from 0
 * @param room how much the words of the diagram take
 * @param before where states stood, by id; empty to lay them out anew
 */
record SchemeRequest(
    Subject subject,
    Scheme scheme,
    double mv,
    Optional<ClampStudy> study,
    int sweep,
    Room room,
    Map<String, Spot> before) {

  /**
   * Room for words.
   *
   * @param sizes of the states, by id; where they stand does not count
   * @param labelWidth of the words at arrows
   */
  record Room(Map<String, Box> sizes, double labelWidth) {}
}
