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
  private final SwcReading reading;

  /**
   * @param format what the file is of
   */
  public SwcReconstruction(ReconstructionFormat format, SwcReading reading) {
    this.format = format;
    this.reading = reading;
  }

  @Override
  public ReconstructionFormat format() {
    return format;
  }

  @Override
  public List<ReconstructionFinding> findings() {
    return reading.findings().stream()
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
    return reading.findTree().map(SwcCell::new).stream().toList();
  }

  @Override
  public SwcReconstruction with(List<? extends Remedy> remedies) {
    List<SwcRepair> repairs = remedies.stream().map(SwcRepair.class::cast).toList();
    return new SwcReconstruction(format, reading.with(repairs));
  }

  @Override
  public SwcReconstruction lenient() {
    List<SwcRepair> apart = new ArrayList<>();
    for (SwcFinding each : reading.findings()) {
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
