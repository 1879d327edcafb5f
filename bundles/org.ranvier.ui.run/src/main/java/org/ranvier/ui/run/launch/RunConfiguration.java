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
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.osgi.util.NLS;
import org.ranvier.simulation.RunDescription;
import org.ranvier.ui.run.preferences.RunPreferences;

/**
 * What a launch configuration of type "NeuroML Simulation" holds, and the run description that it
 * stands for.
 */
public final class RunConfiguration {
  public static final String TYPE = "org.ranvier.ui.run.simulation";

  /** Workspace path of the model. */
  public static final String MODEL = "org.ranvier.model";

  /** Whether texts of editors count that have not been saved; such a run leaves no files. */
  public static final String UNSAVED = "org.ranvier.unsaved";

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
        model.isEmpty() ? LaunchMessages.modelMissing : NLS.bind(LaunchMessages.modelGone, model));
  }

  /** The run this configuration describes. */
  public static RunDescription description(ILaunchConfiguration configuration)
      throws CoreException {
    return builder(configuration).build();
  }

  /** As {@link #description}, for whoever adds to it. */
  static RunDescription.Builder builder(ILaunchConfiguration configuration) throws CoreException {
    IPath location = file(configuration).getLocation();
    if (location == null) {
      throw problem(LaunchMessages.modelRemote);
    }
    var builder = RunDescription.builder(Path.of(location.toOSString()));
    RunPreferences.threads().ifPresent(builder::threads);
    for (RunSetting setting : RunSetting.values()) {
      setting.apply(configuration, builder);
    }
    return builder;
  }

  /** Gives a new configuration what the preferences say that it should begin with. */
  public static void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
    RunPreferences.method()
        .ifPresent(method -> configuration.setAttribute(RunSetting.METHOD.key(), method.name()));
    if (RunPreferences.wholeCellPool()) {
      configuration.setAttribute(RunSetting.WHOLE_CELL_POOL.key(), Boolean.TRUE.toString());
    }
  }

  static CoreException problem(String message) {
    return new CoreException(new Status(IStatus.ERROR, "org.ranvier.ui.run", message));
  }
}
