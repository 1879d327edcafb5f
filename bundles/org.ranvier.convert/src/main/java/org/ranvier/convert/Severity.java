/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert;

/** How much a finding in a file to be converted matters. */
public enum Severity {
  /** The file cannot be converted before this is settled. */
  ERROR,
  /** It can be converted, but is probably not what was drawn. */
  WARNING,
  /** Something to know. */
  INFO
}
