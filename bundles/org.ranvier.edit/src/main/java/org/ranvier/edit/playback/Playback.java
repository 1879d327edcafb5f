/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.scene.Colours;
import org.ranvier.edit.scene.Legend;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;

/**
 * A recorded quantity on a shape. A segment has the value of the control volume that holds its
 * middle: the recorded one, or else one between those of the recorded volumes around it, see {@link
 * TreeSpread}, or else none.
 */
public final class Playback {
  private final Morphology morphology;
  private final TrackGroup group;
  private final CellNodes nodes;
  private final TreeSpread spread;
  private final List<Track> used;
  private final int lost;

  private Playback(
      Morphology morphology,
      TrackGroup group,
      CellNodes nodes,
      Map<Integer, Track> byNode,
      int lost) {
    this.morphology = morphology;
    this.group = group;
    this.nodes = nodes;
    this.used = List.copyOf(byNode.values());
    this.spread =
        new TreeSpread(nodes, byNode.keySet().stream().mapToInt(Integer::intValue).toArray());
    this.lost = lost;
  }

  /** Takes milliseconds for some thousand segments: not for the UI thread. */
  public static Playback of(Morphology morphology, TrackGroup group) {
    CellNodes nodes = CellNodes.of(morphology);
    Map<Integer, Track> byNode = new LinkedHashMap<>();
    int lost = 0;
    for (Track track : group.tracks()) {
      Optional<Segment> segment = morphology.findSegment(track.place().segment());
      if (segment.isPresent()) {
        byNode.putIfAbsent(nodes.ofSegments()[segment.get().index()], track);
      } else {
        lost++;
      }
    }
    return new Playback(morphology, group, nodes, byNode, lost);
  }

  public Morphology morphology() {
    return morphology;
  }

  public TrackGroup group() {
    return group;
  }

  /** From where the value of a segment is had. */
  public Knowledge knowledge(int segmentIndex) {
    return spread.of(nodes.ofSegments()[segmentIndex]);
  }

  /** How many segments have a value of a kind. */
  public int count(Knowledge kind) {
    int count = 0;
    for (int node : nodes.ofSegments()) {
      count += spread.of(node) == kind ? 1 : 0;
    }
    return count;
  }

  /** How many recordings are of segments that the shape does not have any more. */
  public int lost() {
    return lost;
  }

  /** What is known of the cell, in a sentence. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    parts.add(EditMessages.of("playback.recorded", count(Knowledge.RECORDED)));
    if (count(Knowledge.BETWEEN) > 0) {
      parts.add(EditMessages.of("playback.between", count(Knowledge.BETWEEN)));
    }
    if (count(Knowledge.UNKNOWN) > 0) {
      parts.add(EditMessages.of("playback.unknown", count(Knowledge.UNKNOWN)));
    }
    if (lost > 0) {
      parts.add(EditMessages.of("playback.lost", lost));
    }
    return String.join(EditMessages.of("playback.separator"), parts);
  }

  /** The value of each segment at a time, by index, in the unit of the group; NaN without one. */
  public double[] valuesAt(double timeMs) {
    double[] recorded = new double[used.size()];
    for (int i = 0; i < recorded.length; i++) {
      recorded[i] = used.get(i).at(timeMs);
    }
    double[] all = spread.spread(recorded);
    double[] values = new double[morphology.segments().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all[nodes.ofSegments()[i]];
    }
    return values;
  }

  /** Limits for colours by what came so far; empty before anything did. */
  public Optional<ValueRange> range() {
    return ValueRange.robust(used);
  }

  /** The colour of each segment at a time; grey where nothing is known. */
  public Colours coloursAt(double timeMs, ValueRange range, Legend.Scale scale) {
    return Colours.byValue(
        new Legend.Range(group.title(), group.unit(), range.low(), range.high(), scale),
        valuesAt(timeMs));
  }
}
