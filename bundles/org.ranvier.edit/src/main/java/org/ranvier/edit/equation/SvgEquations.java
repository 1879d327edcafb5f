/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.List;
import java.util.Locale;
import org.ranvier.edit.equation.Picture.Face;
import org.ranvier.edit.equation.Picture.Mark;
import org.ranvier.xml.XmlEscape;

/** Draws equations as SVG whose words stay words. */
public final class SvgEquations {
  private static final double SIZE = 16;
  private static final double MARGIN = 8;

  private SvgEquations() {}

  /** A picture of its own in the colour of the text around it. */
  public static String of(List<Equation> equations, double width) {
    Picture picture = new EquationLayout(LetterMetrics.ESTIMATED, SIZE).of(equations, width);
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
                + " font-family=\"serif\" fill=\"currentColor\" stroke=\"none\">\n",
            picture.width() + 2 * MARGIN, picture.height() + 2 * MARGIN));
    for (Mark mark : picture.moved(MARGIN, MARGIN)) {
      svg.append(svg(mark)).append('\n');
    }
    return svg.append("</svg>\n").toString();
  }

  private static String svg(Mark mark) {
    return switch (mark) {
      case Picture.Letters(double x, double y, String text, Face face, double size, double width) ->
          format("<text x=\"%s\" y=\"%s\" font-size=\"%s\" textLength=\"%s\"", x, y, size, width)
              + (face == Face.ITALIC ? " font-style=\"italic\"" : "")
              + " xml:space=\"preserve\">"
              + XmlEscape.text(text)
              + "</text>";
      case Picture.Stroke(double x1, double y1, double x2, double y2, double thickness) ->
          format(
              "<path d=\"M%s %s L%s %s\" stroke=\"currentColor\" stroke-width=\"%s\"/>",
              x1, y1, x2, y2, thickness);
      case Picture.Bow bow ->
          format(
              "<path d=\"M%s %s Q%s %s %s %s\" fill=\"none\" stroke=\"currentColor\""
                  + " stroke-width=\"%s\"/>",
              bow.x1(),
              bow.y1(),
              bow.towardsX(),
              bow.towardsY(),
              bow.x2(),
              bow.y2(),
              bow.thickness());
    };
  }

  private static String format(String pattern, double... numbers) {
    Object[] rounded = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      rounded[i] = String.format(Locale.ROOT, "%.2f", numbers[i]);
    }
    return pattern.formatted(rounded);
  }
}
