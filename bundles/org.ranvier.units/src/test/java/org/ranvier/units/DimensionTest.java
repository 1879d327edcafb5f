/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DimensionTest {
  @Test
  void multipliesLikeThePhysicsDoes() {
    assertThat(SomeUnits.CONDUCTANCE.times(SomeUnits.VOLTAGE)).isEqualTo(SomeUnits.CURRENT);
    assertThat(SomeUnits.CAPACITANCE.over(SomeUnits.CONDUCTANCE)).isEqualTo(Dimension.TIME);
    assertThat(SomeUnits.VOLTAGE.over(SomeUnits.VOLTAGE).isNone()).isTrue();
  }

  @Test
  void takesRootsWhereThereAreAny() {
    assertThat(SomeUnits.VOLTAGE.power(2).root(2)).isEqualTo(SomeUnits.VOLTAGE);
    assertThat(SomeUnits.VOLTAGE.hasRoot(2)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> SomeUnits.VOLTAGE.root(2));
  }

  @Test
  void writesItselfInBaseUnits() {
    assertThat(SomeUnits.VOLTAGE).hasToString("kg m2 s-3 A-1");
    assertThat(Dimension.NONE).hasToString("1");
    assertThat(new Dimension(0, 0, 0, 0, 1, -1, 2)).hasToString("K mol-1 cd2");
  }

  @Test
  void coherentUnitsAreTheSolversOwn() {
    assertThat(CoherentUnits.factorFromSi(SomeUnits.VOLTAGE)).isEqualTo(1e3);
    assertThat(CoherentUnits.factorFromSi(Dimension.TIME)).isEqualTo(1e3);
    assertThat(CoherentUnits.factorFromSi(SomeUnits.CURRENT)).isEqualTo(1e9);
    assertThat(CoherentUnits.factorFromSi(SomeUnits.CONDUCTANCE)).isEqualTo(1e6);
    assertThat(CoherentUnits.factorFromSi(SomeUnits.CAPACITANCE)).isEqualTo(1e9);
    assertThat(CoherentUnits.factorFromSi(SomeUnits.RESISTANCE)).isEqualTo(1e-6);
    assertThat(CoherentUnits.factorFromSi(SomeUnits.CONCENTRATION)).isEqualTo(1);
    assertThat(CoherentUnits.factorFromSi(new Dimension(0, 1, 0, 0, 0, 0, 0))).isEqualTo(1e6);
    assertThat(CoherentUnits.factorFromSi(SomeUnits.TEMPERATURE)).isEqualTo(1);
    assertThat(CoherentUnits.factorToSi(SomeUnits.VOLTAGE)).isEqualTo(1e-3);
  }

  @Test
  void coherentUnitsNeedNoFactorsInProducts() {
    double current =
        CoherentUnits.factorFromSi(SomeUnits.CONDUCTANCE)
            * CoherentUnits.factorFromSi(SomeUnits.VOLTAGE);
    assertThat(current).isCloseTo(CoherentUnits.factorFromSi(SomeUnits.CURRENT), within(1e-3));
    assertThat(CoherentUnits.fromSi(-0.065, SomeUnits.VOLTAGE)).isEqualTo(-65);
    assertThat(CoherentUnits.toSi(-65, SomeUnits.VOLTAGE)).isEqualTo(-0.065);
  }

  @Test
  void tableDescribesDimensionsInWords() {
    UnitTable units = SomeUnits.table();
    assertThat(units.describe(SomeUnits.CONDUCTANCE_DENSITY)).isEqualTo("a conductance density");
    assertThat(units.describe(Dimension.NONE)).isEqualTo("a pure number");
    assertThat(units.describe(Dimension.TIME.power(-1))).isEqualTo("a value per time");
    assertThat(units.describe(Dimension.TIME.power(2))).isEqualTo("a quantity in s2");
  }

  @Test
  void tableKeepsWhatItWasGiven() {
    UnitTable units = SomeUnits.table();
    UnitTable copy = units.copy();
    copy.addDimension("acceleration", new Dimension(0, 1, -2, 0, 0, 0, 0));
    assertThat(units.findDimension("acceleration")).isEmpty();
    assertThat(copy.dimensionNames()).contains("acceleration", "voltage", "none");
    assertThat(copy.findName(SomeUnits.VOLTAGE)).contains("voltage");
    assertThat(copy.unitsOf(SomeUnits.VOLTAGE)).extracting(Unit::symbol).containsExactly("V", "mV");
    assertThat(copy.getUnit("mV").factor()).isEqualTo(1e-3);
    assertThatIllegalArgumentException().isThrownBy(() -> copy.getUnit("parsec"));
  }
}
