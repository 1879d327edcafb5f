/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.chart.ChartSvg;
import org.ranvier.edit.equation.MathMl;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Line;
import org.ranvier.report.document.Report;
import org.ranvier.report.document.Span;
import org.ranvier.xml.XmlEscape;

/**
 * Writes a report as a page of HTML that needs nothing beside it: pictures are SVG, equations
 * MathML, the style is inside, there are no scripts. It is well-formed XML, too.
 */
public final class HtmlPrinter {
  private static final int PLOT_WIDTH = 360;
  private static final int PLOT_HEIGHT = 250;

  private final StringBuilder page = new StringBuilder();

  private HtmlPrinter() {}

  /** The text of the page. */
  public static String print(Report report) {
    HtmlPrinter printer = new HtmlPrinter();
    printer.head(report);
    printer.line("<h1>" + text(report.title()) + "</h1>");
    printer.contents(report.blocks());
    report.blocks().forEach(printer::add);
    printer.line("<footer>");
    report.colophon().forEach(each -> printer.line("<p>" + html(each) + "</p>"));
    printer.line("</footer>\n</main>\n</body>\n</html>");
    return printer.page.toString();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private void head(Report report) {
    line("<!DOCTYPE html>");
    line("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + report.language() + "\">");
    line("<head>");
    line("<meta charset=\"utf-8\"/>");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
    line("<title>" + text(report.title()) + "</title>");
    line("<style>\n" + style() + "</style>");
    line("</head>\n<body>\n<main>");
  }

  private static String style() {
    try (InputStream stream = HtmlPrinter.class.getResourceAsStream("report.css")) {
      return new String(
          Objects.requireNonNull(stream, "report.css").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Links to the subjects and their sections, where there are several subjects. */
  private void contents(List<Block> blocks) {
    List<Block.Heading> subjects =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .map(Block.Heading.class::cast)
            .filter(each -> each.level() == 1)
            .toList();
    if (subjects.size() > 1) {
      line("<nav><ul>");
      subjects.forEach(
          each ->
              line("<li><a href=\"#" + each.anchor() + "\">" + text(each.text()) + "</a></li>"));
      line("</ul></nav>");
    }
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading(int level, String text, String anchor) -> {
        String tag = "h" + (level + 1);
        line("<" + tag + " id=\"" + anchor + "\">" + text(text) + "</" + tag + ">");
      }
      case Block.Paragraph(Line line) -> line("<p>" + html(line) + "</p>");
      case Block.Remark(Line line) -> line("<p class=\"remark\">" + html(line) + "</p>");
      case Block.Facts(List<Block.Fact> facts) -> facts(facts);
      case Block.Items(List<Line> lines) -> {
        line("<ul>");
        lines.forEach(each -> line("<li>" + html(each) + "</li>"));
        line("</ul>");
      }
      case Block.Table table -> table(table);
      case Block.Formulas(List<Block.Formula> symbols, List<Block.Formula> numbers) -> {
        line("<div class=\"formulas\">");
        formulas(symbols);
        formulas(numbers);
        line("</div>");
      }
      case Block.Figures(List<Block.Figure> figures) -> {
        line("<div class=\"figures\">");
        figures.forEach(this::figure);
        line("</div>");
      }
      case Block.Notice(Block.Kind kind, Line line) ->
          line(
              "<p class=\"notice "
                  + kind.name().toLowerCase(Locale.ROOT)
                  + "\">"
                  + html(line)
                  + "</p>");
    }
  }

  private void facts(List<Block.Fact> facts) {
    line("<dl>");
    for (Block.Fact each : facts) {
      line("<div><dt>" + text(each.name()) + "</dt><dd>" + html(each.value()) + "</dd></div>");
    }
    line("</dl>");
  }

  private void table(Block.Table table) {
    line("<div class=\"scrolled\"><table>");
    if (!table.caption().isEmpty()) {
      line("<caption>" + text(table.caption()) + "</caption>");
    }
    StringBuilder head = new StringBuilder("<thead><tr>");
    for (Block.Column each : table.columns()) {
      head.append("<th scope=\"col\"").append(number(each)).append('>');
      head.append(html(each.heading())).append("</th>");
    }
    line(head.append("</tr></thead>\n<tbody>").toString());
    for (List<Line> row : table.rows()) {
      StringBuilder cells = new StringBuilder("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cells.append("<td").append(number(table.columns().get(i))).append('>');
        cells.append(html(row.get(i))).append("</td>");
      }
      line(cells.append("</tr>").toString());
    }
    line("</tbody></table></div>");
  }

  private static String number(Block.Column column) {
    return column.isNumber() ? " class=\"number\"" : "";
  }

  private void formulas(List<Block.Formula> formulas) {
    if (formulas.isEmpty()) {
      return;
    }
    line("<div>");
    for (Block.Formula each : formulas) {
      line(
          (each.depth() > 0 ? "<div class=\"deep\">" : "<div>")
              + MathMl.display(each.notation(), each.spoken())
              + "</div>");
    }
    line("</div>");
  }

  private void figure(Block.Figure figure) {
    line("<figure>");
    page.append(ChartSvg.printForPage(figure.chart(), PLOT_WIDTH, PLOT_HEIGHT));
    line("<figcaption>");
    List<Chart.Series> series = figure.chart().series();
    boolean named = series.stream().anyMatch(each -> !each.name().isEmpty());
    if (named) {
      line("<ul class=\"key\">");
      for (int i = 0; i < series.size(); i++) {
        line("<li>" + swatch(i) + text(series.get(i).name()) + "</li>");
      }
      line("</ul>");
    }
    line(text(figure.caption()) + "</figcaption>\n</figure>");
  }

  private static String swatch(int series) {
    String dashes = series < ChartSvg.colours() ? "" : " stroke-dasharray=\"5 3\"";
    return "<svg class=\"swatch\" viewBox=\"0 0 20 8\" aria-hidden=\"true\"><path class=\"k"
        + series % ChartSvg.colours()
        + "\" d=\"M0 4H20\" stroke-width=\"2\""
        + dashes
        + "/></svg>";
  }

  private static String html(Line line) {
    StringBuilder html = new StringBuilder();
    line.spans().forEach(each -> html.append(html(each)));
    return html.toString();
  }

  private static String html(Span span) {
    return switch (span) {
      case Span.Words(String words) -> text(words);
      case Span.Strong(String words) -> "<strong>" + text(words) + "</strong>";
      case Span.Code(String name) -> "<code>" + text(name) + "</code>";
      case Span.Link(String address, String words) ->
          "<a href=\"" + XmlEscape.value(address, '"') + "\">" + text(words) + "</a>";
      case Span.Formula(var notation) -> MathMl.inline(notation);
    };
  }

  /**
   * Browsers end a style or a script at "]]>" no sooner than others, yet ">" is clearer escaped.
   */
  private static String text(String words) {
    return XmlEscape.text(words).replace(">", "&gt;");
  }
}
