/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/** Folders of the file system as projects: the files stay where they are. */
public final class FolderProjects {
  private FolderProjects() {}

  /**
   * The project of this folder: the one that lies there, or a new one with the folder's name and
   * the NeuroML nature.
   *
   * @throws CoreException where the platform refuses, e.g. because the folder cannot be written
   */
  public static IProject open(Path folder, IProgressMonitor monitor) throws CoreException {
    IPath location = IPath.fromPath(folder.toAbsolutePath().normalize());
    SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(ProjectMessages.opening, folder), 3);
    IProject project = existing(location);
    if (project == null) {
      IProjectDescription description = describe(location);
      project = root().getProject(description.getName());
      project.create(description, progress.split(1));
    }
    project.open(progress.split(1));
    NeuroMLNature.addTo(project, progress.split(1));
    return project;
  }

  private static IProject existing(IPath location) {
    for (IProject project : root().getProjects()) {
      if (location.equals(project.getLocation())) {
        return project;
      }
    }
    return null;
  }

  private static IProjectDescription describe(IPath location) throws CoreException {
    IWorkspace workspace = ResourcesPlugin.getWorkspace();
    IPath file = location.append(IProjectDescription.DESCRIPTION_FILE_NAME);
    IProjectDescription description =
        file.toFile().exists()
            ? workspace.loadProjectDescription(file)
            : workspace.newProjectDescription(freeName(location));
    if (root().getProject(description.getName()).exists()) {
      description.setName(freeName(location));
    }
    boolean inWorkspace = root().getLocation().append(description.getName()).equals(location);
    description.setLocation(inWorkspace ? null : location);
    return description;
  }

  /** The folder's name, with a number where a project has that name already. */
  private static String freeName(IPath location) {
    String wanted = location.isRoot() ? "models" : location.lastSegment();
    String free = wanted;
    for (int number = 2; root().getProject(free).exists(); number++) {
      free = wanted + "-" + number;
    }
    return ResourcesPlugin.getWorkspace().validateName(free, IResource.PROJECT).isOK()
        ? free
        : "models";
  }

  private static IWorkspaceRoot root() {
    return ResourcesPlugin.getWorkspace().getRoot();
  }
}
