/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/** What is said of ion channels. */
@NullMarked
package org.ranvier.report.channel;

import org.jspecify.annotations.NullMarked;
