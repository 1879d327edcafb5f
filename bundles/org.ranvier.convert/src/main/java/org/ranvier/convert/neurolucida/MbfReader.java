/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.swc.SamplePlace;
import org.ranvier.convert.swc.SwcFinding.Kind;
import org.ranvier.convert.swc.SwcNumbers;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlLimits;

/**
 * Reads Neurolucida's XML: outlines and trees of points; a branch hangs on the last point before it
 * in the element around it.
 */
final class MbfReader {
  /** No neuron branches so often; the files of our own tests do. */
  private static final int MOST_LEVELS = 2_000_000;

  private static final String[] NAMES = {"x", "y", "z", "d"};

  private final Tracing tracing;
  private final String text;

  /** An element whose children are being read, and the point that the next one hangs on. */
  private static final class Level {
    private final Iterator<XmlElement> children;
    private final @Nullable String ending;
    private int last;
    private boolean fresh;
    private boolean branched;

    Level(XmlElement element, int last, boolean fresh) {
      this.children = element.elements().iterator();
      this.ending = element.attribute("leaf");
      this.last = last;
      this.fresh = fresh;
    }
  }

  MbfReader(Tracing tracing, String text) {
    this.tracing = tracing;
    this.text = text;
  }

  void read() {
    XmlLimits limits = new XmlLimits(Long.MAX_VALUE, MOST_LEVELS, Integer.MAX_VALUE);
    XmlDocument document = XmlDocument.parseTolerantly(tracing.fileName(), text, limits);
    for (ModelProblem problem : document.problems()) {
      if (!tracing.isHopeless()) {
        tracing.fault(Kind.LINE, place(problem.location()), problem.message());
      }
    }
    Optional<XmlElement> root = document.findRoot();
    if (root.isPresent() && !tracing.isHopeless()) {
      readRoot(root.get());
    }
  }

  private static SamplePlace place(SourceLocation location) {
    return new SamplePlace(location.line(), location.column());
  }

  private SamplePlace place(XmlElement element) {
    return place(element.location());
  }

  private void readRoot(XmlElement root) {
    String program = root.attribute("appname");
    if (program != null) {
      String version = root.attribute("appversion");
      tracing.comments().add(version == null ? program : program + " " + version);
    }
    for (XmlElement child : root.elements()) {
      switch (child.localName()) {
        case "tree" -> readTree(child);
        case "contour" -> readOutline(child);
        case "marker" -> addMarkers(child);
        case "description" -> child.text().strip().lines().forEach(tracing.comments()::add);
        default -> tracing.addSetting(child.localName());
      }
      if (tracing.isHopeless()) {
        return;
      }
    }
  }

  private void addMarkers(XmlElement marker) {
    String type = marker.attribute("type");
    int points = marker.elements("point").size();
    if (points > 0) {
      tracing.addMarkers(type == null ? marker.localName() : type, points);
    }
  }

  private void readOutline(XmlElement element) {
    TracedObject object = new TracedObject(place(element));
    object.setTitled();
    String name = element.attribute("name");
    object.setName(name == null ? "" : name);
    String shape = element.attribute("shape");
    object.setForm(
        switch (shape == null ? "" : shape.toLowerCase(Locale.ROOT)) {
          case "circle" -> TracedObject.Form.CIRCLE;
          case "box" -> TracedObject.Form.BOX;
          default -> TracedObject.Form.TRACE;
        });
    if ("true".equals(element.attribute("closed"))) {
      object.words().add("Closed");
    }
    readContent(object, element);
  }

  private void readTree(XmlElement element) {
    TracedObject object = new TracedObject(place(element));
    String type = element.attribute("type");
    if (type != null && !type.isBlank()) {
      object.words().add(type.strip());
    }
    String name = element.attribute("name");
    object.setName(name == null ? "" : name);
    readContent(object, element);
  }

  private void readContent(TracedObject object, XmlElement element) {
    Deque<Level> levels = new ArrayDeque<>();
    levels.push(new Level(element, TracedObject.NONE, false));
    while (!levels.isEmpty() && !tracing.isHopeless()) {
      Level level = levels.getFirst();
      if (!level.children.hasNext()) {
        levels.pop();
        end(object, level);
        continue;
      }
      XmlElement child = level.children.next();
      switch (child.localName()) {
        case "point" -> addPoint(object, child, level);
        case "branch" -> {
          object.setBranched();
          level.branched = true;
          levels.push(new Level(child, level.last, true));
        }
        case "property" -> addProperty(object, child);
        case "spine" -> tracing.addSpine(place(child));
        case "marker", "varicosity" -> addMarkers(child);
        default -> {}
      }
    }
    if (object.size() > 0) {
      tracing.objects().add(object);
    }
  }

  private static void end(TracedObject object, Level level) {
    if (level.ending != null && !level.branched && level.last != TracedObject.NONE) {
      object.endings().add(new TracedObject.Ending(level.last, level.ending));
    }
  }

  private static void addProperty(TracedObject object, XmlElement property) {
    String name = property.attribute("name");
    String value = property.findElement("s").map(XmlElement::text).orElse("").strip();
    switch (name == null ? "" : name) {
      case "Name" -> object.setName(value.isEmpty() ? object.name() : value);
      case "Set" -> {
        if (!value.isEmpty()) {
          object.sets().add(value);
        }
      }
      case "CellBody" -> object.words().add("CellBody");
      default -> {}
    }
  }

  private void addPoint(TracedObject object, XmlElement point, Level level) {
    double[] values = new double[NAMES.length];
    for (int i = 0; i < NAMES.length; i++) {
      Optional<XmlAttribute> attribute = point.findAttribute(NAMES[i]);
      String value = attribute.map(each -> each.value().strip()).orElse("");
      OptionalDouble number = SwcNumbers.parse(value, 0, value.length());
      values[i] = number.orElse(Double.NaN);
      boolean needed = i < 3 ? !Double.isFinite(values[i]) : number.isEmpty() && !value.isEmpty();
      if (needed) {
        tracing.fault(
            Kind.NUMBER,
            attribute.map(each -> place(each.location())).orElseGet(() -> place(point)),
            attribute.isPresent()
                ? "%s is '%s'; a finite number, in µm, is expected".formatted(NAMES[i], value)
                : "the point has no %s; x, y, z and d are expected".formatted(NAMES[i]));
        return;
      }
    }
    int last = level.last;
    boolean repeats =
        level.fresh
            && last != TracedObject.NONE
            && object.x(last) == values[0]
            && object.y(last) == values[1]
            && object.z(last) == values[2];
    level.fresh = false;
    if (!repeats || (!Double.isNaN(values[3]) && object.diameter(last) != values[3])) {
      level.last = object.add(place(point), last, values[0], values[1], values[2], values[3]);
    }
  }
}
