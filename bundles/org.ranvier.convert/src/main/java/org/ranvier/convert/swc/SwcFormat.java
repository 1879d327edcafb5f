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
  private static final int FEWEST_NUMBERS = 5;

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

  /** The first line that is no comment holds numbers, as many as only samples have. */
  @Override
  public boolean recognises(String head) {
    return head.lines()
        .map(line -> line.replaceFirst("^\uFEFF", "").strip())
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .filter(SwcFormat::isSample)
        .isPresent();
  }

  private static boolean isSample(String line) {
    String[] fields = line.split("[\\s,;]+");
    int numbers = 0;
    while (numbers < fields.length
        && SwcNumbers.parse(fields[numbers], 0, fields[numbers].length()).isPresent()) {
      numbers++;
    }
    return numbers >= FEWEST_NUMBERS;
  }

  @Override
  public Reconstruction read(Path file) throws IOException {
    return new SwcReconstruction(this, SwcReading.read(file));
  }
}
