/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.ReconstructionFormat;
import org.ranvier.convert.reconstruction.XmlHead;
import org.ranvier.convert.swc.SwcReconstruction;
import org.ranvier.convert.swc.SwcText;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.XmlLimits;

/** Neurolucida's XML. */
public final class MbfFormat implements ReconstructionFormat {
  @Override
  public String id() {
    return "neurolucida-xml";
  }

  @Override
  public String title() {
    return "Neurolucida XML";
  }

  @Override
  public List<String> endings() {
    return List.of("xml");
  }

  @Override
  public boolean recognises(String head) {
    return XmlHead.of(head).filter(each -> each.name().equals("mbf")).isPresent();
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
      Tracing tracing = new Tracing(file.toString(), SwcText.Lines.of(""));
      tracing.refuse(String.valueOf(unreadable.getMessage()));
      return new SwcReconstruction(this, new TracingSamples(tracing).readings(true));
    }
  }

  /**
   * Reads a text.
   *
   * @param fileName what findings call the file
   */
  public Reconstruction read(String fileName, String text) {
    Tracing tracing = new Tracing(fileName, SwcText.Lines.of(text));
    new MbfReader(tracing, text).read();
    return new SwcReconstruction(this, new TracingSamples(tracing).readings(true));
  }
}
