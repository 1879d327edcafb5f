/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.osgi.util.NLS;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.StepTolerance;

/**
 * What a run configuration may say beside the model: one attribute each, text as the user typed it.
 * An absent one leaves the matter to the model.
 */
public enum RunSetting {
  DURATION_MS(
      "org.ranvier.durationMs",
      number(LaunchMessages.durationFault),
      RunDescription.Builder::durationMs),
  TIME_STEP_MS(
      "org.ranvier.timeStepMs",
      number(LaunchMessages.timeStepFault),
      RunDescription.Builder::timeStepMs),
  METHOD("org.ranvier.method", RunSetting::method, RunDescription.Builder::method),
  TOLERANCE("org.ranvier.tolerance", RunSetting::tolerance, RunDescription.Builder::tolerance),
  SEED("org.ranvier.seed", RunSetting::seed, RunDescription.Builder::seed),
  WHOLE_CELL_POOL(
      "org.ranvier.wholeCellPool", Boolean::parseBoolean, RunDescription.Builder::wholeCellPool),
  BACKEND("org.ranvier.backend", Function.identity(), RunDescription.Builder::backend),
  THREADS("org.ranvier.threads", RunSetting::threads, RunDescription.Builder::threads),
  OUTPUT_FOLDER(
      "org.ranvier.outputFolder", RunSetting::folder, RunDescription.Builder::outputDirectory);

  private final String key;
  private final Use use;

  /** Puts what a text says into a description. */
  private interface Use {
    void put(String text, RunDescription.Builder description);
  }

  <T> RunSetting(
      String key, Function<String, T> reader, BiConsumer<RunDescription.Builder, T> part) {
    this.key = key;
    this.use = (text, description) -> part.accept(description, reader.apply(text));
  }

  /** Name of the attribute in a launch configuration. */
  public String key() {
    return key;
  }

  /** What the configuration says; empty where it says nothing. */
  public String text(ILaunchConfiguration configuration) throws CoreException {
    return text(configuration, key);
  }

  /** An attribute's text; earlier versions kept some as other types. */
  static String text(ILaunchConfiguration configuration, String key) throws CoreException {
    Object value = configuration.getAttributes().get(key);
    return value == null ? "" : value.toString().strip();
  }

  /**
   * Takes over what the configuration says.
   *
   * @throws CoreException with what was found and what is expected
   */
  void apply(ILaunchConfiguration configuration, RunDescription.Builder description)
      throws CoreException {
    String text = text(configuration);
    try {
      if (!text.isEmpty()) {
        use.put(text, description);
      }
    } catch (IllegalArgumentException fault) {
      throw RunConfiguration.problem(String.valueOf(fault.getMessage()));
    }
  }

  /** Reads a positive number; a decimal comma is understood. */
  private static Function<String, Double> number(String fault) {
    return text -> {
      try {
        double value = Double.parseDouble(text.replace(',', '.'));
        if (value > 0 && Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException _) {
        // Said below, in the same words as for a number out of range.
      }
      throw new IllegalArgumentException(NLS.bind(fault, text));
    };
  }

  private static Method method(String name) {
    try {
      return Method.valueOf(name);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException(NLS.bind(LaunchMessages.methodFault, name));
    }
  }

  private static StepTolerance tolerance(String text) {
    double value = number(LaunchMessages.toleranceFault).apply(text);
    return new StepTolerance(value, value);
  }

  private static Long seed(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(NLS.bind(LaunchMessages.seedFault, text));
    }
  }

  private static Integer threads(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException(NLS.bind(LaunchMessages.threadsFault, text));
  }

  /** A folder of the workspace, as {@code /project/results}, or else of the file system. */
  private static Path folder(String text) {
    IResource inside =
        ResourcesPlugin.getWorkspace().getRoot().findMember(IPath.fromPortableString(text));
    IPath location = inside == null ? null : inside.getLocation();
    try {
      Path path = location == null ? Path.of(text) : location.toPath();
      if (path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException _) {
      // Said below.
    }
    throw new IllegalArgumentException(NLS.bind(LaunchMessages.folderFault, text));
  }
}
