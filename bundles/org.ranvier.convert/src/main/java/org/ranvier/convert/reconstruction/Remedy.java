/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

/** Something that can be done about a finding; only the reading that named it understands it. */
public interface Remedy {
  /** What is done, as a person would order it. */
  String label();
}
