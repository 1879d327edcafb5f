/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.MorphologyReader;
import org.ranvier.morphology.MorphologyReading;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.include.IncludeClosure;
import org.ranvier.xml.include.IncludeReader;
import org.ranvier.xml.include.Library;

/**
 * The shape of a cell in a NeuroML file.
 *
 * @param id id of the cell, or of a morphology that stands alone
 * @param cell the element of the cell; empty for a morphology that stands alone
 * @param reading the shape, or what is wrong with it
 */
public record CellShape(String id, Optional<XmlElement> cell, MorphologyReading reading) {
  /**
   * The cells with a shape in a file; where it has none those in what it includes; where there is
   * none either, morphologies that stand alone.
   *
   * @throws org.ranvier.xml.ModelProblemException the file cannot be read
   */
  public static List<CellShape> in(Path file) {
    IncludeClosure closure = new IncludeReader(Library.EMPTY).read(file);
    List<CellShape> own = cells(closure.start(), closure);
    if (!own.isEmpty()) {
      return own;
    }
    List<CellShape> included = new ArrayList<>();
    closure.documents().forEach(document -> included.addAll(cells(document, closure)));
    if (!included.isEmpty()) {
      return included;
    }
    List<CellShape> alone = new ArrayList<>();
    for (XmlElement element : morphologies(closure.start())) {
      alone.add(new CellShape(id(element), Optional.empty(), MorphologyReader.read(element)));
    }
    return alone;
  }

  /** The shape, or the first problem as an exception. */
  public Morphology morphology() {
    return reading.get();
  }

  private static List<CellShape> cells(XmlDocument document, IncludeClosure closure) {
    List<CellShape> cells = new ArrayList<>();
    for (XmlElement element : document.root().elements()) {
      Optional<String> elsewhere = MorphologyReader.findReference(element);
      if (element.findElement("morphology").isPresent()) {
        cells.add(shape(element, element));
      } else if (elsewhere.isPresent()) {
        XmlElement found =
            closure.documents().stream()
                .flatMap(each -> morphologies(each).stream())
                .filter(each -> id(each).equals(elsewhere.get()))
                .findFirst()
                .orElse(element);
        cells.add(shape(element, found));
      }
    }
    return cells;
  }

  private static CellShape shape(XmlElement cell, XmlElement morphology) {
    return new CellShape(id(cell), Optional.of(cell), MorphologyReader.read(morphology));
  }

  private static List<XmlElement> morphologies(XmlDocument document) {
    List<XmlElement> found = new ArrayList<>();
    if (document.root().localName().equals("morphology")) {
      found.add(document.root());
    }
    document.root().elements("morphology").forEach(found::add);
    return found;
  }

  private static String id(XmlElement element) {
    String id = element.attribute("id");
    return id == null ? "" : id;
  }
}
