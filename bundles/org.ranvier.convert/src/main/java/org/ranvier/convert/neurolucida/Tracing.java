/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ranvier.convert.LossReport;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SamplePlace;
import org.ranvier.convert.swc.SwcFinding;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcRepair;
import org.ranvier.convert.swc.SwcText;
import org.ranvier.xml.SourceLocation;

/** All that was read of a file, whichever of the two formats it has. */
final class Tracing {
  /** Where so much is wrong, the file is something else. */
  private static final int MOST_FAULTS = 1000;

  private final String fileName;
  private final SwcText.Lines lines;
  private final List<TracedObject> objects = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final List<SwcFinding> faults = new ArrayList<>();
  private final LossReport.Counter losses = new LossReport.Counter();
  private final Set<String> settings = new LinkedHashSet<>();
  private final Map<String, Integer> markers = new LinkedHashMap<>();

  Tracing(String fileName, SwcText.Lines lines) {
    this.fileName = fileName;
    this.lines = lines;
  }

  String fileName() {
    return fileName;
  }

  SwcText.Lines lines() {
    return lines;
  }

  List<TracedObject> objects() {
    return objects;
  }

  /** What the file says about itself, in lines. */
  List<String> comments() {
    return comments;
  }

  List<SwcFinding> faults() {
    return faults;
  }

  LossReport.Counter losses() {
    return losses;
  }

  /** Markers, each of which marks a place and is no part of a cell. */
  void addMarkers(String kind, int number) {
    markers.merge(kind, number, Integer::sum);
  }

  /** Something about the program or the microscope: images, sections, texts. */
  void addSetting(String kind) {
    settings.add(kind);
  }

  /** What there is about the program or the microscope. */
  Set<String> settings() {
    return settings;
  }

  /** How many markers of each kind there are. */
  Map<String, Integer> markers() {
    return markers;
  }

  /** A spine: NeuroML has none. */
  void addSpine(SamplePlace at) {
    losses.add("1 spine is not kept", "%d spines are not kept", lines.place(fileName, at));
  }

  /** Whether what is wrong is so much that reading on tells nothing. */
  boolean isHopeless() {
    return faults.size() >= MOST_FAULTS;
  }

  /** Something that cannot be read and may be left out. */
  void fault(Kind kind, SamplePlace at, String message) {
    faults.add(
        new SwcFinding(
            kind,
            Severity.ERROR,
            lines.place(fileName, at),
            message,
            List.of(new SwcRepair.Skip(at))));
  }

  /** Something about the file as a whole that nothing can be done about. */
  void refuse(String message) {
    objects.clear();
    faults.clear();
    faults.add(
        new SwcFinding(
            Kind.EMPTY, Severity.ERROR, SourceLocation.startOf(fileName), message, List.of()));
  }
}
