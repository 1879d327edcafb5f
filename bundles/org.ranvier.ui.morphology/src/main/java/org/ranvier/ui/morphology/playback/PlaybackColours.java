/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.playback.Playback;
import org.ranvier.edit.playback.ValueRange;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.Colours;
import org.ranvier.edit.scene.Legend;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.Painting;

/** In which colours a recording is played: the map, and the values at its ends. */
final class PlaybackColours {
  private @Nullable ValueRange range;
  private boolean fitted = true;
  private ColourMap map;

  PlaybackColours(ColourMap map) {
    this.map = map;
  }

  ColourMap map() {
    return map;
  }

  void choose(ColourMap next) {
    map = next;
  }

  /** Has a range stay as somebody wants it. */
  void choose(ValueRange next) {
    fitted = false;
    range = next;
  }

  /** Lets the range be that of all values again. */
  void refit() {
    fitted = true;
    range = null;
  }

  Optional<ValueRange> range() {
    return Optional.ofNullable(range);
  }

  /**
   * Takes over the range of what came so far, unless somebody chose another.
   *
   * @return the range where it is another one than before
   */
  Optional<ValueRange> fit(Playback playback) {
    Optional<ValueRange> next =
        fitted ? playback.range().filter(each -> !each.equals(range)) : Optional.empty();
    next.ifPresent(each -> range = each);
    return next;
  }

  /** The part of the map that is told from the background. */
  Legend.Scale scale(Colouring.Palette palette) {
    return new Colouring.Palette(palette.dark(), map).scale();
  }

  /** A moment of a recording as it colours the cell that it belongs to, and no other. */
  Painting moment(Playback playback, double timeMs) {
    return new Painting() {
      @Override
      public Optional<Colours> colours(DrawnCell cell, Colouring.Palette palette) {
        return range()
            .filter(_ -> cell.morphology() == playback.morphology())
            .map(limits -> playback.coloursAt(timeMs, limits, scale(palette)));
      }
    };
  }
}
