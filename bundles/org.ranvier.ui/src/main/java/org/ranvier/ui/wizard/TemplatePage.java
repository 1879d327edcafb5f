/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.ranvier.edit.template.Template;
import org.ranvier.ui.source.AccessibleName;

/** Which template, and where the part goes. */
final class TemplatePage extends WizardPage {
  private static final int LIST_WIDTH = 310;
  private static final int TEXT_WIDTH = 500;

  private final NewPart part;
  private org.eclipse.swt.widgets.List list;
  private Label description;
  private Text folder;
  private Combo file;
  private PartPreview preview;
  private boolean refreshing;

  TemplatePage(NewPart part) {
    super("template", WizardMessages.title(part.kind()), null);
    this.part = part;
    setDescription(WizardMessages.templateHint);
  }

  @Override
  public void createControl(Composite parent) {
    var page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(false).applyTo(page);
    list = new org.eclipse.swt.widgets.List(page, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
    GridDataFactory.fillDefaults().hint(LIST_WIDTH, 330).grab(false, true).applyTo(list);
    AccessibleName.give(list, WizardMessages.templates);
    list.addListener(
        SWT.Selection, _ -> part.choose(part.templates().get(list.getSelectionIndex())));
    list.addListener(SWT.DefaultSelection, _ -> getContainer().showPage(getNextPage()));
    createDetails(page);
    createPlace(page);
    setControl(page);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.ranvier.ui.newPart");
    part.onChange(this::refresh);
    refresh();
    list.setFocus();
  }

  private void createDetails(Composite page) {
    var details = new Composite(page, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(details);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(details);
    description = new Label(details, SWT.WRAP);
    GridDataFactory.fillDefaults().hint(TEXT_WIDTH, 72).grab(true, false).applyTo(description);
    preview = new PartPreview(details, part);
    GridDataFactory.fillDefaults()
        .hint(TEXT_WIDTH, 180)
        .grab(true, true)
        .applyTo(preview.control());
  }

  private void createPlace(Composite page) {
    var place = new Composite(page, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).margins(0, 6).applyTo(place);
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(place);
    new Label(place, SWT.NONE).setText(WizardMessages.folder);
    folder = new Text(place, SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
    folder.addModifyListener(_ -> edited(() -> part.setFolder(folder.getText())));
    var browse = new Button(place, SWT.PUSH);
    browse.setText(WizardMessages.browse);
    browse.addListener(SWT.Selection, _ -> browse());
    setButtonLayoutData(browse);
    new Label(place, SWT.NONE).setText(WizardMessages.file);
    file = new Combo(place, SWT.BORDER | SWT.DROP_DOWN);
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(file);
    file.addModifyListener(_ -> edited(() -> part.setFileName(file.getText())));
  }

  /** Passes on what the user did, and not what the page itself shows. */
  private void edited(Runnable edit) {
    if (!refreshing) {
      edit.run();
    }
  }

  private void browse() {
    var dialog =
        new ContainerSelectionDialog(
            getShell(),
            part.findFolder().filter(IContainer::isAccessible).orElse(null),
            true,
            WizardMessages.chooseFolder);
    dialog.showClosedProjects(false);
    if (dialog.open() == Window.OK
        && dialog.getResult().length == 1
        && dialog.getResult()[0] instanceof IPath path
        && ResourcesPlugin.getWorkspace().getRoot().findMember(path) instanceof IContainer chosen) {
      folder.setText(chosen.getFullPath().makeRelative().toString());
    }
  }

  private void refresh() {
    if (list == null || list.isDisposed()) {
      return;
    }
    refreshing = true;
    try {
      showTemplates();
      description.setText(part.template().description());
      if (!folder.getText().strip().equals(part.folder())) {
        folder.setText(part.folder());
      }
      showFile();
    } finally {
      refreshing = false;
    }
    showProblem();
  }

  private void showTemplates() {
    List<Template> all = part.templates();
    String[] titles = all.stream().map(Template::title).toArray(String[]::new);
    if (!List.of(titles).equals(List.of(list.getItems()))) {
      list.setItems(titles);
    }
    list.select(all.indexOf(part.template()));
  }

  private void showFile() {
    String[] models = part.modelsInFolder().toArray(String[]::new);
    if (!List.of(models).equals(List.of(file.getItems()))) {
      file.setItems(models);
      file.setText(part.fileName());
    }
    if (!file.getText().equals(part.fileName())) {
      file.setText(part.fileName());
    }
  }

  private void showProblem() {
    Optional<String> wrong = part.placeProblem();
    setErrorMessage(wrong.orElse(null));
    if (wrong.isEmpty() && part.projectFault().isPresent()) {
      setMessage(part.projectFault().get(), IMessageProvider.WARNING);
    } else if (wrong.isEmpty() && part.answerProblem().isPresent()) {
      setMessage(part.answerProblem().get(), IMessageProvider.INFORMATION);
    } else if (wrong.isEmpty() && part.isIntoExisting()) {
      setMessage(NLS.bind(WizardMessages.into, part.fileName()), IMessageProvider.INFORMATION);
    } else {
      setMessage(WizardMessages.templateHint, IMessageProvider.NONE);
    }
    setPageComplete(wrong.isEmpty());
    if (getContainer().getCurrentPage() != null) {
      getContainer().updateButtons();
    }
  }

  @Override
  public void dispose() {
    if (preview != null) {
      preview.close();
    }
    super.dispose();
  }
}
