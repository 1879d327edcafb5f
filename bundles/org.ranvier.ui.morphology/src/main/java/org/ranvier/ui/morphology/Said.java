/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.eclipse.ui.forms.widgets.Form;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlDocument;

/**
 * What was said in the heading stays until the text is another one: the text that an edit has made
 * is read again beside the page, which is no reason to take back what the edit brings with it.
 */
final class Said {
  private String text = "";

  /**
   * Says something.
   *
   * @param about the text that it is said of; null for none
   * @param message null to take back what was said
   */
  void say(Form heading, @Nullable XmlDocument about, @Nullable String message, int kind) {
    text = about == null || message == null ? "" : about.text();
    // An ampersand would underline the letter behind it.
    heading.setMessage(message == null ? null : message.replace("&", "&&"), kind);
  }

  /** Whether something was said of a text. */
  boolean isAbout(@Nullable XmlDocument shown) {
    return shown != null && !text.isEmpty() && shown.text().equals(text);
  }
}
