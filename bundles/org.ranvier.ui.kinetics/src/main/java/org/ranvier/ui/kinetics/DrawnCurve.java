/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import org.ranvier.edit.channel.KineticCurve;

/**
 * A curve as it is drawn.
 *
 * @param colour index of its series
 * @param chosen whether it is of the chosen gate
 * @param saved whether it is of the saved file, and pale
 */
record DrawnCurve(KineticCurve curve, int colour, boolean chosen, boolean saved) {}
