/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Films of what a run did to a cell: pictures with time, scale and legend, as files that people can
 * open. Drawn without a display, with the fonts and codecs of Java.
 */
@NullMarked
package org.ranvier.edit.film;

import org.jspecify.annotations.NullMarked;
