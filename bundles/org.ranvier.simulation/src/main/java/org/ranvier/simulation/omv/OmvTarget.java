/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.nio.file.Path;
import java.util.List;
import org.ranvier.xml.ModelProblem;

/**
 * A model with everything that its authors expect of it.
 *
 * @param model absolute path of the model; of the test where that names none
 * @param experiments what is compared; empty where the model only has to run to its end
 * @param problems what is wrong with the tests themselves
 * @param skipped why the model, or some of what is expected of it, is not for us to run
 * @param runnable whether there is a model that we can run
 */
public record OmvTarget(
    Path model,
    List<OmvExperiment> experiments,
    List<ModelProblem> problems,
    List<String> skipped,
    boolean runnable) {
  /** Keeps its own copies. */
  public OmvTarget {
    experiments = List.copyOf(experiments);
    problems = List.copyOf(problems);
    skipped = List.copyOf(skipped);
  }
}
