/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.ReconstructionFormat;

/** SWC: a line of seven numbers for each sample. */
public final class SwcFormat implements ReconstructionFormat {
  @Override
  public String id() {
    return "swc";
  }

  @Override
  public String title() {
    return "SWC";
  }

  @Override
  public List<String> endings() {
    return List.of("swc");
  }

  /** Nothing in a file says that it is one; what is none is said when it is read. */
  @Override
  public boolean recognises(String head) {
    return true;
  }

  @Override
  public Reconstruction read(Path file) throws IOException {
    return new SwcReconstruction(this, SwcReading.read(file));
  }
}
