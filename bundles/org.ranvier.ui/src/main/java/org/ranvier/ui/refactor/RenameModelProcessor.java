/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.refactor;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.RefactoringParticipant;
import org.eclipse.ltk.core.refactoring.participants.RenameProcessor;
import org.eclipse.ltk.core.refactoring.participants.SharableParticipants;
import org.ranvier.edit.refactor.Refactoring;
import org.ranvier.edit.refactor.Renaming;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.ui.explore.NamedPlace;
import org.ranvier.ui.project.ProjectModels;

/**
 * Renames what is named at a place of a file, over all models of the project and what they include.
 */
public final class RenameModelProcessor extends RenameProcessor {
  public static final String ID = "org.ranvier.ui.refactor.rename";

  private final IFile file;
  private final NamedPlace place;
  private Renaming renaming;
  private String newName = "";
  private Refactoring refactoring;

  /**
   * @param offset of a character of the name, in the file's text
   */
  public RenameModelProcessor(IFile file, int offset) {
    this(NamedPlace.of(file, offset));
  }

  /** Renames what is named at a place. */
  public RenameModelProcessor(NamedPlace place) {
    this.file = place.file();
    this.place = place;
  }

  /** Looks for what is named at the place; takes as long as reading the models takes. */
  public Optional<Definition> find(IProgressMonitor monitor) throws CoreException {
    if (renaming == null) {
      SubMonitor progress = SubMonitor.convert(monitor, 2);
      FileSet files = ProjectModels.around(file, progress.split(1));
      References references = new References(files);
      Optional<Definition> definition =
          place
              .findIn(files)
              .flatMap(each -> references.definitionAt(each.document(), each.offset()));
      try {
        renaming =
            definition
                .map(each -> new Renaming(references, each, progress::isCanceled))
                .orElse(null);
      } catch (CancellationException _) {
        throw new OperationCanceledException();
      }
    }
    return Optional.ofNullable(renaming).map(Renaming::definition);
  }

  /** What is renamed, once {@link #find} has found it. */
  public Renaming renaming() {
    return renaming;
  }

  public void setNewName(String name) {
    newName = name;
  }

  @Override
  public Object[] getElements() {
    return new Object[] {file};
  }

  @Override
  public String getIdentifier() {
    return ID;
  }

  @Override
  public String getProcessorName() {
    return renaming == null
        ? RefactorMessages.rename
        : RefactorMessages.renameTitle.formatted(renaming.definition().name());
  }

  @Override
  public boolean isApplicable() {
    return file.isAccessible();
  }

  @Override
  public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) throws CoreException {
    return find(monitor).isPresent()
        ? new RefactoringStatus()
        : RefactoringStatus.createFatalErrorStatus(RefactorMessages.nothing);
  }

  @Override
  public RefactoringStatus checkFinalConditions(
      IProgressMonitor monitor, CheckConditionsContext context) {
    refactoring = renaming.to(newName);
    return TextChanges.status(refactoring);
  }

  @Override
  public Change createChange(IProgressMonitor monitor) {
    String title = RefactorMessages.renameTitle.formatted(renaming.definition().title());
    return TextChanges.of(title + " → " + newName, refactoring);
  }

  @Override
  public RefactoringParticipant[] loadParticipants(
      RefactoringStatus status, SharableParticipants shared) {
    return new RefactoringParticipant[0];
  }
}
