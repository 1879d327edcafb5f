/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.ranvier.edit.fix.OtherFiles;
import org.ranvier.edit.fix.Repair;
import org.ranvier.edit.fix.Repairs;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FieldFindings;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.problems.DocumentChecker;
import org.ranvier.ui.project.ModelFiles;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.validation.Finding;
import org.ranvier.xml.XmlDocument;

/**
 * A text with its problems and what can be done about them. Making one reads files, so it is done
 * outside the UI thread.
 *
 * @param tree of the text in which the problems were found
 */
public record CheckedText(XmlDocument tree, List<Finding> findings, Repairs repairs) {
  private static final DocumentChecker CHECKER = new DocumentChecker();

  /**
   * What was read of the text of an editor, or is read now where the text is newer.
   *
   * @throws java.util.concurrent.CancellationException when it was cancelled
   */
  public static CheckedText of(
      IEditorInput input, String text, DocumentReading latest, BooleanSupplier isCancelled) {
    boolean current = latest.tree().filter(tree -> tree.text().equals(text)).isPresent();
    DocumentReading reading =
        current && latest.checked() ? latest : CHECKER.read(input, text, true, isCancelled);
    XmlDocument tree =
        reading.tree().orElseGet(() -> XmlDocument.parseTolerantly(input.getName(), text));
    Knowledge knowledge = reading.knowledge().orElseGet(Knowledge::core);
    return new CheckedText(
        tree, reading.findings(), new Repairs(knowledge, tree, new OtherFiles(around(input))));
  }

  /**
   * A file as it is saved.
   *
   * @throws java.util.concurrent.CancellationException when it was cancelled
   */
  static CheckedText of(IFile file, String text, BooleanSupplier isCancelled) {
    IEditorInput input = new FileEditorInput(file);
    return of(input, text, CHECKER.read(input, text, true, isCancelled), isCancelled);
  }

  String text() {
    return tree.text();
  }

  /** What can be done about the problems of an attribute of an element, written or left out. */
  List<Choice> choices(ElementPath element, String attribute) {
    return element
        .findIn(tree)
        .map(each -> FieldFindings.of(each, attribute, findings))
        .orElse(List.of())
        .stream()
        .flatMap(each -> choices(each).stream())
        .toList();
  }

  /** What can be done about a problem, each with all of its kind where there are more. */
  List<Choice> choices(Finding finding) {
    List<Choice> choices = new ArrayList<>();
    for (Repair repair : repairs.of(finding)) {
      choices.add(new Choice(List.of(repair)));
    }
    if (!choices.isEmpty()) {
      List<Repair> all = repairs.alike(choices.getFirst().repairs().getFirst(), findings);
      if (all.size() > 1) {
        choices.add(new Choice(all));
      }
    }
    return choices;
  }

  /** The model files from which one may include. */
  private static List<Path> around(IEditorInput input) {
    try {
      if (input instanceof IFileEditorInput inWorkspace) {
        return ProjectModels.files(inWorkspace.getFile().getProject()).stream()
            .map(file -> Path.of(file.getLocationURI()))
            .toList();
      }
      return input instanceof IURIEditorInput located
          ? beside(Path.of(located.getURI()))
          : List.of();
    } catch (CoreException | IOException notListed) {
      ILog.get().warn("The files around " + input.getName() + " could not be listed", notListed);
      return List.of();
    }
  }

  private static List<Path> beside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> ModelFiles.mayBeModel(each.toString())).toList();
    }
  }
}
