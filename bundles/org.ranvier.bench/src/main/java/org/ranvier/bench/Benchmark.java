/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import org.ranvier.bench.model.BenchmarkModel;

/**
 * One benchmark.
 *
 * @param name as on the command line
 * @param description one line: what the model is
 * @param model its files
 * @param comparison in what it has to agree with another engine
 */
public record Benchmark(
    String name, String description, BenchmarkModel model, Comparison comparison) {}
