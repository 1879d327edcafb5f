/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.omv.MethodChoice;
import org.ranvier.simulation.omv.MethodReport;
import org.ranvier.simulation.omv.OmvRunner;
import org.ranvier.simulation.omv.OmvSuite;
import org.ranvier.simulation.omv.OmvTarget;

/**
 * Compares a method that follows another engine with the error that this engine makes. At a model's
 * own time step it is of first order, up to some percent, and a fingerprint of what is computed
 * when: the largest relative spike-time error against the published times is known to two digits,
 * or is nothing but rounding where the engine made those times itself.
 */
final class EngineErrors {
  private final Method method;
  private final double rounding;

  /**
   * @param method follows the engine
   * @param rounding largest relative error where the engine made the published times
   */
  EngineErrors(Method method, double rounding) {
    this.method = method;
    this.rounding = rounding;
  }

  /**
   * A test for each model.
   *
   * @param errors the engine's error by the model's path below the corpus; 0 for its own times
   */
  Stream<DynamicTest> tests(Map<String, Double> errors) throws IOException {
    Path corpus = Corpus.required().toAbsolutePath().normalize();
    Map<Path, OmvTarget> published = new LinkedHashMap<>();
    OmvSuite.read(List.of(corpus), true).forEach(each -> published.put(each.model(), each));
    return errors.entrySet().stream()
        .map(
            entry -> {
              Path model = corpus.resolve(entry.getKey());
              return DynamicTest.dynamicTest(
                  entry.getKey(),
                  model.toUri(),
                  () -> check(published.get(model), entry.getValue()));
            });
  }

  private void check(OmvTarget target, double error) {
    assertThat(target.experiments()).as("expectations for %s", target.model()).isNotEmpty();
    MethodReport report =
        new OmvRunner(List.of(MethodChoice.of(method)), false, Optional.empty())
            .run(target, Cancellation.none())
            .methods()
            .getFirst();
    assertThat(report.faults()).isEmpty();
    assertThat(report.largestError()).as("with equal numbers of spikes").isNotNaN();
    if (error == 0) {
      assertThat(report.largestError()).isLessThan(rounding);
    } else {
      assertThat(twoDigits(report.largestError())).isEqualTo(error);
    }
  }

  private static double twoDigits(double value) {
    return new BigDecimal(value).round(new MathContext(2)).doubleValue();
  }
}
