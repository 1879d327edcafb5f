/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.List;
import java.util.Set;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;

/**
 * The samples of a file as they stand there, whether they make a tree or not.
 *
 * @param fileName path or name of the file as a user would recognise it
 * @param lines where the lines are
 * @param comments all comments in their order, without the sign that begins one
 * @param samples in the order of the file
 * @param faults what is wrong with single lines
 * @param apart lines of samples that are to hang on nothing
 */
record SwcText(
    String fileName,
    Lines lines,
    List<String> comments,
    List<SwcSample> samples,
    List<SwcFinding> faults,
    Set<Integer> apart) {
  SwcText {
    comments = List.copyOf(comments);
    samples = List.copyOf(samples);
    faults = List.copyOf(faults);
    apart = Set.copyOf(apart);
  }

  SwcText with(List<SwcSample> newSamples, List<SwcFinding> newFaults) {
    return new SwcText(fileName, lines, comments, newSamples, newFaults, apart);
  }

  SwcText withApart(Set<Integer> lines) {
    return new SwcText(fileName, this.lines, comments, samples, faults, lines);
  }

  SourceLocation place(SwcSample sample) {
    return lines.place(fileName, sample.line());
  }

  SourceLocation place() {
    return SourceLocation.startOf(fileName);
  }

  /** Where lines start and end. */
  static final class Lines {
    private final int[] starts;
    private final int[] ends;

    Lines(int[] starts, int[] ends) {
      this.starts = starts.clone();
      this.ends = ends.clone();
    }

    /** Lines that were never text: those of a tree that comes from elsewhere. */
    static Lines none() {
      return new Lines(new int[0], new int[0]);
    }

    /** A whole line. */
    SourceLocation place(String fileName, int line) {
      if (line < 1 || line > starts.length) {
        return SourceLocation.startOf(fileName);
      }
      return new SourceLocation(
          fileName, line, 1, new TextRange(starts[line - 1], ends[line - 1]), "");
    }
  }
}
