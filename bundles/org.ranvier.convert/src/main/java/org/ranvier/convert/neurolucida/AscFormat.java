/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ranvier.convert.ReconstructionText;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.ReconstructionFormat;
import org.ranvier.convert.swc.SwcReconstruction;
import org.ranvier.convert.swc.SwcText;

/** Neurolucida's S-expressions. */
public final class AscFormat implements ReconstructionFormat {
  @Override
  public String id() {
    return "asc";
  }

  @Override
  public String title() {
    return "Neurolucida ASC";
  }

  @Override
  public List<String> endings() {
    return List.of("asc");
  }

  /** The first sign that is not blank opens a bracket, or a comment. */
  @Override
  public boolean recognises(String head) {
    String start = head.startsWith("\uFEFF") ? head.substring(1) : head;
    String first = start.stripLeading();
    return first.startsWith("(") || first.startsWith(";");
  }

  @Override
  public Reconstruction read(Path file) throws IOException {
    ReconstructionText content = ReconstructionText.read(file);
    return read(file.toString(), content.text(), content.unicode());
  }

  /**
   * Reads a text.
   *
   * @param fileName what findings call the file
   */
  public Reconstruction read(String fileName, String text) {
    return read(fileName, text, true);
  }

  private Reconstruction read(String fileName, String text, boolean unicode) {
    Tracing tracing = new Tracing(fileName, SwcText.Lines.of(text));
    new AscParser(tracing, text).parse();
    return new SwcReconstruction(this, new TracingSamples(tracing).readings(unicode));
  }
}
