/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.LossReport;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.XmlElement;

/** Writes the shape of a NeuroML 2 cell as SWC. */
public final class SwcExport {
  private SwcExport() {}

  /**
   * A file as text, the samples in it, and what it does not keep of the cell.
   *
   * @param samples each after the one that it hangs on, numbered from 1
   */
  public record Result(String text, List<SwcSample> samples, LossReport losses) {
    public Result {
      samples = List.copyOf(samples);
    }
  }

  /**
   * Converts a cell.
   *
   * @param cell the {@code cell} element, where there is one: what it has besides the shape is in
   *     the loss report, and what it says of the samples that its soma was made of is used
   */
  public static Result convert(Morphology morphology, @Nullable XmlElement cell) {
    LossReport.Counter losses = new LossReport.Counter();
    List<SwcSample> samples = new SwcSampler(morphology, cell, losses).samples();
    noteRest(morphology, cell, losses);
    String id = cell == null ? null : cell.attribute("id");
    return new Result(text(samples, id == null ? morphology.id() : id), samples, losses.report());
  }

  /** The type of sample that each segment would become, by its index. */
  public static int[] types(Morphology morphology) {
    SegmentTypes types = new SegmentTypes(morphology, new LossReport.Counter());
    return morphology.segments().stream().mapToInt(types::of).toArray();
  }

  private static void noteRest(
      Morphology morphology, @Nullable XmlElement cell, LossReport.Counter losses) {
    for (XmlElement child : cell == null ? List.<XmlElement>of() : cell.elements()) {
      if (child.localName().equals("biophysicalProperties")) {
        losses.add(
            "channels and all other biophysical properties are not kept",
            "%d sets of biophysical properties are not kept",
            child.location());
      }
    }
    for (var group : morphology.groups()) {
      if (group.properties().containsKey(SegmentGroup.DIVISIONS_TAG)) {
        losses.add(
            "the division of 1 section into control volumes is not kept",
            "the divisions of %d sections into control volumes are not kept",
            group.location());
      }
      if (!group.inhomogeneousParameters().isEmpty()) {
        losses.add(
            "1 group with a parameter of distance is not kept as such",
            "%d groups with a parameter of distance are not kept as such",
            group.location());
      }
    }
    if (morphology.segments().stream().anyMatch(segment -> !segment.name().isEmpty())) {
      losses.say("names and ids of segments are not kept; samples are numbered from 1");
    }
  }

  private static String text(List<SwcSample> samples, String id) {
    StringBuilder out = new StringBuilder(40 * samples.size() + 200);
    out.append("# ")
        .append(id.isEmpty() ? "morphology" : id.replaceAll("\\s", " "))
        .append(", from NeuroML 2, written by Ranvier\n");
    out.append(
        "# types: 0 undefined, 1 soma, 2 axon, 3 dendrite, 4 apical dendrite, 5 and more: groups\n");
    out.append("# id type x y z radius parent (µm)\n");
    for (SwcSample sample : samples) {
      out.append(sample.id()).append(' ').append(sample.type());
      for (double value : new double[] {sample.x(), sample.y(), sample.z(), sample.radius()}) {
        out.append(' ').append(SwcNumbers.write(value));
      }
      out.append(' ').append(sample.parentId()).append('\n');
    }
    return out.toString();
  }
}
