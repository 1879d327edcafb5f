/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.stage;

import java.nio.file.Path;
import java.util.function.Function;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.lems.flat.Flattener;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/**
 * A component to be run alone.
 *
 * @param file in which it is, or which includes it
 * @param files gives the document of a path, e.g. that of an editor that is not saved yet
 * @param component what it is in LEMS
 * @param system its equations
 */
public record StagedPart(
    Path file, Function<Path, XmlDocument> files, Component component, FlatSystem system) {

  /**
   * The component of a model.
   *
   * @throws ModelProblemException its equations cannot be worked out
   */
  public static StagedPart of(
      Path file, Function<Path, XmlDocument> files, LemsModel model, Component component) {
    return new StagedPart(file, files, component, new Flattener(model).flatten(component));
  }

  /** Its id. */
  public String name() {
    return component.name();
  }
}
