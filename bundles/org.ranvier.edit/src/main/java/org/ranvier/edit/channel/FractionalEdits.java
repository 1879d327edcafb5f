/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FreeId;
import org.ranvier.edit.insert.Tags;
import org.ranvier.units.Quantity;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Gates of which a fixed share of channels has other kinetics than the rest. The shares of its
 * sub-gates stay together what they are: a new one takes half of the last, and one that goes leaves
 * its share to its neighbour.
 */
public final class FractionalEdits {
  private static final String SUB_GATE = "subGate";
  private static final String SHARE = "fractionalConductance";
  private static final String FRACTIONAL = "gateFractional";
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final XmlDocument document;
  private final ElementEdits edits;

  /**
   * @param document the text as it is now
   */
  public FractionalEdits(XmlDocument document) {
    this.document = document;
    this.edits = new ElementEdits(document);
  }

  /** Why a gate cannot be split, in the language of the user; empty where it can. */
  public static Optional<String> obstacle(Gate gate) {
    String type = gate.type();
    return type.equals(FRACTIONAL) || type.equals("gateHHtauInf")
        ? Optional.empty()
        : Optional.of(EditMessages.of("fractional.gate", gate.path(), type));
  }

  private Optional<XmlElement> element(Gate gate) {
    return gate.component()
        .map(each -> ElementPath.of(each.element()))
        .flatMap(path -> path.findIn(document));
  }

  /**
   * The edit that splits a gate: one with a time constant and a steady state becomes two sub-gates
   * of half each that do the same; of a fractional one the last sub-gate becomes two.
   *
   * @return empty where the gate is not there any more, or has nothing to split
   * @throws IllegalStateException where there is an {@link #obstacle}
   */
  public Optional<FormEdit> split(Gate gate) {
    obstacle(gate)
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    return element(gate)
        .flatMap(
            each ->
                gate.type().equals(FRACTIONAL)
                    ? splitLast(each, gate.path())
                    : Optional.of(wrapped(each, gate)));
  }

  private Optional<FormEdit> splitLast(XmlElement gate, String name) {
    List<XmlElement> all = gate.elements(SUB_GATE);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    XmlElement last = all.getLast();
    Optional<BigDecimal> share = share(last);
    if (share.isEmpty()) {
      return Optional.empty();
    }
    String half = Quantity.plain(share.get().multiply(HALF).stripTrailingZeros());
    String id = FreeId.next(String.valueOf(last.attribute("id")), FreeId.taken(gate));
    TextChange halved = edits.setAttribute(last, SHARE, half, List.of());
    int start = last.range().start();
    StringBuilder copy = new StringBuilder(last.range().of(document.text()));
    replace(copy, last, SHARE, half, start);
    List<TextEdit> edit = new ArrayList<>(halved.edits());
    String text = withId(copy.toString(), last, id, half, start);
    edit.addAll(edits.insertAfter(last, Fragment.verbatim(text)).edits());
    return Optional.of(
        new FormEdit(
            EditMessages.of("undo.fractional.split", name),
            new TextChange(edit),
            ElementPath.of(gate).child(last.indexIn(gate.elements()) + 1, last.name(), id)));
  }

  private static void replace(
      StringBuilder text, XmlElement element, String attribute, String value, int start) {
    element
        .findAttribute(attribute)
        .ifPresent(
            each ->
                text.replace(
                    each.valueRange().start() - start, each.valueRange().end() - start, value));
  }

  /** The id may stand before or behind the share, whose length has changed. */
  private static String withId(
      String text, XmlElement element, String id, String share, int start) {
    var ids = element.findAttribute("id").orElseThrow().valueRange();
    var shares = element.findAttribute(SHARE).orElseThrow().valueRange();
    int moved = ids.start() > shares.start() ? share.length() - shares.length() : 0;
    int from = ids.start() - start + moved;
    return text.substring(0, from) + id + text.substring(from + ids.length());
  }

  private FormEdit wrapped(XmlElement gate, Gate of) {
    List<XmlElement> parts =
        gate.elements().stream()
            .filter(
                each ->
                    each.localName().equals("timeCourse") || each.localName().equals("steadyState"))
            .toList();
    XmlElement first = parts.getFirst();
    TextStyle style = edits.style();
    String indent = TextStyle.indentAt(document.text(), first.range().start());
    String inner = indent + style.indentUnit();
    String prefix = gate.prefixWithColon();
    List<String> lines = new ArrayList<>();
    for (String id : new String[] {of.name() + "1", of.name() + "2"}) {
      lines.add(indent + start(prefix, id, style.quote()));
      for (XmlElement each : parts) {
        String written = each.range().of(document.text());
        lines.add(inner + written.replace("\n" + indent, "\n" + inner));
      }
      lines.add(indent + "</" + prefix + SUB_GATE + ">");
    }
    String text =
        style.multiLine()
            ? String.join(style.lineEnd(), lines).substring(indent.length())
            : String.join("", lines.stream().map(String::strip).toList());
    List<TextEdit> all = new ArrayList<>(Tags.renaming(gate, prefix + FRACTIONAL));
    all.addAll(edits.removeAttribute(gate, "type").edits());
    all.add(TextEdit.replace(first.range(), text));
    parts.subList(1, parts.size()).forEach(each -> all.add(edits.deletion(each.range())));
    ElementPath path = ElementPath.of(gate);
    return new FormEdit(
        EditMessages.of("undo.fractional.split", of.path()),
        new TextChange(all),
        path.parent().child(path.steps().getLast().position(), prefix + FRACTIONAL, of.name()));
  }

  private static String start(String prefix, String id, char quote) {
    return "<" + prefix + SUB_GATE + " id=" + quote + id + quote + " " + SHARE + "=" + quote + "0.5"
        + quote + ">";
  }

  private static Optional<BigDecimal> share(XmlElement subGate) {
    try {
      String text = subGate.attribute(SHARE);
      return text == null ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** Why a sub-gate cannot go; empty where it can. */
  public Optional<String> removalObstacle(Gate subGate) {
    if (!subGate.type().equals(SUB_GATE)) {
      return Optional.of(EditMessages.of("fractional.subGate", subGate.path(), subGate.type()));
    }
    int number =
        element(subGate)
            .flatMap(XmlElement::parent)
            .map(each -> each.elements(SUB_GATE).size())
            .orElse(0);
    return number == 1
        ? Optional.of(EditMessages.of("fractional.last", subGate.path()))
        : Optional.empty();
  }

  /**
   * The edit that removes a sub-gate, whose share goes to the one before it, or behind it.
   *
   * @return empty where it is not there any more
   * @throws IllegalStateException where there is a {@link #removalObstacle}
   */
  public Optional<FormEdit> remove(Gate subGate) {
    removalObstacle(subGate)
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    return element(subGate)
        .map(
            element -> {
              List<XmlElement> all = element.parent().orElseThrow().elements(SUB_GATE);
              int at = element.indexIn(all);
              XmlElement heir = all.get(at > 0 ? at - 1 : 1);
              List<TextEdit> edit = new ArrayList<>(List.of(edits.deletion(element.range())));
              share(element)
                  .flatMap(gone -> share(heir).map(kept -> gone.add(kept).stripTrailingZeros()))
                  .ifPresent(
                      sum ->
                          edit.addAll(
                              edits
                                  .setAttribute(heir, SHARE, Quantity.plain(sum), List.of())
                                  .edits()));
              return new FormEdit(
                  EditMessages.of("undo.fractional.remove", subGate.path()),
                  new TextChange(edit),
                  ElementPath.of(element).parent());
            });
  }
}
