/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Puts files into a project of the workspace, which is made where it is missing. Where that fails
 * or is cancelled a project that was made is taken back, but nothing that lay on the disk before: a
 * project may be missing while its folder is there, as after deleting it without its contents.
 */
public final class ProjectFilling {
  /** What writes the files. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes into the folder of the project.
     *
     * @throws IOException it failed; what was written is taken back already
     */
    void write(Path folder) throws CoreException, IOException;
  }

  private final IProject project;
  private final Path place;
  private final boolean hadFolder;
  private final boolean hadDescription;

  private ProjectFilling(IProject project) {
    this.project = project;
    this.place = folderOf(project);
    this.hadFolder = Files.exists(place);
    this.hadDescription = Files.exists(place.resolve(IProjectDescription.DESCRIPTION_FILE_NAME));
  }

  /** Whether a folder lies in the workspace that a new project of the name would take over. */
  public static boolean takesOver(IProject project) {
    return !project.exists() && Files.exists(folderOf(project));
  }

  /** Where a project is that is not there yet. */
  public static Path folderOf(IProject project) {
    IWorkspaceRoot root = project.getWorkspace().getRoot();
    return root.getLocation().append(project.getName()).toPath();
  }

  /**
   * Fills a project, and gives it the nature.
   *
   * @throws CoreException it failed; the message says why
   */
  public static void fill(IProject project, SubMonitor progress, Content content)
      throws CoreException {
    if (project.exists()) {
      write(project, progress, content);
    } else {
      new ProjectFilling(project).make(progress, content);
    }
  }

  private void make(SubMonitor progress, Content content) throws CoreException {
    boolean whole = false;
    try {
      project.create(progress.split(1));
      write(project, progress, content);
      whole = true;
    } finally {
      if (!whole) {
        takeBack();
      }
    }
  }

  private static void write(IProject project, SubMonitor progress, Content content)
      throws CoreException {
    project.open(progress.split(1));
    try {
      content.write(Path.of(project.getLocationURI()));
    } catch (IOException failed) {
      throw new CoreException(
          new Status(IStatus.ERROR, "org.ranvier.ui", String.valueOf(failed.getMessage()), failed));
    } finally {
      project.refreshLocal(IResource.DEPTH_INFINITE, null); // also what failed may have written
    }
    NeuroMLNature.addTo(project, progress.split(1));
  }

  private void takeBack() throws CoreException {
    if (project.exists()) {
      project.delete(!hadFolder, true, null);
    }
    if (hadFolder && !hadDescription) {
      try {
        Files.deleteIfExists(place.resolve(IProjectDescription.DESCRIPTION_FILE_NAME));
      } catch (IOException notRemoved) {
        throw new CoreException(
            new Status(
                IStatus.ERROR,
                "org.ranvier.ui",
                String.valueOf(notRemoved.getMessage()),
                notRemoved));
      }
    }
  }
}
