/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * How long things take; run by {@code releng/bench}, figures in {@code releng/doc/benchmarks.md}.
 */
@NullMarked
package org.ranvier.benchmarks;

import org.jspecify.annotations.NullMarked;
