/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.refactor.FileChange;
import org.ranvier.edit.refactor.Renaming;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/** Another id for a state, wherever its document names it. */
final class StateRenaming {
  private final XmlDocument document;
  private final Renaming renaming;
  private final String wanted;

  /**
   * @param id the attribute that has the id
   */
  StateRenaming(XmlAttribute id, String wanted) {
    this.document = id.element().document();
    this.wanted = wanted;
    Definition definition = new Definition(Definition.Kind.COMPONENT, id);
    this.renaming = new Renaming(new References(alone()), definition);
  }

  /** The document without what it includes, where nothing names a state of it. */
  private FileSet alone() {
    Path path = document.path().orElseGet(() -> Path.of(document.fileName()));
    Path own = path.toAbsolutePath().normalize();
    return FileSet.read(
        List.of(path),
        each ->
            each.toAbsolutePath().normalize().equals(own)
                ? document
                : XmlDocument.parse(each.toString(), "<neuroml/>"));
  }

  /** Why the id is none, in the language of the user; empty where it is one. */
  Optional<String> fault() {
    return renaming.fault(wanted);
  }

  TextChange change() {
    List<TextEdit> all =
        renaming.to(wanted).changes().stream()
            .filter(each -> each.document() == document)
            .flatMap(each -> each.edits().stream().map(FileChange.Part::edit))
            .toList();
    return new TextChange(all);
  }
}
