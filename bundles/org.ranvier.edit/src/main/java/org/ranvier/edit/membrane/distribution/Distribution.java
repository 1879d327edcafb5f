/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.Membrane;
import org.ranvier.edit.membrane.PathRange;
import org.ranvier.edit.membrane.ReadUnit;
import org.ranvier.edit.membrane.Subject;
import org.ranvier.morphology.InhomogeneousParameter;
import org.ranvier.morphology.SegmentSet;

/**
 * How the amount of something changes along a group of segments.
 *
 * @param subject what there is
 * @param group id of the group
 * @param range the path lengths that there are in the group, µm
 * @param unit the unit in which amounts are read
 * @param written the statement about the group; empty where there is none yet
 * @param amounts the amount in that unit at the middle of each segment, over its path length; those
 *     without one are left out
 */
public record Distribution(
    Subject subject,
    String group,
    PathRange range,
    ReadUnit unit,
    Optional<Mechanism> written,
    List<CurvePoint> amounts) {

  /** Of the statement about just this group, or what there is of it where there is none. */
  public static Distribution of(Membrane membrane, Subject subject, String group) {
    SegmentSet members = membrane.morphology().findMembers(group).orElse(SegmentSet.NONE);
    List<Mechanism> stated =
        membrane.of(subject).stream()
            .filter(each -> each.group().equals(group) && each.segment().isEmpty())
            .toList();
    ReadUnit unit = ReadUnit.of(subject.dimension());
    double[] si = membrane.siOnSegments(subject);
    List<CurvePoint> amounts = new ArrayList<>();
    for (int index : members.toArray()) {
      if (!Double.isNaN(si[index])) {
        double path = membrane.morphology().pathLengthUm(index, 0.5);
        amounts.add(new CurvePoint(path, unit.of(si[index])));
      }
    }
    return new Distribution(
        subject,
        group,
        PathRange.of(membrane.morphology(), members),
        unit,
        stated.isEmpty() ? Optional.empty() : Optional.of(stated.getLast()),
        amounts);
  }

  /** The inhomogeneous parameter that the written formula is of; empty where none is written. */
  public Optional<InhomogeneousParameter> parameter() {
    return written.flatMap(Mechanism::varying).map(each -> each.parameter());
  }

  /** The amount that is written at a path length, µm; NaN where there is none. */
  public double writtenAt(double pathLengthUm) {
    return written
        .map(
            each ->
                unit.of(
                    each.varying()
                        .map(varying -> varying.atPathLengthUm(pathLengthUm))
                        .orElse(each.si())))
        .orElse(Double.NaN);
  }

  /** Points of what is written, at equal distances over the group: where drawing starts from. */
  public List<CurvePoint> handles(int count) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double path = range.startUm() + range.lengthUm() * i / (count - 1);
      double amount = writtenAt(path);
      points.add(new CurvePoint(path, Double.isNaN(amount) ? 0 : amount));
    }
    return points;
  }

  /** Points over path length in read units as points over a parameter in SI units. */
  public List<CurvePoint> inParameter(List<CurvePoint> points, InhomogeneousParameter parameter) {
    return points.stream()
        .map(
            each -> new CurvePoint(range.parameterAt(parameter, each.x()), each.y() / unit.perSi()))
        .toList();
  }
}
