/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What all readers of reconstructions have in common, so that whoever imports one need not know its
 * format: findings with remedies, the meanings that the soma may have, kinds of neurite and the
 * groups that they become, and the cell as NeuroML 2.
 */
@NullMarked
package org.ranvier.convert.reconstruction;

import org.jspecify.annotations.NullMarked;
