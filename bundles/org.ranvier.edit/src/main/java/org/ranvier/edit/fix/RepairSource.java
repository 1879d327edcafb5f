/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.List;

/** One way to find repairs. */
interface RepairSource {
  /** What it would do about a problem, the likeliest first; nothing where it has nothing to say. */
  List<Repair> repairs(Fault fault);
}
