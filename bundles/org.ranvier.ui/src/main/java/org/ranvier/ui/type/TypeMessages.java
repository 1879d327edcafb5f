/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.type.TypeSection;

/** What the page of types says. */
final class TypeMessages extends NLS {
  public static String add;
  public static String addInside;
  public static String addTo;
  public static String copyLatex;
  public static String copySvg;
  public static String copyText;
  public static String declaration;
  public static String declarations;
  public static String description;
  public static String dimension;
  public static String equations;
  public static String equationsNone;
  public static String expected;
  public static String exposure;
  public static String inherited;
  public static String moveDown;
  public static String moveUp;
  public static String page;
  public static String preview;
  public static String previewAgain;
  public static String previewBy;
  public static String previewGuess;
  public static String previewName;
  public static String previewOf;
  public static String previewRefused;
  public static String previewRunning;
  public static String previewValue;
  public static String remove;
  public static String renameTaken;
  public static String section_EQUATIONS;
  public static String section_EVENTS;
  public static String section_EXPOSURES;
  public static String section_PARAMETERS;
  public static String section_PARTS;
  public static String section_PORTS;
  public static String section_REQUIREMENTS;
  public static String section_STATES;
  public static String section_STRUCTURE;
  public static String selected;
  public static String time;
  public static String types;
  public static String value;

  static {
    NLS.initializeMessages("org.ranvier.ui.type.messages", TypeMessages.class);
  }

  private TypeMessages() {}

  static String title(TypeSection section) {
    return Map.of(
            TypeSection.PARAMETERS, section_PARAMETERS,
            TypeSection.REQUIREMENTS, section_REQUIREMENTS,
            TypeSection.EXPOSURES, section_EXPOSURES,
            TypeSection.PORTS, section_PORTS,
            TypeSection.PARTS, section_PARTS,
            TypeSection.STATES, section_STATES,
            TypeSection.EQUATIONS, section_EQUATIONS,
            TypeSection.EVENTS, section_EVENTS,
            TypeSection.STRUCTURE, section_STRUCTURE)
        .getOrDefault(section, "");
  }
}
