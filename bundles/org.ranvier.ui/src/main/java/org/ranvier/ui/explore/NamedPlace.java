/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import java.util.Optional;
import java.util.function.ToIntFunction;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;

/**
 * Where something is named: at a caret, or in an element that was chosen elsewhere, whose text may
 * have changed since.
 */
public final class NamedPlace {
  private final IFile file;
  private final ToIntFunction<XmlDocument> offset;

  private NamedPlace(IFile file, ToIntFunction<XmlDocument> offset) {
    this.file = file;
    this.offset = offset;
  }

  /**
   * A place in a document.
   *
   * @param offset of a character of the name
   */
  public record Found(XmlDocument document, int offset) {}

  public static NamedPlace of(IFile file, int offset) {
    return new NamedPlace(file, _ -> offset);
  }

  /** The name of an element. */
  public static NamedPlace of(IFile file, ElementPath element) {
    return new NamedPlace(file, document -> nameIn(document, element));
  }

  /** The name of a part; a list has none. */
  public static NamedPlace of(ModelPart part) {
    return part.part().isList() ? of(part.file(), 0) : of(part.file(), part.part().path());
  }

  /**
   * What a command is about: the part that is selected in the active view, else the caret of the
   * active editor; null where its file is outside of the workspace.
   */
  public static @Nullable NamedPlace of(ExecutionEvent event) {
    if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof ModelPart part) {
      return of(part);
    }
    return HandlerUtil.getActiveEditor(event) instanceof NeuroMLEditor editor
            && editor.file() != null
        ? of(editor.file(), editor.source().caretOffset())
        : null;
  }

  private static int nameIn(XmlDocument document, ElementPath path) {
    return path.findIn(document)
        .flatMap(each -> each.findAttribute("id").or(() -> each.findAttribute("name")))
        .map(XmlAttribute::valueRange)
        .map(range -> range.start())
        .orElse(0);
  }

  public IFile file() {
    return file;
  }

  /** The place in a set of files as it is in them. */
  public Optional<Found> findIn(FileSet files) {
    return files.documents().stream()
        .filter(each -> ProjectModels.findFile(each).filter(file::equals).isPresent())
        .findFirst()
        .map(each -> new Found(each, offset.applyAsInt(each)));
  }
}
