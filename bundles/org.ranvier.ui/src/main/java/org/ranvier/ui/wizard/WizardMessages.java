/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.template.Picture;
import org.ranvier.edit.template.TemplateKind;

/** What the wizards say. */
final class WizardMessages extends NLS {
  public static String adding;
  public static String answersHint;
  public static String archive;
  public static String axisConcentration;
  public static String axisPotential;
  public static String axisTime;
  public static String browse;
  public static String chooseFolder;
  public static String conflicts;
  public static String curves;
  public static String drawing;
  public static String exportHint;
  public static String exportTitle;
  public static String extension;
  public static String fieldLabel;
  public static String file;
  public static String filter;
  public static String folder;
  public static String folderThere;
  public static String importFolder;
  public static String importHint;
  public static String importSource;
  public static String importTitle;
  public static String importZip;
  public static String into;
  public static String listing;
  public static String listingCancelled;
  public static String models;
  public static String more;
  public static String noArchive;
  public static String noCurves;
  public static String noFile;
  public static String noFolder;
  public static String noModel;
  public static String noModels;
  public static String noModelsChosen;
  public static String noProject;
  public static String noSource;
  public static String notExported;
  public static String notImported;
  public static String notWritten;
  public static String notMade;
  public static String overwrite;
  public static String panelPotential;
  public static String panelSteady;
  public static String panelTimeCourse;
  public static String previewLater;
  public static String projectName;
  public static String quantityUnit;
  public static String reading;
  public static String readingCancelled;
  public static String readingFailed;
  public static String replaceArchive;
  public static String searching;
  public static String templateHint;
  public static String templates;
  public static String textPreview;
  public static String titleCell;
  public static String titleChannel;
  public static String titleNetwork;
  public static String titleSimulation;
  public static String titleSynapse;
  public static String titleType;
  public static String unitsHelp;

  static {
    NLS.initializeMessages("org.ranvier.ui.wizard.messages", WizardMessages.class);
  }

  private WizardMessages() {}

  static String notWritten(String file, Exception why) {
    return NLS.bind(notWritten, file, why.getMessage());
  }

  static String title(TemplateKind kind) {
    return switch (kind) {
      case CELL -> titleCell;
      case CHANNEL -> titleChannel;
      case SYNAPSE -> titleSynapse;
      case NETWORK -> titleNetwork;
      case SIMULATION -> titleSimulation;
      case TYPE -> titleType;
    };
  }

  static String title(Picture.Quantity quantity) {
    return switch (quantity) {
      case POTENTIAL -> panelPotential;
      case STEADY_STATE, STEADY_STATE_OF_CONCENTRATION -> panelSteady;
      case TIME_COURSE -> panelTimeCourse;
    };
  }

  static String axis(Picture.Quantity quantity) {
    return switch (quantity) {
      case POTENTIAL -> axisTime;
      case STEADY_STATE, TIME_COURSE -> axisPotential;
      case STEADY_STATE_OF_CONCENTRATION -> axisConcentration;
    };
  }
}
