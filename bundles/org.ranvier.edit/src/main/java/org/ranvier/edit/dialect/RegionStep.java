/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;
import org.ranvier.xml.edit.TextStyle;

/**
 * Properties of one segment, which are properties of a group of segments today: of the one that has
 * this segment and no other, or of one that is made.
 */
final class RegionStep {
  private static final String SEGMENT = "segment";
  private static final String GROUP = "segmentGroup";

  private final Updating update;
  private final Morphologies morphologies = new Morphologies();

  /** Groups to be made in a morphology, by the segment. */
  private final Map<XmlElement, Map<String, String>> made = new LinkedHashMap<>();

  private final Map<XmlElement, Set<String>> segments = new HashMap<>();

  RegionStep(Updating update) {
    this.update = update;
  }

  /**
   * @param type the type of the element today
   */
  void apply(XmlElement property, String type) {
    Optional<XmlAttribute> segment = property.findAttribute(SEGMENT);
    if (segment.isEmpty()
        || update.today().has(type, SEGMENT)
        || !update.today().has(type, GROUP)
        || property.attribute(GROUP) != null) {
      return;
    }
    morphologies
        .around(property)
        .filter(each -> segmentsOf(each).contains(segment.get().value()))
        .ifPresent(each -> toGroup(segment.get(), groupOf(segment.get().value(), each)));
  }

  private Set<String> segmentsOf(XmlElement morphology) {
    return segments.computeIfAbsent(
        morphology,
        each -> {
          Set<String> ids = new HashSet<>();
          each.elements(SEGMENT).forEach(one -> ids.add(String.valueOf(one.attribute("id"))));
          return ids;
        });
  }

  private void toGroup(XmlAttribute segment, String group) {
    char quote = segment.quote() == '\'' ? '\'' : '"';
    update
        .pending()
        .addOld(
            TextChange.of(
                TextEdit.replace(segment.nameRange(), GROUP),
                TextEdit.replace(segment.valueRange(), XmlEscape.value(group, quote))),
            segment.nameRange());
  }

  private String groupOf(String segment, XmlElement morphology) {
    Optional<String> there =
        morphology.elements(GROUP).stream()
            .filter(each -> isOnly(segment, each))
            .flatMap(each -> Optional.ofNullable(each.attribute("id")).stream())
            .findFirst();
    return there.orElseGet(
        () ->
            made.computeIfAbsent(morphology, _ -> new LinkedHashMap<>())
                .computeIfAbsent(segment, each -> freeId(each, morphology)));
  }

  private boolean isOnly(String segment, XmlElement group) {
    List<XmlElement> parts =
        group.elements().stream()
            .filter(each -> !update.today().isRemark(each.localName()))
            .toList();
    return parts.size() == 1
        && parts.getFirst().localName().equals("member")
        && segment.equals(parts.getFirst().attribute(SEGMENT));
  }

  private static String freeId(String segment, XmlElement morphology) {
    StringBuilder id = new StringBuilder(SEGMENT + "_" + segment);
    while (morphology.elements(GROUP).stream()
        .anyMatch(each -> id.toString().equals(each.attribute("id")))) {
      id.append('_');
    }
    return id.toString();
  }

  /** Puts the groups in that have to be made. */
  void finish() {
    made.forEach(
        (morphology, groups) ->
            update
                .pending()
                .add(
                    ChildPlace.of(update.knowledge().language(), morphology, GROUP)
                        .insert(
                            update.edits(),
                            (indent, style) ->
                                print(groups, morphology.prefixWithColon(), indent, style))));
  }

  private static String print(
      Map<String, String> groups, String prefix, String indent, TextStyle style) {
    String line = style.multiLine() ? style.lineEnd() + indent : "";
    String inner = style.multiLine() ? line + style.indentUnit() : "";
    List<String> all = new ArrayList<>();
    groups.forEach(
        (segment, id) ->
            all.add(
                "<%1$ssegmentGroup id=%2$s%3$s%2$s>%4$s<%1$smember segment=%2$s%5$s%2$s/>%6$s</%1$ssegmentGroup>"
                    .formatted(prefix, style.quote(), id, inner, segment, line)));
    return String.join(Objects.requireNonNull(line), all);
  }
}
