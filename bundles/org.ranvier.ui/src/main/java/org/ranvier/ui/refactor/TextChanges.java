/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.refactor;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.Region;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.FileStatusContext;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextEditChangeGroup;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;
import org.ranvier.edit.refactor.Conflict;
import org.ranvier.edit.refactor.FileChange;
import org.ranvier.edit.refactor.Refactoring;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.ui.source.PlatformEdits;
import org.ranvier.xml.XmlDocument;

/** Refactorings of models as the platform previews and performs them. */
final class TextChanges {
  /** So many characters of a line are shown in the preview. */
  private static final int LONGEST = 80;

  /** So many places of a file are listed one by one; nobody looks at more. */
  private static final int MOST = 2000;

  private TextChanges() {}

  /** One change a file, in which each place can be left out. */
  static CompositeChange of(String name, Refactoring refactoring) {
    CompositeChange all = new CompositeChange(name);
    for (FileChange change : refactoring.changes()) {
      ProjectModels.findFile(change.document()).ifPresent(file -> all.add(of(file, change)));
    }
    return all;
  }

  private static TextFileChange of(IFile file, FileChange change) {
    TextFileChange text = new TextFileChange(file.getName(), file);
    text.setTextType("xml");
    text.setEdit(new MultiTextEdit());
    if (change.edits().size() > MOST) {
      add(text, asOne(change), RefactorMessages.many.formatted(change.edits().size()));
    } else {
      for (FileChange.Part part : change.edits()) {
        add(text, PlatformEdits.of(part.edit()), title(change.document(), part));
      }
    }
    return text;
  }

  private static void add(TextFileChange text, ReplaceEdit edit, String title) {
    text.addEdit(edit);
    text.addTextEditChangeGroup(new TextEditChangeGroup(text, new TextEditGroup(title, edit)));
  }

  /** From the first place to the last: a document takes one long edit better than many short. */
  private static ReplaceEdit asOne(FileChange change) {
    String before = change.document().text();
    String after = change.newText();
    int start = change.edits().getFirst().edit().offset();
    int end = change.edits().getLast().edit().end();
    int rest = before.length() - end;
    return new ReplaceEdit(start, end - start, after.substring(start, after.length() - rest));
  }

  private static String title(XmlDocument document, FileChange.Part part) {
    String text = document.text();
    int at = part.edit().offset();
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    String line = text.substring(start, end < 0 ? text.length() : end).strip();
    String shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    String what = part.label() ? RefactorMessages.label : RefactorMessages.reference;
    return what.formatted(document.lineOf(at), shown);
  }

  /** What stands against a refactoring, in the platform's words. */
  static RefactoringStatus status(Refactoring refactoring) {
    RefactoringStatus status = new RefactoringStatus();
    for (Conflict conflict : refactoring.conflicts()) {
      Optional<IFile> file = ProjectModels.findFile(Path.of(conflict.location().file()));
      FileStatusContext context =
          file.map(
                  each ->
                      new FileStatusContext(
                          each,
                          new Region(
                              conflict.location().range().start(),
                              conflict.location().range().length())))
              .orElse(null);
      String text = conflict.message() + " (" + conflict.location() + ")";
      if (conflict.prevents()) {
        status.addFatalError(text, context);
      } else {
        status.addWarning(text, context);
      }
    }
    for (FileChange change : refactoring.changes()) {
      if (ProjectModels.findFile(change.document()).isEmpty()) {
        status.addWarning(RefactorMessages.outside.formatted(change.document().fileName()));
      }
    }
    return status;
  }
}
