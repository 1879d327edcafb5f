/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.ranvier.units.QuantityFormatException.Fault;

class QuantityTest {
  private static final UnitTable UNITS = SomeUnits.table();

  @Test
  void readsNumberAndUnitWithAndWithoutSpace() {
    assertThat(Quantity.parse("-65mV", UNITS).si()).isEqualTo(-0.065);
    assertThat(Quantity.parse(" 120  mS_per_cm2 ", UNITS).si()).isEqualTo(1200);
    assertThat(Quantity.parse("0.5", UNITS)).isEqualTo(new Quantity(0.5, Unit.NONE));
    assertThat(Quantity.parse("1e-3 S", UNITS).si()).isEqualTo(1e-3);
    assertThat(Quantity.parse(".5E+2ms", UNITS).si()).isEqualTo(0.05);
    assertThat(Quantity.parse("+3. s", UNITS).si()).isEqualTo(3);
  }

  @Test
  void readsUnitsWithScaleAndOffset() {
    assertThat(Quantity.parse("6.3 degC", UNITS).si()).isCloseTo(279.45, within(1e-12));
    assertThat(Quantity.parse("2 min", UNITS).si()).isEqualTo(120);
  }

  @Test
  void tellsTheElementaryChargeFromAnExponent() {
    assertThat(Quantity.parse("3e", UNITS).si()).isCloseTo(4.806529902e-19, within(1e-30));
    assertThat(Quantity.parse("3e2", UNITS).si()).isEqualTo(300);
  }

  @Test
  void namesAnUnknownUnitAndTheLikelyOne() {
    assertThatExceptionOfType(QuantityFormatException.class)
        .isThrownBy(() -> Quantity.parse("5 mv", UNITS))
        .withMessage("\"mv\" in \"5 mv\" is not a known unit; did you mean mV?")
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_UNIT))
        .satisfies(e -> assertThat(e.found()).isEqualTo("mv"));
    assertThatExceptionOfType(QuantityFormatException.class)
        .isThrownBy(() -> Quantity.parse("5 furlongs", UNITS))
        .withMessage("\"furlongs\" in \"5 furlongs\" is not a known unit");
  }

  @Test
  void namesUnitsThatFitWhereTheUnitIsUnknown() {
    unknown("5 mv", SomeUnits.VOLTAGE, "mv", "a voltage is expected here, in mV or V");
    unknown("5 MV", SomeUnits.VOLTAGE, "MV", "a voltage is expected here, in mV or V");
    unknown(
        "5 siemens",
        SomeUnits.CONDUCTANCE,
        "siemens",
        "a conductance is expected here, in mS or S");
    unknown("5 minutes", Dimension.TIME, "minutes", "a time is expected here, in min, ms or s");
    unknown("5 percent", Dimension.NONE, "percent", "a pure number is expected here");
    unknown("5 nF", SomeUnits.CAPACITANCE, "nF", "a quantity in kg-1 m-2 s4 A2 is expected here");
    UnitTable many = SomeUnits.table();
    for (String prefix : List.of("p", "n", "u", "k")) {
      many.addUnit(new Unit(prefix + "V", SomeUnits.VOLTAGE, 0));
    }
    assertThatExceptionOfType(QuantityFormatException.class)
        .isThrownBy(() -> Quantity.parse("5 nv", many, SomeUnits.VOLTAGE))
        .withMessage(
            "\"nv\" in \"5 nv\" is not a known unit; a voltage is expected here, e.g. in nV, V, mV or pV");
  }

  private static void unknown(String text, Dimension wanted, String unit, String expectation) {
    assertThatExceptionOfType(QuantityFormatException.class)
        .isThrownBy(() -> Quantity.parse(text, UNITS, wanted))
        .withMessage("\"%s\" in \"%s\" is not a known unit; %s".formatted(unit, text, expectation))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_UNIT));
  }

  @Test
  void refusesTextWithoutNumber() {
    for (String text : List.of("", "abc", "-", ".", "e5", "-mV")) {
      assertThatExceptionOfType(QuantityFormatException.class)
          .isThrownBy(() -> Quantity.parse(text, UNITS))
          .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.NO_NUMBER))
          .satisfies(e -> assertThat(e.expected()).isEqualTo("a number"));
    }
  }

  @Test
  void saysWhichDimensionIsExpectedWithAnExample() {
    assertThatExceptionOfType(QuantityFormatException.class)
        .isThrownBy(() -> Quantity.parse("120 mS", UNITS, SomeUnits.CONDUCTANCE_DENSITY))
        .withMessage(
            "120 mS is a conductance; a conductance density is expected here, e.g. 120 mS_per_cm2");
    assertThatExceptionOfType(QuantityFormatException.class)
        .isThrownBy(() -> Quantity.parse("3 ms", UNITS, Dimension.NONE))
        .withMessage("3 ms is a time; a pure number is expected here, e.g. 3");
    assertThatExceptionOfType(QuantityFormatException.class)
        .isThrownBy(() -> Quantity.parse("3", UNITS, Dimension.TIME))
        .withMessage("3 is a pure number; a time is expected here, e.g. 3 ms");
  }

  @Test
  void convertsBetweenUnitsOfOneDimension() {
    Quantity body = Quantity.parse("37 degC", UNITS);
    assertThat(body.in(UNITS.getUnit("K")).value()).isCloseTo(310.15, within(1e-9));
    assertThat(Quantity.parse("90 s", UNITS).in(UNITS.getUnit("min")).value()).isEqualTo(1.5);
    assertThatIllegalArgumentException().isThrownBy(() -> body.in(UNITS.getUnit("mV")));
  }

  @Test
  void formatsAsAnAuthorWould() {
    assertThat(new Quantity(0.1 + 0.2, UNITS.getUnit("mV")).format(6)).isEqualTo("0.3 mV");
    assertThat(new Quantity(-65, UNITS.getUnit("mV")).toString()).isEqualTo("-65 mV");
    assertThat(new Quantity(1.5e-8, UNITS.getUnit("S")).toString()).isEqualTo("1.5e-8 S");
    assertThat(new Quantity(-2e12, Unit.NONE).toString()).isEqualTo("-2e12");
    assertThat(new Quantity(0, UNITS.getUnit("ms")).format(4)).isEqualTo("0 ms");
    assertThat(new Quantity(Double.NaN, Unit.NONE).toString()).isEqualTo("NaN");
  }

  @Property(tries = 300)
  void readingWhatWasWrittenGivesTheSameQuantity(
      @ForAll @DoubleRange(min = -1e300, max = 1e300) double value, @ForAll("units") Unit unit) {
    Quantity quantity = new Quantity(value == 0 ? 0 : value, unit);
    assertThat(Quantity.parse(quantity.toString(), UNITS)).isEqualTo(quantity);
  }

  @Property(tries = 300)
  void siAndBackIsTheSameValue(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value, @ForAll("units") Unit unit) {
    double scale = Math.max(Math.abs(value), Math.abs(unit.offset())) + 1e-12;
    assertThat(unit.fromSi(unit.toSi(value))).isCloseTo(value, within(1e-12 * scale));
  }

  @Provide
  Arbitrary<Unit> units() {
    return Arbitraries.of(new ArrayList<>(UNITS.units()));
  }

  @Test
  void refusesNumbersBeyondAllBounds() {
    for (String text : new String[] {"1e309", "-1e400 mV", "1.7e308 min"}) {
      assertThatExceptionOfType(QuantityFormatException.class)
          .isThrownBy(() -> Quantity.parse(text, UNITS))
          .withMessage(
              text + " is beyond the numbers that can be computed with, up to about 1e308");
    }
  }
}
