/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.units.UnitTable;

/** The numbers of a way between two states. */
class RateFieldsTest {
  private static final UnitTable UNITS = LemsModel.core().units();

  private static RateFields fields(ReadScheme read, String from, String to) {
    return RateFields.of(read.scheme().findArrow(from, to).orElseThrow(), read.document());
  }

  @Test
  void fieldsAreThoseOfTheRate() {
    ReadScheme read = ReadScheme.of(ReadScheme.TEXT);
    assertThat(fields(read, "c2", "c1").fields())
        .extracting(each -> each.part() + " " + each.attribute() + " " + each.value())
        .containsExactly(
            "rate HHExpRate rate 0.125per_ms",
            "rate HHExpRate midpoint -65mV",
            "rate HHExpRate scale -80mV");
    assertThat(fields(read, "o1", "c2").fields())
        .extracting(RateFields.Field::attribute)
        .containsExactly("rate", "midpoint", "scale", "tau");
  }

  @Test
  void otherValuesAreOneStep() {
    ReadScheme read = ReadScheme.of(ReadScheme.TEXT);
    RateFields fields = fields(read, "c1", "c2");
    RateFields.Field rate = fields.fields().get(0);
    RateFields.Field midpoint = fields.fields().get(1);
    FormEdit edit =
        fields.edit(read.document(), Map.of(rate, "0.3per_ms", midpoint, "-50 mV")).orElseThrow();
    String after = edit.change().apply(ReadScheme.TEXT);
    assertThat(after)
        .isEqualTo(
            ReadScheme.TEXT
                .replace("0.2per_ms", "0.3per_ms")
                .replace("midpoint=\"-55mV\"", "midpoint=\"-50 mV\""));
    assertThat(edit.change().inverse(ReadScheme.TEXT).apply(after)).isEqualTo(ReadScheme.TEXT);
    assertThat(fields.edit(read.document(), Map.of(rate, "0.2per_ms"))).isEmpty();
  }

  @Test
  void whatIsNoValueIsSaid() {
    RateFields.Field rate = fields(ReadScheme.of(ReadScheme.TEXT), "c1", "c2").fields().getFirst();
    assertThat(rate.fault("3e2 per_s", UNITS)).isEmpty();
    assertThat(rate.fault("3mV", UNITS).orElseThrow()).contains("3mV", "rate", "0.2per_ms");
    assertThat(rate.fault("fast", UNITS)).isPresent();
    assertThat(rate.fault("", UNITS)).isPresent();
  }
}
