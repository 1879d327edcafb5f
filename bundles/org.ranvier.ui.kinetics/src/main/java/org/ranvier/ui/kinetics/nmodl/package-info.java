/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Mechanisms of NEURON that become files of a project, looked through before anything is written.
 */
@NullMarked
package org.ranvier.ui.kinetics.nmodl;

import org.jspecify.annotations.NullMarked;
