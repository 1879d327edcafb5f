/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

/**
 * Another engine's part in a measurement.
 *
 * @param engine its name and version
 * @param timing its times
 * @param agreement in how far it found the same
 * @param remark how it does what the model does, where that is not the same way; else empty
 */
public record Reference(String engine, Timing timing, Agreement agreement, String remark) {}
