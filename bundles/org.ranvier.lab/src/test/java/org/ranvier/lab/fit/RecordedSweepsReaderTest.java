/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.xml.ModelProblemException;

/** Tables as programs of laboratories write them. */
class RecordedSweepsReaderTest {
  @TempDir Path folder;

  @Test
  void aHeaderGivesNamesAndUnits() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("steps.csv"),
            "\uFEFF# recorded 1952\r\ntime (s), -20 mV (pA), \"0 mV (pA)\"\r\n0,1,2\r\n1e-3,3,4.5\r\n\r\n2e-3,5,-6\r\n");
    RecordedSweeps sweeps = RecordedSweepsReader.read(file);
    assertThat(sweeps.timesMs()).containsExactly(0, 1, 2);
    assertThat(sweeps.names()).containsExactly("-20 mV", "0 mV");
    assertThat(sweeps.unit()).isEqualTo("pA");
    assertThat(sweeps.sweeps()[1]).containsExactly(2, 4.5, -6);
    assertThat(sweeps.joined()).containsExactly(1, 3, 5, 2, 4.5, -6);
    assertThat(sweeps.sampleMs()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,1.5\n0.5,2.5",
        "0;1,5\n0,5;2,5",
        "0\t1,5\n0,5\t2,5",
        "0 1.5\n0.5   2.5",
        "time[ms] I [nA]\n0 1.5\n0.5 2.5",
        "time (us);I\n0;1,5\n500;2,5"
      })
  void separatorsAndDecimalCommasAreSeen(String text) {
    RecordedSweeps sweeps = RecordedSweepsReader.parse("a.csv", text);
    assertThat(sweeps.timesMs()).containsExactly(new double[] {0, 0.5}, within(1e-12));
    assertThat(sweeps.sweeps()[0]).containsExactly(1.5, 2.5);
  }

  @Test
  void columnsWithoutAHeaderAreNumbered() {
    RecordedSweeps sweeps = RecordedSweepsReader.parse("a.csv", "0,1,2\n1,1,2\n");
    assertThat(sweeps.names()).containsExactly("1", "2");
    assertThat(sweeps.unit()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,1;1,2 | a.csv:1 | 1 lines of numbers",
        "0,1~1,x~2,3 | a.csv:2 | \"x\" was found in column 2",
        "0,1~1,2,3 | a.csv:2 | 3 columns were found; 2",
        "t,a,b~0,1~1,2 | a.csv:2 | 2 columns were found; 3",
        "0,1~1,2~1,3 | a.csv:3 | the time 1.0 follows 1.0",
        "0~1~2 | a.csv:1 | one column was found",
        "# note~t (h),a~0,1~1,2 | a.csv:2 | times in \"h\"",
        "t (ms),a (pA),b (nA)~0,1,1~1,2,2 | a.csv:1 | pA and nA",
        "0,1~1,NaN | a.csv:2 | \"NaN\" was found",
        "'' | a.csv:1 | 0 lines of numbers"
      })
  void whatIsWrongIsSaidWithItsLine(String text, String place, String message) {
    assertThatThrownBy(() -> RecordedSweepsReader.parse("a.csv", text.replace('~', '\n')))
        .isInstanceOfSatisfying(
            ModelProblemException.class,
            problem -> assertThat(problem.report()).startsWith(place + ":").contains(message));
  }

  @Test
  void unevenTimesHaveNoDistance() {
    RecordedSweeps sweeps = RecordedSweepsReader.parse("a.csv", "0,1\n1,2\n3,3\n");
    assertThatThrownBy(sweeps::sampleMs).hasMessageContaining("even distances");
  }
}
