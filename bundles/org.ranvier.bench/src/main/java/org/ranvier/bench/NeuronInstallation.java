/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The NEURON of this machine.
 *
 * @param python the Python that it belongs to
 * @param version its version
 */
public record NeuronInstallation(String python, String version) {
  /** What to tell where there is none. */
  public static final String MISSING =
      "NEURON was not found: no python3 on this machine can import neuron, or nrnivmodl is missing;"
          + " on Debian and Ubuntu install the packages neuron, python3-neuron and neuron-dev";

  private static final String QUESTION =
      "import shutil, neuron; assert shutil.which('nrnivmodl'); print('version', neuron.__version__)";

  /** Empty where no Python has NEURON, or where its mechanisms cannot be compiled. */
  public static Optional<NeuronInstallation> find() {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      Optional<NeuronInstallation> found = ask(python);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<NeuronInstallation> ask(String python) {
    try {
      Process process =
          new ProcessBuilder(python, "-c", QUESTION)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        return Optional.empty();
      }
      return said.lines()
          .filter(line -> line.startsWith("version "))
          .map(line -> new NeuronInstallation(python, line.substring("version ".length())))
          .findFirst();
    } catch (IOException noSuchProgram) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
