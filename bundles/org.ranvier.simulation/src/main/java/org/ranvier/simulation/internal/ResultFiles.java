/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.simulation.EventOutputFileInfo;
import org.ranvier.simulation.OutputFileInfo;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunInfo;

/** The files of one run, written while it goes on. */
final class ResultFiles implements AutoCloseable {
  /**
   * A file of samples.
   *
   * @param recordings index of the recording of each column
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Table(ResultFile file, int[] recordings) {}

  /**
   * A file of events.
   *
   * @param ids what stands in the file for the event selections that it holds
   */
  private record EventList(ResultFile file, boolean timeFirst, Map<Integer, byte[]> ids) {}

  private final List<ResultFile> all = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<EventList> lists = new ArrayList<>();

  private ResultFiles(RunInfo info, List<OutputFileInfo> tables, List<EventOutputFileInfo> lists) {
    try {
      for (OutputFileInfo table : tables) {
        int[] recordings = table.recordings().stream().mapToInt(Integer::intValue).toArray();
        this.tables.add(new Table(open(table.path()), recordings));
      }
      for (EventOutputFileInfo list : lists) {
        boolean timeFirst = list.format() == EventOutputFileInfo.Format.TIME_ID;
        this.lists.add(new EventList(open(list.path()), timeFirst, ids(info, list)));
      }
    } catch (RunFailedException e) {
      close();
      throw e;
    }
  }

  private ResultFile open(Path path) {
    ResultFile file = new ResultFile(path);
    all.add(file);
    return file;
  }

  private static Map<Integer, byte[]> ids(RunInfo info, EventOutputFileInfo list) {
    Map<Integer, byte[]> ids = new HashMap<>();
    for (int selection : list.selections()) {
      String id = info.eventSelections().get(selection).id();
      ids.put(selection, id.getBytes(StandardCharsets.UTF_8));
    }
    return ids;
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
    for (Table table : tables) {
      ResultFile file = table.file;
      file.number(timeSeconds);
      for (int recording : table.recordings) {
        file.character('\t');
        file.number(values[recording]);
      }
      file.character('\n');
    }
  }

  void event(double timeSeconds, int selection) {
    for (EventList list : lists) {
      byte[] id = list.ids.get(selection);
      if (id == null) {
        continue;
      }
      ResultFile file = list.file;
      if (list.timeFirst) {
        file.number(timeSeconds);
        file.character('\t');
        file.text(id);
      } else {
        file.text(id);
        file.character('\t');
        file.number(timeSeconds);
      }
      file.character('\n');
    }
  }

  /** Puts all files under their names. */
  List<Path> keep() {
    List<Path> paths = new ArrayList<>();
    for (ResultFile file : all) {
      file.keep();
      paths.add(file.path());
    }
    return paths;
  }

  @Override
  public void close() {
    all.forEach(ResultFile::close);
  }
}
