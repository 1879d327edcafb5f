/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import org.ranvier.edit.form.ElementPath;

/**
 * A state of a kinetic scheme.
 *
 * @param conductance of the state relative to an open channel: 0 for closed, 1 for fully open
 * @param element where it is written
 */
public record SchemeState(String id, double conductance, ElementPath element) {
  /** Whether current flows in it. */
  public boolean isOpen() {
    return conductance > 0;
  }
}
