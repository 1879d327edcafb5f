/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.segment;

import java.util.function.Function;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.ui.morphology.panel.CellStage;

/** An edit that a field asks for: why it is impossible is said beside the field. */
final class Attempt {
  private Attempt() {}

  /** Makes an edit; empty where it was made or changes nothing, else why it is impossible. */
  static String at(CellStage stage, Function<MorphologyText, MorphologyEdit> operation) {
    StringBuilder problem = new StringBuilder();
    stage.edit(
        text -> {
          try {
            return operation.apply(text);
          } catch (ImpossibleEdit impossible) {
            problem.append(impossible.getMessage());
            throw impossible;
          }
        });
    return problem.toString();
  }
}
