/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.clamp;

import java.util.Map;
import org.ranvier.edit.gate.Bath;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.lems.component.Component;
import org.ranvier.validation.Model;

/**
 * What is to be clamped and how.
 *
 * @param channel of the model
 * @param changed numbers of the channel that are being moved, by path, in SI units
 * @param study the experiment
 * @param current whether currents are shown instead of open fractions
 * @param reversalMv reversal potential
 */
record ClampRequest(
    Model model,
    Component channel,
    Bath bath,
    Map<String, Double> changed,
    ClampStudy study,
    boolean current,
    double reversalMv) {}
