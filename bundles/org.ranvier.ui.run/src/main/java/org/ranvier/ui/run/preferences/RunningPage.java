/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.preferences;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.ranvier.simulation.Method;

/** What new run configurations begin with, how many threads compute, what a run brings forward. */
public final class RunningPage extends FieldEditorPreferencePage
    implements IWorkbenchPreferencePage {
  public static final String ID = "org.ranvier.ui.run.preferences";

  /** For the platform, which makes it. */
  public RunningPage() {
    super(GRID);
    setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, RunPreferences.NODE));
  }

  @Override
  public void init(IWorkbench workbench) {
    // Nothing of the workbench is needed.
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), ID);
  }

  @Override
  protected void createFieldEditors() {
    Composite parent = getFieldEditorParent();
    addField(
        new ComboFieldEditor(
            RunPreferences.METHOD, RunPreferenceMessages.method, methods(), parent));
    addField(
        new BooleanFieldEditor(
            RunPreferences.WHOLE_CELL_POOL, RunPreferenceMessages.wholeCellPool, parent));
    IntegerFieldEditor threads =
        new IntegerFieldEditor(RunPreferences.THREADS, RunPreferenceMessages.threads, parent);
    threads.setValidRange(0, RunPreferences.MOST_THREADS);
    addField(threads);
    addField(
        new BooleanFieldEditor(RunPreferences.SHOW_PLOTS, RunPreferenceMessages.showPlots, parent));
  }

  private static String[][] methods() {
    List<String[]> methods = new ArrayList<>();
    methods.add(new String[] {RunPreferenceMessages.methodOfModel, ""});
    for (Method each : Method.values()) {
      methods.add(new String[] {each.id(), each.name()});
    }
    return methods.toArray(String[][]::new);
  }
}
