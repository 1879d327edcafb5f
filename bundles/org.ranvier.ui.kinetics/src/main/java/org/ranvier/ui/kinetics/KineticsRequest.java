/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.language.Knowledge;

/**
 * What curves are wanted.
 *
 * @param knowledge what the latest reading told
 * @param saved the file whose curves are shown as well; empty where they are not
 * @param celsius temperature; not a number where the usual one is wanted
 * @param range between what they are drawn, and what is held
 * @param drawn the gates that are seen
 * @param chosen the gate that has handles
 * @param changed parameters of its channel that are other than the text has them
 */
record KineticsRequest(
    Knowledge knowledge,
    Optional<Path> saved,
    Over over,
    double celsius,
    CurveRange range,
    Set<GateItem> drawn,
    GateItem chosen,
    Map<String, Double> changed) {}
