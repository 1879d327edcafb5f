/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import org.eclipse.osgi.util.NLS;

/** What the panel that plays recordings says. */
final class PlaybackMessages extends NLS {
  public static String at;
  public static String cellAndQuantity;
  public static String coloursHint;
  public static String everywhere;
  public static String everywhereCell;
  public static String everywhereHint;
  public static String everywhereLooking;
  public static String everywhereModel;
  public static String everywhereNoCell;
  public static String everywhereNoModel;
  public static String everywhereQuantity;
  public static String everywhereRun;
  public static String everywhereRunning;
  public static String everywhereText;
  public static String everywhereTitle;
  public static String export;
  public static String exportAvi;
  public static String exportFrames;
  public static String exportGif;
  public static String exportGlb;
  public static String exportHint;
  public static String exportTooLarge;
  public static String exporting;
  public static String filmFps;
  public static String filmFrames;
  public static String filmFrom;
  public static String filmRefused;
  public static String filmSpeed;
  public static String filmText;
  public static String filmTitle;
  public static String filmTo;
  public static String high;
  public static String loop;
  public static String loopHint;
  public static String low;
  public static String mapCividis;
  public static String mapDiverging;
  public static String mapViridis;
  public static String noFolder;
  public static String noRun;
  public static String notSaved;
  public static String nothing;
  public static String pause;
  public static String play;
  public static String playHint;
  public static String preparing;
  public static String quantityHint;
  public static String rangeFit;
  public static String rangeFitHint;
  public static String rangeWrong;
  public static String runHint;
  public static String runNotDone;
  public static String running;
  public static String speed;
  public static String speedHint;
  public static String time;
  public static String timeHint;
  public static String title;

  static {
    NLS.initializeMessages("org.ranvier.ui.morphology.playback.messages", PlaybackMessages.class);
  }

  private PlaybackMessages() {}
}
