/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.panel;

import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A panel that the page can show.
 *
 * @param id kept in the session, never shown
 * @param title in the language of the user
 * @param place where it stands
 * @param fits whether it says anything about a subject; its tab is away where it does not
 * @param make makes one for a page; called when somebody looks at it first
 */
public record PanelKind(
    String id, String title, Place place, Predicate<Subject> fits, Supplier<Panel> make) {
  /** Where panels stand. */
  public enum Place {
    /** In the middle, in place of the curves: another view of the kinetics themselves. */
    MIDDLE,
    /** Right of it: experiments, seen together with the curves. */
    BESIDE
  }

  /** A panel for every channel. */
  public static PanelKind always(String id, String title, Place place, Supplier<Panel> make) {
    return new PanelKind(id, title, place, _ -> true, make);
  }
}
