/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

/** How much a finding matters. */
public enum Severity {
  /** The model does not mean what its author wrote, or means nothing. */
  ERROR,
  /** The model can be used; its author will want to know. */
  WARNING,
  /** The model is fine; a remark on its style or on what is left unused. */
  INFO
}
