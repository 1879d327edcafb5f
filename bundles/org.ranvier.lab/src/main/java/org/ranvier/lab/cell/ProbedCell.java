/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.nio.file.Path;
import java.util.function.Function;
import org.ranvier.xml.XmlDocument;

/**
 * A cell to be measured.
 *
 * @param file the file in which the cell is, or which includes it
 * @param files gives the document of a path, e.g. that of an editor that is not saved yet; throws
 *     {@link org.ranvier.xml.ModelProblemException} where there is none
 * @param cell id of the cell
 * @param segment id of the segment in whose middle the electrode is; that of the root for a cell
 *     with a shape
 * @param areaUm2 area of its membrane, from which a first current is guessed
 * @param temperatureCelsius of the surroundings
 * @param thresholdMv potential that a spike crosses
 */
public record ProbedCell(
    Path file,
    Function<Path, XmlDocument> files,
    String cell,
    int segment,
    double areaUm2,
    double temperatureCelsius,
    double thresholdMv) {
  /** What simulators take where a model states no temperature. */
  public static final double USUAL_CELSIUS = 6.3;

  public ProbedCell {
    if (!(areaUm2 > 0)) {
      throw new IllegalArgumentException("area " + areaUm2);
    }
  }
}
