/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ranvier.convert.Loss;

/**
 * What a file says beside its samples, and how sentences about it speak of them.
 *
 * @param kind what samples stand for
 * @param outlined whether the samples of the soma are known to be an outline
 * @param typeNames names of types that its author chose, by the number that they got here
 * @param sets samples that have a name
 * @param losses what it holds that no cell of NeuroML has a place for
 */
public record SampleSource(
    Kind kind,
    boolean outlined,
    Map<Integer, String> typeNames,
    List<SampleSet> sets,
    List<Loss> losses) {
  /** What samples stand for. */
  public enum Kind {
    /** Lines with an id and a radius. */
    SAMPLES,
    /** Traced points with a diameter. */
    POINTS,
    /** Ends of segments, which have an id and a diameter. */
    SEGMENTS
  }

  /** An SWC file says nothing else. */
  public static final SampleSource SWC = plain(Kind.SAMPLES);

  /** Nor do ends of segments. */
  public static final SampleSource SEGMENTS = plain(Kind.SEGMENTS);

  private static SampleSource plain(Kind kind) {
    return new SampleSource(kind, false, Map.of(), List.of(), List.of());
  }

  public SampleSource {
    typeNames = Map.copyOf(typeNames);
    sets = List.copyOf(sets);
    losses = List.copyOf(losses);
  }

  /** How a sentence calls a sample. */
  String name(SwcSample sample) {
    return switch (kind) {
      case SAMPLES -> "sample " + sample.id();
      case POINTS -> "the point in " + sample.place();
      case SEGMENTS -> "segment " + sample.id();
    };
  }

  /** How a sentence calls many samples. */
  String samples() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** How a sentence calls one of them. */
  String one() {
    return samples().substring(0, samples().length() - 1);
  }

  /** What the file gives for the thickness. */
  String thickness() {
    return kind == Kind.SAMPLES ? "radius" : "diameter";
  }

  /** The thickness as the file gives it. */
  double thickness(double radius) {
    return kind == Kind.SAMPLES ? radius : 2 * radius;
  }
}
