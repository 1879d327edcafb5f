/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

/**
 * A synapse or input on a cell.
 *
 * @param draft its group
 * @param instance which one
 * @param segment id of the segment it sits on; 0 where the cell has no shape
 */
record Attached(Draft draft, int instance, int segment) {}
