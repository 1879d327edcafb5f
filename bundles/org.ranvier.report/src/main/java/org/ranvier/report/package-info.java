/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Reports of models for people to read, print and archive: what a file holds, in equations, curves
 * and numbers.
 */
@NullMarked
package org.ranvier.report;

import org.jspecify.annotations.NullMarked;
