/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.panel;

import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.edit.scene.Picking;
import org.ranvier.edit.scene.RelatedSegments;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.ShapeElements;
import org.ranvier.morphology.Morphology;

/**
 * A cell with all that the page and its panels need to know of it, made beside the UI thread.
 *
 * @param isRough whether the morphology cannot be read and is drawn as far as possible: what is
 *     computed of it is not true, and it cannot be edited but by repairs
 */
public record DrawnCell(
    DrawnShape shape,
    Morphology morphology,
    Scene scene,
    Picking picking,
    RelatedSegments related,
    ShapeElements elements,
    boolean isRough) {
  /** Whether it was drawn from the same text: what is under way with one goes on with the other. */
  public boolean isSameTextAs(DrawnCell other) {
    return shape.name().equals(other.shape.name()) && shape.text().equals(other.shape.text());
  }

  /** Takes milliseconds for a thousand segments: not for the UI thread. */
  public static DrawnCell of(DrawnShape shape, Morphology morphology) {
    return of(shape, morphology, false);
  }

  /** A cell whose morphology cannot be read, as far as it can be drawn. */
  public static DrawnCell rough(DrawnShape shape, Morphology morphology) {
    return of(shape, morphology, true);
  }

  private static DrawnCell of(DrawnShape shape, Morphology morphology, boolean rough) {
    Scene scene = Scene.of(morphology);
    return new DrawnCell(
        shape,
        morphology,
        scene,
        new Picking(scene),
        new RelatedSegments(morphology),
        new ShapeElements(morphology),
        rough);
  }
}
