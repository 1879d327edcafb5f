/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ResourceListSelectionDialog;
import org.ranvier.simulation.Method;
import org.ranvier.ui.icons.Icons;

/** Which model is run, for how long, in which steps, by which method. */
final class SimulationTab extends SettingsTab {
  @Override
  void createFields(Composite page) {
    createModel(group(page, LaunchMessages.modelGroup, 3));
    Group run = group(page, LaunchMessages.run, 3);
    String open = LaunchMessages.fromModel;
    number(run, LaunchMessages.duration, open, "ms", RunSetting.DURATION_MS);
    number(run, LaunchMessages.timeStep, open, "ms", RunSetting.TIME_STEP_MS);
    List<Method> methods = Arrays.asList(Method.values());
    choice(
        run,
        LaunchMessages.method,
        LaunchMessages.methodDefault,
        methods.stream().map(Method::id).toList(),
        methods.stream().map(Method::name).toList(),
        RunSetting.METHOD);
    number(run, LaunchMessages.tolerance, open, LaunchMessages.toleranceUnit, RunSetting.TOLERANCE);
    number(run, LaunchMessages.seed, open, "", RunSetting.SEED);
    check(
        run,
        LaunchMessages.wholeCellPool,
        LaunchMessages.wholeCellPoolHint,
        RunSetting.WHOLE_CELL_POOL);
  }

  private void createModel(Group group) {
    Text model = text(group, LaunchMessages.model, "", RunConfiguration.MODEL);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(model);
    Button browse = createPushButton(group, LaunchMessages.browse, null);
    browse.addListener(SWT.Selection, _ -> browse(model));
  }

  private void browse(Text model) {
    var dialog =
        new ResourceListSelectionDialog(
            getShell(), ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
    dialog.setTitle(LaunchMessages.chooseModel);
    if (dialog.open() == Window.OK
        && dialog.getResult().length > 0
        && dialog.getResult()[0] instanceof IFile file) {
      model.setText(file.getFullPath().toPortableString());
    }
  }

  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
    super.setDefaults(configuration);
    RunConfiguration.setDefaults(configuration);
  }

  @Override
  public String getName() {
    return LaunchMessages.simulationTab;
  }

  @Override
  public Image getImage() {
    return Icons.SIMULATION.image();
  }
}
