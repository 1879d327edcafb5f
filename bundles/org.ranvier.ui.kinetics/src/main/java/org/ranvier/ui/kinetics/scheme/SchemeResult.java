/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.scheme.Diagram;
import org.ranvier.edit.scheme.SchemeArrow;
import org.ranvier.lab.scheme.Occupancies;

/**
 * What a request came to.
 *
 * @param perMs rates of the ways between states, in 1/ms; a way without a value is not among them
 * @param remarks what is odd about the scheme, a sentence each
 * @param odd ids of the states that the remarks are about
 * @param sweeps what tells the sweeps of the clamp apart, in their order
 * @param occupancies of the wanted sweep
 * @param why said where there are none although they are wanted
 */
record SchemeResult(
    SchemeRequest request,
    Diagram diagram,
    Map<SchemeArrow, Double> perMs,
    List<String> remarks,
    Set<String> odd,
    List<String> sweeps,
    Optional<Occupancies> occupancies,
    String why) {}
