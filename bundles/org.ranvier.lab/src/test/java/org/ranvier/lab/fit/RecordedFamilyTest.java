/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.lab.clamp.ClampProtocol;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.lab.clamp.ClampStudy.Kind;
import org.ranvier.lab.clamp.Levels;
import org.ranvier.lab.clamp.Sweep;
import org.ranvier.lab.clamp.SweepTrace;
import org.ranvier.lab.clamp.TestChannels;
import org.ranvier.lab.fit.ChannelFit.Recording;

/** Recorded sweeps and the commands that they belong to. */
class RecordedFamilyTest {
  /** 1 ms, a pulse of 10 ms, 3 ms. */
  private static final ClampProtocol STEPS =
      new ClampStudy(Kind.STEPS, -90, new Levels(-20, 20, 20), 0, 10).protocol();

  private static RecordedSweeps recorded(String header, int samples) {
    StringBuilder text = new StringBuilder(header);
    int columns = header.split(",").length;
    for (int i = 0; i < samples; i++) {
      text.append('\n').append(i * 0.5);
      for (int k = 1; k < columns; k++) {
        text.append(',').append(k * (i + 1));
      }
    }
    return RecordedSweepsReader.parse("r.csv", text.toString());
  }

  @Test
  void sweepsThatAreNamedAfterPotentialsHaveThem() {
    RecordedFamily family =
        RecordedFamily.of(recorded("t (ms),step -35.5 mV (nA),0.01 V (nA)", 20), STEPS);
    assertThat(family.family().sweeps()).extracting(Sweep::varied).containsExactly(-35.5, 10.0);
    assertThat(family.sweeps().sweeps()[1][0]).isEqualTo(2000);
    assertThat(family.sweeps().unit()).isEqualTo("pA");
  }

  @Test
  void otherSweepsAreThoseOfTheProtocol() {
    RecordedFamily family = RecordedFamily.of(recorded("t (ms),a,b,c", 20), STEPS);
    assertThat(family.family().sweeps())
        .extracting(Sweep::varied)
        .containsExactly(-20.0, 0.0, 20.0);
    assertThat(family.family().durationMs()).isCloseTo(9.5, within(1e-12));
  }

  @Test
  void theModelHasASampleForEachThatWasRecorded() {
    for (int samples : List.of(10, 20, 29, 60)) {
      RecordedFamily family = RecordedFamily.of(recorded("t (ms),a,b,c", samples), STEPS);
      List<SweepTrace> traces =
          TestChannels.channel("k").run(family.family(), family.sweeps().sampleMs());
      assertThat(traces).allMatch(each -> each.open().length == samples);
      // The last potential goes on where the recording does.
      double last = traces.getLast().potentialsMv()[samples - 1];
      assertThat(last).isEqualTo(samples > 22 ? -90 : 20);
      ChannelFit model =
          new ChannelFit(
              TestChannels.channel("k"),
              List.of(),
              1,
              -77,
              List.of(new Recording(family.family(), family.sweeps().sampleMs())));
      assertThat(model.values(new double[0])).hasSize(3 * samples);
      assertThat(family.weights(0, false)).hasSize(3 * samples).containsOnly(1);
    }
  }

  @Test
  void nothingCountsForAWhileAfterAJump() {
    RecordedFamily family = RecordedFamily.of(recorded("t (ms),a,b,c", 29), STEPS);
    double[] weights = family.weights(1, false);
    List<Integer> blank = new ArrayList<>();
    for (int i = 0; i < 29; i++) {
      if (weights[i] == 0) {
        blank.add(i);
      }
    }
    assertThat(blank).containsExactly(2, 3, 22, 23); // jumps at 1 and 11 ms
    assertThat(family.weights(0, true)[29]).isCloseTo(1.0 / (58 * 58), within(1e-15));
  }

  @Test
  void whatDoesNotMatchIsSaid() {
    assertThatThrownBy(() -> RecordedFamily.of(recorded("t (ms),a,b", 20), STEPS))
        .hasMessageContaining("2 sweeps were recorded and the protocol has 3");
    assertThatThrownBy(() -> RecordedFamily.of(recorded("t (ms),a (mV),b (mV)", 20), STEPS))
        .hasMessageContaining("sweeps in \"mV\"");
    RecordedSweeps late = RecordedSweepsReader.parse("r.csv", "5,1,1,1\n6,1,1,1\n");
    assertThatThrownBy(() -> RecordedFamily.of(late, STEPS)).hasMessageContaining("is at 5.0 ms");
  }

  @Test
  void longRecordingsAreThinned() {
    RecordedSweeps all = recorded("t (ms),a,b,c", 100);
    assertThat(all.thinned(300)).isSameAs(all);
    RecordedSweeps thin = all.thinned(100);
    assertThat(thin.sampleMs()).isCloseTo(1.5, within(1e-12));
    assertThat(thin.sweeps()[2][1]).isEqualTo(all.sweeps()[2][3]);
    assertThat(thin.joined().length).isLessThanOrEqualTo(102);
  }
}
