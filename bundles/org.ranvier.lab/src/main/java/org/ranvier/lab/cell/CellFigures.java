/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an electrode in the middle of a segment, usually the root, finds of a cell.
 *
 * @param activity what the cell does without any current
 * @param restMv the potential where it comes to rest; empty where it does not
 * @param inputResistanceMegohm steady change of the potential over a small current, MΩ; empty where
 *     there is no rest, or no steady change within seconds
 * @param timeConstant how fast the change decays; empty where there is no change
 * @param rheobase the smallest step of current that makes it spike; empty while it is not known
 */
public record CellFigures(
    Activity activity,
    OptionalDouble restMv,
    OptionalDouble inputResistanceMegohm,
    Optional<TimeConstant> timeConstant,
    Optional<Rheobase> rheobase) {

  CellFigures with(Optional<SmallStep.Answer> answer) {
    return new CellFigures(
        activity,
        restMv,
        answer.stream().mapToDouble(SmallStep.Answer::resistanceMegohm).findFirst(),
        answer.flatMap(SmallStep.Answer::timeConstant),
        rheobase);
  }

  CellFigures with(Rheobase found) {
    return new CellFigures(
        activity, restMv, inputResistanceMegohm, timeConstant, Optional.of(found));
  }

  /** What a cell does without any current. */
  public enum Activity {
    /** It stays at one potential. */
    RESTS,
    /** Its potential goes on changing without spikes. */
    DRIFTS,
    /** It spikes. */
    SPIKES
  }

  /**
   * The decay of a small change of the potential after its current has ended.
   *
   * @param ms time constant of an exponential
   * @param slowest whether it is the slowest exponential of the decay; else the potential swings
   *     through its rest, and it is that of the beginning of the decay
   */
  public record TimeConstant(double ms, boolean slowest) {}

  /**
   * The smallest current of a step of {@link CellExperiment#STEP_MS} that makes the cell spike.
   *
   * @param found whether there is one
   * @param nanoamperes the smallest current tried that does; the largest one tried where none does,
   *     0 where the cell spikes without any
   * @param belowNanoamperes the largest current tried that does not
   */
  public record Rheobase(boolean found, double nanoamperes, double belowNanoamperes) {}
}
