/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.nmodl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.convert.nmodl.NmodlConversion;
import org.ranvier.lab.clamp.SweepTrace;

/**
 * Mechanisms compiled by NEURON itself against the channels that the conversion makes of them, in
 * the same voltage clamp. Skipped where NEURON is not installed; {@code -Dranvier.nrnivmodl} names
 * its compiler and {@code -Dranvier.neuron.python} its interpreter.
 */
class NeuronClampTest {
  private static final double TOLERANCE = 1e-6;

  /**
   * Potentials are held: the capacitance is beyond all bounds. Times follow the step. What NEURON
   * does not step exactly is solved with small errors, and its current is that of its states.
   */
  private static final String SCRIPT =
      """
      from neuron import h
      levels = [%s]
      mechanisms = {%s}
      conductances = {
          'ks_two': lambda m: m.gbar * m.o,
          'ks_five': lambda m: m.gbar * m.o,
          'nav_old': lambda m: 1e-4 * m.gbar * m.m**3 * m.h}
      h.celsius = %s
      for name in mechanisms:
          for level in levels:
              soma = h.Section(name='soma')
              soma.L = soma.diam = 10
              soma.cm = 1e12
              soma.insert(name)
              if hasattr(h, 'usetable_' + name):
                  setattr(h, 'usetable_' + name, 0)
              if hasattr(soma(0.5), 'ek'):
                  soma.ek = -77
              if hasattr(soma(0.5), 'ena'):
                  soma.ena = 50
              if hasattr(soma(0.5), 'eca'):
                  soma.eca = 120
              if hasattr(soma(0.5), 'cai'):
                  h.cai0_ca_ion = soma.cai = %s
              mechanism = getattr(soma(0.5), name)
              conductance = conductances.get(name)
              solver = h.CVode()
              solver.active(1 if conductance else 0)
              solver.atol(1e-12)
              solver.rtol(1e-11)
              h.dt = 0.025
              h.finitialize(%s)
              soma.v = level
              if conductance:
                  solver.re_init()
              for sample in range(1, %d):
                  if conductance:
                      solver.solve(sample * %s)
                      reversal = soma.ek if hasattr(soma(0.5), 'ek') else soma.ena
                      current = conductance(mechanism) * (soma.v - reversal)
                  else:
                      for step in range(int(round(%s / h.dt))):
                          h.fadvance()
                      h.fcurrent()
                  for each in mechanisms[name]:
                      if not conductance:
                          ion = each in ('ik', 'ina', 'ica')
                          current = getattr(soma(0.5) if ion else mechanism, each)
                      print('@', name, each, level, sample, repr(float(current)))
              solver.active(0)
              del soma
      """;

  @TempDir Path folder;

  private Map<String, Double> neuron(List<String> channels)
      throws IOException, InterruptedException {
    Neuron neuron = new Neuron(folder);
    neuron.compile(channels);
    StringBuilder levels = new StringBuilder();
    for (double each : ModClamp.LEVELS_MV) {
      levels.append(each).append(", ");
    }
    StringBuilder names = new StringBuilder();
    for (String each : channels) {
      NmodlConversion conversion = NmodlConversion.of(ModClamp.file(each));
      names.append("'").append(each).append("': [");
      for (String id : ModClamp.ids(conversion)) {
        names.append("'").append(ModClamp.current(conversion, id)).append("', ");
      }
      names.append("], ");
    }
    String script =
        SCRIPT.formatted(
            levels,
            names,
            ModClamp.CELSIUS,
            ModClamp.CALCIUM_MM,
            ModClamp.HOLDING_MV,
            Math.round(ModClamp.PULSE_MS / ModClamp.SAMPLE_MS) + 1,
            ModClamp.SAMPLE_MS,
            ModClamp.SAMPLE_MS);
    Map<String, Double> currents = new HashMap<>();
    neuron
        .run(script)
        .forEach(
            words ->
                currents.put(
                    String.join(" ", words[1], words[2], words[3], words[4]),
                    Double.parseDouble(words[5])));
    return currents;
  }

  @Test
  void currentsAreThoseOfNeuron() throws IOException, InterruptedException {
    List<String> channels = ModClamp.channels();
    Map<String, Double> currents = neuron(channels);
    for (String name : channels) {
      NmodlConversion conversion = NmodlConversion.of(ModClamp.file(name));
      for (String id : ModClamp.ids(conversion)) {
        compare(conversion, id, name + " " + ModClamp.current(conversion, id), currents);
      }
    }
  }

  private static void compare(
      NmodlConversion conversion, String id, String name, Map<String, Double> currents) {
    double worst = 0;
    double largest = 0;
    for (SweepTrace trace : ModClamp.run(conversion, id)) {
      double[] ours = ModClamp.current(conversion, id, trace);
      for (int k = 1; k < ours.length; k++) {
        double theirs = currents.get(name + " " + trace.sweep().varied() + " " + k);
        worst = Math.max(worst, Math.abs(ours[k] - theirs));
        largest = Math.max(largest, Math.abs(theirs));
      }
    }
    assertThat(largest).as(name).isPositive();
    assertThat(worst / largest).as(name).isLessThan(TOLERANCE);
  }
}
