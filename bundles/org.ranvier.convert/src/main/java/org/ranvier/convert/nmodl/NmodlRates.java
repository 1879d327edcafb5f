/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rates of a reaction of a kinetic scheme over a surrounding, as the file computes them.
 *
 * @param number of the reaction in its scheme, counted from 1
 * @param forward per ms, one for each value of the surrounding
 * @param reverse per ms, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // one curve of many points, not to be compared
public record NmodlRates(int number, double[] forward, double[] reverse) {
  /**
   * The rates of all reactions.
   *
   * @param over name of the surrounding that is varied, {@code v} or {@code cai}
   * @param values of it, in the units of the file
   * @param surroundings what else is given; see {@link NmodlInterpreter#usualSurroundings()}
   * @return nothing where there is no scheme
   * @throws NmodlEvaluationException where the file cannot be evaluated
   */
  public static List<NmodlRates> over(
      NmodlFile file, String over, double[] values, Map<String, Double> surroundings) {
    List<NmodlRates> rates = new ArrayList<>();
    if (file.code("KINETIC").isEmpty()) {
      return rates;
    }
    NmodlInterpreter interpreter = new NmodlInterpreter(file);
    for (int i = 0; i < values.length; i++) {
      Map<String, Double> at = NmodlInterpreter.usualSurroundings();
      at.putAll(surroundings);
      at.put(over, values[i]);
      interpreter.initialise(at);
      interpreter.breakpoint();
      List<double[]> all = interpreter.reactions();
      for (int k = 0; k < all.size(); k++) {
        if (k == rates.size()) {
          rates.add(new NmodlRates(k + 1, new double[values.length], new double[values.length]));
        }
        rates.get(k).forward[i] = all.get(k)[0];
        rates.get(k).reverse[i] = all.get(k).length > 1 ? all.get(k)[1] : 0;
      }
    }
    return rates;
  }
}
