/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.ranvier.simulation.internal.ModelLoader;
import org.ranvier.xml.XmlDocument;

/** Lists what the run of a model can record. */
public final class Recordables {
  private Recordables() {}

  /**
   * Everything that can be recorded: potentials, gates, currents, conductances and concentrations
   * of every cell at every segment, and the quantities of synapses and inputs.
   *
   * @throws org.ranvier.xml.ModelProblemException where the model is at fault
   * @throws RunFailedException where the run cannot be had for another reason
   */
  public static List<Recordable> of(RunDescription description) {
    return ModelLoader.recordables(description);
  }

  /**
   * The cells with a shape, in the order of the populations.
   *
   * @param files gives the document of a path, or throws {@link
   *     org.ranvier.xml.ModelProblemException}
   * @throws org.ranvier.xml.ModelProblemException where the model is at fault
   * @throws RunFailedException where the run cannot be had for another reason
   */
  public static List<RecordableCell> cells(
      RunDescription description, Function<Path, XmlDocument> files) {
    return ModelLoader.recordableCells(description, files);
  }
}
