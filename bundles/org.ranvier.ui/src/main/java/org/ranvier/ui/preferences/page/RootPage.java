/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preferences.page;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** Where to find what: our own pages, and those of the platform that concern models too. */
public final class RootPage extends PreferencePage implements IWorkbenchPreferencePage {
  public static final String ID = "org.ranvier.ui.preferences";

  /** For the platform, which makes it; there is nothing here to be set. */
  public RootPage() {
    noDefaultAndApplyButton();
  }

  @Override
  public void init(IWorkbench workbench) {
    // Nothing of the workbench is needed.
  }

  @Override
  protected Control createContents(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(page);
    Label intro = new Label(page, SWT.WRAP);
    intro.setText(PreferenceMessages.rootIntro);
    GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(intro);
    createLink(page, PreferenceMessages.linkEditor, EditorPage.ID);
    createLink(page, PreferenceMessages.linkChecks, ChecksPage.ID);
    createLink(page, PreferenceMessages.linkRunning, "org.ranvier.ui.run.preferences");
    createLink(
        page, PreferenceMessages.linkColors, "org.eclipse.ui.preferencePages.ColorsAndFonts");
    createLink(page, PreferenceMessages.linkKeys, "org.eclipse.ui.preferencePages.Keys");
    createLink(
        page,
        PreferenceMessages.linkTextEditors,
        "org.eclipse.ui.preferencePages.GeneralTextEditor");
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.ranvier.ui.preferences");
    return page;
  }

  private void createLink(Composite page, String text, String pageId) {
    Link link = new Link(page, SWT.WRAP);
    link.setText(text);
    link.addListener(
        SWT.Selection,
        _ -> PreferencesUtil.createPreferenceDialogOn(getShell(), pageId, null, null).open());
    GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(link);
  }
}
