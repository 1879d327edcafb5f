/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * Asks of what stands in a file whether it would have been proposed there, had it still to be
 * written.
 */
final class CorpusProposals {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern STEP_END = Pattern.compile("[/\\[\\]]");

  private final Knowledge knowledge;
  private final String text;
  private final Map<String, Count> counts;

  /** How many of a kind were asked for, and which were not proposed. */
  static final class Count {
    int asked;
    int found;
    final Map<String, Integer> missed = new TreeMap<>();
  }

  CorpusProposals(Knowledge knowledge, String text, Map<String, Count> counts) {
    this.knowledge = knowledge;
    this.text = text;
    this.counts = counts;
  }

  void ask(XmlElement element) {
    if (!element.prefix().isEmpty()) {
      return;
    }
    ElementKind kind = knowledge.language().of(element);
    boolean known = kind.parent().map(ElementKind::isKnown).orElse(true);
    if (known) {
      int name = element.nameRange().start();
      count("element", element.name(), proposes(name, element.nameRange().end()), element);
    }
    for (XmlAttribute each : element.attributes()) {
      if (each.prefix().isEmpty() && !each.isNamespaceDeclaration()) {
        ask(each, kind);
      }
    }
  }

  private void ask(XmlAttribute attribute, ElementKind kind) {
    XmlElement element = attribute.element();
    Optional<AttributeSlot> slot = knowledge.language().findAttribute(kind, attribute.name());
    if (kind.isKnown()) {
      int name = attribute.nameRange().start();
      count("attribute", attribute.name(), proposes(name, attribute.nameRange().end()), element);
    }
    if (slot.isEmpty() || attribute.value().isEmpty()) {
      return;
    }
    ValueKind values = slot.get().values();
    String what = values.getClass().getSimpleName();
    switch (values) {
      case ValueKind.Other _ -> {}
      case ValueKind.OfDimension _ -> count(what, attribute.value(), unit(attribute), element);
      case ValueKind.Formula _, ValueKind.Test _ ->
          count(what, attribute.value(), names(attribute), element);
      case ValueKind.InstancePath _,
          ValueKind.QuantityPath _,
          ValueKind.SourcePath _,
          ValueKind.PartPath _,
          ValueKind.Selection _ ->
          count(what, attribute.value(), steps(attribute), element);
      default -> {
        int start = attribute.valueRange().start();
        int end = attribute.valueRange().end();
        boolean file = values instanceof ValueKind.IncludedFile;
        count(what, attribute.value(), file ? steps(attribute) : proposes(start, end), element);
      }
    }
  }

  private void count(String kind, String value, boolean found, XmlElement element) {
    Count count = counts.computeIfAbsent(kind, _ -> new Count());
    count.asked++;
    if (found) {
      count.found++;
    } else {
      String where = element.parent().map(XmlElement::name).orElse("");
      count.missed.merge(
          where
              + "/"
              + element.name()
              + ": "
              + value
              + " in "
              + element.document().fileName().replaceAll(".*/", ""),
          1,
          Integer::sum);
    }
  }

  /** Whether some proposal at the offset would write what stands there up to the end. */
  private boolean proposes(int offset, int end) {
    String typed = text.substring(offset, end);
    // The same with the first half typed finds what a long list leaves out.
    return proposedAt(offset, end) || proposedAt(offset + (typed.length() + 1) / 2, end);
  }

  private boolean proposedAt(int caret, int end) {
    String wanted = text.substring(0, end);
    List<Proposal> proposals = ContentAssist.propose(text, caret, knowledge);
    for (Proposal each : proposals) {
      int start = each.replaced().start();
      int tail = end - start;
      if (tail >= 0
          && each.inserted().length() >= tail
          && each.inserted().startsWith(wanted.substring(start))) {
        return true;
      }
    }
    return false;
  }

  private boolean unit(XmlAttribute attribute) {
    Matcher number =
        Pattern.compile("\\s*[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?\\s*").matcher(attribute.value());
    int start = attribute.valueRange().start();
    int end = attribute.valueRange().end();
    return !number.lookingAt()
        || number.end() == attribute.value().length()
        || proposedAt(start + number.end(), end);
  }

  private boolean names(XmlAttribute attribute) {
    Matcher name = NAME.matcher(attribute.valueRange().of(text));
    int start = attribute.valueRange().start();
    boolean all = true;
    while (name.find()) {
      boolean word =
          name.start() > 0 && ".0123456789".indexOf(text.charAt(start + name.start() - 1)) >= 0;
      boolean entity = name.start() > 0 && text.charAt(start + name.start() - 1) == '&';
      all &= word || entity || proposedAt(start + name.start(), start + name.end());
    }
    return all;
  }

  /** Each step of a path, in turn. */
  private boolean steps(XmlAttribute attribute) {
    String value = attribute.valueRange().of(text);
    int start = attribute.valueRange().start();
    int at = 0;
    while (at < value.length()) {
      int from = at;
      while (value.startsWith("../", at) || value.startsWith("./", at)) {
        at = value.indexOf('/', at) + 1;
      }
      Matcher next = STEP_END.matcher(value);
      int end = next.find(at) ? next.start() : value.length();
      // What selects among several, such as ion='ca', is typed.
      boolean typed = value.substring(from, end).contains("=");
      if (!typed && !proposes(start + from, start + end)) {
        return false;
      }
      at = end;
      while (at < value.length() && "/[]".indexOf(value.charAt(at)) >= 0) {
        at++;
      }
    }
    return true;
  }
}
