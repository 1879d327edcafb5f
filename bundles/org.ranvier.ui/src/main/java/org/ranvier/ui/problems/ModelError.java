/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.problems;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Validator;
import org.ranvier.xml.TextRange;

/**
 * Something for which a model means nothing, in one of its files.
 *
 * @param line counted from 1
 * @param message what was found and what is expected
 * @param range the characters concerned
 */
public record ModelError(Path file, int line, String message, TextRange range) {
  /**
   * The errors of a saved model and all that it includes. Reads the model, unless its project was
   * checked and has no error at all; so it is asked for outside the UI thread.
   */
  public static List<ModelError> of(IFile model) throws CoreException {
    boolean fine = isChecked(model.getProject()) && !hasErrors(model.getProject());
    return fine
        ? List.of()
        : Validator.standard().validate(Path.of(model.getLocationURI())).stream()
            .filter(Finding::isError)
            .map(ModelError::of)
            .toList();
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
