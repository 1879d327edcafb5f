/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.tool;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ranvier.edit.morphology.drag.Snapping;
import org.ranvier.edit.morphology.shape.Follow;

/** How somebody likes the tools to work; kept for the next cell. */
public final class ToolSettings {
  private static final String NODE = "org.ranvier.ui.morphology";
  private static final String FOLLOW = "tool.follow";
  private static final String RANGE = "tool.rangeUm";
  private static final String TO_POINTS = "tool.toPoints";
  private static final String TO_GRID = "tool.toGrid";
  private static final String BRUSH = "tool.brushPixels";
  private static final double USUAL_RANGE_UM = 50;
  private static final int USUAL_BRUSH = 8;

  private ToolSettings() {}

  private static IEclipsePreferences kept() {
    return InstanceScope.INSTANCE.getNode(NODE);
  }

  /** What goes along with a point. */
  public static Follow follow() {
    Follow.Mode mode = mode();
    return new Follow(mode, mode == Follow.Mode.ALONE || mode == Follow.Mode.RIGID ? 0 : rangeUm());
  }

  public static Follow.Mode mode() {
    String name = Platform.getPreferencesService().getString(NODE, FOLLOW, "", null);
    for (Follow.Mode each : Follow.Mode.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return Follow.Mode.RIGID;
  }

  public static void follow(Follow.Mode mode) {
    kept().put(FOLLOW, mode.name());
  }

  /** Path length at which nothing goes along any more, µm. */
  public static double rangeUm() {
    double range = Platform.getPreferencesService().getDouble(NODE, RANGE, USUAL_RANGE_UM, null);
    return range > 0 ? range : USUAL_RANGE_UM;
  }

  public static void rangeUm(double range) {
    kept().putDouble(RANGE, range);
  }

  /** To what points are drawn. */
  public static Snapping snapping() {
    return new Snapping(
        Platform.getPreferencesService().getBoolean(NODE, TO_POINTS, true, null),
        Platform.getPreferencesService().getBoolean(NODE, TO_GRID, false, null),
        false);
  }

  static void snapping(Snapping snapping) {
    kept().putBoolean(TO_POINTS, snapping.toPoints());
    kept().putBoolean(TO_GRID, snapping.toGrid());
  }

  /** Radius of the brush, pixels. */
  static int brushPixels() {
    return Math.max(1, Platform.getPreferencesService().getInt(NODE, BRUSH, USUAL_BRUSH, null));
  }

  static void brushPixels(int radius) {
    kept().putInt(BRUSH, radius);
  }
}
