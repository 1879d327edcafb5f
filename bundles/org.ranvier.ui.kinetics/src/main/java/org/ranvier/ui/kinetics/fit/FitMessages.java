/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import org.eclipse.osgi.util.NLS;

/** Texts of fits. */
final class FitMessages extends NLS {
  public static String apply;
  public static String applyHint;
  public static String atBound;
  public static String axisCurrent;
  public static String axisPart;
  public static String axisPotential;
  public static String axisTime;
  public static String axisValue;
  public static String before;
  public static String blank;
  public static String blankHint;
  public static String cancel;
  public static String cancelled;
  public static String choose;
  public static String chooseHint;
  public static String columnLower;
  public static String columnParameter;
  public static String columnResult;
  public static String columnStart;
  public static String columnUnit;
  public static String columnUpper;
  public static String computing;
  public static String conductance;
  public static String correlated;
  public static String correlation;
  public static String correlations;
  public static String curves;
  public static String discard;
  public static String discardHint;
  public static String done;
  public static String dropHint;
  public static String first;
  public static String fit;
  public static String fitting;
  public static String fixedMs;
  public static String fixedMv;
  public static String holding;
  public static String inactivation;
  public static String last;
  public static String method;
  public static String methodHint;
  public static String noChannel;
  public static String noData;
  public static String noFile;
  public static String noUnit;
  public static String noWarning;
  public static String notANumber;
  public static String notATime;
  public static String notApplied;
  public static String notFinished;
  public static String notIdentifiable;
  public static String nothingAssigned;
  public static String nothingTicked;
  public static String overlay;
  public static String parameters;
  public static String protocol;
  public static String ramp;
  public static String recovery;
  public static String residuals;
  public static String reversal;
  public static String rms;
  public static String step;
  public static String steps;
  public static String sweeps;
  public static String sweepsThinned;
  public static String tails;
  public static String targetConductance;
  public static String targetInfinity;
  public static String targetNone;
  public static String targetPeak;
  public static String targetRate;
  public static String targetShare;
  public static String targetSteady;
  public static String targetTail;
  public static String targetTau;
  public static String title;
  public static String trust;
  public static String under;
  public static String unreadable;
  public static String varied;
  public static String weights;
  public static String weightsAlike;
  public static String weightsHint;
  public static String weightsOne;
  public static String wide;

  static {
    NLS.initializeMessages("org.ranvier.ui.kinetics.fit.messages", FitMessages.class);
  }

  private FitMessages() {}
}
