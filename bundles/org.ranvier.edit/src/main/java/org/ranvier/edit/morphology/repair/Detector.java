/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.List;

/** Finds faults of one kind. */
@FunctionalInterface
interface Detector {
  /** The faults of the cell as it is now, in document order. */
  List<Fault> find(RoughCell cell);
}
