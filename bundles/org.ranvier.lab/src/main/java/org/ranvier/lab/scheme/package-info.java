/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */

/** Kinetic schemes over the potential: balance of their cycles, occupancies of their states. */
package org.ranvier.lab.scheme;
