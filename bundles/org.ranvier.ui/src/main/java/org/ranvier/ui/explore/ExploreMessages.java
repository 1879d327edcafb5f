/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import org.eclipse.osgi.util.NLS;

/** What the Project Explorer says of models. */
final class ExploreMessages extends NLS {
  public static String awaited;
  public static String description;
  public static String open;
  public static String reading;

  static {
    NLS.initializeMessages("org.ranvier.ui.explore.messages", ExploreMessages.class);
  }

  private ExploreMessages() {}
}
