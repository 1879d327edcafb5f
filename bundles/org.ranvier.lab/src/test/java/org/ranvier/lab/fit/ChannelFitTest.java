/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ranvier.lab.clamp.ClampFamily;
import org.ranvier.lab.clamp.ClampProtocol.Inactivation;
import org.ranvier.lab.clamp.ClampProtocol.Recovery;
import org.ranvier.lab.clamp.ClampProtocol.Steps;
import org.ranvier.lab.clamp.Levels;
import org.ranvier.lab.clamp.TestChannels;
import org.ranvier.lab.fit.ChannelFit.Observed;
import org.ranvier.lab.fit.ChannelFit.Recording;
import org.ranvier.lab.fit.FitWarning.Kind;

/**
 * Parameters of channels that are found again in their noisy currents. The intervals are those that
 * hold for all parameters of a fit at once in 99 of 100 fits. That of 100 fits 95 or more are held
 * is then all but sure (0.999 for intervals that hold what they promise), where with intervals of
 * 95 % it would be a throw of a coin.
 */
class ChannelFitTest {
  private static final double LEVEL = 0.99;

  /** Of the largest current. */
  private static final double NOISE = 0.03;

  private static final ClampFamily FAMILY =
      new Steps(-90, 2, 30, 8, new Levels(-70, 30, 20)).family();

  /** Channels, and what is sought of each: a number where it is, and how far its bounds are. */
  private enum Kinetics {
    RATES_WITH_INACTIVATION(
        "na", 55, "m/forwardRate/midpoint", "h/reverseRate/midpoint", "h/forwardRate/rate"),
    RATES("k", -77, "n/forwardRate/midpoint", "n/forwardRate/rate", "n/reverseRate/rate"),
    TIME_AND_STEADY_STATE_WITH_FRACTIONS(
        "a", -80, "m/steadyState/midpoint", "m/timeCourse/tau", "f/fast/timeCourse/tau"),
    KINETIC_SCHEME("slow", -80, "s/t1/vHalf", "s/t2/tau", "s/t3/timeCourse/tau"),
    INSTANTANEOUS("now", -77, "p/steadyState/midpoint", "p/steadyState/scale");

    private final String channel;
    private final double reversalMv;
    private final List<String> names;

    Kinetics(String channel, double reversalMv, String... paths) {
      this.channel = channel;
      this.reversalMv = reversalMv;
      this.names = new ArrayList<>(List.of(paths));
      names.add(ChannelFit.CONDUCTANCE);
      names.add(ChannelFit.REVERSAL_MV);
    }

    ChannelFit model() {
      return new ChannelFit(
          TestChannels.channel(channel), names, 1, reversalMv, List.of(new Recording(FAMILY, 0.4)));
    }

    double[] truth() {
      var constants = TestChannels.channel(channel).constants();
      return names.stream()
          .mapToDouble(
              each ->
                  switch (each) {
                    case ChannelFit.CONDUCTANCE -> 20;
                    case ChannelFit.REVERSAL_MV -> reversalMv;
                    default -> constants.get(each);
                  })
          .toArray();
    }

    /** Whether all intervals hold the truth in a fit that begins 10 % of the bounds' width away. */
    boolean isRecovered(long seed) {
      Random random = new Random(1000 * ordinal() + seed);
      double[] truth = truth();
      double[] current = model().values(truth);
      double largest = Arrays.stream(current).map(Math::abs).max().orElseThrow();
      double[] noisy =
          Arrays.stream(current)
              .map(each -> each + NOISE * largest * random.nextGaussian())
              .toArray();
      List<FitParameter> parameters = new ArrayList<>();
      for (int i = 0; i < truth.length; i++) {
        double width = Math.abs(truth[i]);
        double initial = truth[i] + (random.nextBoolean() ? 0.1 : -0.1) * width;
        parameters.add(
            new FitParameter(names.get(i), initial, truth[i] - width / 2, truth[i] + width));
      }
      FitResult fit =
          Fit.run(FitProblem.unweighted(parameters, model(), noisy), FitMethod.LEVENBERG_MARQUARDT);
      assertThat(fit.warnsOf(Kind.NOT_IDENTIFIABLE)).isFalse();
      assertThat(fit.warnsOf(Kind.AT_BOUND)).isFalse();
      return IntStream.range(0, truth.length)
          .allMatch(i -> fit.simultaneousInterval(i, LEVEL).contains(truth[i]));
    }
  }

  @ParameterizedTest
  @EnumSource(Kinetics.class)
  void theIntervalsHoldTheTruth(Kinetics kinetics) {
    assertThat(IntStream.range(0, 4).filter(kinetics::isRecovered).count()).isEqualTo(4);
  }

  /** All hundred: {@code -Dsurefire.argLine=-Dranvier.long=true}. */
  @ParameterizedTest
  @EnumSource(Kinetics.class)
  @EnabledIfSystemProperty(named = "ranvier.long", matches = "true")
  void theIntervalsHoldTheTruthInNinetyFiveOfAHundred(Kinetics kinetics) {
    long held = IntStream.range(0, 100).filter(kinetics::isRecovered).count();
    assertThat(held).isGreaterThanOrEqualTo(95);
  }

  @Test
  void curvesAreFittedTogether() {
    List<Recording> recordings =
        List.of(
            new Recording(FAMILY, 0.05, Observed.PEAK_CURRENTS),
            new Recording(
                new Inactivation(-90, 1, 300, 10, 10, new Levels(-120, -40, 10)).family(),
                0.05,
                Observed.RELATIVE_CONDUCTANCES),
            new Recording(
                new Recovery(-90, 1, 10, 30, 10, List.of(1.0, 2.0, 4.0, 8.0, 16.0)).family(),
                0.05,
                Observed.RECOVERY));
    List<String> names =
        List.of("h/forwardRate/rate", "h/reverseRate/midpoint", ChannelFit.CONDUCTANCE);
    ChannelFit model = new ChannelFit(TestChannels.channel("na"), names, 1, 55, recordings);
    double[] truth = {70, -0.035, 20};
    double[] values = model.values(truth);
    assertThat(values).hasSize(6 + 9 + 5);
    FitResult fit =
        Fit.run(
            FitProblem.unweighted(
                List.of(
                    new FitParameter(names.get(0), 100, 10, 300),
                    new FitParameter(names.get(1), -0.025, -0.08, 0),
                    new FitParameter(names.get(2), 10, 1, 100)),
                model,
                values),
            FitMethod.LEVENBERG_MARQUARDT);
    for (int i = 0; i < truth.length; i++) {
      assertThat(fit.values()[i]).isCloseTo(truth[i], within(1e-5 * Math.abs(truth[i])));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CURRENTS, 606",
    "PEAK_CURRENTS, 6",
    "STEADY_CURRENTS, 6",
    "TAIL_CURRENTS, 6",
    "PEAK_CONDUCTANCES, 6"
  })
  void thereAreAsManyValuesAsWereObserved(Observed observed, int count) {
    ChannelFit model =
        new ChannelFit(
            TestChannels.channel("k"),
            List.of(),
            1,
            -77,
            List.of(new Recording(FAMILY, 0.4, observed)));
    assertThat(model.values(new double[0])).hasSize(count);
  }

  @Test
  void theHeightOfAGateAndTheConductanceCannotBeToldApart() {
    ChannelFit model =
        new ChannelFit(
            TestChannels.channel("now"),
            List.of("p/steadyState/rate", ChannelFit.CONDUCTANCE),
            1,
            -77,
            List.of(new Recording(FAMILY, 0.4)));
    double[] current = model.values(new double[] {1, 20});
    List<FitParameter> parameters =
        List.of(
            new FitParameter("p/steadyState/rate", 0.8, 0.1, 2),
            new FitParameter(ChannelFit.CONDUCTANCE, 15, 1, 100));
    FitResult fit =
        Fit.run(FitProblem.unweighted(parameters, model, current), FitMethod.LEVENBERG_MARQUARDT);
    assertThat(fit.warnings())
        .contains(
            new FitWarning(
                Kind.NOT_IDENTIFIABLE, List.of("p/steadyState/rate", ChannelFit.CONDUCTANCE)));
  }

  @Test
  void aNumberThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () -> new ChannelFit(TestChannels.channel("k"), List.of("n/alpha"), 1, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n/alpha")
        .hasMessageContaining("n/forwardRate/midpoint");
  }
}
