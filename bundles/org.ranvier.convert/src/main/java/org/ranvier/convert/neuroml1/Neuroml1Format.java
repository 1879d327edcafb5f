/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neuroml1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.ReconstructionFormat;
import org.ranvier.convert.reconstruction.XmlHead;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.XmlLimits;

/** Cells of NeuroML 1. */
public final class Neuroml1Format implements ReconstructionFormat {
  /** All its namespaces begin so; NeuroML 2 has another. */
  private static final String NAMESPACES = "morphml.org/";

  @Override
  public String id() {
    return "neuroml1";
  }

  @Override
  public String title() {
    return "NeuroML 1";
  }

  @Override
  public List<String> endings() {
    return List.of("xml");
  }

  @Override
  public boolean recognises(String head) {
    return XmlHead.of(head)
        .filter(
            each ->
                each.name().equals("morphml")
                    || (each.name().equals("neuroml") && each.tag().contains(NAMESPACES)))
        .isPresent();
  }

  /** Many other things end with xml. */
  @Override
  public boolean isToldByName() {
    return false;
  }

  @Override
  public Reconstruction read(Path file) throws IOException {
    Files.size(file); // says what an operating system says of a file that cannot be read
    try {
      return read(file.toString(), XmlFile.read(file, XmlLimits.standard()).text());
    } catch (ModelProblemException unreadable) {
      return new Neuroml1Reconstruction(
          this, Neuroml1Document.refused(file.toString(), String.valueOf(unreadable.getMessage())));
    }
  }

  /**
   * Reads a text.
   *
   * @param fileName what findings call the file
   */
  public Reconstruction read(String fileName, String text) {
    return new Neuroml1Reconstruction(this, new Neuroml1Reader(fileName, text).read());
  }
}
