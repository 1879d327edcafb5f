/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.ranvier.examples.Example;

/** A project of the test workspace that goes away when the test ends. */
public final class TestProject implements AutoCloseable {
  private final IProject project;

  private TestProject(IProject project) {
    this.project = project;
  }

  /**
   * A new, open project with these natures; one of that name that a failed test left behind is
   * replaced.
   */
  public static TestProject create(String name, String... natures) throws CoreException {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    if (project.exists()) {
      project.delete(true, true, null);
    }
    IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(name);
    description.setNatureIds(natures);
    project.create(description, null);
    project.open(null);
    return new TestProject(project);
  }

  /** A new, open project with the files of an example. */
  public static TestProject ofExample(String name, Example example) throws CoreException {
    TestProject made = create(name);
    for (String file : example.files()) {
      made.write(file, example.text(file));
    }
    return made;
  }

  /** Writes a file in UTF-8, new or over the old text. */
  public IFile write(String path, String text) throws CoreException {
    IFile file = project.getFile(path);
    file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
    return file;
  }

  public IFile file(String path) {
    return project.getFile(path);
  }

  /** What is in a file, as it is saved. */
  public String text(String path) throws CoreException {
    return file(path).readString();
  }

  /** Where a piece of a file's text ends; it has it. */
  public int endOf(String path, String piece) throws CoreException {
    int at = text(path).indexOf(piece);
    if (at < 0) {
      throw new AssertionError(piece + " is not in " + path);
    }
    return at + piece.length();
  }

  public IProject project() {
    return project;
  }

  @Override
  public void close() throws CoreException {
    project.delete(true, true, null);
  }
}
