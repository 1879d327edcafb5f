/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.membrane.Subject;
import org.ranvier.lab.cell.CellProgress;

/** What the panel with the membrane and the card of the cell say. */
final class MembraneMessages extends NLS {
  public static String add;
  public static String addHint;
  public static String addOn;
  public static String apply;
  public static String bestCurve;
  public static String cables;
  public static String cablesHint;
  public static String cannotVary;
  public static String channel;
  public static String choose;
  public static String chooseHint;
  public static String colourBy;
  public static String columnHint;
  public static String computed;
  public static String conflicts;
  public static String copy;
  public static String copyHint;
  public static String curve;
  public static String distribution;
  public static String figureArea;
  public static String figureCapacitance;
  public static String figureDrifts;
  public static String figureHint;
  public static String figureNoSpike;
  public static String figureResistance;
  public static String figureRest;
  public static String figureRheobase;
  public static String figureSpikes;
  public static String figureTau;
  public static String figureTauEarly;
  public static String figures;
  public static String figuresFault;
  public static String figuresLarge;
  public static String figuresMeasure;
  public static String figuresMeasuring;
  public static String figuresStop;
  public static String fitted;
  public static String formula;
  public static String formulaOf;
  public static String gone;
  public static String inside;
  public static String ion;
  public static String ions;
  public static String morePoints;
  public static String nernst;
  public static String noCell;
  public static String noConflicts;
  public static String nothingToDraw;
  public static String otherFile;
  public static String outside;
  public static String over;
  public static String pageColours;
  public static String pathAxis;
  public static String remove;
  public static String removeHint;
  public static String reset;
  public static String reversal;
  public static String reversalField;
  public static String shift;
  public static String stageResistance;
  public static String stageRest;
  public static String stageRheobase;
  public static String subject;
  public static String temperature;
  public static String temperatureUsual;
  public static String title;

  static {
    NLS.initializeMessages("org.ranvier.ui.morphology.membrane.messages", MembraneMessages.class);
  }

  private MembraneMessages() {}

  static String of(CellProgress.Stage stage) {
    return switch (stage) {
      case REST -> stageRest;
      case RESISTANCE -> stageResistance;
      case RHEOBASE -> stageRheobase;
    };
  }

  /** The unit in which a formula over distance gives an amount. */
  static String si(Subject subject) {
    return subject.dimension().equals("permeability") ? "m/s" : "S/m²";
  }
}
