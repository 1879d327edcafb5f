/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.ReconstructionFinding;
import org.ranvier.convert.reconstruction.ReconstructionFormat;
import org.ranvier.convert.reconstruction.Remedy;
import org.ranvier.convert.reconstruction.SketchLine;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.morphology.Point;

/** A reading of samples, or of what was made into samples, as one of any format. */
public final class SwcReconstruction implements Reconstruction {
  private static final double UNKNOWN_DIAMETER_UM = 0.5;

  private final ReconstructionFormat format;
  private final List<SwcReading> readings;

  /**
   * @param format what the file is of
   */
  public SwcReconstruction(ReconstructionFormat format, SwcReading reading) {
    this(format, List.of(reading));
  }

  /**
   * @param format what the file is of
   * @param readings one for each cell of the file; of the file as a whole the first one tells
   */
  public SwcReconstruction(ReconstructionFormat format, List<SwcReading> readings) {
    this.format = format;
    this.readings = List.copyOf(readings);
  }

  /** One for each cell of the file. */
  public List<SwcReading> readings() {
    return readings;
  }

  @Override
  public ReconstructionFormat format() {
    return format;
  }

  @Override
  public List<ReconstructionFinding> findings() {
    return readings.stream()
        .flatMap(each -> each.findings().stream())
        .map(
            each ->
                new ReconstructionFinding(
                    each.kind().id(format.id()),
                    each.severity(),
                    each.place(),
                    each.message(),
                    each.repairs()))
        .toList();
  }

  @Override
  public List<SwcCell> cells() {
    List<SwcCell> cells = new ArrayList<>();
    for (SwcReading reading : hasErrors() ? List.<SwcReading>of() : readings) {
      int number = readings.size() == 1 ? 0 : cells.size() + 1;
      reading.findTree().ifPresent(tree -> cells.add(new SwcCell(tree, number)));
    }
    return cells;
  }

  @Override
  public SwcReconstruction with(List<? extends Remedy> remedies) {
    List<SwcRepair> repairs = remedies.stream().map(SwcRepair.class::cast).toList();
    return new SwcReconstruction(
        format, readings.stream().map(each -> each.with(repairs)).toList());
  }

  @Override
  public SwcReconstruction lenient() {
    List<SwcRepair> apart = new ArrayList<>();
    for (SwcFinding each : readings.stream().flatMap(any -> any.findings().stream()).toList()) {
      if (each.isError() && (each.kind() == Kind.ORPHAN || each.kind() == Kind.ROOTS)) {
        apart.addAll(kept(each));
      }
    }
    return apart.isEmpty() ? this : with(apart);
  }

  /** One finding may stand for many; each of its repairs names a sample that is loose. */
  private static List<SwcRepair> kept(SwcFinding finding) {
    List<SwcRepair> kept = new ArrayList<>();
    for (SwcRepair each : finding.repairs()) {
      switch (each) {
        case SwcRepair.Attach(SamplePlace at, SamplePlace _, double _) ->
            kept.add(new SwcRepair.KeepApart(at));
        case SwcRepair.All(List<SwcRepair> all) -> {
          for (SwcRepair one : all) {
            if (one instanceof SwcRepair.DropSubtree(SamplePlace at)) {
              kept.add(new SwcRepair.KeepApart(at));
            }
          }
        }
        default -> {}
      }
    }
    return kept;
  }

  @Override
  public List<SketchLine> sketch() {
    return readings.stream().flatMap(each -> sketch(each).stream()).toList();
  }

  private static List<SketchLine> sketch(SwcReading reading) {
    List<SwcSample> samples =
        reading.samples().stream().filter(SwcReconstruction::hasPlace).toList();
    SwcLinks links = new SwcLinks(samples);
    List<SketchLine> lines = new ArrayList<>(samples.size());
    for (int i = 0; i < samples.size(); i++) {
      SwcSample sample = samples.get(i);
      Point to = point(sample);
      int parent = links.parent(i);
      boolean fromSoma = parent >= 0 && samples.get(parent).isSoma() && !sample.isSoma();
      lines.add(
          new SketchLine(
              parent < 0 || fromSoma ? to : point(samples.get(parent)),
              to,
              String.valueOf(sample.type()),
              sample.line()));
    }
    return lines;
  }

  private static boolean hasPlace(SwcSample sample) {
    return Double.isFinite(sample.x() + sample.y() + sample.z());
  }

  private static Point point(SwcSample sample) {
    return sample.hasRadius()
        ? sample.point()
        : new Point(sample.x(), sample.y(), sample.z(), UNKNOWN_DIAMETER_UM);
  }
}
