/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import java.util.List;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlElement;

/** What a field may be filled in with, from the model and all that it includes. */
public final class Choices {
  private Choices() {}

  /** Values for an attribute, the best first; makes them when asked, since there can be many. */
  public static List<Proposal> of(XmlElement element, String attribute, Knowledge knowledge) {
    return ContentAssist.proposeValues(element, attribute, knowledge);
  }

  /** What a field of an element is filled in with: its own words, where it has some. */
  public static List<String> of(XmlElement element, Field field, Knowledge knowledge) {
    return field.kind() == Field.Kind.CHOICE && !field.choices().isEmpty()
        ? field.choices()
        : of(element, field.name(), knowledge).stream().map(Proposal::inserted).toList();
  }
}
