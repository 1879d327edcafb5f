/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import org.ranvier.lems.component.Component;

/**
 * A rate, steady state or time constant of a gate.
 *
 * @param path in the channel
 * @param component what it is in LEMS
 * @param curve the curve that it gives; its parameters are seen there
 */
public record GatePart(String path, Component component, CurveKey curve) {}
