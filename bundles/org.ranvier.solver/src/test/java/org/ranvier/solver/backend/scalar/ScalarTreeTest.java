/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.scalar;

import org.ranvier.solver.backend.BackendProvider;
import org.ranvier.solver.backend.TreeContract;

class ScalarTreeTest extends TreeContract {
  @Override
  protected BackendProvider backend() {
    return new ScalarProvider();
  }
}
