/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.simulation.EventOutputFileInfo;
import org.ranvier.simulation.OutputFileInfo;
import org.ranvier.simulation.RunInfo;

/** The files of one run, written while it goes on. */
final class ResultFiles implements AutoCloseable {
  private final RunInfo info;
  private final Map<OutputFileInfo, ResultFile> tables = new LinkedHashMap<>();
  private final Map<EventOutputFileInfo, ResultFile> lists = new LinkedHashMap<>();
  private final StringBuilder row = new StringBuilder();

  private ResultFiles(RunInfo info, List<OutputFileInfo> tables, List<EventOutputFileInfo> lists) {
    this.info = info;
    try {
      tables.forEach(f -> this.tables.put(f, new ResultFile(f.path())));
      lists.forEach(f -> this.lists.put(f, new ResultFile(f.path())));
    } catch (org.ranvier.simulation.RunFailedException e) {
      close();
      throw e;
    }
  }

  /** Opens all files, or none and says which cannot be opened. */
  static ResultFiles of(RunInfo info) {
    return new ResultFiles(info, info.outputFiles(), info.eventOutputFiles());
  }

  /** For runs that write nothing. */
  static ResultFiles none(RunInfo info) {
    return new ResultFiles(info, List.of(), List.of());
  }

  /** A row of each table; SI values in order of recording. */
  void sample(double timeSeconds, double[] values) {
    tables.forEach(
        (file, table) -> {
          row.setLength(0);
          NumberText.append(row, timeSeconds);
          for (int recording : file.recordings()) {
            NumberText.append(row.append('\t'), values[recording]);
          }
          table.write(row.append('\n'));
        });
  }

  void event(double timeSeconds, int selection) {
    lists.forEach(
        (file, list) -> {
          if (file.selections().contains(selection)) {
            row.setLength(0);
            String id = info.eventSelections().get(selection).id();
            if (file.format() == EventOutputFileInfo.Format.TIME_ID) {
              NumberText.append(row, timeSeconds);
              row.append('\t').append(id);
            } else {
              NumberText.append(row.append(id).append('\t'), timeSeconds);
            }
            list.write(row.append('\n'));
          }
        });
  }

  /** Puts all files under their names. */
  List<Path> keep() {
    List<Path> paths = new ArrayList<>();
    for (ResultFile file : all()) {
      file.keep();
      paths.add(file.path());
    }
    return paths;
  }

  private List<ResultFile> all() {
    List<ResultFile> all = new ArrayList<>(tables.values());
    all.addAll(lists.values());
    return all;
  }

  @Override
  public void close() {
    all().forEach(ResultFile::close);
  }
}
