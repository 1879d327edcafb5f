/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {
  @ParameterizedTest
  @CsvSource({
    "chan, channelDensity, PREFIX",
    "Chan, channelDensity, PREFIX_IN_OTHER_CASE",
    "cD, channelDensity, WORDS",
    "chDe, channelDensity, WORDS",
    "ichhh, ionChannelHH, WORDS",
    "iCHH, ionChannelHH, WORDS",
    "gr2, dendritic_group2, NONE",
    "dg, dendritic_group, WORDS",
    "d2, dend2, WORDS",
    "Density, channelDensity, INSIDE",
    "hannel, channelDensity, INSIDE",
    "cZ, channelDensity, NONE",
    "dC, channelDensity, NONE",
    "mS_per_m, mS_per_cm2, NONE"
  })
  void tells(String typed, String name, NameMatch match) {
    assertThat(NameMatch.of(typed, name)).isEqualTo(match);
  }

  @Property
  void everyBeginningFits(
      @ForAll @NotEmpty @AlphaChars @StringLength(max = 30) String name,
      @ForAll @IntRange(max = 30) int length) {
    String beginning = name.substring(0, Math.min(length, name.length()));
    assertThat(NameMatch.of(beginning, name)).isEqualTo(NameMatch.PREFIX);
  }

  @Property
  void noNameFitsWhatIsLongerThanItself(
      @ForAll @AlphaChars @StringLength(max = 30) String name, @ForAll @AlphaChars char more) {
    assertThat(NameMatch.of(name + more, name).fits()).isFalse();
  }
}
