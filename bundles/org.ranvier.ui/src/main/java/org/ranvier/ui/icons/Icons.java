/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.icons;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.ranvier.validation.Severity;

/** The workbench's own icons (SVG, drawn for 16 px), by what they show. */
public enum Icons {
  CELL("cell"),
  CHANNEL("channel"),
  GATE("gate"),
  SYNAPSE("synapse"),
  NETWORK("network"),
  POPULATION("population"),
  INPUT("input"),
  SIMULATION("simulation"),
  RUN("run"),
  STOP("stop"),
  MORPHOLOGY("morphology"),
  INCLUDE("include"),
  ELEMENT("element"),
  FILE("file"),
  PROJECT("project"),
  PLOT("plot"),
  GHOST("ghost"),
  ATTRIBUTE("attribute"),
  TYPE("type"),
  QUANTITY("quantity"),
  UNIT("unit"),
  WORD("word"),
  FIT("fit"),
  REPAIR("repair");

  private static final String BUNDLE = "org.ranvier.ui";

  /** What an element of that name (or a name that ends so) is shown as; looked up in this order. */
  private static final Map<String, Icons> BY_ELEMENT =
      Map.ofEntries(
          Map.entry("cell", CELL),
          Map.entry("morphology", MORPHOLOGY),
          Map.entry("segment", MORPHOLOGY),
          Map.entry("segmentGroup", MORPHOLOGY),
          Map.entry("biophysicalProperties", CHANNEL),
          Map.entry("network", NETWORK),
          Map.entry("population", POPULATION),
          Map.entry("projection", SYNAPSE),
          Map.entry("electricalProjection", SYNAPSE),
          Map.entry("continuousProjection", SYNAPSE),
          Map.entry("include", INCLUDE),
          Map.entry("Include", INCLUDE),
          Map.entry("Simulation", SIMULATION),
          Map.entry("Display", PLOT),
          Map.entry("Line", PLOT),
          Map.entry("OutputFile", FILE),
          Map.entry("EventOutputFile", FILE),
          Map.entry("inputList", INPUT),
          Map.entry("explicitInput", INPUT),
          Map.entry("gapJunction", SYNAPSE));

  private final String file;

  Icons(String name) {
    file = "icons/" + name + ".svg";
  }

  /** The icon for an element of this local name. */
  public static Icons ofElement(String localName) {
    Icons exact = BY_ELEMENT.get(localName);
    if (exact != null) {
      return exact;
    }
    String name = localName.toLowerCase(Locale.ROOT);
    if (name.contains("synapse") || name.contains("connection")) {
      return SYNAPSE;
    }
    if (name.startsWith("ionchannel") || name.startsWith("channel")) {
      return CHANNEL;
    }
    if (name.startsWith("gate")) {
      return GATE;
    }
    if (name.endsWith("cell")) {
      return CELL;
    }
    if (name.endsWith("generator") || name.endsWith("input") || name.endsWith("clamp")) {
      return INPUT;
    }
    return ELEMENT;
  }

  public ImageDescriptor descriptor() {
    return ResourceLocator.imageDescriptorFromBundle(BUNDLE, file)
        .orElseThrow(() -> new IllegalStateException(BUNDLE + " lacks " + file));
  }

  /** The shared image; owned by the workbench, never disposed by callers. */
  public Image image() {
    ImageRegistry registry = JFaceResources.getImageRegistry();
    String key = BUNDLE + "/" + file;
    Image image = registry.get(key);
    if (image == null) {
      registry.put(key, descriptor());
      image = registry.get(key);
    }
    return image;
  }

  /** The shared image with a mark for the worst that was found in what it stands for. */
  public Image image(Optional<Severity> worst) {
    String mark =
        worst
            .map(
                each ->
                    each == Severity.ERROR
                        ? ISharedImages.IMG_DEC_FIELD_ERROR
                        : ISharedImages.IMG_DEC_FIELD_WARNING)
            .orElse("");
    if (mark.isEmpty()) {
      return image();
    }
    ImageRegistry registry = JFaceResources.getImageRegistry();
    String key = BUNDLE + "/" + file + "/" + mark;
    if (registry.get(key) == null) {
      ImageDescriptor sign = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(mark);
      registry.put(key, new DecorationOverlayIcon(image(), sign, IDecoration.BOTTOM_LEFT));
    }
    return registry.get(key);
  }
}
