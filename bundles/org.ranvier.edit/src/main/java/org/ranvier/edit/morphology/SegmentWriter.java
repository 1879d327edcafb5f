/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ranvier.morphology.Point;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;

/** Makes an element say what a segment is; what it says already stays as it is written. */
final class SegmentWriter {
  private static final String PARENT = "parent";
  private static final String PROXIMAL = "proximal";
  private static final String DISTAL = "distal";
  private static final String FRACTION = "fractionAlong";
  private static final List<String> PARENT_ORDER = List.of("segment", FRACTION);
  private static final List<String> POINT_ORDER = List.of("x", "y", "z", "diameter");

  private final ElementEdits edits;
  private final CollectedEdits collected;

  SegmentWriter(ElementEdits edits, CollectedEdits collected) {
    this.edits = edits;
    this.collected = collected;
  }

  /** Writes the segment into an element: its own, or one that it is a copy of. */
  void write(DraftSegment segment, XmlElement element) {
    set(element, "id", Integer.toString(segment.id()), List.of("id", "name"));
    if (!segment.name().equals(attribute(element, "name"))) {
      collected.add(
          segment.name().isEmpty()
              ? edits.removeAttribute(element, "name")
              : edits.setAttribute(element, "name", segment.name(), List.of("id", "name")));
    }
    Optional<XmlElement> proximal = element.findElement(PROXIMAL);
    Optional<XmlElement> distal = element.findElement(DISTAL);
    SegmentPrinter printer = new SegmentPrinter(element, edits.style());
    writeParent(segment, element, segment.stated() == null ? distal : proximal.or(() -> distal));
    Point stated = segment.stated();
    if (stated == null) {
      proximal.ifPresent(each -> collected.add(edits.remove(each)));
    } else if (proximal.isPresent()) {
      writePoint(proximal.get(), stated);
    } else if (isKnown(stated)) {
      collected.add(insert(element, distal, printer.point(PROXIMAL, stated)));
    }
    if (distal.isPresent()) {
      writePoint(distal.get(), segment.distal());
    } else if (isKnown(segment.distal())) {
      collected.add(insert(element, Optional.empty(), printer.point(DISTAL, segment.distal())));
    }
  }

  private void writeParent(DraftSegment segment, XmlElement element, Optional<XmlElement> before) {
    Optional<XmlElement> present = element.findElement(PARENT);
    DraftSegment parent = segment.parent();
    if (parent == null && !segment.isAttachedAnew()) {
      return; // what a cell that cannot be read says of its parent is for another mend
    } else if (parent == null) {
      present.ifPresent(each -> collected.add(edits.remove(each)));
    } else if (present.isPresent()) {
      String id = Integer.toString(parent.id());
      if (!id.equals(attribute(present.get(), "segment").strip())) {
        set(present.get(), "segment", id, PARENT_ORDER);
      }
      writeFraction(present.get(), segment.fractionAlong());
    } else {
      SegmentPrinter printer = new SegmentPrinter(element, edits.style());
      collected.add(insert(element, before, printer.parent(parent, segment.fractionAlong())));
    }
  }

  private void writeFraction(XmlElement parent, double fraction) {
    String written = parent.attribute(FRACTION);
    double present = written == null ? 1 : number(written);
    if (present != fraction) {
      set(parent, FRACTION, Decimals.print(fraction), PARENT_ORDER);
    }
  }

  private TextChange insert(XmlElement into, Optional<XmlElement> before, Fragment added) {
    return before
        .map(each -> edits.insertBefore(each, added))
        .orElseGet(() -> edits.append(into, added));
  }

  /** Of a cell that cannot be read, a point may be missing, or a number that is none. */
  private static boolean isKnown(Point point) {
    return Double.isFinite(point.x() + point.y() + point.z() + point.diameter());
  }

  /** What is not known stays as it is written. */
  private void writePoint(XmlElement element, Point point) {
    writeNumber(element, "x", point, Point::x);
    writeNumber(element, "y", point, Point::y);
    writeNumber(element, "z", point, Point::z);
    writeNumber(element, "diameter", point, Point::diameter);
  }

  private void writeNumber(
      XmlElement element, String name, Point point, ToDoubleFunction<Point> part) {
    double value = part.applyAsDouble(point);
    if (Double.isFinite(value) && number(element.attribute(name)) != value) {
      set(element, name, Decimals.print(value), POINT_ORDER);
    }
  }

  private void set(XmlElement element, String name, String value, List<String> order) {
    collected.add(edits.setAttribute(element, name, value, order));
  }

  private static String attribute(XmlElement element, String name) {
    return element.findAttribute(name).map(XmlAttribute::value).orElse("");
  }

  /** NaN where there is no number. */
  static double number(@Nullable String text) {
    try {
      return text == null ? Double.NaN : Double.parseDouble(text.strip());
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }
}
