/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import java.nio.file.Path;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlFile;

/** Models after a refactoring. */
final class RenamedModels {
  private RenamedModels() {}

  static FileSet apply(FileSet files, Refactoring refactoring) {
    FileSet next = files;
    for (FileChange change : refactoring.changes()) {
      XmlDocument document = change.document();
      Path path = document.path().orElseThrow();
      next = next.with(XmlDocument.of(path, new XmlFile(change.newText(), document.encoding())));
    }
    return next;
  }

  /** What was renamed, in the files after that. */
  static Definition find(FileSet renamed, Refactoring refactoring, Definition before) {
    int place = before.range().start();
    for (FileChange change : refactoring.changes()) {
      if (change.document() == before.document()) {
        for (FileChange.Part part : change.edits()) {
          place += part.edit().offset() < before.range().start() ? part.edit().shift() : 0;
        }
      }
    }
    Path path = before.document().path().orElseThrow();
    return new References(renamed)
        .definitionAt(renamed.find(path).orElseThrow(), place)
        .orElseThrow();
  }
}
