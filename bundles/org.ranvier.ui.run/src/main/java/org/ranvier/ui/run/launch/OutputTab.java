/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.ranvier.ui.icons.Icons;

/** Where the files of a run go. */
final class OutputTab extends SettingsTab {
  /** The hint breaks into lines instead of widening the page. */
  private static final int HINT_WIDTH = 300;

  @Override
  void createFields(Composite page) {
    Group group = group(page, LaunchMessages.output, 3);
    Text folder =
        text(
            group,
            LaunchMessages.outputFolder,
            LaunchMessages.outputBeside,
            RunSetting.OUTPUT_FOLDER.key());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
    Button browse = createPushButton(group, LaunchMessages.browse, null);
    browse.addListener(SWT.Selection, _ -> browse(folder));
    var hint = new Label(group, SWT.WRAP);
    hint.setText(LaunchMessages.outputHint);
    GridDataFactory.fillDefaults()
        .span(3, 1)
        .hint(HINT_WIDTH, SWT.DEFAULT)
        .grab(true, false)
        .applyTo(hint);
  }

  private void browse(Text folder) {
    IResource known =
        ResourcesPlugin.getWorkspace()
            .getRoot()
            .findMember(IPath.fromPortableString(folder.getText()));
    var dialog =
        new ContainerSelectionDialog(
            getShell(),
            known instanceof IContainer container ? container : null,
            true,
            LaunchMessages.chooseOutput);
    if (dialog.open() == Window.OK
        && dialog.getResult().length > 0
        && dialog.getResult()[0] instanceof IPath path) {
      folder.setText(path.toPortableString());
    }
  }

  @Override
  public String getName() {
    return LaunchMessages.outputTab;
  }

  @Override
  public Image getImage() {
    return Icons.PLOT.image();
  }
}
