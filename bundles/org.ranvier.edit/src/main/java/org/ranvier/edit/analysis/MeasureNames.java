/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.analysis;

import org.ranvier.edit.EditMessages;
import org.ranvier.morphology.measure.Measure;

/** What people call measures. */
final class MeasureNames {
  private MeasureNames() {}

  static String of(Measure measure) {
    return switch (measure) {
      case SOMA_SURFACE -> EditMessages.of("measure.SOMA_SURFACE");
      case STEMS -> EditMessages.of("measure.STEMS");
      case BIFURCATIONS -> EditMessages.of("measure.BIFURCATIONS");
      case MULTIFURCATIONS -> EditMessages.of("measure.MULTIFURCATIONS");
      case BRANCHES -> EditMessages.of("measure.BRANCHES");
      case TIPS -> EditMessages.of("measure.TIPS");
      case WIDTH -> EditMessages.of("measure.WIDTH");
      case HEIGHT -> EditMessages.of("measure.HEIGHT");
      case DEPTH -> EditMessages.of("measure.DEPTH");
      case DIAMETER -> EditMessages.of("measure.DIAMETER");
      case LENGTH -> EditMessages.of("measure.LENGTH");
      case SURFACE -> EditMessages.of("measure.SURFACE");
      case VOLUME -> EditMessages.of("measure.VOLUME");
      case EUCLIDEAN_DISTANCE -> EditMessages.of("measure.EUCLIDEAN_DISTANCE");
      case PATH_DISTANCE -> EditMessages.of("measure.PATH_DISTANCE");
      case BRANCH_ORDER -> EditMessages.of("measure.BRANCH_ORDER");
      case TERMINAL_DEGREE -> EditMessages.of("measure.TERMINAL_DEGREE");
      case TAPER_1 -> EditMessages.of("measure.TAPER_1");
      case TAPER_2 -> EditMessages.of("measure.TAPER_2");
      case CONTRACTION -> EditMessages.of("measure.CONTRACTION");
      case FRAGMENTATION -> EditMessages.of("measure.FRAGMENTATION");
      case DAUGHTER_RATIO -> EditMessages.of("measure.DAUGHTER_RATIO");
      case PARENT_DAUGHTER_RATIO -> EditMessages.of("measure.PARENT_DAUGHTER_RATIO");
      case PARTITION_ASYMMETRY -> EditMessages.of("measure.PARTITION_ASYMMETRY");
      case RALL_POWER -> EditMessages.of("measure.RALL_POWER");
      case PK_CLASSIC -> EditMessages.of("measure.PK_CLASSIC");
      case AMPLITUDE_LOCAL -> EditMessages.of("measure.AMPLITUDE_LOCAL");
      case AMPLITUDE_REMOTE -> EditMessages.of("measure.AMPLITUDE_REMOTE");
      case TILT_LOCAL -> EditMessages.of("measure.TILT_LOCAL");
      case TILT_REMOTE -> EditMessages.of("measure.TILT_REMOTE");
      case TORQUE_LOCAL -> EditMessages.of("measure.TORQUE_LOCAL");
      case TORQUE_REMOTE -> EditMessages.of("measure.TORQUE_REMOTE");
      case FRACTAL_DIMENSION -> EditMessages.of("measure.FRACTAL_DIMENSION");
    };
  }
}
