/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.nio.file.Path;
import java.util.List;

/**
 * An {@code EventOutputFile} of the model: one line an event, in order of time.
 *
 * @param id id of the element
 * @param path where the file will be written
 * @param format order of the two columns
 * @param selections index of each {@link EventSelection} in {@link RunInfo#eventSelections()}
 */
public record EventOutputFileInfo(String id, Path path, Format format, List<Integer> selections) {
  /** Keeps its own copy. */
  public EventOutputFileInfo {
    selections = List.copyOf(selections);
  }

  /** Order of the columns. */
  public enum Format {
    TIME_ID,
    ID_TIME
  }
}
