/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.nmodl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.convert.nmodl.NmodlConversion;
import org.ranvier.convert.nmodl.NmodlCurve;
import org.ranvier.lab.clamp.SweepTrace;

/**
 * The text that a conversion writes, read as any model is and clamped by the solver, against the
 * file as the interpreter of NMODL evaluates it: each gate from rest at one potential to rest at
 * another.
 */
class WrittenCurvesTest {
  private static final double ROUNDING = 1e-9;

  static List<String> channels() throws IOException {
    List<String> gates = new ArrayList<>();
    for (String each : ModClamp.channels()) {
      if (ModClamp.file(each).code("KINETIC").isEmpty()) {
        gates.add(each); // NEURON alone can tell what a scheme does
      }
    }
    return gates;
  }

  @ParameterizedTest
  @MethodSource("channels")
  void gatesFollowTheFile(String name) throws IOException {
    NmodlConversion conversion = NmodlConversion.of(ModClamp.file(name));
    for (String id : ModClamp.ids(conversion)) {
      follow(name, ModClamp.run(conversion, id));
    }
  }

  private static void follow(String name, List<SweepTrace> traces) throws IOException {
    Map<String, Double> around =
        Map.of("celsius", ModClamp.CELSIUS, "cai", ModClamp.CALCIUM_MM, "cao", 2.0);
    List<NmodlCurve> starts =
        NmodlCurve.overPotential(ModClamp.file(name), new double[] {ModClamp.HOLDING_MV}, around);
    for (SweepTrace trace : traces) {
      List<NmodlCurve> ends =
          NmodlCurve.overPotential(
              ModClamp.file(name), new double[] {trace.sweep().varied()}, around);
      for (int i = 0; i < starts.size(); i++) {
        double[] gate = trace.gates().get(starts.get(i).state());
        if (gate != null) {
          follows(trace, gate, starts.get(i).inf()[0], ends.get(i));
        }
      }
    }
  }

  private static void follows(SweepTrace trace, double[] gate, double start, NmodlCurve end) {
    double inf = end.inf()[0];
    for (int k = 1; k < gate.length; k++) {
      double expected = inf + (start - inf) * Math.exp(-trace.timesMs()[k] / end.tauMs()[0]);
      assertThat(gate[k])
          .as("%s at %s ms, %s mV", end.state(), trace.timesMs()[k], trace.sweep().varied())
          .isCloseTo(expected, within(ROUNDING));
    }
  }
}
