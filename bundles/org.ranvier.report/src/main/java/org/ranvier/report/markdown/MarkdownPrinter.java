/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.ranvier.edit.chart.ChartSvg;
import org.ranvier.edit.equation.Latex;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Line;
import org.ranvier.report.document.Report;
import org.ranvier.report.document.Span;

/**
 * Writes a report as Markdown with tables, and with LaTeX between dollar signs, as GitHub, GitLab,
 * Jupyter and Pandoc read it. Pictures are SVG files.
 */
public final class MarkdownPrinter {
  private static final int PLOT_WIDTH = 480;
  private static final int PLOT_HEIGHT = 320;

  private final String pictures;
  private final StringBuilder page = new StringBuilder();
  private final Map<String, String> files = new LinkedHashMap<>();

  /**
   * @param text of the Markdown file
   * @param pictures texts of SVG files by their names beside it
   */
  public record Printed(String text, Map<String, String> pictures) {
    public Printed {
      pictures = Map.copyOf(pictures);
    }
  }

  private MarkdownPrinter(String pictures) {
    this.pictures = pictures;
  }

  /**
   * Prints a report.
   *
   * @param pictures what the names of pictures begin with; letters that a link may have
   */
  public static Printed print(Report report, String pictures) {
    MarkdownPrinter printer = new MarkdownPrinter(pictures);
    printer.paragraph("# " + escaped(report.title()));
    report.blocks().forEach(printer::add);
    printer.paragraph("---");
    report.colophon().forEach(each -> printer.paragraph(markdown(each)));
    return new Printed(printer.page.toString().stripTrailing() + "\n", printer.files);
  }

  private void paragraph(String text) {
    page.append(text).append("\n\n");
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading(int level, String text, String _) ->
          paragraph("#".repeat(level + 1) + " " + escaped(text));
      case Block.Paragraph(Line line) -> paragraph(markdown(line));
      case Block.Remark(Line line) -> paragraph(markdown(line));
      case Block.Facts(List<Block.Fact> facts) ->
          list(
              facts.stream()
                  .map(each -> "**" + escaped(each.name()) + ":** " + markdown(each.value()))
                  .toList());
      case Block.Items(List<Line> lines) ->
          list(lines.stream().map(MarkdownPrinter::markdown).toList());
      case Block.Table table -> table(table);
      case Block.Formulas(List<Block.Formula> symbols, List<Block.Formula> numbers) -> {
        formulas(symbols);
        if (!numbers.isEmpty()) {
          paragraph(ReportMessages.of("withNumbers"));
          formulas(numbers);
        }
      }
      case Block.Figures(List<Block.Figure> figures) -> figures.forEach(this::figure);
      case Block.Notice(Block.Kind _, Line line) -> paragraph("> " + markdown(line));
    }
  }

  private void list(List<String> lines) {
    StringJoiner items = new StringJoiner("\n");
    lines.forEach(each -> items.add("* " + each));
    paragraph(items.toString());
  }

  private void table(Block.Table table) {
    if (!table.caption().isEmpty()) {
      paragraph(escaped(table.caption()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(row(table.columns().stream().map(Block.Column::heading).toList()));
    StringJoiner rule = new StringJoiner(" | ", "| ", " |");
    table.columns().forEach(each -> rule.add(each.isNumber() ? "---:" : "---"));
    lines.add(rule.toString());
    table.rows().forEach(each -> lines.add(row(each)));
    paragraph(String.join("\n", lines));
  }

  private static String row(List<Line> cells) {
    StringJoiner row = new StringJoiner(" | ", "| ", " |");
    cells.forEach(each -> row.add(markdown(each)));
    return row.toString();
  }

  /** Each on its own: not every reader of Markdown knows LaTeX's environments. */
  private void formulas(List<Block.Formula> formulas) {
    for (Block.Formula each : formulas) {
      String indent = each.depth() > 0 ? "\\quad " : "";
      paragraph("$$\n" + indent + Latex.print(each.notation()) + "\n$$");
    }
  }

  private void figure(Block.Figure figure) {
    String file = pictures + figure.name() + ".svg";
    files.put(file, ChartSvg.printWithKey(figure.chart(), PLOT_WIDTH, PLOT_HEIGHT));
    paragraph("![" + escaped(figure.chart().title()) + "](" + file + ")");
    if (!figure.caption().isEmpty()) {
      paragraph(escaped(figure.caption()));
    }
  }

  private static String markdown(Line line) {
    StringBuilder text = new StringBuilder();
    line.spans().forEach(each -> text.append(markdown(each)));
    return text.toString();
  }

  private static String markdown(Span span) {
    return switch (span) {
      case Span.Words(String words) -> escaped(words);
      case Span.Strong(String words) -> "**" + escaped(words) + "**";
      case Span.Code(String name) -> code(name);
      case Span.Link(String address, String words) ->
          "[" + escaped(words) + "](<" + address.replace(">", "%3E").replace("<", "%3C") + ">)";
      case Span.Formula(var notation) -> "$" + Latex.print(notation).replace("|", "\\vert ") + "$";
    };
  }

  private static String code(String name) {
    return name.indexOf('`') >= 0 ? escaped(name) : "`" + name.replace("|", "\\|") + "`";
  }

  /** On one line, with nothing in it that Markdown reads as a sign. */
  private static String escaped(String words) {
    StringBuilder text = new StringBuilder();
    String line = words.replaceAll("\\s*\\n\\s*", " ");
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ("\\`*_{}[]<>#|$~".indexOf(c) >= 0) {
        text.append('\\');
      }
      text.append(c);
    }
    return text.toString();
  }
}
