/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A camera as a line of text, to look from the same place another day. */
public final class CameraText {
  private static final int NUMBERS = 8;

  private CameraText() {}

  /** Where it is and what it sees; the size of the picture is that of another day. */
  public static String of(Camera camera) {
    Vector target = camera.target();
    Rotation turn = camera.rotation();
    return String.format(
        Locale.ROOT,
        "%s %s %s %s %s %s %s %s %s",
        camera.projection(),
        target.x(),
        target.y(),
        target.z(),
        turn.w(),
        turn.x(),
        turn.y(),
        turn.z(),
        camera.height());
  }

  /**
   * The camera of a text.
   *
   * @return empty where the text is not one that {@link #of} gave
   */
  public static Optional<Camera> find(String text, int width, int rows) {
    String[] words = text.strip().split(" ");
    Optional<Projection> projection =
        Arrays.stream(Projection.values()).filter(each -> each.name().equals(words[0])).findFirst();
    if (projection.isEmpty() || words.length != NUMBERS + 1) {
      return Optional.empty();
    }
    double[] numbers = new double[NUMBERS];
    try {
      for (int i = 0; i < NUMBERS; i++) {
        numbers[i] = Double.parseDouble(words[i + 1]);
      }
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
    double norm =
        Math.hypot(Math.hypot(numbers[3], numbers[4]), Math.hypot(numbers[5], numbers[6]));
    if (!(Arrays.stream(numbers).allMatch(Double::isFinite) && Math.abs(norm - 1) < 1e-6)) {
      return Optional.empty();
    }
    return Optional.of(
        new Camera(
            new Vector(numbers[0], numbers[1], numbers[2]),
            new Rotation(numbers[3], numbers[4], numbers[5], numbers[6]),
            numbers[7],
            projection.get(),
            width,
            rows));
  }
}
