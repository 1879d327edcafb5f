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
import org.ranvier.lab.fit.RecordedCurve.Quantity;
import org.ranvier.xml.ModelProblemException;

/** Curves over the potential, and telling them from sweeps. */
class RecordedCurvesReaderTest {
  @TempDir Path folder;

  @Test
  void aUnitTellsWhatACurveIs() {
    RecordedCurves read =
        RecordedCurvesReader.parse(
            "c.csv",
            "V (V);m inf;tau m (s);alpha (Hz);I (nA);J (mA/cm²)\n-0,06;0,25;0,002;500;1,5;0,1\n-0,05;;0,001;;2;0,2\n");
    assertThat(read.potentialsMv()).containsExactly(new double[] {-60, -50}, within(1e-9));
    assertThat(read.curves())
        .extracting(RecordedCurve::quantity)
        .containsExactly(
            Quantity.SHARE,
            Quantity.TIME,
            Quantity.RATE,
            Quantity.CURRENT,
            Quantity.CURRENT_DENSITY);
    assertThat(read.curves())
        .extracting(RecordedCurve::name)
        .containsExactly("m inf", "tau m", "alpha", "I", "J");
    assertThat(read.curves().get(0).values()).containsExactly(0.25, Double.NaN);
    assertThat(read.curves().get(1).values()).containsExactly(new double[] {2, 1}, within(1e-9));
    assertThat(read.curves().get(2).values()[0]).isCloseTo(0.5, within(1e-12));
    assertThat(read.curves().get(3).values()).containsExactly(1500, 2000);
    assertThat(read.curves().get(4).values()).containsExactly(100, 200);
  }

  @Test
  void lastCellsMayBeEmpty() {
    RecordedCurves read =
        RecordedCurvesReader.parse("c.csv", "V (mV)\ta\tb (ms)\n-60\t0.5\t \n-50\t\t2\n");
    assertThat(read.curves().get(0).values()).containsExactly(0.5, Double.NaN);
    assertThat(read.curves().get(1).values()).containsExactly(Double.NaN, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V (mV),a~-60,1~-50,2 | true",
        "V,a~-60,1~-50,2 | true",
        "Membrane potential,a~-60,1~-50,2 | true",
        "time (ms),-60 mV (pA)~0,1~1,2 | false",
        "t,a~0,1~1,2 | false",
        "0,1~1,2 | false"
      })
  void curvesAreToldFromSweeps(String text, boolean curves) {
    RecordedData data = RecordedData.parse("d.csv", text.replace('~', '\n'));
    assertThat(data instanceof RecordedCurves).isEqualTo(curves);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# x~V (kg),a~0,1~1,2 | d.csv:2 | potentials in \"kg\"",
        "V (mV),a (kg)~0,1~1,2 | d.csv:1 | the unit \"kg\" was found in column 2",
        "V (mV),a,b~0,1,~1,2, | d.csv:1 | column 3 has no numbers",
        "V (mV),a~,1~1,2 | d.csv:2 | \"\" was found in column 1",
        "V (mV),a~-60,0.5~-50,o.6 | d.csv:3 | \"o.6\" was found in column 2"
      })
  void whatIsWrongIsSaidWithItsLine(String text, String place, String message) {
    assertThatThrownBy(() -> RecordedCurvesReader.parse("d.csv", text.replace('~', '\n')))
        .isInstanceOfSatisfying(
            ModelProblemException.class,
            problem -> assertThat(problem.report()).startsWith(place + ":").contains(message));
  }

  @Test
  void whatIsNoTextIsSaid() throws IOException {
    Path file = Files.write(folder.resolve("a.abf"), new byte[] {65, 66, 70, -1, -2, 0});
    assertThatThrownBy(() -> RecordedData.read(file))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("no text in UTF-8");
    Path table = Files.writeString(folder.resolve("a.csv"), "V (mV),m\n-60,0\n-50,1\n");
    assertThat(RecordedData.read(table)).isInstanceOf(RecordedCurves.class);
  }
}
