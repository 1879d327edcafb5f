/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fit;

import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Writes what a fit found, in one step: each parameter in the unit that it has, and where it comes
 * from behind the notes that the channel has already.
 *
 * @param channel that was fitted
 * @param values how parameters are written now, e.g. {@code -38.25mV}
 * @param note where they come from
 */
public record FitEdit(ElementPath channel, Map<ChannelParameter, String> values, FitNote note) {
  private static final String NOTES = "notes";
  private static final int MOST_DIGITS = 15;

  public FitEdit {
    values = Map.copyOf(values);
  }

  /**
   * A document with other values, as a trial; what is not there any more is left out.
   *
   * @param values in SI units
   */
  public static XmlDocument trial(XmlDocument document, Map<ChannelParameter, Double> values) {
    ElementEdits edits = new ElementEdits(document);
    List<TextEdit> all = new ArrayList<>();
    values.forEach(
        (parameter, si) ->
            parameter
                .change(document, edits, parameter.text(si, MOST_DIGITS))
                .ifPresent(each -> all.addAll(each.edits())));
    return all.isEmpty() ? document : document.withText(new TextChange(all).apply(document.text()));
  }

  /**
   * The edit of the text.
   *
   * @return empty where the channel or one of the parameters is not there any more
   */
  public Optional<FormEdit> of(XmlDocument document, Knowledge knowledge) {
    XmlElement element = channel.findIn(document).orElse(null);
    if (element == null) {
      return Optional.empty();
    }
    ElementEdits edits = new ElementEdits(document);
    List<TextEdit> all = new ArrayList<>();
    for (Map.Entry<ChannelParameter, String> each : values.entrySet()) {
      Optional<TextChange> change = each.getKey().change(document, edits, each.getValue());
      if (change.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(change.get().edits());
    }
    all.addAll(noted(document, edits, element, knowledge).edits());
    String name = channel.steps().isEmpty() ? "" : channel.steps().getLast().id();
    return Optional.of(
        new FormEdit(EditMessages.of("undo.fit", name), new TextChange(all), channel));
  }

  private TextChange noted(
      XmlDocument document, ElementEdits edits, XmlElement element, Knowledge knowledge) {
    Optional<XmlElement> notes = element.findElement(NOTES);
    TextStyle style = edits.style();
    if (notes.isPresent() && !notes.get().isSelfClosing()) {
      return behind(document, notes.get(), style);
    }
    String name = element.prefixWithColon() + NOTES;
    Fragment fragment =
        (indent, to) -> "<" + name + ">" + lines(document, indent, to) + "</" + name + ">";
    if (notes.isPresent()) {
      String indent = TextStyle.indentAt(document.text(), notes.get().range().start());
      return TextChange.of(TextEdit.replace(notes.get().range(), fragment.print(indent, style)));
    }
    return ChildPlace.of(knowledge.language(), element, NOTES).insert(edits, fragment);
  }

  /** What is there stays; the white space in front of the closing tag as well. */
  private TextChange behind(XmlDocument document, XmlElement notes, TextStyle style) {
    String content = notes.contentRange().of(document.text());
    int end = notes.contentRange().start() + content.stripTrailing().length();
    String indent = TextStyle.indentAt(document.text(), notes.range().start());
    boolean empty = content.isBlank();
    String before = empty ? "" : style.lineEnd() + indent + style.indentUnit();
    return TextChange.of(TextEdit.insert(end, before + lines(document, indent, style)));
  }

  private String lines(XmlDocument document, String indent, TextStyle style) {
    CharsetEncoder encoder = document.encoding().charset().newEncoder();
    String between = style.lineEnd() + indent + style.indentUnit();
    return note.lines().stream()
        .map(each -> XmlEscape.isWritable(each) ? each : each.replaceAll("\\p{Cntrl}", "?"))
        .map(XmlEscape::text)
        .map(each -> encoded(each, encoder))
        .collect(Collectors.joining(between));
  }

  /** By numbers what the encoding of the file has no letters for. */
  private static String encoded(String text, CharsetEncoder encoder) {
    StringBuilder all = new StringBuilder();
    text.codePoints()
        .forEach(
            each -> {
              String letter = Character.toString(each);
              all.append(encoder.canEncode(letter) ? letter : "&#" + each + ";");
            });
    return all.toString();
  }
}
