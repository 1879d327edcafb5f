/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.template.AnswerCheck;
import org.ranvier.units.Dimension;
import org.ranvier.units.UnitTable;

class DimensionWordsTest {
  private static final UnitTable CORE = AnswerCheck.units();
  private static final ResourceBundle ENGLISH = DimensionWords.words(Locale.ROOT);
  private static final ResourceBundle CHINESE = DimensionWords.words(Locale.CHINA);

  @Test
  void dimensionsOfTheCoreAreCalledAsInFindingsAndInChinese() {
    assertThat(CORE.dimensionNames()).hasSizeGreaterThan(20);
    for (String name : CORE.dimensionNames()) {
      Dimension dimension = CORE.findDimension(name).orElseThrow();
      assertThat(DimensionWords.of(dimension, CORE, ENGLISH)).isEqualTo(CORE.describe(dimension));
      assertThat(DimensionWords.of(dimension, CORE, CHINESE))
          .as(name)
          .containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void whatChangesInTimeIsSaidOfWhatChanges() {
    Dimension slope = CORE.findDimension("voltage").orElseThrow().over(Dimension.TIME);
    assertThat(DimensionWords.of(slope, CORE, ENGLISH)).isEqualTo(CORE.describe(slope));
    assertThat(DimensionWords.of(slope, CORE, CHINESE)).isEqualTo("单位时间的电压");
  }

  @Test
  void aDimensionOfAModelIsCalledByTheModel() {
    UnitTable own = CORE.copy();
    Dimension strange = Dimension.TIME.times(Dimension.TIME).times(Dimension.TIME);
    assertThat(DimensionWords.of(strange, own, CHINESE)).isEqualTo(own.describe(strange));
    own.addDimension("jerkiness", strange);
    assertThat(DimensionWords.of(strange, own, CHINESE)).isEqualTo("a jerkiness");
  }
}
