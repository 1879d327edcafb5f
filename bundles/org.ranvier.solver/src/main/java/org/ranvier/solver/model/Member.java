/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.model;

/**
 * One instance of a group.
 *
 * @param group position of the group
 * @param instance which one
 */
public record Member(int group, int instance) {}
