/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.List;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.ranvier.simulation.SimulationLoader;
import org.ranvier.ui.icons.Icons;

/** What computes a run; results do not depend on it. */
final class ComputationTab extends SettingsTab {
  @Override
  void createFields(Composite page) {
    Group group = group(page, LaunchMessages.computation, 3);
    List<String> names = SimulationLoader.backends();
    choice(
        group,
        LaunchMessages.backend,
        LaunchMessages.backendBest,
        names,
        names,
        RunSetting.BACKEND);
    number(group, LaunchMessages.threads, LaunchMessages.threadsAll, "", RunSetting.THREADS);
  }

  @Override
  public String getName() {
    return LaunchMessages.computationTab;
  }

  @Override
  public Image getImage() {
    return Icons.RUN.image();
  }
}
