/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ranvier.convert.Severity;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;

/**
 * Reads the lines of an SWC file: every line that can be a sample becomes one, the others become
 * findings.
 */
final class SwcParser {
  private static final int FIELDS = 7;

  /** Where so many lines are no samples, the file is something else. */
  private static final int MOST_FAULTS = 1000;

  private static final String[] NAMES = {
    "the id", "the type", "x", "y", "z", "the radius", "the parent"
  };

  private final String fileName;
  private final String text;
  private final List<SwcSample> samples = new ArrayList<>();
  private final List<SwcFinding> faults = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final int[] fieldStart = new int[FIELDS + 1];
  private final int[] fieldEnd = new int[FIELDS + 1];
  private int[] starts;
  private int[] ends;
  private int line;
  private int linesWithMore;
  private int firstWithMore;

  SwcParser(String fileName, String text) {
    this.fileName = fileName;
    this.text = text;
    this.starts = new int[Math.max(16, text.length() / 32)];
    this.ends = new int[starts.length];
  }

  SwcText parse() {
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length() && faults.size() < MOST_FAULTS) {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      noteLine(at, end);
      readLine(at, end);
      at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    var lines = new SwcText.Lines(Arrays.copyOf(starts, line), Arrays.copyOf(ends, line));
    if (faults.size() >= MOST_FAULTS) {
      giveUp(lines);
    } else if (samples.isEmpty()) {
      faults.add(
          whole(
              Kind.EMPTY,
              "the file has no sample; lines of id, type, x, y, z, radius and parent are expected"));
    }
    noteLongLines(lines);
    return new SwcText(fileName, lines, comments, samples, faults);
  }

  private void noteLine(int start, int end) {
    if (line == starts.length) {
      starts = Arrays.copyOf(starts, 2 * line);
      ends = Arrays.copyOf(ends, 2 * line);
    }
    starts[line] = start;
    ends[line++] = end;
  }

  private void giveUp(SwcText.Lines lines) {
    faults.clear();
    samples.clear();
    faults.add(
        new SwcFinding(
            Kind.EMPTY,
            Severity.ERROR,
            lines.place(fileName, 1),
            MOST_FAULTS
                + " lines of this file are no samples: it is no SWC file, or a damaged one; lines of"
                + " id, type, x, y, z, radius and parent are expected",
            List.of()));
  }

  private void noteLongLines(SwcText.Lines lines) {
    if (linesWithMore > 0) {
      faults.add(
          new SwcFinding(
              Kind.FIELDS,
              Severity.INFO,
              lines.place(fileName, firstWithMore),
              linesWithMore
                  + (linesWithMore == 1 ? " line has" : " lines have")
                  + " more than the seven fields of SWC; what follows the parent is not read",
              List.of()));
    }
  }

  private SwcFinding whole(Kind kind, String message) {
    return new SwcFinding(
        kind, Severity.ERROR, SourceLocation.startOf(fileName), message, List.of());
  }

  private void readLine(int start, int lineEnd) {
    int comment = text.indexOf('#', start, lineEnd);
    int end = comment >= 0 ? comment : lineEnd;
    if (end < lineEnd) {
      comments.add(text.substring(end + 1, lineEnd).strip());
    }
    int count = split(start, end, false);
    if (count > 0 && count < FIELDS && hasSeparators(start, end)) {
      count = split(start, end, true);
    }
    if (count == 0) {
      return;
    }
    if (count < FIELDS) {
      fault(
          Kind.LINE,
          fieldStart[0],
          fieldEnd[count - 1],
          "%d of the seven fields were found; id, type, x, y, z, radius and parent are expected"
              .formatted(count));
      return;
    }
    if (count > FIELDS && linesWithMore++ == 0) {
      firstWithMore = line;
    }
    readSample();
  }

  private boolean hasSeparators(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == ',' || text.charAt(i) == ';') {
        return true;
      }
    }
    return false;
  }

  /** Finds the fields; counts at most one more than there should be. */
  private int split(int start, int end, boolean alsoCommas) {
    int count = 0;
    int at = start;
    while (at < end && count <= FIELDS) {
      while (at < end && isBetween(text.charAt(at), alsoCommas)) {
        at++;
      }
      if (at < end) {
        fieldStart[count] = at;
        while (at < end && !isBetween(text.charAt(at), alsoCommas)) {
          at++;
        }
        fieldEnd[count++] = at;
      }
    }
    return count;
  }

  private static boolean isBetween(char c, boolean alsoCommas) {
    return c <= ' ' || c == '\u00A0' || (alsoCommas && (c == ',' || c == ';'));
  }

  private void readSample() {
    double[] value = new double[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
      OptionalDouble number = SwcNumbers.parse(text, fieldStart[i], fieldEnd[i]);
      if (number.isEmpty()) {
        numberFault(i, "a number");
        return;
      }
      value[i] = number.getAsDouble();
      boolean whole = i < 2 || i == FIELDS - 1;
      if (whole && (value[i] != Math.rint(value[i]) || Math.abs(value[i]) >= 1L << 53)) {
        numberFault(i, "a whole number");
        return;
      }
      if (i == 0 && value[i] < 0) {
        numberFault(i, "a whole number from 0");
        return;
      }
      if (i >= 2 && i <= 4 && !Double.isFinite(value[i])) {
        numberFault(i, "a finite number, in µm,");
        return;
      }
    }
    samples.add(
        new SwcSample(
            line,
            (long) value[0],
            (int) Math.clamp(value[1], Integer.MIN_VALUE, Integer.MAX_VALUE),
            value[2],
            value[3],
            value[4],
            value[5],
            (long) value[6]));
  }

  private void numberFault(int field, String expected) {
    String found = text.substring(fieldStart[field], fieldEnd[field]);
    String hint = found.matches("[-+]?\\d+,\\d+") ? " (with a point, not a comma)" : "";
    fault(
        Kind.NUMBER,
        fieldStart[field],
        fieldEnd[field],
        "%s is '%s'; %s%s is expected".formatted(NAMES[field], found, expected, hint));
  }

  private void fault(Kind kind, int start, int end, String message) {
    var place =
        new SourceLocation(
            fileName, line, start - starts[line - 1] + 1, new TextRange(start, end), "");
    faults.add(
        new SwcFinding(
            kind,
            Severity.ERROR,
            place,
            message,
            List.of(new SwcRepair.Skip(SamplePlace.ofLine(line)))));
  }
}
