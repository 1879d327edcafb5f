/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.osgi.framework.FrameworkUtil;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.template.Answers;
import org.ranvier.edit.template.Draft;
import org.ranvier.edit.template.Site;
import org.ranvier.edit.template.Template;
import org.ranvier.edit.template.TemplateKind;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/**
 * New ▸ NeuroML ▸ Cell, Ion Channel and so on: a part from a template, in a file of its own or in
 * one that is there. Which kind is said where the wizard is declared: {@code class="…:cell"}.
 */
public final class NewPartWizard extends Wizard implements INewWizard, IExecutableExtension {
  private static final String LAST_TEMPLATE = "template";

  private IWorkbenchWindow window;
  private NewPart part;
  private TemplatePage first;

  /** A wizard whose kind is told later; the platform makes it by this constructor. */
  public NewPartWizard() {
    setNeedsProgressMonitor(true);
  }

  /** A wizard for one kind of part. */
  public static NewPartWizard of(TemplateKind kind) {
    NewPartWizard wizard = new NewPartWizard();
    wizard.begin(kind);
    return wizard;
  }

  @Override
  public void setInitializationData(IConfigurationElement config, String property, Object data) {
    begin(TemplateKind.find(String.valueOf(data)).orElseThrow());
  }

  private void begin(TemplateKind kind) {
    part = new NewPart(kind);
    setWindowTitle(WizardMessages.title(kind));
    IDialogSettings all =
        PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(getClass()))
            .getDialogSettings();
    setDialogSettings(
        DialogSettings.getOrCreateSection(all, "new." + kind.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    window = workbench.getActiveWorkbenchWindow();
    part.choose(getDialogSettings().get(LAST_TEMPLATE));
    Place.of(selection, window).ifPresent(part::setPlace);
  }

  @Override
  public void addPages() {
    first = new TemplatePage(part);
    addPage(first);
    addPage(new AnswersPage(part));
  }

  @Override
  public boolean canFinish() {
    return part.problem().isEmpty();
  }

  @Override
  public boolean performFinish() {
    getDialogSettings().put(LAST_TEMPLATE, part.template().id());
    try {
      IFile file = part.file();
      boolean there = file.exists();
      Making making = new Making(part.template(), part.answers(), part.site(), file, there);
      getContainer().run(true, true, making);
      open(file, making.draft, there);
      return true;
    } catch (InvocationTargetException | CoreException | ModelProblemException notMade) {
      Throwable cause =
          notMade instanceof InvocationTargetException e ? e.getTargetException() : notMade;
      first.setErrorMessage(NLS.bind(WizardMessages.notMade, cause.getMessage()));
      getContainer().showPage(first);
      return false;
    } catch (InterruptedException _) {
      return false; // the user cancelled; a folder that was made for the file stays
    }
  }

  /** Writes the part, which can be long, and the file where it is a new one. */
  private static final class Making extends WorkspaceModifyOperation {
    private final Template template;
    private final Answers answers;
    private final Site site;
    private final IFile file;
    private final boolean there;
    private Draft draft;

    Making(Template template, Answers answers, Site site, IFile file, boolean there) {
      this.template = template;
      this.answers = answers;
      this.site = site;
      this.file = file;
      this.there = there;
    }

    @Override
    protected void execute(IProgressMonitor monitor) throws CoreException {
      draft = Draft.of(template, answers, site);
      if (!there) {
        createFolders(file.getParent(), monitor);
        byte[] text = draft.newFile().getBytes(StandardCharsets.UTF_8);
        file.create(text, false, false, monitor);
      }
    }
  }

  private static void createFolders(IContainer folder, IProgressMonitor monitor)
      throws CoreException {
    if (folder instanceof IFolder made && !made.exists()) {
      createFolders(made.getParent(), monitor);
      made.create(false, true, monitor);
    }
  }

  /** Opens the file; a part for a file that was there is put in as one step that can be undone. */
  private void open(IFile file, Draft draft, boolean added)
      throws PartInitException, InvocationTargetException, InterruptedException {
    BasicNewResourceWizard.selectAndReveal(file, window);
    var editor = IDE.openEditor(window.getActivePage(), file, true);
    if (added && editor instanceof NeuroMLEditor models) {
      Path path = Path.of(file.getLocationURI());
      String text = models.source().viewer().getDocument().get();
      FormEdit[] edit = new FormEdit[1];
      XmlFile content = new XmlFile(text, XmlEncoding.UTF_8);
      IRunnableWithProgress adding =
          monitor -> {
            monitor.beginTask(WizardMessages.adding, IProgressMonitor.UNKNOWN);
            edit[0] =
                draft.into(ProjectModels.reading(monitor, () -> XmlDocument.of(path, content)));
          };
      getContainer().run(true, true, adding);
      models.source().apply(edit[0].change(), edit[0].label());
    }
  }

  @Override
  public void dispose() {
    part.close();
    super.dispose();
  }
}
