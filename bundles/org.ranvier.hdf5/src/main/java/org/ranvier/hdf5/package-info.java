/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Networks that are stored in HDF5 files ({@code .nml.h5}), for which text would be too large:
 * turned into the NeuroML text that says the same, so that everything else sees a network like any
 * other.
 */
@NullMarked
package org.ranvier.hdf5;

import org.jspecify.annotations.NullMarked;
