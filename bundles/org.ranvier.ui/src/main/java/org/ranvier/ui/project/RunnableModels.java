/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Finds what can be run in a selection: LEMS files with a simulation, for a NeuroML file those that
 * include it.
 */
public final class RunnableModels {
  private RunnableModels() {}

  /** The models that running a file or folder means; for a file, itself where nothing else is. */
  public static List<IFile> of(IResource resource) throws CoreException {
    if (resource instanceof IFile file) {
      return ModelFiles.isLems(file) ? List.of(file) : including(file);
    }
    return resource instanceof IContainer container ? simulations(container) : List.of();
  }

  /** As {@link #of}, but nothing where only the file itself is left and it has no network. */
  public static List<IFile> runnable(IResource resource) throws CoreException {
    List<IFile> found = of(resource);
    boolean itself = found.equals(List.of(resource)) && !ModelFiles.isLems(found.getFirst());
    XmlElement root = itself ? read(found.getFirst()) : null;
    return itself && (root == null || root.findElement("network").isEmpty()) ? List.of() : found;
  }

  /**
   * A cell or network file says nothing on duration and step; the simulations in its folder that
   * include it, directly or through another file, do. If there is none, the file itself is run, and
   * the loader says what is missing.
   */
  private static List<IFile> including(IFile file) throws CoreException {
    List<IFile> found = new ArrayList<>();
    for (IFile simulation : simulations(file.getParent())) {
      if (includes(simulation, file, new ArrayList<>())) {
        found.add(simulation);
      }
    }
    return !found.isEmpty() ? found : ModelFiles.isModel(file) ? List.of(file) : List.of();
  }

  private static List<IFile> simulations(IContainer container) throws CoreException {
    List<IFile> found = new ArrayList<>();
    container.accept(
        resource -> {
          if (resource instanceof IFile file && ModelFiles.isLems(file) && hasSimulation(file)) {
            found.add(file);
          }
          return !resource.isDerived();
        });
    return found;
  }

  private static boolean hasSimulation(IFile file) {
    XmlElement root = read(file);
    return root != null && root.findElement("Target").isPresent();
  }

  private static boolean includes(IFile from, IFile wanted, List<IFile> visited) {
    XmlElement root = visited.contains(from) ? null : read(from);
    visited.add(from);
    if (root == null) {
      return false;
    }
    for (XmlElement element : root.elements()) {
      String target =
          element.localName().equalsIgnoreCase("include")
              ? Objects.requireNonNullElse(
                  element.attribute("href"),
                  Objects.requireNonNullElse(element.attribute("file"), ""))
              : "";
      IResource included = target.isEmpty() ? null : from.getParent().findMember(target);
      if (wanted.equals(included)
          || included instanceof IFile next && includes(next, wanted, visited)) {
        return true;
      }
    }
    return false;
  }

  private static XmlElement read(IFile file) {
    try {
      return XmlDocument.read(Path.of(file.getLocationURI())).root();
    } catch (ModelProblemException _) {
      // A malformed file has its own marker; here it only means that nothing can be run from it.
      return null;
    }
  }
}
