/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.equation;

import java.util.List;
import org.ranvier.edit.equation.Notation.Fence;
import org.ranvier.edit.equation.Notation.Room;
import org.ranvier.edit.equation.Notation.Symbol;
import org.ranvier.xml.XmlEscape;

/** Writes mathematics as presentation MathML Core, which browsers set. */
public final class MathMl {
  private MathMl() {}

  /** An element of its own among the words of a line. */
  public static String inline(Notation notation) {
    return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">" + row(notation) + "</math>";
  }

  /**
   * An element of its own on a line.
   *
   * @param spoken the same in words, for those who do not see it
   */
  public static String display(Notation notation, String spoken) {
    return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\" alttext=\""
        + XmlEscape.value(spoken, '"')
        + "\">"
        + row(notation)
        + "</math>";
  }

  /** One element, whatever it is. */
  private static String row(Notation notation) {
    return "<mrow>" + print(notation) + "</mrow>";
  }

  private static String print(Notation notation) {
    return switch (notation) {
      case Notation.Row(List<Notation> parts) -> all(parts);
      case Notation.Name(String name) -> name(SetName.of(name));
      case Notation.Digits(String digits) -> "<mn>" + digits + "</mn>";
      case Notation.Sign(Symbol symbol) -> sign(symbol);
      case Notation.Word(String word) -> word(word);
      case Notation.Fraction(Notation above, Notation below) ->
          "<mfrac>" + row(above) + row(below) + "</mfrac>";
      case Notation.Power(Notation base, Notation exponent) ->
          "<msup>" + row(base) + row(exponent) + "</msup>";
      case Notation.Root(Notation inner) -> "<msqrt>" + row(inner) + "</msqrt>";
      case Notation.Bracketed(Fence fence, Notation inner) ->
          fence(fence.open(), "prefix") + row(inner) + fence(fence.close(), "postfix");
      case Notation.Cases(List<Notation.Line> lines) -> cases(lines);
    };
  }

  private static String all(List<Notation> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(each -> text.append(print(each)));
    return text.toString();
  }

  private static String name(SetName name) {
    String stem = identifier(name.stem());
    return name.index().isEmpty()
        ? stem
        : "<msub>" + stem + "<mtext>" + XmlEscape.text(name.index()) + "</mtext></msub>";
  }

  /** One letter is set in italics by itself; several are one name. */
  private static String identifier(String stem) {
    return stem.codePointCount(0, stem.length()) == 1
        ? "<mi>" + XmlEscape.text(stem) + "</mi>"
        : "<mi class=\"name\">" + XmlEscape.text(stem) + "</mi>";
  }

  private static String word(String word) {
    return word.length() > word.strip().length() || word.indexOf(' ') >= 0
        ? "<mtext>" + XmlEscape.text(word).replace(' ', '\u00a0') + "</mtext>"
        : "<mi mathvariant=\"normal\">" + XmlEscape.text(word) + "</mi>";
  }

  private static String sign(Symbol symbol) {
    String form = symbol.room() == Room.NONE ? " form=\"prefix\"" : "";
    if (symbol == Symbol.FACTORIAL) {
      form = " form=\"postfix\"";
    } else if (symbol == Symbol.TIMES_TEN) {
      form = " lspace=\"0\" rspace=\"0\"";
    }
    return "<mo" + form + ">" + XmlEscape.text(symbol.sign()) + "</mo>";
  }

  private static String fence(String sign, String form) {
    return "<mo fence=\"true\" stretchy=\"true\" form=\"" + form + "\">" + sign + "</mo>";
  }

  private static String cases(List<Notation.Line> lines) {
    StringBuilder text =
        new StringBuilder(fence("{", "prefix"))
            .append("<mtable displaystyle=\"true\" columnalign=\"left\">");
    for (Notation.Line line : lines) {
      text.append("<mtr><mtd>").append(row(line.value())).append("</mtd><mtd>");
      text.append(row(line.when())).append("</mtd></mtr>");
    }
    return text.append("</mtable>").toString();
  }
}
