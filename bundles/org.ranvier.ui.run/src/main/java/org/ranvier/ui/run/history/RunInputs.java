/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.compare.ChangeList;
import org.ranvier.edit.compare.Comparison;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/**
 * The files that a run read, as they were then. Of large ones only so much is kept that a change is
 * noticed. Read by the run's thread, compared by another later.
 */
public final class RunInputs {
  /** Characters of a text that is kept; longer ones would fill the memory within some runs. */
  private static final int MOST_KEPT = 2_000_000;

  private final Function<Path, XmlDocument> files;
  private final Map<Path, Input> inputs = new LinkedHashMap<>();

  /** One file: its text, or an empty one with the mark of a longer. */
  private record Input(String text, int length, int hash) {
    static Input of(String text) {
      return new Input(text.length() > MOST_KEPT ? "" : text, text.length(), text.hashCode());
    }

    boolean isWhole() {
      return text.length() == length;
    }

    boolean isSame(Input other) {
      return length == other.length && hash == other.hash && text.equals(other.text);
    }
  }

  /**
   * @param files gives the document of a path
   */
  public RunInputs(Function<Path, XmlDocument> files) {
    this.files = files;
  }

  /** Reads a file for the run and remembers its text. */
  public XmlDocument read(Path file) {
    XmlDocument document = files.apply(file);
    synchronized (inputs) {
      inputs.put(file.toAbsolutePath().normalize(), Input.of(document.text()));
    }
    return document;
  }

  /** Whether the run read a file. */
  boolean holds(Path file) {
    synchronized (inputs) {
      return inputs.containsKey(file.toAbsolutePath().normalize());
    }
  }

  private Map<Path, Input> inputs() {
    synchronized (inputs) {
      return new LinkedHashMap<>(inputs);
    }
  }

  /** What was changed since an earlier run, in a line each; unit and layout do not count. */
  public List<String> changesSince(RunInputs earlier) {
    Map<Path, Input> before = earlier.inputs();
    List<String> changes = new ArrayList<>();
    inputs()
        .forEach(
            (file, now) -> {
              Input then = before.remove(file);
              if (then == null) {
                changes.add("+ " + file.getFileName());
              } else if (!then.isSame(now)) {
                changes.addAll(changes(file, then, now));
              }
            });
    before.keySet().forEach(gone -> changes.add("− " + gone.getFileName()));
    return changes;
  }

  private static List<String> changes(Path file, Input then, Input now) {
    if (!then.isWhole() || !now.isWhole()) {
      return List.of(NLS.bind(HistoryMessages.changedFile, file.getFileName()));
    }
    try {
      return ChangeList.of(Comparison.of(document(file, then), document(file, now)));
    } catch (ModelProblemException _) {
      return List.of(NLS.bind(HistoryMessages.changedFile, file.getFileName()));
    }
  }

  private static XmlDocument document(Path file, Input input) {
    return XmlDocument.ofTolerantly(file, new XmlFile(input.text, XmlEncoding.UTF_8));
  }
}
