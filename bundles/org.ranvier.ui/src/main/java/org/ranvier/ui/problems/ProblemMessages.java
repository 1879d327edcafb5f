/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.problems;

import org.eclipse.osgi.util.NLS;

/** Where problems are. */
final class ProblemMessages extends NLS {
  public static String line;
  public static String lineElement;

  static {
    NLS.initializeMessages("org.ranvier.ui.problems.messages", ProblemMessages.class);
  }

  private ProblemMessages() {}
}
