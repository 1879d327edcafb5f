/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.Optional;
import org.ranvier.edit.membrane.MembraneParameter;
import org.ranvier.edit.scene.Colouring.Palette;
import org.ranvier.edit.scene.Colours;
import org.ranvier.morphology.Morphology;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.Painting;

/** Draws a cell in the colours of one of its parameters. */
record HeatMap(MembraneParameter parameter, Morphology morphology, double[] values)
    implements Painting {

  static HeatMap of(MembraneParameter parameter, ShownMembrane shown) {
    return new HeatMap(
        parameter, shown.cell().morphology(), parameter.onSegments(shown.membrane()));
  }

  @Override
  public Optional<Colours> colours(DrawnCell cell, Palette palette) {
    return cell.morphology() == morphology
        ? Optional.of(
            Colours.byValue(parameter.title(), parameter.unit().symbol(), values, palette.scale()))
        : Optional.empty();
  }
}
