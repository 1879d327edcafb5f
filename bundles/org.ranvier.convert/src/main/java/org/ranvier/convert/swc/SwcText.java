/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.Arrays;
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
 * @param apart places of samples that are to hang on nothing
 * @param source what the file says beside them
 */
public record SwcText(
    String fileName,
    Lines lines,
    List<String> comments,
    List<SwcSample> samples,
    List<SwcFinding> faults,
    Set<SamplePlace> apart,
    SampleSource source) {
  /** Keeps copies of its lists. */
  public SwcText {
    comments = List.copyOf(comments);
    samples = List.copyOf(samples);
    faults = List.copyOf(faults);
    apart = Set.copyOf(apart);
  }

  /** An SWC file. */
  SwcText(
      String fileName,
      Lines lines,
      List<String> comments,
      List<SwcSample> samples,
      List<SwcFinding> faults) {
    this(fileName, lines, comments, samples, faults, Set.of(), SampleSource.SWC);
  }

  SwcText with(List<SwcSample> newSamples, List<SwcFinding> newFaults) {
    return new SwcText(fileName, lines, comments, newSamples, newFaults, apart, source);
  }

  SwcText withApart(Set<SamplePlace> places) {
    return new SwcText(fileName, lines, comments, samples, faults, places, source);
  }

  SourceLocation place(SwcSample sample) {
    return lines.place(fileName, sample.place());
  }

  SourceLocation place() {
    return SourceLocation.startOf(fileName);
  }

  /** Where lines start and end. */
  public static final class Lines {
    private final int[] starts;
    private final int[] ends;

    /**
     * Lines of a text.
     *
     * @param starts where each of them starts
     * @param ends where each of them ends, before its line break
     */
    public Lines(int[] starts, int[] ends) {
      this.starts = starts.clone();
      this.ends = ends.clone();
    }

    /** The lines of a text, whichever line breaks it has. */
    public static Lines of(String text) {
      int[] starts = new int[Math.max(16, text.length() / 32)];
      int[] ends = new int[starts.length];
      int count = 0;
      int at = 0;
      do {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
          end++;
        }
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
          ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = at;
        ends[count++] = end;
        at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
      } while (at < text.length());
      return new Lines(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    /** Lines that were never text: those of a tree that comes from elsewhere. */
    public static Lines none() {
      return new Lines(new int[0], new int[0]);
    }

    /** A sample, as far as its line goes. */
    public SourceLocation place(String fileName, SamplePlace at) {
      SourceLocation line = place(fileName, at.line());
      int start = line.range().start() + at.column() - 1;
      return at.column() == SamplePlace.WHOLE_LINE || start >= line.range().end()
          ? line
          : new SourceLocation(
              fileName, at.line(), at.column(), new TextRange(start, line.range().end()), "");
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
