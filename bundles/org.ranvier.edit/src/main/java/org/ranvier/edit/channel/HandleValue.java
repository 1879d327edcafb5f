/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

/**
 * What a handle gives its parameter.
 *
 * @param text as it is written, with its unit
 * @param si the same in SI units
 */
public record HandleValue(String text, double si) {}
