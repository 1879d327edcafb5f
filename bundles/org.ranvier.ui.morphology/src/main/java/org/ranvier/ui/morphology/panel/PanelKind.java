/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.panel;

import java.util.function.Supplier;

/**
 * A panel that the page can show.
 *
 * @param id kept in preferences, never shown
 * @param title in the language of the user
 * @param place where it stands
 * @param make makes one for a page; called when somebody looks at it first
 */
public record PanelKind(String id, String title, Place place, Supplier<Panel> make) {
  /** Where panels stand. */
  public enum Place {
    /** Right of the picture: narrow, for fields and lists. */
    BESIDE,
    /** Below it: wide, for trees, tables and time. */
    BELOW
  }
}
