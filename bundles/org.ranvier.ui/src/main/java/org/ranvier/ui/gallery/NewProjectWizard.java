/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.gallery;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.project.ProjectFilling;

/**
 * New ▸ NeuroML Project: a project with the NeuroML nature, empty or filled with an example, whose
 * main file is opened.
 */
public final class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {
  public static final String ID = "org.ranvier.ui.newProject";

  private GalleryPage gallery;
  private IWorkbench workbench;

  /** A wizard with the first example chosen; the platform makes it by this constructor. */
  public NewProjectWizard() {
    this(Optional.of(Examples.all().getFirst()));
  }

  private NewProjectWizard(Optional<Example> proposed) {
    gallery = new GalleryPage(proposed);
    setWindowTitle(GalleryMessages.windowTitle);
    setNeedsProgressMonitor(true);
  }

  /** {@code class="…:empty"} proposes the empty project. */
  @Override
  public void setInitializationData(IConfigurationElement config, String property, Object data) {
    if ("empty".equals(data)) {
      gallery = new GalleryPage(Optional.empty());
    }
  }

  /** A wizard with the first example chosen. */
  public static NewProjectWizard withExample() {
    return new NewProjectWizard();
  }

  /** A wizard with the empty project chosen. */
  public static NewProjectWizard empty() {
    return new NewProjectWizard(Optional.empty());
  }

  @Override
  public void init(IWorkbench owner, IStructuredSelection selection) {
    workbench = owner;
  }

  @Override
  public void addPages() {
    addPage(gallery);
  }

  @Override
  public boolean performFinish() {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(gallery.projectName());
    Optional<Example> example = gallery.example();
    try {
      getContainer().run(true, true, creation(project, example));
    } catch (InvocationTargetException notCreated) {
      gallery.setErrorMessage(
          NLS.bind(GalleryMessages.notCreated, notCreated.getTargetException().getMessage()));
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
    example.ifPresent(filled -> open(project.getFile(filled.mainFile())));
    return true;
  }

  private static WorkspaceModifyOperation creation(IProject project, Optional<Example> example) {
    return new WorkspaceModifyOperation() {
      @Override
      protected void execute(IProgressMonitor monitor) throws CoreException {
        create(project, example, monitor);
      }
    };
  }

  /** Creates the project; what was created is removed again where that fails midway. */
  static void create(IProject project, Optional<Example> example, IProgressMonitor monitor)
      throws CoreException {
    SubMonitor progress =
        SubMonitor.convert(monitor, NLS.bind(GalleryMessages.creating, project.getName()), 3);
    ProjectFilling.fill(
        project,
        progress,
        folder -> {
          if (example.isPresent()) {
            example.get().copyTo(folder);
          }
        });
  }

  private void open(IFile main) {
    IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
    BasicNewResourceWizard.selectAndReveal(main, workbench.getActiveWorkbenchWindow());
    try {
      IDE.openEditor(page, main, true);
    } catch (PartInitException notOpened) {
      StatusManager.getManager()
          .handle(notOpened.getStatus(), StatusManager.SHOW | StatusManager.LOG);
    }
  }
}
