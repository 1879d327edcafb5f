/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.drag;

import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.scene.Vector;

/**
 * A point that can be dragged: the end of a segment with the starts of all that are attached there,
 * or a start that is no end of another segment.
 *
 * @param segment index of the segment whose own end it is
 * @param end which of its ends; the middle of a sphere counts as its distal end
 * @param at where it is, µm
 */
public record Handle(int segment, End end, Vector at) {}
