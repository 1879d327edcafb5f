/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Tests that model repositories of Open Source Brain publish: {@code .omt} files name a model, an
 * engine, columns of results and how to find spikes in them; {@code .mep} files the expected
 * values. Here they are read, our engine is run on their models, and the results are judged.
 */
@NullMarked
package org.ranvier.simulation.omv;

import org.jspecify.annotations.NullMarked;
