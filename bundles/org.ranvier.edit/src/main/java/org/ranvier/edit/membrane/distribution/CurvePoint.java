/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.distribution;

/**
 * A point of a curve that somebody drew.
 *
 * @param x the distance
 * @param y the amount
 */
public record CurvePoint(double x, double y) {}
