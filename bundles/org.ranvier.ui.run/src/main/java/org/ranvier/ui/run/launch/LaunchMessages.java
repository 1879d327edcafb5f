/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import org.eclipse.osgi.util.NLS;

/** The words of run configurations. */
final class LaunchMessages extends NLS {
  public static String backend;
  public static String backendBest;
  public static String browse;
  public static String chooseModel;
  public static String chooseOutput;
  public static String computation;
  public static String computationTab;
  public static String configurationGone;
  public static String duration;
  public static String durationFault;
  public static String folderFault;
  public static String fromModel;
  public static String looking;
  public static String method;
  public static String methodDefault;
  public static String methodFault;
  public static String model;
  public static String modelGone;
  public static String modelGroup;
  public static String modelMissing;
  public static String modelRemote;
  public static String movedTitle;
  public static String noSimulation;
  public static String nothingChosen;
  public static String output;
  public static String outputBeside;
  public static String outputFolder;
  public static String outputHint;
  public static String outputTab;
  public static String outside;
  public static String run;
  public static String runTitle;
  public static String seed;
  public static String seedFault;
  public static String severalHere;
  public static String simulationTab;
  public static String stillRunning;
  public static String threads;
  public static String threadsAll;
  public static String threadsFault;
  public static String timeStep;
  public static String timeStepFault;
  public static String tolerance;
  public static String toleranceFault;
  public static String toleranceUnit;
  public static String tryNothing;
  public static String trying;
  public static String unsaved;
  public static String wholeCellPool;
  public static String wholeCellPoolHint;

  static {
    NLS.initializeMessages("org.ranvier.ui.run.launch.messages", LaunchMessages.class);
  }

  private LaunchMessages() {}
}
