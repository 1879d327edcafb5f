/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.nio.file.Path;
import java.util.List;

/**
 * An {@code OutputFile} of the model: a table, one row a step, time in s first, then one column a
 * recording, all in SI units.
 *
 * @param id id of the element
 * @param path where the file will be written
 * @param columns ids of the columns behind the time
 * @param recordings index of the {@link Recording} of each column
 */
public record OutputFileInfo(String id, Path path, List<String> columns, List<Integer> recordings) {
  /** Keeps its own copies. */
  public OutputFileInfo {
    columns = List.copyOf(columns);
    recordings = List.copyOf(recordings);
  }
}
