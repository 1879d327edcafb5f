/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.analysis;

import org.eclipse.osgi.util.NLS;

/** What the panels with control volumes and analyses say. */
final class AnalysisMessages extends NLS {
  public static String analysis;
  public static String anatomical;
  public static String animate;
  public static String apply;
  public static String attenuationSummary;
  public static String chosenSegments;
  public static String columnDeviation;
  public static String columnFormula;
  public static String columnLargest;
  public static String columnLength;
  public static String columnLongest;
  public static String columnMean;
  public static String columnMeasure;
  public static String columnNow;
  public static String columnNumber;
  public static String columnSection;
  public static String columnSmallest;
  public static String columnSum;
  public static String columnThen;
  public static String columnUnit;
  public static String count;
  public static String countExpected;
  public static String counting;
  public static String curveFrequency;
  public static String curveImpedance;
  public static String curveInput;
  public static String curveTitle;
  public static String curveTransfer;
  public static String dividing;
  public static String divisions;
  public static String drawHint;
  public static String drawNone;
  public static String drawNow;
  public static String drawThen;
  public static String electrotonic;
  public static String electrotonicSummary;
  public static String electrotonicTitle;
  public static String error;
  public static String errorHint;
  public static String exportCsv;
  public static String exportMeasuresHint;
  public static String exportSvg;
  public static String fraction;
  public static String frequency;
  public static String frequencyExpected;
  public static String frequencyHint;
  public static String impedance;
  public static String impedanceSummary;
  public static String legendInwards;
  public static String legendLambda;
  public static String legendOutwards;
  public static String lengths;
  public static String lengthsHint;
  public static String lengthsInwards;
  public static String lengthsLambda;
  public static String lengthsOutwards;
  public static String longest;
  public static String measures;
  public static String measuring;
  public static String membrane;
  public static String membraneHint;
  public static String membraneLeak;
  public static String membraneRest;
  public static String noCell;
  public static String nothingToApply;
  public static String odd;
  public static String oddHint;
  public static String part;
  public static String positiveExpected;
  public static String quantity;
  public static String quantityFrom;
  public static String quantityInput;
  public static String quantityInputPhase;
  public static String quantityTo;
  public static String quantityTransfer;
  public static String quantityTransferPhase;
  public static String reference;
  public static String referenceHint;
  public static String rule;
  public static String ruleFixed;
  public static String ruleLambda;
  public static String ruleLongest;
  public static String ruleStated;
  public static String scope;
  public static String sholl;
  public static String shollStep;
  public static String shollStepExpected;
  public static String shollSummary;
  public static String solving;
  public static String stretching;
  public static String time;
  public static String timeAwaited;
  public static String timeHint;
  public static String timeNone;
  public static String timeNotStored;
  public static String timing;
  public static String total;
  public static String volumeEven;
  public static String volumeOdd;
  public static String volumes;
  public static String wholeCell;

  static {
    NLS.initializeMessages("org.ranvier.ui.morphology.analysis.messages", AnalysisMessages.class);
  }

  private AnalysisMessages() {}
}
