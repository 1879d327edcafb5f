/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** What holds until the user sets something else. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {
  static final int READING_DELAY_MS = 300;
  static final int INDENTATION_WIDTH = 4;

  @Override
  public void initializeDefaultPreferences() {
    IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(EditorPreferences.NODE);
    defaults.putBoolean(EditorPreferences.CHECK_WHILE_TYPING, true);
    defaults.putInt(EditorPreferences.READING_DELAY_MS, READING_DELAY_MS);
    defaults.put(EditorPreferences.INDENTATION, EditorPreferences.Indentation.AS_IN_FILE.name());
    defaults.putInt(EditorPreferences.INDENTATION_WIDTH, INDENTATION_WIDTH);
    defaults.put(EditorPreferences.FIRST_PAGE, EditorPreferences.PAGE_OVERVIEW);
  }
}
