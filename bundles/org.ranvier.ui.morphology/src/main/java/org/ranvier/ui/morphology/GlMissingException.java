/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

/** Graphics hardware cannot be used for this picture; it is then drawn without. */
final class GlMissingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GlMissingException(String why) {
    super(why);
  }
}
