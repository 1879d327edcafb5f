/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.playback;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ranvier.edit.EditMessages;

/**
 * One quantity of one cell in a run.
 *
 * @param cell path of the cell in the run; may be empty
 * @param quantity such as {@code v}
 * @param unit such as mV; may be empty
 * @param tracks one a place, in the order in which they were recorded
 */
public record TrackGroup(String cell, String quantity, String unit, List<Track> tracks) {
  public TrackGroup {
    tracks = List.copyOf(tracks);
  }

  private record Key(String cell, String quantity, String unit) {}

  /**
   * What a run recorded of a shape, potentials first, then as recorded.
   *
   * @param shape id of the cell or morphology
   * @param file where it is described
   */
  public static List<TrackGroup> of(RecordedRun run, String shape, Path file) {
    Map<Key, List<Track>> groups = new LinkedHashMap<>();
    Map<String, Boolean> same = new HashMap<>(); // thousands of places are in a few files
    for (Track track : run.tracks()) {
      Track.Place place = track.place();
      if (place.shape().equals(shape)
          && same.computeIfAbsent(place.file(), each -> isSame(each, file))) {
        Key key = new Key(place.cell(), place.quantity(), track.unit());
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(track);
      }
    }
    List<TrackGroup> found = new ArrayList<>();
    groups.forEach(
        (key, tracks) -> found.add(new TrackGroup(key.cell, key.quantity, key.unit, tracks)));
    found.sort((one, other) -> Boolean.compare(!one.isPotential(), !other.isPotential()));
    return found;
  }

  static boolean isSame(String file, Path wanted) {
    try {
      return Path.of(file).toAbsolutePath().normalize().equals(wanted.toAbsolutePath().normalize());
    } catch (InvalidPathException _) {
      return false; // the text of a library, which is no file
    }
  }

  /** Whether this is the membrane potential. */
  public boolean isPotential() {
    return quantity.equals("v");
  }

  /** What is recorded, as people call it. */
  public String title() {
    return isPotential() ? EditMessages.of("playback.potential") : shortQuantity();
  }

  /** The last step of the quantity with what it is of, such as {@code na/m/q}. */
  String shortQuantity() {
    String[] steps = quantity.split("/");
    int kept = Math.min(3, steps.length);
    return String.join("/", List.of(steps).subList(steps.length - kept, steps.length));
  }
}
