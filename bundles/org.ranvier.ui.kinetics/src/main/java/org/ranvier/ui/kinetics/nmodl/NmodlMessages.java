/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.nmodl;

import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.ranvier.convert.nmodl.NmodlBatch;
import org.ranvier.convert.nmodl.NmodlLine.Verdict;

/** Texts of the import of mechanisms. */
final class NmodlMessages extends NLS {
  public static String add;
  public static String browse;
  public static String chooseFolder;
  public static String curvesAt;
  public static String curvesError;
  public static String error;
  public static String file;
  public static String files;
  public static String folder;
  public static String goneFile;
  public static String importTitle;
  public static String line;
  public static String lines;
  public static String linesCount;
  public static String made;
  public static String madeError;
  public static String missing;
  public static String name;
  public static String noCurves;
  public static String noFiles;
  public static String noFolder;
  public static String noLines;
  public static String notEvaluatedLine;
  public static String notInResultLabel;
  public static String notWrittenAny;
  public static String obstacleId;
  public static String obstacleNothing;
  public static String obstacleSame;
  public static String obstacleTaken;
  public static String ofFileLabel;
  public static String onlyOpen;
  public static String ownType;
  public static String part;
  public static String previewHint;
  public static String previewTitle;
  public static String reading;
  public static String readingCancelled;
  public static String readyMany;
  public static String readyOne;
  public static String reason;
  public static String remove;
  public static String sourceHint;
  public static String temperature;
  public static String text;
  public static String toDoMany;
  public static String toDoOne;
  public static String type;
  public static String undoImport;
  public static String verdict;
  public static String verdictForeign;
  public static String verdictNot;
  public static String verdictPartly;
  public static String verdictUnderstood;

  static {
    NLS.initializeMessages("org.ranvier.ui.kinetics.nmodl.messages", NmodlMessages.class);
  }

  private NmodlMessages() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case EMPTY -> "";
      case UNDERSTOOD -> verdictUnderstood;
      case PARTLY -> verdictPartly;
      case NOT_UNDERSTOOD -> verdictNot;
      case FOREIGN -> verdictForeign;
    };
  }

  static String of(NmodlBatch.Problem problem) {
    return NLS.bind(
        switch (problem.obstacle()) {
          case NOTHING -> obstacleNothing;
          case NO_ID -> obstacleId;
          case SAME_ID -> obstacleSame;
          case TAKEN -> obstacleTaken;
        },
        problem.subject());
  }

  static String gone(Path path) {
    return NLS.bind(goneFile, path);
  }

  /** A curve as the file of NEURON has it. */
  static String ofFile(String label) {
    return NLS.bind(ofFileLabel, label);
  }

  /** A curve that the result does not have. */
  static String notInResult(String label) {
    return NLS.bind(notInResultLabel, label);
  }

  static String notEvaluated(int line, String why) {
    return NLS.bind(notEvaluatedLine, line, why);
  }

  /** A relative error, short. */
  static String number(double error) {
    return error == 0 ? "0" : String.format(Locale.ROOT, "%.1e", error);
  }

  static String ready(int files) {
    return files == 1 ? readyOne : NLS.bind(readyMany, files);
  }

  static String toDo(String file, int count) {
    return count == 1 ? NLS.bind(toDoOne, file) : NLS.bind(toDoMany, file, count);
  }
}
