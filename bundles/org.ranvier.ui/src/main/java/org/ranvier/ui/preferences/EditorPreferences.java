/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preferences;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** How the editor behaves, as the user wants it in this workspace. */
public final class EditorPreferences {
  /** The node of all preferences of this bundle. */
  public static final String NODE = "org.ranvier.ui";

  /** Whether text is checked while it is typed, or only as it is saved. */
  public static final String CHECK_WHILE_TYPING = "editor.checkWhileTyping";

  /** Pause in typing, in ms, after which the text is read again. */
  public static final String READING_DELAY_MS = "editor.readingDelayMs";

  /** What a level of nesting is indented by; the name of an {@link Indentation}. */
  public static final String INDENTATION = "editor.indentation";

  /** How many spaces that is, where it is spaces. */
  public static final String INDENTATION_WIDTH = "editor.indentationWidth";

  /** Id of the page that a file opens on, one of those below. */
  public static final String FIRST_PAGE = "editor.firstPage";

  public static final String PAGE_OVERVIEW = "overview";
  public static final String PAGE_FORM = "form";
  public static final String PAGE_SOURCE = "source";

  public static final int SHORTEST_DELAY_MS = 50;
  public static final int LONGEST_DELAY_MS = 10_000;
  public static final int WIDEST_INDENTATION = 16;

  /** Ways to indent what is formatted. */
  public enum Indentation {
    AS_IN_FILE,
    SPACES,
    TAB
  }

  private EditorPreferences() {}

  public static boolean checksWhileTyping() {
    return Platform.getPreferencesService().getBoolean(NODE, CHECK_WHILE_TYPING, true, null);
  }

  /** The pause in typing before the text is read, within bounds whatever was imported. */
  public static int readingDelayMs() {
    int asked =
        Platform.getPreferencesService()
            .getInt(NODE, READING_DELAY_MS, PreferenceDefaults.READING_DELAY_MS, null);
    return Math.clamp(asked, SHORTEST_DELAY_MS, LONGEST_DELAY_MS);
  }

  /** What formatting puts in front of a line for each level; empty to keep to the file's way. */
  public static Optional<String> indentUnit() {
    String kind = string(INDENTATION, Indentation.AS_IN_FILE.name());
    if (kind.equals(Indentation.TAB.name())) {
      return Optional.of("\t");
    }
    if (kind.equals(Indentation.SPACES.name())) {
      int width =
          Platform.getPreferencesService()
              .getInt(NODE, INDENTATION_WIDTH, PreferenceDefaults.INDENTATION_WIDTH, null);
      return Optional.of(" ".repeat(Math.clamp(width, 1, WIDEST_INDENTATION)));
    }
    return Optional.empty();
  }

  /** The page that a file opens on. */
  public static String firstPage() {
    return string(FIRST_PAGE, PAGE_OVERVIEW);
  }

  private static String string(String key, String otherwise) {
    return Platform.getPreferencesService().getString(NODE, key, otherwise, null);
  }

  /**
   * Tells of changes to the preferences of this bundle in the workspace.
   *
   * @param listener receives the key, in the thread that made the change
   * @return ends it
   */
  public static Runnable onChange(Consumer<String> listener) {
    IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
    IPreferenceChangeListener told = event -> listener.accept(event.getKey());
    node.addPreferenceChangeListener(told);
    return () -> node.removePreferenceChangeListener(told);
  }
}
