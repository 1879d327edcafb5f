/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.synapse;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class SynapseMessages extends NLS {
  public static String computing;
  public static String conditions;
  public static String conditionsPool;
  public static String empty;
  public static String list;
  public static String none;
  public static String page;
  public static String running;

  static {
    initializeMessages(
        "org.ranvier.ui.kinetics.synapse.messages", SynapseMessages.class); // $NON-NLS-1$
  }

  private SynapseMessages() {}
}
