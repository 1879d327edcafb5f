/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Keeps large files from being read at the same time, which would take the memory of all. */
enum OneAfterTheOther implements ISchedulingRule {
  RULE;

  @Override
  public boolean contains(ISchedulingRule rule) {
    return rule == this;
  }

  @Override
  public boolean isConflicting(ISchedulingRule rule) {
    return rule == this;
  }
}
