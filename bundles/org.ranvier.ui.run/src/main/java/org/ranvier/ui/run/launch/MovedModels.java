/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;

/** Launch configurations that name a model which is about to have another path. */
final class MovedModels {
  static final String TITLE = LaunchMessages.movedTitle;

  private MovedModels() {}

  /** The change of all configurations whose model is the file or in the folder; null for none. */
  static Change change(IPath before, IPath after) throws CoreException {
    CompositeChange all = new CompositeChange(TITLE);
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationType type = manager.getLaunchConfigurationType(RunConfiguration.TYPE);
    for (ILaunchConfiguration each : manager.getLaunchConfigurations(type)) {
      moved(each, before, after).ifPresent(path -> all.add(new ModelPathChange(each, path)));
    }
    return all.getChildren().length == 0 ? null : all;
  }

  private static Optional<String> moved(
      ILaunchConfiguration configuration, IPath before, IPath after) throws CoreException {
    String model = configuration.getAttribute(RunConfiguration.MODEL, "");
    IPath path = IPath.fromPortableString(model);
    return model.isEmpty() || !before.isPrefixOf(path)
        ? Optional.empty()
        : Optional.of(
            after.append(path.removeFirstSegments(before.segmentCount())).toPortableString());
  }
}
