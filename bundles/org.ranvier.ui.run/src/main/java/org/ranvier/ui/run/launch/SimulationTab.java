/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ResourceListSelectionDialog;
import org.ranvier.simulation.Method;
import org.ranvier.ui.icons.Icons;

/**
 * Which model is run, for how long, in which steps, by which method; empty fields take what the
 * model says.
 */
final class SimulationTab extends AbstractLaunchConfigurationTab {
  private static final String FROM_MODEL = "from the model";
  private static final int FIELD_WIDTH = 140;

  private Text model;
  private Text duration;
  private Text step;
  private Text seed;
  private Combo method;
  private Button wholeCellPool;

  @Override
  public void createControl(Composite parent) {
    var page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(page);
    setControl(page);
    setHelpContextId("org.ranvier.ui.run.launch");
    createModel(group(page, "Model", 3));
    Group run = group(page, "Run", 3);
    duration = number(run, "&Duration:", "ms");
    step = number(run, "&Time step:", "ms");
    createMethod(run);
    seed = number(run, "&Seed of random numbers:", "");
    createWholeCellPool(run);
  }

  private static Group group(Composite parent, String title, int columns) {
    var group = new Group(parent, SWT.NONE);
    group.setText(title);
    GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(group);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
    return group;
  }

  private void createModel(Group group) {
    new Label(group, SWT.NONE).setText("&LEMS file:");
    model = new Text(group, SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(model);
    model.addModifyListener(_ -> changed());
    Button browse = createPushButton(group, "&Browse…", null);
    browse.addListener(SWT.Selection, _ -> browse());
  }

  private Text number(Group group, String label, String unit) {
    new Label(group, SWT.NONE).setText(label);
    var text = new Text(group, SWT.BORDER);
    text.setMessage(FROM_MODEL);
    GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
    text.addModifyListener(_ -> changed());
    new Label(group, SWT.NONE).setText(unit);
    return text;
  }

  private void createMethod(Group group) {
    new Label(group, SWT.NONE).setText("&Method:");
    method = new Combo(group, SWT.READ_ONLY);
    method.add("default (of the model, or neuron)");
    Arrays.stream(Method.values()).forEach(value -> method.add(value.id()));
    GridDataFactory.swtDefaults().span(2, 1).applyTo(method);
    method.addListener(SWT.Selection, _ -> changed());
  }

  private void createWholeCellPool(Group group) {
    wholeCellPool = new Button(group, SWT.CHECK);
    wholeCellPool.setText("&Whole-cell pools of ions");
    wholeCellPool.setToolTipText(
        "One concentration a cell, as in jLEMS, instead of one a compartment");
    GridDataFactory.swtDefaults().span(3, 1).applyTo(wholeCellPool);
    wholeCellPool.addListener(SWT.Selection, _ -> changed());
  }

  private void browse() {
    var dialog =
        new ResourceListSelectionDialog(
            getShell(), ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
    dialog.setTitle("Choose a LEMS file");
    if (dialog.open() == Window.OK
        && dialog.getResult().length > 0
        && dialog.getResult()[0] instanceof IFile file) {
      model.setText(file.getFullPath().toPortableString());
    }
  }

  private void changed() {
    setDirty(true);
    updateLaunchConfigurationDialog();
  }

  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(RunConfiguration.MODEL, "");
  }

  @Override
  public void initializeFrom(ILaunchConfiguration configuration) {
    try {
      model.setText(configuration.getAttribute(RunConfiguration.MODEL, ""));
      duration.setText(configuration.getAttribute(RunConfiguration.DURATION_MS, ""));
      step.setText(configuration.getAttribute(RunConfiguration.STEP_MS, ""));
      seed.setText(configuration.getAttribute(RunConfiguration.SEED, ""));
      String name = configuration.getAttribute(RunConfiguration.METHOD, "");
      method.select(name.isEmpty() ? 0 : 1 + Method.valueOf(name).ordinal());
      wholeCellPool.setSelection(
          configuration.getAttribute(RunConfiguration.WHOLE_CELL_POOL, false));
    } catch (CoreException unreadable) {
      setErrorMessage(unreadable.getStatus().getMessage());
    }
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    set(configuration, RunConfiguration.MODEL, model.getText());
    set(configuration, RunConfiguration.DURATION_MS, duration.getText());
    set(configuration, RunConfiguration.STEP_MS, step.getText());
    set(configuration, RunConfiguration.SEED, seed.getText());
    int chosen = method.getSelectionIndex();
    set(
        configuration,
        RunConfiguration.METHOD,
        chosen <= 0 ? "" : Method.values()[chosen - 1].name());
    if (wholeCellPool.getSelection()) {
      configuration.setAttribute(RunConfiguration.WHOLE_CELL_POOL, true);
    } else {
      configuration.removeAttribute(RunConfiguration.WHOLE_CELL_POOL);
    }
  }

  /**
   * An empty field is an absent attribute, so that a configuration compares equal to one never
   * touched.
   */
  private static void set(ILaunchConfigurationWorkingCopy configuration, String key, String value) {
    configuration.setAttribute(key, value.isBlank() ? null : value.strip());
  }

  @Override
  public boolean isValid(ILaunchConfiguration configuration) {
    try {
      RunConfiguration.description(configuration);
      setErrorMessage(null);
      return true;
    } catch (CoreException notRunnable) {
      setErrorMessage(notRunnable.getStatus().getMessage());
      return false;
    }
  }

  @Override
  public String getName() {
    return "Simulation";
  }

  @Override
  public Image getImage() {
    return Icons.SIMULATION.image();
  }
}
