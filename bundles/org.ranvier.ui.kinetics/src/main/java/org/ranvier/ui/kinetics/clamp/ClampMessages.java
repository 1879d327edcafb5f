/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.clamp;

import org.eclipse.osgi.util.NLS;
import org.ranvier.lab.clamp.ClampStudy;

/** Texts of the voltage clamp. */
final class ClampMessages extends NLS {
  public static String actionPotential;
  public static String axisCurrent;
  public static String axisGap;
  public static String axisOpen;
  public static String axisPart;
  public static String axisPotential;
  public static String axisTime;
  public static String computing;
  public static String curveTitle;
  public static String first;
  public static String holding;
  public static String inactivation;
  public static String last;
  public static String noChannel;
  public static String noCurve;
  public static String notANumber;
  public static String protocol;
  public static String pulse;
  public static String ramp;
  public static String recovery;
  public static String reversal;
  public static String shown;
  public static String shownCurrent;
  public static String shownOpen;
  public static String step;
  public static String steps;
  public static String tails;
  public static String test;
  public static String title;
  public static String tracesTitle;
  public static String waveform;
  public static String waveformHint;
  public static String waveformUnit;

  static {
    NLS.initializeMessages("org.ranvier.ui.kinetics.clamp.messages", ClampMessages.class);
  }

  private ClampMessages() {}

  static String of(ClampStudy.Kind kind) {
    return switch (kind) {
      case STEPS -> steps;
      case TAILS -> tails;
      case INACTIVATION -> inactivation;
      case RECOVERY -> recovery;
      case RAMP -> ramp;
      case ACTION_POTENTIAL -> actionPotential;
    };
  }
}
