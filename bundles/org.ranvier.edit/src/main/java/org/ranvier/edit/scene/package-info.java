/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * A cell in space without a pixel: what is drawn, from where it is seen, what lies under the
 * pointer, and pictures that need no display. Lengths are in µm, places on the screen in pixels
 * from the upper left corner.
 */
@NullMarked
package org.ranvier.edit.scene;

import org.jspecify.annotations.NullMarked;
