/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.List;

/** Writes mathematics as LaTeX, with nothing but the amsmath package. */
public final class Latex {
  private static final String SPECIAL = "_%#&$";

  private Latex() {}

  /** For math mode. */
  public static String print(Notation notation) {
    StringBuilder text = new StringBuilder();
    write(notation, text);
    return text.toString().strip();
  }

  private static void write(Notation notation, StringBuilder text) {
    switch (notation) {
      case Notation.Row(List<Notation> parts) -> parts.forEach(each -> write(each, text));
      case Notation.Name(String name) -> text.append(separated(SetName.of(name).latex()));
      case Notation.Digits(String digits) -> text.append(digits);
      case Notation.Sign(Notation.Symbol symbol) -> {
        String sign = spaced(symbol);
        boolean apart = !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
        text.append(apart ? sign.stripLeading() : sign);
      }
      case Notation.Word(String word) -> text.append(word(word));
      case Notation.Fraction(Notation above, Notation below) -> {
        text.append("\\frac");
        braced(above, text);
        braced(below, text);
      }
      case Notation.Power(Notation base, Notation exponent) -> {
        braced(base, text);
        text.append('^');
        braced(exponent, text);
      }
      case Notation.Root(Notation inner) -> {
        text.append("\\sqrt");
        braced(inner, text);
      }
      case Notation.Bracketed(Notation.Fence fence, Notation inner) -> {
        text.append("\\left").append(fence.latexOpen());
        write(inner, text);
        text.append("\\right").append(fence.latexClose());
      }
      case Notation.Cases(List<Notation.Line> lines) -> cases(lines, text);
    }
  }

  private static String spaced(Notation.Symbol symbol) {
    return symbol.room() == Notation.Room.NONE || symbol.room() == Notation.Room.AFTER
        ? symbol.latex()
        : " " + symbol.latex().strip() + " ";
  }

  /** A command needs something behind it that is no letter. */
  private static String separated(String latex) {
    return latex.startsWith("\\") && Character.isLetter(latex.charAt(latex.length() - 1))
        ? latex + " "
        : latex;
  }

  private static String word(String word) {
    return word.indexOf(' ') >= 0 || word.length() != word.strip().length()
        ? "\\text{" + escape(word) + "}"
        : word.length() == 1
            ? "\\mathrm{" + escape(word) + "}"
            : KNOWN.contains(word) ? "\\" + word + " " : "\\operatorname{" + escape(word) + "}";
  }

  private static final List<String> KNOWN =
      List.of("exp", "ln", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh");

  private static void braced(Notation inner, StringBuilder text) {
    text.append('{').append(print(inner)).append('}');
  }

  private static void cases(List<Notation.Line> lines, StringBuilder text) {
    text.append("\\begin{cases}");
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? " " : " \\\\ ");
      text.append(print(lines.get(i).value()));
      text.append(" & ").append(print(lines.get(i).when()));
    }
    text.append(" \\end{cases}");
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return escaped.toString();
  }
}
