/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.ranvier.ui.project.ModelFiles;

/**
 * A small sign on a file for what its name says of it: x.cell.nml holds a cell, LEMS_x.xml a
 * simulation. Nothing of the file is read for it.
 */
public final class KindDecorator extends BaseLabelProvider implements ILightweightLabelDecorator {
  private static final Map<String, String> BY_ENDING =
      Map.of(
          ".cell.nml", "cell",
          ".channel.nml", "channel",
          ".synapse.nml", "synapse",
          ".net.nml", "network",
          ".morph.nml", "morphology");

  private static final String SIMULATION_START = "lems_";

  @Override
  public void decorate(Object element, IDecoration decoration) {
    if (element instanceof IFile file) {
      find(file)
          .flatMap(
              kind ->
                  ResourceLocator.imageDescriptorFromBundle(
                      "org.ranvier.ui", "icons/kind-" + kind + ".svg"))
          .ifPresent(sign -> decoration.addOverlay(sign, IDecoration.TOP_RIGHT));
    }
  }

  private static Optional<String> find(IFile file) {
    String name = file.getName().toLowerCase(Locale.ROOT);
    if (name.startsWith(SIMULATION_START) && ModelFiles.isLems(file)) {
      return Optional.of("simulation");
    }
    return BY_ENDING.entrySet().stream()
        .filter(each -> name.endsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
