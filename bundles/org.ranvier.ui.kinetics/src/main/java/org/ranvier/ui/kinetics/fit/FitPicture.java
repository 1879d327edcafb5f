/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import org.ranvier.edit.chart.Chart;

/**
 * What was recorded and what the model has for it.
 *
 * @param overlay recorded series, then as many of the model
 * @param recorded how many were recorded
 * @param residuals recorded less model
 * @param rms root mean square of the residuals that count
 * @param unit of the residuals; empty for shares and mixtures
 */
record FitPicture(Chart overlay, int recorded, Chart residuals, double rms, String unit) {}
