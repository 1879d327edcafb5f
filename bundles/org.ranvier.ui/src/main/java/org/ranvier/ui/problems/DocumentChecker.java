/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.problems;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.fix.OtherFiles;
import org.ranvier.edit.fix.Repairs;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.repair.CheckupRule;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.preferences.CheckPreferences;
import org.ranvier.validation.AlikeFindings;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;
import org.ranvier.xml.ToDoComment;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;
import org.ranvier.xml.XmlLimits;

/**
 * Checks files and unsaved texts, each together with what it includes; gives the findings that lie
 * in the text itself.
 */
public final class DocumentChecker {
  private final Validator validator = CheckupRule.validator();

  /**
   * What is wrong with a file of the workspace as it is saved.
   *
   * @throws java.util.concurrent.CancellationException when it was cancelled
   */
  public CheckedFile check(IFile file, BooleanSupplier isCancelled) {
    URI location = file.getLocationURI();
    if (location == null || !"file".equals(location.getScheme())) {
      return CheckedFile.UNKNOWN;
    }
    Path path = Path.of(location);
    Model model = Model.read(path, XmlDocument::read, isCancelled);
    List<AlikeFindings.Shown> shown =
        AlikeFindings.shown(
            judged(file.getProject(), inFile(path, validator.validate(model, isCancelled))));
    List<Finding> asked = shown.stream().map(each -> each.meant().getFirst()).toList();
    List<ToDoComment> toDos =
        model.files().stream().limit(1).flatMap(each -> ToDoComment.of(each).stream()).toList();
    return new CheckedFile(shown, repairableIn(path, model, asked, isCancelled), toDos);
  }

  /** That repairs cannot be told must not keep anybody from seeing what is wrong. */
  private static Set<Finding> repairableIn(
      Path path, Model model, List<Finding> findings, BooleanSupplier isCancelled) {
    try {
      return repairable(model, findings, isCancelled);
    } catch (CancellationException notAwaited) {
      throw notAwaited;
    } catch (RuntimeException defect) {
      ILog.get().error("The repairs for " + path + " could not be told", defect);
      return Set.of();
    }
  }

  /**
   * Of these many findings it is found out whether they can be repaired. Of more it is enough to
   * know of those that tell so themselves: nobody goes through them one by one.
   */
  private static final int MOST_ASKED = 200;

  private static Set<Finding> repairable(
      Model model, List<Finding> findings, BooleanSupplier isCancelled) {
    Set<Finding> found = new HashSet<>();
    if (findings.isEmpty() || model.files().isEmpty()) {
      return found; // what cannot be read is repaired by typing, where its repairs are offered
    }
    Repairs repairs = new Repairs(Knowledge.of(model), model.files().getFirst(), OtherFiles.NONE);
    int asked = 0;
    for (Finding each : findings) {
      if (each.fix().isPresent()) {
        found.add(each);
      } else if (asked++ < MOST_ASKED) {
        if (isCancelled.getAsBoolean()) {
          throw new CancellationException("nobody waits for the repairs");
        }
        if (repairs.mayBeElsewhere(each)
            || repairs.isMendable(each)
            || !repairs.of(each).isEmpty()) {
          found.add(each);
        }
      }
    }
    return found;
  }

  /**
   * Reads a text that is being edited: its tree, as far as it goes, and its faults.
   *
   * @param check whether to look for faults
   * @param isOutdated whether the text was changed meanwhile
   * @throws java.util.concurrent.CancellationException when it was
   */
  public DocumentReading read(
      IEditorInput input, String text, boolean check, BooleanSupplier isOutdated) {
    if (!(input instanceof IURIEditorInput located)
        || !"file".equals(located.getURI().getScheme())) {
      return new DocumentReading(
          Optional.of(XmlDocument.parseTolerantly(input.getName(), text)),
          Optional.of(Knowledge.core()),
          List.of(),
          true);
    }
    Path path = Path.of(located.getURI());
    Model model =
        Model.read(
            path,
            wanted -> wanted.equals(path) ? parse(path, text) : XmlDocument.read(wanted),
            isOutdated);
    // The tree of the model serves the pages too; only of a text at fault is another one needed.
    XmlDocument tree =
        model.files().stream()
            .findFirst()
            .orElseGet(() -> XmlDocument.parseTolerantly(input.getName(), text));
    List<Finding> findings =
        check
            ? judged(project(input), inFile(path, validator.validate(model, isOutdated)))
            : List.<Finding>of();
    Optional<Knowledge> knowledge = Knowledge.of(model, path, text, isOutdated);
    return new DocumentReading(Optional.of(tree), knowledge, findings, check);
  }

  private static @Nullable IProject project(IEditorInput input) {
    return input instanceof IFileEditorInput file ? file.getFile().getProject() : null;
  }

  /** Findings as severe as somebody wants them for files of a project, or of none. */
  static List<Finding> judged(@Nullable IProject project, List<Finding> findings) {
    return CheckPreferences.of(Optional.ofNullable(project)).apply(findings);
  }

  private static XmlDocument parse(Path path, String text) {
    // The encoding plays no part: the text is decoded already.
    return XmlDocument.of(path, new XmlFile(text, XmlEncoding.UTF_8), XmlLimits.standard());
  }

  private static List<Finding> inFile(Path path, List<Finding> findings) {
    return findings.stream().filter(finding -> isSame(path, finding.location().file())).toList();
  }

  /** Findings name their file as a reader would recognise it: a path, or the bare name. */
  private static boolean isSame(Path path, String file) {
    Path other = Path.of(file);
    return other.equals(path)
        || Files.exists(other)
            && other.toAbsolutePath().normalize().equals(path.toAbsolutePath().normalize())
        || other.getNameCount() == 1 && other.equals(path.getFileName());
  }
}
