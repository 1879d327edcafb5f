/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.morphology.SegmentGroup;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;

/**
 * Makes the text of a group state its properties. One that stands directly in the group gets its
 * new value there; one that stands in the annotation, as older files have it, is taken out of it.
 */
final class PropertyWriter {
  private static final String PROPERTY = "property";
  private static final String ANNOTATION = "annotation";
  private static final String VALUE = "value";

  private final ElementEdits edits;
  private final CollectedEdits collected;

  PropertyWriter(ElementEdits edits, CollectedEdits collected) {
    this.edits = edits;
    this.collected = collected;
  }

  void write(DraftGroup group, SegmentGroup origin) {
    group
        .properties()
        .forEach(
            (tag, value) -> {
              SegmentGroup.Property stated = origin.properties().get(tag);
              if (stated == null) {
                insert(origin.element(), Optional.empty(), tag, value);
              } else if (!stated.value().equals(value)) {
                write(origin.element(), stated.element(), tag, value);
              }
            });
  }

  private void write(XmlElement group, XmlElement property, String tag, String value) {
    Optional<XmlElement> annotation =
        property.parent().filter(each -> each.localName().equals(ANNOTATION));
    if (annotation.isEmpty()) {
      collected.add(edits.setAttribute(property, VALUE, value, List.of("tag", VALUE)));
      return;
    }
    boolean alone = annotation.get().elements().size() == 1;
    XmlElement going = alone ? annotation.get() : property;
    collected.add(edits.remove(going));
    insert(group, Optional.of(going), tag, value);
  }

  /** Behind what the schema wants before it. */
  private void insert(XmlElement group, Optional<XmlElement> going, String tag, String value) {
    Map<String, String> pair = new LinkedHashMap<>();
    pair.put("tag", tag);
    pair.put(VALUE, value);
    Fragment printed = new SegmentPrinter(group, edits.style()).leaf(PROPERTY, pair);
    List<XmlElement> kept =
        group.elements().stream().filter(each -> !going.equals(Optional.of(each))).toList();
    int rank = GroupWriter.ORDER.indexOf(PROPERTY);
    Optional<XmlElement> elder =
        kept.stream()
            .filter(each -> GroupWriter.ORDER.indexOf(each.localName()) <= rank)
            .reduce((one, next) -> next);
    if (elder.isPresent()) {
      collected.add(edits.insertAfter(elder.get(), printed));
    } else if (kept.isEmpty()) {
      collected.add(edits.append(group, printed));
    } else {
      collected.add(edits.insertBefore(kept.getFirst(), printed));
    }
  }
}
