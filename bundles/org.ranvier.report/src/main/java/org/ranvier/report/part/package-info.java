/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What is said of synapses and of models of a concentration. */
@NullMarked
package org.ranvier.report.part;

import org.jspecify.annotations.NullMarked;
