/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.ranvier.edit.hover.Explanation;

/** Shows explanations in a text widget, in the colours that it has. */
public final class ExplanationText {
  /** Share of the text's colour in what matters less. */
  private static final double FRONT = 0.72;

  private ExplanationText() {}

  public static void show(Explanation explanation, StyledText text) {
    text.setText(explanation.text());
    List<StyleRange> styles = new ArrayList<>();
    int at = 0;
    for (Explanation.Piece piece : explanation.pieces()) {
      StyleRange range = new StyleRange();
      range.start = at;
      range.length = piece.text().length();
      style(range, piece.style(), text);
      styles.add(range);
      at += piece.text().length();
    }
    text.setStyleRanges(styles.toArray(StyleRange[]::new));
  }

  private static void style(StyleRange range, Explanation.Style style, StyledText text) {
    switch (style) {
      case TITLE -> range.fontStyle = SWT.BOLD;
      case CODE -> range.font = JFaceResources.getTextFont();
      case FAINT -> range.foreground = faint(text);
      case PROBLEM ->
          range.foreground = JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR);
      case PLAIN -> {} // as the control has it
    }
  }

  /** Between the colours of text and background, with contrast enough to be read in any theme. */
  private static Color faint(StyledText text) {
    RGB front = text.getForeground().getRGB();
    RGB back = text.getBackground().getRGB();
    return new Color(
        mix(front.red, back.red), mix(front.green, back.green), mix(front.blue, back.blue));
  }

  private static int mix(int front, int back) {
    return (int) Math.round(FRONT * front + (1 - FRONT) * back);
  }
}
