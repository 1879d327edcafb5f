/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.ranvier.convert.export.ShapeFormat;
import org.ranvier.convert.reconstruction.ImportBatch;
import org.ranvier.convert.reconstruction.ImportPlan.Decision;
import org.ranvier.convert.reconstruction.NeuriteKind;
import org.ranvier.convert.reconstruction.ReconstructionFinding;
import org.ranvier.convert.reconstruction.Remedy;
import org.ranvier.convert.reconstruction.SomaForm;

/** What the wizards for shapes of cells say. */
final class ExchangeMessages extends NLS {
  public static String add;
  public static String allKept;
  public static String area;
  public static String broughtAlong;
  public static String browse;
  public static String cell;
  public static String cellName;
  public static String chooseFolder;
  public static String converting;
  public static String difference;
  public static String done;
  public static String exportHint;
  public static String exportTitle;
  public static String file;
  public static String files;
  public static String findingInLine;
  public static String findings;
  public static String findingsCount;
  public static String folder;
  public static String form;
  public static String format;
  public static String formatGlb;
  public static String formatObj;
  public static String formatStl;
  public static String formatSwc;
  public static String found;
  public static String goneFile;
  public static String group;
  public static String groups;
  public static String importTitle;
  public static String keptApart;
  public static String keptOpen;
  public static String keptSame;
  public static String kind;
  public static String kindCustom;
  public static String leaveApart;
  public static String leaveSame;
  public static String line;
  public static String listing;
  public static String lostSome;
  public static String model;
  public static String noCell;
  public static String noFiles;
  public static String noFolder;
  public static String noModel;
  public static String noSoma;
  public static String noTarget;
  public static String notExported;
  public static String notKept;
  public static String nothingBrought;
  public static String nothingLost;
  public static String obstacleGroup;
  public static String obstacleId;
  public static String obstacleNoCell;
  public static String obstacleNothing;
  public static String obstacleSame;
  public static String obstacleTaken;
  public static String obstacleUnsettled;
  public static String onlySurface;
  public static String picture;
  public static String pieces;
  public static String points;
  public static String previewHint;
  public static String previewTitle;
  public static String reading;
  public static String readingCancelled;
  public static String readyMany;
  public static String readyOne;
  public static String recommendedForm;
  public static String remediesHint;
  public static String remove;
  public static String replaceFile;
  public static String replaceHint;
  public static String replaceTitle;
  public static String settleAll;
  public static String settleLeast;
  public static String sides;
  public static String sizeSamples;
  public static String sizeTriangles;
  public static String soma;
  public static String somaAsIs;
  public static String somaAsIsMeaning;
  public static String somaContour;
  public static String somaContourMeaning;
  public static String somaCylinders;
  public static String somaCylindersMeaning;
  public static String somaEqualArea;
  public static String somaEqualAreaMeaning;
  public static String somaMeanRadius;
  public static String somaMeanRadiusMeaning;
  public static String somaSphere;
  public static String somaSphereMeaning;
  public static String somaThreePoint;
  public static String somaThreePointMeaning;
  public static String sourceHint;
  public static String sourceHintOne;
  public static String target;
  public static String textChanged;
  public static String undoImport;

  static {
    NLS.initializeMessages("org.ranvier.ui.morphology.exchange.messages", ExchangeMessages.class);
  }

  private ExchangeMessages() {}

  static String findings(int count) {
    return NLS.bind(findingsCount, count);
  }

  static String gone(Path file) {
    return NLS.bind(goneFile, file);
  }

  static String ready(int cells) {
    return cells == 1 ? readyOne : NLS.bind(readyMany, cells);
  }

  static String lost(List<String> losses) {
    return NLS.bind(lostSome, String.join("; ", losses));
  }

  static String recommended(String form) {
    return NLS.bind(recommendedForm, form);
  }

  static String kindName(NeuriteKind kind) {
    return kind.custom() ? NLS.bind(kindCustom, kind.id()) : kind.id();
  }

  static String inLine(ReconstructionFinding finding) {
    return NLS.bind(findingInLine, finding.place().line(), finding.message());
  }

  /** What is done about a finding. */
  static String done(Decision decision) {
    if (decision.isOpen()) {
      return keptOpen;
    }
    return decision
        .chosen()
        .map(Remedy::label)
        .orElse(isLoose(decision.finding()) ? keptApart : keptSame);
  }

  /** What it means to do nothing about a finding. */
  static String left(ReconstructionFinding finding) {
    return isLoose(finding) ? leaveApart : leaveSame;
  }

  private static boolean isLoose(ReconstructionFinding finding) {
    return !finding.isError()
        && (finding.rule().endsWith("-orphan") || finding.rule().endsWith("-roots"));
  }

  static String of(ImportBatch.Problem problem) {
    return NLS.bind(
        switch (problem.obstacle()) {
          case NOTHING -> obstacleNothing;
          case UNSETTLED -> obstacleUnsettled;
          case NO_CELL -> obstacleNoCell;
          case NO_ID -> obstacleId;
          case SAME_ID -> obstacleSame;
          case TAKEN -> obstacleTaken;
          case NO_GROUP_ID -> obstacleGroup;
        },
        problem.subject());
  }

  /** What a form of the soma is called; its id where it is one of a reader that came later. */
  static String formName(SomaForm form) {
    return switch (form.id()) {
      case "sphere" -> somaSphere;
      case "three-point" -> somaThreePoint;
      case "cylinders" -> somaCylinders;
      case "as-is" -> somaAsIs;
      case "contour" -> somaContour;
      case "equal-area-sphere" -> somaEqualArea;
      case "mean-radius-sphere" -> somaMeanRadius;
      default -> form.id();
    };
  }

  static String formMeaning(SomaForm form) {
    return switch (form.id()) {
      case "sphere" -> somaSphereMeaning;
      case "three-point" -> somaThreePointMeaning;
      case "cylinders" -> somaCylindersMeaning;
      case "as-is" -> somaAsIsMeaning;
      case "contour" -> somaContourMeaning;
      case "equal-area-sphere" -> somaEqualAreaMeaning;
      case "mean-radius-sphere" -> somaMeanRadiusMeaning;
      default -> form.meaning();
    };
  }

  static String format(ShapeFormat format) {
    return switch (format) {
      case SWC -> formatSwc;
      case OBJ -> formatObj;
      case STL -> formatStl;
      case GLB -> formatGlb;
    };
  }

  static String size(ShapeFormat format, int size) {
    return NLS.bind(format.isSurface() ? sizeTriangles : sizeSamples, size);
  }

  static String replacing(String cell) {
    return NLS.bind(replaceTitle, cell);
  }
}
