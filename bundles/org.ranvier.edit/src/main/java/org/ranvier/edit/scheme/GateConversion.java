/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.insert.KeptComments;
import org.ranvier.edit.insert.Markup;
import org.ranvier.edit.insert.Tags;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Writes a channel of kinetic schemes by gates of Hodgkin and Huxley that do exactly the same. That
 * can be where each scheme is a row of equal subunits; the way there is {@link
 * org.ranvier.edit.channel.SchemeConversion}. Comments stay.
 */
public final class GateConversion {
  private static final String SCHEMES = "ionChannelKS";
  private static final String GATES = "ionChannelHH";

  private final Channel channel;
  private final XmlDocument document;
  private final ElementEdits edits;

  /**
   * @param document the text that is to be changed, with the channel as it was read
   */
  public GateConversion(Channel channel, XmlDocument document) {
    this.channel = channel;
    this.document = document;
    this.edits = new ElementEdits(document);
  }

  /** Why the channel cannot be written so, in the language of the user; empty where it can. */
  public Optional<String> obstacle() {
    XmlElement element = channel.component().element();
    if (!element.localName().equals(SCHEMES) || element.attribute("type") != null) {
      return Optional.of(
          EditMessages.of("gatescheme.channel", channel.name(), channel.component().type().name()));
    }
    if (!channel.scalings().isEmpty()) {
      return Optional.of(EditMessages.of("gatescheme.conductance", channel.name()));
    }
    return channel.gates().stream().flatMap(each -> obstacle(each).stream()).findFirst();
  }

  private static Optional<String> obstacle(Gate gate) {
    return gate.type().equals("gateKS")
        ? row(gate).obstacle()
        : Optional.of(EditMessages.of("gatescheme.gate", gate.path(), gate.type()));
  }

  private static SubunitRow row(Gate gate) {
    return new SubunitRow(gate, Scheme.of(gate).orElseThrow());
  }

  /**
   * The edit of the text.
   *
   * @return empty where the channel is not there any more
   * @throws IllegalStateException where there is an {@link #obstacle}
   */
  public Optional<FormEdit> edit() {
    obstacle()
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    ElementPath path = ElementPath.of(channel.component().element());
    return path.findIn(document).map(element -> edit(element, path));
  }

  private FormEdit edit(XmlElement element, ElementPath path) {
    String name = element.prefixWithColon() + GATES;
    List<TextEdit> all = new ArrayList<>(Tags.renaming(element, name));
    for (Gate gate : channel.gates()) {
      SubunitRow row = row(gate);
      row.scheme().element().findIn(document).ifPresent(each -> addGate(each, row, all));
    }
    return new FormEdit(
        EditMessages.of("undo.kinetics.gates", channel.name()),
        new TextChange(all),
        path.parent().child(path.steps().getLast().position(), name, channel.name()));
  }

  private void addGate(XmlElement gate, SubunitRow row, List<TextEdit> all) {
    boolean timed = row.timed().isPresent();
    String prefix = gate.prefixWithColon();
    all.addAll(Tags.renaming(gate, prefix + (timed ? "gateHHtauInf" : "gateHHrates")));
    String instances = String.valueOf(row.instances());
    all.addAll(edits.setAttribute(gate, "instances", instances, List.of()).edits());
    for (SchemeState each : row.scheme().states()) {
      each.element().findIn(document).ifPresent(it -> all.add(edits.deletion(it.range())));
    }
    List<XmlElement> transitions =
        row.scheme().transitions().stream()
            .flatMap(each -> each.element().findIn(document).stream())
            .sorted(Comparator.comparingInt((XmlElement each) -> each.range().start()))
            .toList();
    all.addAll(timed ? unwrapped(transitions.getFirst()) : rates(transitions, row, prefix));
  }

  /** The time constant and the steady state, which a transition is around of. */
  private List<TextEdit> unwrapped(XmlElement transition) {
    String indent = TextStyle.indentAt(document.text(), transition.range().start());
    List<String> pieces = new ArrayList<>(KeptComments.besideElements(transition));
    for (String part : new String[] {"timeCourse", "steadyState"}) {
      transition.findElement(part).ifPresent(each -> pieces.add(each.range().of(document.text())));
    }
    return List.of(TextEdit.replace(transition.range(), joined(pieces, indent)));
  }

  /** In place of the first transition the rates, with the comments of all; the others go. */
  private List<TextEdit> rates(List<XmlElement> transitions, SubunitRow row, String prefix) {
    XmlElement first = transitions.getFirst();
    String indent = TextStyle.indentAt(document.text(), first.range().start());
    List<String> pieces = new ArrayList<>();
    transitions.forEach(each -> pieces.addAll(KeptComments.inside(each)));
    pieces.add(rate(prefix + "forwardRate", row.alpha().written(), indent));
    pieces.add(rate(prefix + "reverseRate", row.beta().written(), indent));
    List<TextEdit> all = new ArrayList<>();
    all.add(TextEdit.replace(first.range(), joined(pieces, indent)));
    for (XmlElement each : transitions.subList(1, transitions.size())) {
      all.add(edits.deletion(each.range()));
    }
    return all;
  }

  private String rate(String name, Map<String, String> attributes, String indent) {
    return Markup.of(name, attributes).print(indent, edits.style());
  }

  private String joined(List<String> pieces, String indent) {
    TextStyle style = edits.style();
    return String.join(style.multiLine() ? style.lineEnd() + indent : "", pieces);
  }
}
