/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mechanisms of NEURON by {@code ranvier convert}. */
class NmodlMechanismTest {
  private static final String CHANNEL =
      """
      NEURON { SUFFIX kx USEION k READ ek WRITE ik RANGE gbar }
      PARAMETER { gbar = 0.01 (S/cm2) }
      ASSIGNED { v (mV) ek (mV) ik (mA/cm2) ninf ntau (ms) }
      STATE { n }
      INITIAL { rates(v) n = ninf }
      BREAKPOINT { SOLVE s METHOD cnexp ik = gbar*n^4*(v - ek) }
      DERIVATIVE s { rates(v) n' = (ninf - n)/ntau }
      PROCEDURE rates(v (mV)) {
        ninf = 1/(1 + exp(-(v + 30)/9))
        ntau = 1 + 4/(1 + exp((v + 50)/8))
      }
      """;

  @TempDir Path folder;

  @Test
  void aChannelIsWrittenAndValid() throws IOException {
    Path file = Files.writeString(folder.resolve("kx.mod"), CHANNEL);
    Shell.Outcome outcome = Shell.run("convert", file);
    Path written = folder.resolve("kx.channel.nml");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).containsExactly("wrote " + written);
    assertThat(outcome.err()).hasSize(2).allMatch(each -> each.contains(": largest error "));
    assertThat(Shell.run("validate", written).err())
        .containsExactly(written + ": no problems found");
  }

  @Test
  void whatIsNotUnderstoodIsSaidLineByLine() throws IOException {
    String odd = CHANNEL.replace("ntau = 1 +", "VERBATIM\nx();\nENDVERBATIM\nntau = 1 +");
    Path file = Files.writeString(folder.resolve("odd.mod"), odd);
    Shell.Outcome outcome = Shell.run("convert", file, "--out", folder.resolve("odd.nml"));
    assertThat(outcome.code()).isEqualTo(ExitCode.MODEL);
    assertThat(outcome.err())
        .contains(
            file + ":10:3: to do: what C code between VERBATIM and ENDVERBATIM does is not known",
            "line 11, foreign: x();")
        .anyMatch(each -> each.contains("to do: n depends on ninf of C code"));
    assertThat(Shell.run("validate", folder.resolve("odd.nml")).code()).isEqualTo(ExitCode.MODEL);
    assertThat(Files.readString(folder.resolve("odd.nml"))).contains("<!-- TODO line 10: ");
    assertThat(Shell.run("convert", file, "--to", "swc").code()).isEqualTo(ExitCode.USAGE);
  }
}
