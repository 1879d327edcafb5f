/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.channel.Handle;

/** What the page with the kinetics of channels says. */
final class KineticsMessages extends NLS {
  public static String addFixed;
  public static String addQ10;
  public static String amplitude;
  public static String cannotFit;
  public static String celsius;
  public static String channels;
  public static String channelsHint;
  public static String columnForm;
  public static String columnGate;
  public static String columnInstances;
  public static String columnQ10;
  public static String computing;
  public static String conductance;
  public static String convertGates;
  public static String convertRates;
  public static String convertScheme;
  public static String convertTime;
  public static String curves;
  public static String empty;
  public static String experiments;
  public static String export;
  public static String exportCsv;
  public static String exportHint;
  public static String exportHtml;
  public static String exportMarkdown;
  public static String exportPng;
  public static String exportSvg;
  public static String factorFixed;
  public static String factorNone;
  public static String factorOther;
  public static String factorQ10;
  public static String fit;
  public static String fitTitle;
  public static String fitted;
  public static String fitting;
  public static String floor;
  public static String handle;
  public static String heldCalcium;
  public static String heldHint;
  public static String heldNegative;
  public static String heldPotential;
  public static String midpoint;
  public static String noCurve;
  public static String notANumber;
  public static String over;
  public static String overCalcium;
  public static String overHint;
  public static String overPotential;
  public static String page;
  public static String part;
  public static String partHint;
  public static String rangeHigh;
  public static String rangeLow;
  public static String rangeOrder;
  public static String rangeZero;
  public static String removeQ10;
  public static String removeSubGate;
  public static String reporting;
  public static String reported;
  public static String saved;
  public static String savedHint;
  public static String slope;
  public static String split;
  public static String temperature;
  public static String temperatureHint;

  static {
    NLS.initializeMessages("org.ranvier.ui.kinetics.messages", KineticsMessages.class);
  }

  private KineticsMessages() {}

  static String of(Handle.Kind kind) {
    return switch (kind) {
      case MIDPOINT -> midpoint;
      case SLOPE -> slope;
      case AMPLITUDE -> amplitude;
      case FLOOR -> floor;
    };
  }

  /** What a handle is, and what it is at. */
  static String of(Handle each, String value) {
    String part = each.element().steps().getLast().name();
    return NLS.bind(handle, new Object[] {of(each.kind()), part, value});
  }
}
