/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

/**
 * A recorded source of events.
 *
 * @param index position among the selections of the run, from 0
 * @param id id of the selection, which appears in the file
 * @param select path of the source as written, e.g. {@code pop[0]}
 * @param port name of its event port, usually {@code spike}
 */
public record EventSelection(int index, String id, String select, String port) {}
