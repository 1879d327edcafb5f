/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * How fast simulations are: models made for measuring, and the measuring itself, beside NEURON
 * where that is wanted. What was measured when stands in {@code releng/doc/benchmarks.md}.
 */
@NullMarked
package org.ranvier.bench;

import org.jspecify.annotations.NullMarked;
