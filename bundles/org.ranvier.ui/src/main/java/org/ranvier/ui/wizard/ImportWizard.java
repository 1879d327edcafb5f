/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.osgi.framework.FrameworkUtil;
import org.ranvier.ui.project.ProjectFilling;

/** Import ▸ NeuroML ▸ Models: those of a folder or of an archive, into a project. */
public final class ImportWizard extends Wizard implements IImportWizard {
  private static final String SOURCE = "source";
  private static final String OVERWRITE = "overwrite";

  private final Page page = new Page();
  private IWorkbench workbench;
  private Optional<IProject> selected = Optional.empty();

  public ImportWizard() {
    setWindowTitle(WizardMessages.importTitle);
    setNeedsProgressMonitor(true);
    IDialogSettings all =
        PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(getClass()))
            .getDialogSettings();
    setDialogSettings(DialogSettings.getOrCreateSection(all, "import"));
  }

  @Override
  public void init(IWorkbench owner, IStructuredSelection selection) {
    workbench = owner;
    selected =
        Place.of(selection, owner.getActiveWorkbenchWindow())
            .map(each -> each.folder().getProject());
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IProject project = page.project();
    getDialogSettings().put(SOURCE, page.source.getText());
    getDialogSettings().put(OVERWRITE, page.overwrite.getSelection());
    try {
      getContainer()
          .run(
              true,
              true,
              new ImportOperation(
                  page.source().orElseThrow(), project, page.overwrite.getSelection()));
    } catch (InvocationTargetException failed) {
      page.setErrorMessage(
          NLS.bind(WizardMessages.notImported, failed.getTargetException().getMessage()));
      return false;
    } catch (InterruptedException _) {
      return false; // cancelled
    }
    BasicNewResourceWizard.selectAndReveal(project, workbench.getActiveWorkbenchWindow());
    return true;
  }

  private final class Page extends WizardPage {
    private Text source;
    private Combo name;
    private Button overwrite;

    Page() {
      super("import", WizardMessages.importTitle, null);
      setDescription(WizardMessages.importHint);
    }

    @Override
    public void createControl(Composite parent) {
      var composite = new Composite(parent, SWT.NONE);
      GridLayoutFactory.swtDefaults().numColumns(4).applyTo(composite);
      new Label(composite, SWT.NONE).setText(WizardMessages.importSource);
      source = new Text(composite, SWT.BORDER);
      GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(source);
      button(composite, WizardMessages.importFolder, this::browseFolder);
      button(composite, WizardMessages.importZip, this::browseArchive);
      new Label(composite, SWT.NONE).setText(WizardMessages.projectName);
      name = new Combo(composite, SWT.DROP_DOWN);
      name.setItems(
          Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
              .filter(IProject::isOpen)
              .map(IProject::getName)
              .toArray(String[]::new));
      GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(name);
      overwrite = new Button(composite, SWT.CHECK);
      overwrite.setText(WizardMessages.overwrite);
      overwrite.setSelection(getDialogSettings().getBoolean(OVERWRITE));
      GridDataFactory.fillDefaults().span(4, 1).applyTo(overwrite);
      String last = getDialogSettings().get(SOURCE);
      source.setText(last == null ? "" : last);
      name.setText(selected.map(IProject::getName).orElse(""));
      source.addModifyListener(_ -> sourceChanged());
      name.addModifyListener(_ -> validate());
      setControl(composite);
      PlatformUI.getWorkbench().getHelpSystem().setHelp(composite, "org.ranvier.ui.exchange");
      sourceChanged();
      setErrorMessage(null); // nothing is wrong before anything was done
    }

    private void button(Composite parent, String text, Runnable action) {
      var button = new Button(parent, SWT.PUSH);
      button.setText(text);
      button.addListener(SWT.Selection, _ -> action.run());
      setButtonLayoutData(button);
    }

    private void browseFolder() {
      String chosen = new DirectoryDialog(getShell(), SWT.SHEET).open();
      if (chosen != null) {
        source.setText(chosen);
      }
    }

    private void browseArchive() {
      var dialog = new FileDialog(getShell(), SWT.OPEN | SWT.SHEET);
      dialog.setFilterExtensions(new String[] {"*.zip"});
      String chosen = dialog.open();
      if (chosen != null) {
        source.setText(chosen);
      }
    }

    /** Proposes the source's name for the project where none was given. */
    private void sourceChanged() {
      Optional<Path> called = source().map(Path::getFileName);
      if (name.getText().isBlank() && called.isPresent()) {
        name.setText(called.get().toString().replaceFirst("\\.zip$", ""));
      }
      validate();
    }

    private void validate() {
      IStatus valid =
          ResourcesPlugin.getWorkspace().validateName(name.getText().strip(), IResource.PROJECT);
      String problem =
          source().filter(Files::exists).isEmpty()
              ? WizardMessages.noSource
              : valid.isOK() ? null : valid.getMessage();
      boolean takesOver = problem == null && ProjectFilling.takesOver(project());
      setMessage(
          takesOver ? NLS.bind(WizardMessages.folderThere, project().getName()) : null,
          IMessageProvider.WARNING);
      setErrorMessage(problem);
      setPageComplete(problem == null);
    }

    /** What is to be imported; empty where what is typed can be no file. */
    Optional<Path> source() {
      return TypedPath.find(source.getText());
    }

    IProject project() {
      return ResourcesPlugin.getWorkspace().getRoot().getProject(name.getText().strip());
    }
  }
}
