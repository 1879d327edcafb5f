/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.problems;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;

/**
 * Something for which a model means nothing, in one of its files.
 *
 * @param line counted from 1
 * @param message what was found and what is expected
 * @param range the characters concerned
 */
public record ModelError(Path file, int line, String message, TextRange range) {
  /**
   * The errors of a saved model and all that it includes, as severe as somebody wants them. Reads
   * the model and checks it, unless all of its files lie in projects that were checked and have no
   * error at all; so it is asked for outside the UI thread.
   *
   * @throws java.util.concurrent.CancellationException when it was cancelled
   */
  public static List<ModelError> of(IFile model, BooleanSupplier isCancelled) throws CoreException {
    Model read = Model.read(Path.of(model.getLocationURI()));
    return isKnownToBeFine(read)
        ? List.of()
        : DocumentChecker.judged(
                model.getProject(), Validator.standard().validate(read, isCancelled))
            .stream()
            .filter(Finding::isError)
            .map(ModelError::of)
            .toList();
  }

  private static boolean isKnownToBeFine(Model model) throws CoreException {
    if (!model.problems().isEmpty()) {
      return false;
    }
    Set<IProject> projects = new HashSet<>();
    for (XmlDocument each : model.files()) {
      Optional<IFile> file = ProjectModels.findFile(each);
      if (file.isEmpty()) {
        return false; // nobody checks what lies outside the workspace
      }
      projects.add(file.get().getProject());
    }
    for (IProject each : projects) {
      if (!isChecked(each) || hasErrors(each)) {
        return false;
      }
    }
    return !projects.isEmpty();
  }

  private static ModelError of(Finding finding) {
    return new ModelError(
        Path.of(finding.location().file()),
        finding.location().line(),
        finding.message(),
        finding.location().range());
  }

  private static boolean isChecked(IProject project) {
    return ResourcesPlugin.getWorkspace().isAutoBuilding() && NeuroMLNature.isOn(project);
  }

  private static boolean hasErrors(IProject project) throws CoreException {
    int worst = project.findMaxProblemSeverity(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
    return worst == IMarker.SEVERITY_ERROR;
  }
}
