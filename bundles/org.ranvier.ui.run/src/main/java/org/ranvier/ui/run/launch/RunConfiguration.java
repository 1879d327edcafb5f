/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;

/**
 * What a launch configuration of type "NeuroML Simulation" holds, and the run description that it
 * stands for.
 */
public final class RunConfiguration {
  public static final String TYPE = "org.ranvier.ui.run.simulation";

  /** Workspace path of the model. */
  public static final String MODEL = "org.ranvier.model";

  /** Numbers as the user typed them; empty takes what the model says. */
  public static final String DURATION_MS = "org.ranvier.durationMs";

  public static final String STEP_MS = "org.ranvier.timeStepMs";
  public static final String METHOD = "org.ranvier.method";
  public static final String SEED = "org.ranvier.seed";

  /** Whether a concentration is that of the whole cell; absent where not. */
  public static final String WHOLE_CELL_POOL = "org.ranvier.wholeCellPool";

  private RunConfiguration() {}

  /** The model's file. */
  public static IFile file(ILaunchConfiguration configuration) throws CoreException {
    String model = configuration.getAttribute(MODEL, "");
    IResource found =
        model.isEmpty()
            ? null
            : ResourcesPlugin.getWorkspace().getRoot().findMember(IPath.fromPortableString(model));
    if (found instanceof IFile file) {
      return file;
    }
    throw problem(
        model.isEmpty()
            ? "This configuration names no model; choose one on its Model page."
            : "The model "
                + model
                + " is not in the workspace any more; choose another on the Model page.");
  }

  /** The run this configuration describes. */
  public static RunDescription description(ILaunchConfiguration configuration)
      throws CoreException {
    IPath location = file(configuration).getLocation();
    if (location == null) {
      throw problem(
          "The model does not lie in the local file system; copy it into the workspace to run it.");
    }
    var builder = RunDescription.builder(Path.of(location.toOSString()));
    String duration = configuration.getAttribute(DURATION_MS, "").strip();
    if (!duration.isEmpty()) {
      builder.durationMs(positive("duration", duration));
    }
    String step = configuration.getAttribute(STEP_MS, "").strip();
    if (!step.isEmpty()) {
      builder.timeStepMs(positive("time step", step));
    }
    String method = configuration.getAttribute(METHOD, "");
    if (!method.isEmpty()) {
      builder.method(Method.valueOf(method));
    }
    String seed = configuration.getAttribute(SEED, "").strip();
    if (!seed.isEmpty()) {
      builder.seed(whole(seed));
    }
    return builder.wholeCellPool(configuration.getAttribute(WHOLE_CELL_POOL, false)).build();
  }

  /** Reads a number of milliseconds; a decimal comma is understood. */
  static double positive(String what, String text) throws CoreException {
    try {
      double value = Double.parseDouble(text.replace(',', '.'));
      if (value > 0 && Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Said below, in the same words as for a number out of range.
    }
    throw problem(
        "The " + what + " is \"" + text + "\"; a number of milliseconds above zero is expected.");
  }

  static long whole(String text) throws CoreException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw problem("The seed is \"" + text + "\"; a whole number is expected.");
    }
  }

  static CoreException problem(String message) {
    return new CoreException(new Status(IStatus.ERROR, "org.ranvier.ui.run", message));
  }
}
