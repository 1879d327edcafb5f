/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.reference.NameUse;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * What outside of a morphology names its segments and groups. Places that may do so are looked up
 * in the texts; what they mean is asked only where one has a name that matters.
 */
final class OutsideUses {
  /** A segment by the attribute's name, or as a step of a path. */
  private static final Pattern SEGMENT =
      Pattern.compile("[sS]egment(?:Id)?\\s*=\\s*[\"']\\s*([0-9]{1,10})\\s*[\"']|/([0-9]{1,10})/");

  private static final Pattern GROUP =
      Pattern.compile("[sS]egmentGroup\\s*=\\s*[\"']\\s*([^\"'<]*?)\\s*[\"']");

  private final MorphologyText text;
  private @Nullable Map<String, List<XmlAttribute>> groupUses;

  OutsideUses(MorphologyText text) {
    this.text = text;
  }

  /** Places that name one of the segments, by segment. */
  Map<Integer, List<NameUse>> ofSegments(Map<Integer, XmlElement> segments) {
    Map<Integer, List<NameUse>> found = new LinkedHashMap<>();
    scan(
        SEGMENT,
        (document, match) -> {
          int group = match.start(1) >= 0 ? 1 : 2;
          long id = Long.parseLong(match.group(group));
          XmlElement meant = id <= Integer.MAX_VALUE ? segments.get((int) id) : null;
          if (meant != null) {
            find(document, match.start(group), meant)
                .ifPresent(use -> found.computeIfAbsent((int) id, i -> new ArrayList<>()).add(use));
          }
        });
    return found;
  }

  private Optional<NameUse> find(XmlDocument document, int offset, XmlElement meant) {
    return document.attributeAt(offset).stream()
        .flatMap(each -> text.references().inValue(each).stream())
        .filter(use -> use.range().touches(offset))
        .filter(use -> use.targets().stream().anyMatch(each -> each.element().equals(meant)))
        .findFirst();
  }

  /** Attributes that put something on a group. */
  List<XmlAttribute> ofGroup(SegmentGroup group) {
    Map<String, List<XmlAttribute>> known = groupUses;
    if (known == null) {
      Map<String, List<XmlAttribute>> all = new HashMap<>();
      scan(
          GROUP,
          (document, match) ->
              document
                  .attributeAt(match.start(1))
                  .ifPresent(
                      each ->
                          all.computeIfAbsent(each.value().strip(), n -> new ArrayList<>())
                              .add(each)));
      groupUses = all;
      known = all;
    }
    return known.getOrDefault(group.id(), List.of()).stream()
        .filter(each -> means(each, group))
        .toList();
  }

  /** In the cell itself there is no doubt, and nothing else has to be read. */
  private boolean means(XmlAttribute attribute, SegmentGroup group) {
    TextRange place = attribute.range();
    boolean inCell =
        attribute.element().document() == text.document()
            && text.findCell()
                .filter(cell -> cell.range().start() <= place.start())
                .filter(cell -> place.end() <= cell.range().end())
                .isPresent();
    return inCell
        || text.references().inValue(attribute).stream()
            .flatMap(use -> use.targets().stream())
            .anyMatch(each -> each.element().equals(group.element()));
  }

  private void scan(Pattern pattern, BiConsumer<XmlDocument, Matcher> found) {
    for (XmlDocument document : text.documents()) {
      String all = document.text();
      Matcher matcher = pattern.matcher(all);
      if (document == text.document()) {
        TextRange morphology = text.element().range();
        scan(matcher.region(0, morphology.start()), document, found);
        scan(matcher.region(morphology.end(), all.length()), document, found);
      } else {
        scan(matcher, document, found);
      }
    }
  }

  private static void scan(
      Matcher matcher, XmlDocument document, BiConsumer<XmlDocument, Matcher> found) {
    while (matcher.find()) {
      found.accept(document, matcher);
    }
  }
}
