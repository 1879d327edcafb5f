/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

/**
 * A kind of neurite as a format tells them apart, and the group that it becomes.
 *
 * @param id what the file calls it: {@code 3} of SWC
 * @param usualGroup id of the group that it becomes where nobody says otherwise
 * @param points number of points of this kind in the file
 * @param custom whether it is not one of the format's own, but one that its author made
 */
public record NeuriteKind(String id, String usualGroup, int points, boolean custom) {}
