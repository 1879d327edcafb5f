/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import java.util.Locale;
import java.util.Random;

/** Channels with a gate of any of the forms that the core types have. */
final class RandomGate {
  private static final String[] FORMS = {"HHExp", "HHSigmoid", "HHExpLinear"};
  private static final String[] GATES = {
    "gateHHrates",
    "gateHHratesTau",
    "gateHHratesInf",
    "gateHHratesTauInf",
    "gateHHtauInf",
    "gateHHInstantaneous"
  };

  private RandomGate() {}

  static String channel(Random random) {
    String gate = GATES[random.nextInt(GATES.length)];
    StringBuilder text = new StringBuilder("<ionChannelHH id='c' conductance='10pS'>\n");
    text.append("  <").append(gate).append(" id='g' instances='2'>\n");
    if (!gate.equals("gateHHInstantaneous") && random.nextBoolean()) {
      text.append(
          "    <q10Settings type='q10ExpTemp' q10Factor='2.3' experimentalTemp='21 degC'/>\n");
    }
    if (gate.contains("rates")) {
      rate("forwardRate", "Rate", random.nextDouble(0.01, 5), "per_ms", random, text);
      rate("reverseRate", "Rate", random.nextDouble(10, 5000), "per_s", random, text);
    }
    if (gate.endsWith("Tau") || gate.contains("TauInf") || gate.contains("tauInf")) {
      text.append("    <timeCourse type='fixedTimeCourse' tau='");
      text.append(number(random.nextDouble(0.1, 200))).append(" ms'/>\n");
    }
    if (gate.endsWith("Inf") || gate.endsWith("Instantaneous")) {
      rate("steadyState", "Variable", random.nextDouble(0.1, 1), "", random, text);
    }
    return text.append("  </").append(gate).append(">\n</ionChannelHH>\n").toString();
  }

  private static void rate(
      String name, String kind, double rate, String unit, Random random, StringBuilder text) {
    double scale = random.nextDouble(3, 40) * (random.nextBoolean() ? 1 : -1);
    text.append("    <").append(name).append(" type='");
    text.append(FORMS[random.nextInt(FORMS.length)]).append(kind).append("' rate='");
    text.append(number(rate)).append(unit).append("' midpoint='");
    text.append(number(random.nextDouble(-90, 40))).append("mV' scale='");
    text.append(number(scale)).append("mV'/>\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
