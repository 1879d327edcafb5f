/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * Ion channels as curves: what their gates do over the potential or over calcium, and the handles
 * that change one number of the text each.
 *
 * <pre>
 *   document ─→ Channel ─→ Gate ─→ GatePart ─→ Handle ─ moved ─→ HandleValue ─→ one attribute
 *                  └─→ KineticCurve ─→ plot, table, picture
 * </pre>
 */
@NullMarked
package org.ranvier.edit.channel;

import org.jspecify.annotations.NullMarked;
