/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.ranvier.edit.morphology.group.QueryException;
import org.ranvier.edit.morphology.group.SegmentQuery;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.xml.XmlElement;

/** A table of parts of a morphology. Cells are worked out when somebody looks at them. */
public final class ShapeTable {
  /** What is looked for as it stands, and is no query. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.:-]+");

  private final Morphology morphology;
  private final List<Column> columns;
  private final int size;
  private final IntFunction<int[]> segments;
  private final IntFunction<XmlElement> elements;

  /**
   * @param segments indices of the segments that a row stands for
   * @param elements which element of the document a row stands for
   */
  ShapeTable(
      Morphology morphology,
      List<Column> columns,
      int size,
      IntFunction<int[]> segments,
      IntFunction<XmlElement> elements) {
    this.morphology = morphology;
    this.columns = List.copyOf(columns);
    this.size = size;
    this.segments = segments;
    this.elements = elements;
  }

  /** A row for each segment, by index. */
  public static ShapeTable ofSegments(Morphology morphology) {
    return new SegmentColumns(morphology).table();
  }

  /**
   * A row for each section.
   *
   * @throws org.ranvier.xml.ModelProblemException the sections contradict each other
   */
  public static ShapeTable ofSections(Morphology morphology) {
    return new SectionColumns(morphology).table();
  }

  /** A row for each segment group that the file states. */
  public static ShapeTable ofGroups(Morphology morphology) {
    return new GroupColumns(morphology).table();
  }

  public List<Column> columns() {
    return columns;
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Which segments a row stands for. */
  public SegmentSelection segments(int row) {
    return SegmentSelection.of(segments.apply(row));
  }

  /** Whether a row stands for one of the segments at least. */
  boolean touches(int row, SegmentSelection some) {
    return Arrays.stream(segments.apply(row)).anyMatch(some::contains);
  }

  /** Whether a row stands for some segments, all of which are among these. */
  boolean isWithin(int row, SegmentSelection some) {
    int[] own = segments.apply(row);
    return own.length > 0 && Arrays.stream(own).allMatch(some::contains);
  }

  /** Which element of the document a row stands for. */
  public XmlElement element(int row) {
    return elements.apply(row);
  }

  /**
   * The rows that somebody asks for: those with a segment of a {@link SegmentQuery}, or, for a
   * single word that is none, those in whose words it occurs.
   *
   * @param text may be empty: all rows
   * @throws QueryException it cannot be understood, or names what the cell does not have
   */
  public BitSet find(String text) {
    String wanted = text.strip();
    BitSet found = new BitSet(size);
    if (wanted.isEmpty()) {
      found.set(0, size);
      return found;
    }
    SegmentSelection meant;
    try {
      SegmentSet query = SegmentQuery.parse(wanted).of(morphology);
      meant = SegmentSelection.of(query.indices());
    } catch (QueryException unknown) {
      if (!WORD.matcher(wanted).matches()) {
        throw unknown;
      }
      return containing(wanted.toLowerCase(Locale.ROOT));
    }
    for (int row = 0; row < size; row++) {
      found.set(row, touches(row, meant));
    }
    return found;
  }

  private BitSet containing(String word) {
    BitSet found = new BitSet(size);
    for (int row = 0; row < size; row++) {
      for (Column column : columns) {
        boolean named = !column.isNumber() || column.id().equals("id");
        if (named && column.text(row).toLowerCase(Locale.ROOT).contains(word)) {
          found.set(row);
        }
      }
    }
    return found;
  }
}
