/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** The page with what synapses and models of a concentration do. */
@NullMarked
package org.ranvier.ui.kinetics.synapse;

import org.jspecify.annotations.NullMarked;
