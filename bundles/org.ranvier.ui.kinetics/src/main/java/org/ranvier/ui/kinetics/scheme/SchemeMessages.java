/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import org.eclipse.osgi.util.NLS;

/** Texts of the diagrams of kinetic schemes. */
final class SchemeMessages extends NLS {
  public static String addClosed;
  public static String addOpen;
  public static String anew;
  public static String anewHint;
  public static String apply;
  public static String cancel;
  public static String closedState;
  public static String compare;
  public static String comparing;
  public static String computing;
  public static String diagram;
  public static String different;
  public static String editRates;
  public static String fit;
  public static String fitHint;
  public static String formCharge;
  public static String formHint;
  public static String formRates;
  public static String formTime;
  public static String gate;
  public static String gateHint;
  public static String noScheme;
  public static String notUnderstood;
  public static String occupancy;
  public static String occupancyHint;
  public static String oneWay;
  public static String openState;
  public static String pause;
  public static String play;
  public static String potentialHint;
  public static String ratesAt;
  public static String remove;
  public static String rename;
  public static String same;
  public static String stateName;
  public static String sweepHint;
  public static String timeHint;
  public static String title;
  public static String toGates;
  public static String toggle;
  public static String turn;
  public static String unbalanced;

  static {
    NLS.initializeMessages("org.ranvier.ui.kinetics.scheme.messages", SchemeMessages.class);
  }

  private SchemeMessages() {}
}
