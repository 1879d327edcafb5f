/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

/**
 * An out port whose events are recorded.
 *
 * @param group group that sends
 * @param instance instance that sends
 * @param port position of its out port
 */
public record EventProbe(int group, int instance, int port) {}
