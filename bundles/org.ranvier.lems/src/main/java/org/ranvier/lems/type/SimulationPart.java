/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import org.jspecify.annotations.Nullable;
import org.ranvier.xml.SourceLocation;

/**
 * One declaration in a ComponentType's Simulation: names of its members that play a role in runs.
 */
public sealed interface SimulationPart {
  SourceLocation location();

  /** A window with curves. */
  record DataDisplay(@Nullable String title, @Nullable String dataRegion, SourceLocation location)
      implements SimulationPart {}

  /** A file of recorded values. */
  record DataWriter(@Nullable String path, @Nullable String fileName, SourceLocation location)
      implements SimulationPart {}

  /** A file of recorded events. */
  record EventWriter(
      @Nullable String path,
      @Nullable String fileName,
      @Nullable String format,
      SourceLocation location)
      implements SimulationPart {}

  /** One recorded quantity. */
  record QuantityRecord(
      String quantity,
      @Nullable String timeScale,
      @Nullable String scale,
      @Nullable String color,
      SourceLocation location)
      implements SimulationPart {}

  /** The recorded events of one instance. */
  record EventRecord(String quantity, @Nullable String eventPort, SourceLocation location)
      implements SimulationPart {}

  /** What is run, with which step and for how long. */
  record Run(
      String component, String variable, String increment, String total, SourceLocation location)
      implements SimulationPart {}
}
