/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preferences.page;

import java.util.Map;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.IWorkbenchPropertyPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.prefs.BackingStoreException;
import org.ranvier.ui.preferences.CheckPreferences;
import org.ranvier.ui.preferences.EditorPreferences;
import org.ranvier.ui.project.Rechecking;
import org.ranvier.validation.SeverityChoices;

/**
 * How much each rule is to matter: for the workspace as a page of the preferences, for one project
 * as a page of its properties.
 */
public final class ChecksPage extends PreferencePage
    implements IWorkbenchPreferencePage, IWorkbenchPropertyPage {
  public static final String ID = "org.ranvier.ui.preferences.checks";

  private @Nullable IAdaptable element;
  private @Nullable Button specific;
  private @Nullable RuleTree tree;

  @Override
  public void init(IWorkbench workbench) {
    // Nothing of the workbench is needed.
  }

  @Override
  protected Control createContents(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(page);
    IProject project = project();
    if (project != null) {
      createProjectChoice(page, project);
    }
    Label intro = new Label(page, SWT.WRAP);
    intro.setText(PreferenceMessages.checksIntro);
    GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(intro);
    RuleTree rules = new RuleTree(page);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(rules.control());
    rules.set(
        project == null || !CheckPreferences.isProjectSpecific(project)
            ? CheckPreferences.ofWorkspace()
            : CheckPreferences.ofProject(project));
    tree = rules;
    showWhetherEnabled();
    PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.ranvier.ui.preferences_checks");
    return page;
  }

  private void createProjectChoice(Composite page, IProject project) {
    Composite line = new Composite(page, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    Button own = new Button(line, SWT.CHECK);
    own.setText(PreferenceMessages.projectSpecific);
    own.setSelection(CheckPreferences.isProjectSpecific(project));
    own.addListener(SWT.Selection, _ -> showWhetherEnabled());
    specific = own;
    Link workspace = new Link(line, SWT.NONE);
    workspace.setText(PreferenceMessages.workspaceSettings);
    workspace.addListener(
        SWT.Selection,
        _ ->
            PreferencesUtil.createPreferenceDialogOn(getShell(), ID, new String[] {ID}, Map.of())
                .open());
    GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(workspace);
  }

  private void showWhetherEnabled() {
    Button own = specific;
    RuleTree rules = tree;
    if (rules != null) {
      rules.setEnabled(own == null || own.getSelection());
    }
  }

  @Override
  protected void performDefaults() {
    Button own = specific;
    RuleTree rules = tree;
    if (own != null) {
      own.setSelection(false);
      showWhetherEnabled();
    }
    if (rules != null) {
      rules.set(own == null ? CheckPreferences.defaults() : CheckPreferences.ofWorkspace());
    }
    super.performDefaults();
  }

  @Override
  public boolean performOk() {
    RuleTree rules = tree;
    if (rules == null) {
      return true; // the page was never shown
    }
    Rechecking.begin();
    try {
      store(rules.get());
      return true;
    } catch (BackingStoreException notStored) {
      StatusManager.getManager()
          .handle(
              new Status(
                  IStatus.ERROR, EditorPreferences.NODE, PreferenceMessages.notStored, notStored),
              StatusManager.SHOW | StatusManager.LOG);
      return false;
    }
  }

  private void store(SeverityChoices choices) throws BackingStoreException {
    IProject project = project();
    Button own = specific;
    if (project == null || own == null) {
      CheckPreferences.setForWorkspace(choices);
    } else if (own.getSelection()) {
      CheckPreferences.setForProject(project, choices);
    } else {
      CheckPreferences.followWorkspace(project);
    }
  }

  private @Nullable IProject project() {
    return element == null ? null : Adapters.adapt(element, IProject.class);
  }

  @Override
  public @Nullable IAdaptable getElement() {
    return element;
  }

  @Override
  public void setElement(IAdaptable project) {
    element = project;
  }
}
