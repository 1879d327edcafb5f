/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What synapses do when events arrive: conductance, block, short-term plasticity, windows of
 * learning.
 */
@NullMarked
package org.ranvier.lab.synapse;

import org.jspecify.annotations.NullMarked;
