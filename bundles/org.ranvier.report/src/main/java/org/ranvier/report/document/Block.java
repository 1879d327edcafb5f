/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.document;

import java.util.List;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.equation.Notation;

/** A part of a report that takes the width of the page. */
public sealed interface Block {
  /**
   * A heading.
   *
   * @param level 1 for a subject, 2 for a section of it, 3 for a part of that
   * @param anchor what links lead to; unique in the report
   */
  record Heading(int level, String text, String anchor) implements Block {}

  record Paragraph(Line line) implements Block {}

  /** Words that explain what stands above or below, smaller than the rest. */
  record Remark(Line line) implements Block {}

  /** What is known by name: species, conductance. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  record Fact(String name, Line value) {}

  record Items(List<Line> lines) implements Block {
    public Items {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows; empty where the heading says it
   * @param rows as many cells as columns each
   */
  record Table(String caption, List<Column> columns, List<List<Line>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Line> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              row.size() + " cells in a table of " + columns.size() + " columns");
        }
      }
    }
  }

  /**
   * A column of a table.
   *
   * @param isNumber whether it holds numbers, which stand below each other
   */
  record Column(Line heading, boolean isNumber) {
    public static Column words(String heading) {
      return new Column(Line.of(heading), false);
    }
  }

  /**
   * Equations below each other.
   *
   * @param formulas in symbols
   * @param numbers the same with the numbers of the model in the places of parameters; none where
   *     there are no numbers to put in
   */
  record Formulas(List<Formula> formulas, List<Formula> numbers) implements Block {
    public Formulas {
      formulas = List.copyOf(formulas);
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * An equation.
   *
   * @param spoken the same on one line, for those who hear it
   * @param depth 0, or more where it belongs to one above it
   */
  record Formula(Notation notation, String spoken, int depth) {}

  /** Plots beside each other where there is room. */
  record Figures(List<Figure> figures) implements Block {
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A plot.
   *
   * @param name of its file, without an ending; unique in the report
   * @param caption what it shows, in a sentence or two
   */
  record Figure(String name, Chart chart, String caption) {}

  /** Something that is wrong with the model. */
  record Notice(Kind kind, Line line) implements Block {}

  /** How much a notice matters. */
  enum Kind {
    ERROR,
    WARNING,
    REMARK
  }
}
