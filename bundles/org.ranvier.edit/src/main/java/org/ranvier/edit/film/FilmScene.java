/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.film;

import java.awt.image.BufferedImage;
import java.util.Locale;
import org.ranvier.edit.playback.Playback;
import org.ranvier.edit.playback.ValueRange;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Colours;
import org.ranvier.edit.scene.Legend;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SceneImage;
import org.ranvier.edit.scene.SceneStyle;

/**
 * What a film shows, from where.
 *
 * @param playback of the cell
 * @param scene the cell as it is drawn
 * @param camera also says how large pictures are
 * @param range of values that the colours span
 * @param scale the colours
 */
public record FilmScene(
    Playback playback,
    Scene scene,
    Camera camera,
    ValueRange range,
    Legend.Scale scale,
    SceneStyle style) {
  /**
   * The picture of a moment.
   *
   * @param decimals of the time that is written into it, in ms
   */
  BufferedImage picture(double timeMs, int decimals) {
    Colours colours = playback.coloursAt(timeMs, range, scale);
    String time = String.format(Locale.ROOT, "t = %." + decimals + "f\u2009ms", timeMs);
    return SceneImage.of(scene, camera, colours, Marks.NONE, style, time.replace('-', '\u2212'), 1);
  }
}
