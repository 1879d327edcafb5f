/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class EditMessagesTest {
  @Test
  void gapsAreFilledWithWhatIsGivenAsItIs() {
    assertThat(EditMessages.fill("Set {1} of {0}", "it's $1 {1}", 12345.5))
        .isEqualTo("Set 12345.5 of it's $1 {1}");
  }

  @Test
  void thereIsChineseAndElseEnglish() {
    ResourceBundle chinese = EditMessages.words(Locale.SIMPLIFIED_CHINESE);
    assertThat(chinese.getString("undo.remove")).isEqualTo("移除 {0}");
    assertThat(EditMessages.words(Locale.GERMANY).getString("undo.remove")).isEqualTo("Remove {0}");
    assertThat(EditMessages.words(Locale.ROOT).getString("undo.remove")).isEqualTo("Remove {0}");
  }

  @Test
  void aKeyWithoutWordsIsAMistake() {
    assertThatThrownBy(() -> EditMessages.of("no.such"))
        .isInstanceOf(MissingResourceException.class);
  }
}
