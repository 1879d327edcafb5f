/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * A page of a run configuration: fields, each of which shows one attribute and writes it back. An
 * empty field is an absent attribute, so that a configuration compares equal to one never touched.
 */
abstract class SettingsTab extends AbstractLaunchConfigurationTab {
  private static final int FIELD_WIDTH = 160;

  private final List<Field> fields = new ArrayList<>();

  private record Field(String key, Supplier<String> value, Consumer<String> show) {}

  @Override
  public final void createControl(Composite parent) {
    var page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(page);
    setControl(page);
    setHelpContextId("org.ranvier.ui.run.launch");
    createFields(page);
  }

  abstract void createFields(Composite page);

  static Group group(Composite parent, String title, int columns) {
    var group = new Group(parent, SWT.NONE);
    group.setText(title);
    GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(group);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
    return group;
  }

  /** A field for text; the hint says what holds where it is empty. */
  final Text text(Group group, String label, String hint, String key) {
    new Label(group, SWT.NONE).setText(label);
    var text = new Text(group, SWT.BORDER);
    text.setMessage(hint);
    text.addModifyListener(_ -> changed());
    fields.add(new Field(key, text::getText, text::setText));
    return text;
  }

  /** A field for a number, with its unit behind it. */
  final void number(Group group, String label, String hint, String unit, RunSetting setting) {
    GridDataFactory.swtDefaults()
        .hint(FIELD_WIDTH, SWT.DEFAULT)
        .applyTo(text(group, label, hint, setting.key()));
    new Label(group, SWT.NONE).setText(unit);
  }

  /** A choice; the first one stands for an absent attribute. */
  final void choice(
      Group group,
      String label,
      String absent,
      List<String> names,
      List<String> values,
      RunSetting setting) {
    new Label(group, SWT.NONE).setText(label);
    var combo = new Combo(group, SWT.READ_ONLY);
    combo.add(absent);
    names.forEach(combo::add);
    GridDataFactory.swtDefaults().span(2, 1).applyTo(combo);
    combo.addListener(SWT.Selection, _ -> changed());
    fields.add(
        new Field(
            setting.key(),
            () -> combo.getSelectionIndex() <= 0 ? "" : values.get(combo.getSelectionIndex() - 1),
            value -> combo.select(1 + values.indexOf(value))));
  }

  /** A check box; not checked is an absent attribute. */
  final void check(Group group, String label, String hint, RunSetting setting) {
    var check = new Button(group, SWT.CHECK);
    check.setText(label);
    check.setToolTipText(hint);
    GridDataFactory.swtDefaults().span(3, 1).applyTo(check);
    check.addListener(SWT.Selection, _ -> changed());
    fields.add(
        new Field(
            setting.key(),
            () -> check.getSelection() ? "true" : "",
            value -> check.setSelection(Boolean.parseBoolean(value))));
  }

  private void changed() {
    setDirty(true);
    updateLaunchConfigurationDialog();
  }

  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
    fields.forEach(field -> configuration.removeAttribute(field.key));
  }

  @Override
  public final void initializeFrom(ILaunchConfiguration configuration) {
    try {
      for (Field field : fields) {
        field.show.accept(RunSetting.text(configuration, field.key));
      }
    } catch (CoreException unreadable) {
      setErrorMessage(unreadable.getStatus().getMessage());
    }
  }

  @Override
  public final void performApply(ILaunchConfigurationWorkingCopy configuration) {
    for (Field field : fields) {
      String value = field.value.get().strip();
      configuration.setAttribute(field.key, value.isEmpty() ? null : value);
    }
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
}
