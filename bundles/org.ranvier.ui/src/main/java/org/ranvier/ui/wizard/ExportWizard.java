/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.ui.source.AccessibleName;

/** Export ▸ NeuroML ▸ Models as Archive: with all that they include. */
public final class ExportWizard extends Wizard implements IExportWizard {
  private static final String ARCHIVE = "archive";

  private final Page page = new Page();
  private IStructuredSelection selection;

  public ExportWizard() {
    setWindowTitle(WizardMessages.exportTitle);
    setNeedsProgressMonitor(true);
    IDialogSettings all =
        PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(getClass()))
            .getDialogSettings();
    setDialogSettings(DialogSettings.getOrCreateSection(all, "export"));
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selected) {
    selection = selected;
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    Path archive = page.archive().orElseThrow();
    if (Files.exists(archive)
        && !MessageDialog.openQuestion(
            getShell(),
            WizardMessages.exportTitle,
            NLS.bind(WizardMessages.replaceArchive, archive.getFileName()))) {
      return false;
    }
    getDialogSettings().put(ARCHIVE, archive.toString());
    try {
      getContainer().run(true, true, new ExportOperation(page.chosen(), archive));
      return true;
    } catch (InvocationTargetException failed) {
      Throwable cause = failed.getTargetException();
      if (!(cause instanceof OperationCanceledException)) {
        page.setErrorMessage(NLS.bind(WizardMessages.notExported, cause.getMessage()));
      }
      return false;
    } catch (InterruptedException _) {
      return false; // cancelled
    }
  }

  private final class Page extends WizardPage {
    private Table models;
    private Text target;
    private boolean listed;

    Page() {
      super("export", WizardMessages.exportTitle, null);
      setDescription(WizardMessages.exportHint);
    }

    @Override
    public void createControl(Composite parent) {
      var composite = new Composite(parent, SWT.NONE);
      GridLayoutFactory.swtDefaults().numColumns(3).applyTo(composite);
      models = new Table(composite, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
      AccessibleName.give(models, WizardMessages.models);
      GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(440, 260).applyTo(models);
      models.addListener(SWT.Selection, _ -> validate());
      new Label(composite, SWT.NONE).setText(WizardMessages.archive);
      target = new Text(composite, SWT.BORDER);
      GridDataFactory.fillDefaults().grab(true, false).applyTo(target);
      String last = getDialogSettings().get(ARCHIVE);
      target.setText(last == null ? "" : last);
      target.addModifyListener(_ -> validate());
      var browse = new Button(composite, SWT.PUSH);
      browse.setText(WizardMessages.browse);
      browse.addListener(SWT.Selection, _ -> browse());
      setButtonLayoutData(browse);
      setControl(composite);
      PlatformUI.getWorkbench().getHelpSystem().setHelp(composite, "org.ranvier.ui.exchange");
      validate();
      setErrorMessage(null); // nothing is wrong before anything was done
    }

    /** Which files hold models is read in them, once the dialog is there to say so. */
    @Override
    public void setVisible(boolean visible) {
      super.setVisible(visible);
      if (visible && !listed) {
        listed = true;
        getShell().getDisplay().asyncExec(this::list);
      }
    }

    /** All models of the workspace; those that are selected are ticked. */
    private void list() {
      if (models.isDisposed()) {
        return;
      }
      List<IFile> found = new ArrayList<>();
      try {
        getContainer().run(true, true, monitor -> found.addAll(models(monitor)));
        setMessage(null);
      } catch (InvocationTargetException unreadable) {
        setMessage(unreadable.getTargetException().getMessage(), IMessageProvider.WARNING);
      } catch (InterruptedException _) {
        setMessage(WizardMessages.listingCancelled, IMessageProvider.WARNING);
      }
      if (!models.isDisposed()) {
        show(found);
      }
    }

    private static List<IFile> models(IProgressMonitor monitor) throws InvocationTargetException {
      monitor.beginTask(WizardMessages.listing, IProgressMonitor.UNKNOWN);
      try {
        return ProjectModels.files(ResourcesPlugin.getWorkspace().getRoot(), monitor);
      } catch (CoreException unreadable) {
        throw new InvocationTargetException(unreadable);
      }
    }

    private void show(List<IFile> found) {
      List<IResource> selected = selected();
      models.setRedraw(false);
      for (IFile each : found) {
        var item = new TableItem(models, SWT.NONE);
        item.setText(each.getFullPath().makeRelative().toString());
        item.setData(each);
        item.setChecked(selected.stream().anyMatch(it -> isIn(each, it)));
      }
      models.setRedraw(true);
      Arrays.stream(models.getItems())
          .filter(TableItem::getChecked)
          .findFirst()
          .ifPresent(models::showItem);
      validate();
      setErrorMessage(null); // nothing is wrong before anything was done
    }

    private List<IResource> selected() {
      List<IResource> found = new ArrayList<>();
      for (Object each : selection == null ? List.of() : selection.toList()) {
        IResource resource = Adapters.adapt(each, IResource.class);
        if (resource != null) {
          found.add(resource);
        }
      }
      return found;
    }

    private static boolean isIn(IFile file, IResource resource) {
      return resource instanceof IContainer
          ? resource.getFullPath().isPrefixOf(file.getFullPath())
          : resource.equals(file);
    }

    private void browse() {
      var dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
      dialog.setFilterExtensions(new String[] {"*.zip"});
      String chosen = dialog.open();
      if (chosen != null) {
        target.setText(chosen.endsWith(".zip") ? chosen : chosen + ".zip");
      }
    }

    private void validate() {
      String problem =
          chosen().isEmpty()
              ? WizardMessages.noModelsChosen
              : archive().isEmpty() ? WizardMessages.noArchive : null;
      setErrorMessage(problem);
      setPageComplete(problem == null);
    }

    List<Path> chosen() {
      return Arrays.stream(models.getItems())
          .filter(TableItem::getChecked)
          .map(each -> Path.of(((IFile) each.getData()).getLocationURI()))
          .toList();
    }

    /** The file to write; empty where what is typed cannot be one. */
    Optional<Path> archive() {
      return TypedPath.find(target.getText())
          .filter(path -> path.isAbsolute() && path.toString().endsWith(".zip"))
          .filter(path -> path.getParent() != null && Files.isDirectory(path.getParent()));
    }
  }
}
