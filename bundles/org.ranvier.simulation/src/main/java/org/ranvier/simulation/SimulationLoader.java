/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.simulation.internal.ModelLoader;
import org.ranvier.xml.XmlDocument;

/** Reads the model that a run description names and prepares its run. */
public final class SimulationLoader {
  private SimulationLoader() {}

  /**
   * Reads, checks and lowers the model.
   *
   * @throws org.ranvier.xml.ModelProblemException where the model is at fault
   * @throws RunFailedException where the run cannot be had for another reason, such as a back end
   *     that is not available
   */
  public static PreparedRun load(RunDescription description) {
    return load(description, XmlDocument::read);
  }

  /**
   * As {@link #load(RunDescription)}, with the files' texts from elsewhere, such as from editors
   * that have not been saved.
   *
   * @param files gives the document of a path, or throws {@link
   *     org.ranvier.xml.ModelProblemException}
   */
  public static PreparedRun load(RunDescription description, Function<Path, XmlDocument> files) {
    return ModelLoader.load(description, files);
  }

  /** Names of the back ends that can be used here, the best first. */
  public static List<String> backends() {
    return ModelLoader.backends();
  }

  /**
   * Lowers a model that was read already, such as one that is nowhere stored. Of what is wrong with
   * it only that counts which the run needs; whoever wants to know the rest asks the model.
   *
   * @param description whose file stands for the model in messages and is not read
   * @throws org.ranvier.xml.ModelProblemException where what is run is at fault
   * @throws RunFailedException where the run cannot be had for another reason, such as a back end
   *     that is not available
   */
  public static PreparedRun load(RunDescription description, LemsModel model) {
    return ModelLoader.load(description, model);
  }
}
