/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.MouseScheme;
import org.ranvier.edit.scene.Projection;
import org.ranvier.ui.morphology.panel.PanelKind;

/** How somebody likes to look at cells; each choice is kept for the next cell. */
public final class ScenePreferences extends AbstractPreferenceInitializer {
  private static final String NODE = "org.ranvier.ui.morphology";

  @Override
  public void initializeDefaultPreferences() {
    IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(NODE);
    defaults.put(key(MouseScheme.class), MouseScheme.TRACKBALL.name());
    defaults.put(key(Colouring.class), Colouring.REGION.name());
    defaults.put(key(ColourMap.class), ColourMap.VIRIDIS.name());
    defaults.put(key(Projection.class), Projection.PARALLEL.name());
  }

  private static String key(Class<? extends Enum<?>> choice) {
    return "scene." + choice.getSimpleName();
  }

  /** What is chosen of a kind. */
  static <T extends Enum<T>> T chosen(Class<T> kind) {
    String name = Platform.getPreferencesService().getString(NODE, key(kind), "", null);
    for (T each : kind.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return kind.getEnumConstants()[0];
  }

  static <T extends Enum<T>> void choose(T choice) {
    InstanceScope.INSTANCE.getNode(NODE).put(key(choice.getDeclaringClass()), choice.name());
  }

  /** The panel that is seen at a place; empty where none is. */
  static Optional<String> openPanel(PanelKind.Place place) {
    String id = Platform.getPreferencesService().getString(NODE, key(place), "", null);
    return id.isEmpty() ? Optional.empty() : Optional.of(id);
  }

  /**
   * Keeps which panel is seen at a place.
   *
   * @param id empty for none
   */
  static void openPanel(PanelKind.Place place, String id) {
    InstanceScope.INSTANCE.getNode(NODE).put(key(place), id);
  }

  private static String key(PanelKind.Place place) {
    return "panel." + place.name();
  }
}
