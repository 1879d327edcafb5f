/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Marks a project whose NeuroML and LEMS files are checked whenever they change. */
public final class NeuroMLNature implements IProjectNature {
  public static final String ID = "org.ranvier.ui.nature";

  private IProject project;

  /** Whether the project is open and has this nature. */
  public static boolean isOn(IProject project) {
    try {
      return project.isOpen() && project.hasNature(ID);
    } catch (CoreException _) {
      return false;
    }
  }

  /** Gives the project this nature (and so the builder); does nothing where it has it. */
  public static void addTo(IProject project, IProgressMonitor monitor) throws CoreException {
    if (isOn(project)) {
      return;
    }
    IProjectDescription description = project.getDescription();
    description.setNatureIds(
        Stream.concat(Arrays.stream(description.getNatureIds()), Stream.of(ID))
            .toArray(String[]::new));
    project.setDescription(description, monitor);
  }

  @Override
  public void configure() throws CoreException {
    IProjectDescription description = project.getDescription();
    ICommand command = description.newCommand();
    command.setBuilderName(NeuroMLBuilder.ID);
    description.setBuildSpec(
        Stream.concat(Arrays.stream(description.getBuildSpec()), Stream.of(command))
            .toArray(ICommand[]::new));
    project.setDescription(description, null);
  }

  @Override
  public void deconfigure() throws CoreException {
    IProjectDescription description = project.getDescription();
    description.setBuildSpec(
        Arrays.stream(description.getBuildSpec())
            .filter(command -> !command.getBuilderName().equals(NeuroMLBuilder.ID))
            .toArray(ICommand[]::new));
    project.setDescription(description, null);
  }

  @Override
  public IProject getProject() {
    return project;
  }

  @Override
  public void setProject(IProject newProject) {
    project = newProject;
  }
}
