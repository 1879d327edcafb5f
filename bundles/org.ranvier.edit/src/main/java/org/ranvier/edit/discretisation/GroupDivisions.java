/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.discretisation;

/**
 * How many control volumes have membrane in a group.
 *
 * @param group id of a segment group
 */
public record GroupDivisions(String group, int before, int after) {}
