/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.eclipse.osgi.util.NLS;
import org.ranvier.edit.scene.MouseScheme;
import org.ranvier.edit.scene.Projection;
import org.ranvier.edit.scene.StandardView;

/** What the page with the shape of a cell says. */
final class MorphologyMessages extends NLS {
  public static String atTarget;
  public static String colour;
  public static String colourHint;
  public static String distanceHint;
  public static String distanceTitle;
  public static String distanceWrong;
  public static String drawing;
  public static String edit;
  public static String editHint;
  public static String elsewhere;
  public static String empty;
  public static String export;
  public static String exportHint;
  public static String exportPng;
  public static String exportShape;
  public static String exportSvg;
  public static String fit;
  public static String fitChosen;
  public static String fitHint;
  public static String look;
  public static String lookHint;
  public static String lookXyBack;
  public static String lookXyFront;
  public static String lookXzBack;
  public static String lookXzFront;
  public static String lookYzBack;
  public static String lookYzFront;
  public static String mapCividis;
  public static String mapViridis;
  public static String mouse;
  public static String mouseBlender;
  public static String mouseHint;
  public static String mouseNeuron;
  public static String mouseTrackball;
  public static String nothing;
  public static String page;
  public static String panels;
  public static String panelsHint;
  public static String projectionParallel;
  public static String projectionPerspective;
  public static String reading;
  public static String refused;
  public static String rendererSoftware;
  public static String replaceShape;
  public static String roughlyDrawn;
  public static String select;
  public static String selectAll;
  public static String selectDistance;
  public static String selectGroup;
  public static String selectHint;
  public static String selectInverse;
  public static String selectNone;
  public static String selectPath;
  public static String selectSection;
  public static String selectSubtree;
  public static String selectType;
  public static String view;

  static {
    NLS.initializeMessages("org.ranvier.ui.morphology.messages", MorphologyMessages.class);
  }

  private MorphologyMessages() {}

  static String of(StandardView view) {
    return switch (view) {
      case XY_FRONT -> lookXyFront;
      case XY_BACK -> lookXyBack;
      case XZ_FRONT -> lookXzFront;
      case XZ_BACK -> lookXzBack;
      case YZ_FRONT -> lookYzFront;
      case YZ_BACK -> lookYzBack;
    };
  }

  static String of(Projection projection) {
    return projection == Projection.PARALLEL ? projectionParallel : projectionPerspective;
  }

  static String of(MouseScheme scheme) {
    return switch (scheme) {
      case TRACKBALL -> mouseTrackball;
      case BLENDER -> mouseBlender;
      case NEURON -> mouseNeuron;
    };
  }
}
