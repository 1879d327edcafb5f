/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.IFormPage;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.type.TypeView;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.preferences.EditorPreferences;
import org.ranvier.ui.source.SourcePage;
import org.ranvier.ui.type.TypesPage;

/**
 * Which page of an editor is in front, in this session and after a restart. The source is always
 * the last one; the page of types comes once the text is read.
 */
final class EditorPages {
  private static final String SOURCE = "org.ranvier.ui.source";

  private final NeuroMLEditor editor;
  private final SourcePage source;
  private final TypesPage types;
  private final ReadingModel.Listener onReading = this::offerTypes;
  private @Nullable ReadingModel readings;
  private @Nullable EditorSession earlier;

  /** The page that came to the front in place of one that is still awaited. */
  private @Nullable String substitute;

  EditorPages(NeuroMLEditor editor, SourcePage source, TypesPage types) {
    this.editor = editor;
    this.source = source;
    this.types = types;
  }

  /** Offers the pages that what is read asks for. */
  void follow(ReadingModel model) {
    readings = model;
    model.addListener(onReading);
    model.latest().ifPresent(this::offerTypes);
  }

  void dispose() {
    if (readings != null) {
      readings.removeListener(onReading);
    }
  }

  /** Brings the page to the front that somebody has set editors to begin with. */
  void openFirst() {
    switch (EditorPreferences.firstPage()) {
      case EditorPreferences.PAGE_FORM -> editor.setActivePage(ModelFormPage.ID);
      case EditorPreferences.PAGE_SOURCE -> openSource();
      default -> editor.setActivePage(OverviewPage.ID);
    }
  }

  void openSource() {
    editor.setActiveEditor(source);
  }

  /** What the editor is to come back with. */
  EditorSession session() {
    return EditorSession.of(front(), source);
  }

  private String front() {
    IFormPage page = editor.getActivePageInstance();
    return page == null ? SOURCE : page.getId();
  }

  /** An earlier session, to be taken up once the pages are there. */
  void expect(EditorSession session) {
    earlier = session;
  }

  /** Takes up the earlier session; a page that is not there yet is shown when it comes. */
  void restore() {
    EditorSession session = earlier;
    IDocument document = source.viewer().getDocument();
    if (session == null || document == null) {
      return; // nothing was saved, or the file is not there any more
    }
    if (session.selection().end() <= document.getLength()) {
      source.reveal(session.selection());
    }
    if (session.page().equals(SOURCE)) {
      openSource();
    } else if (editor.setActivePage(session.page()) == null) {
      substitute = front();
    }
  }

  /** Offers the page of types with the first type of the document; it stays from then on. */
  private void offerTypes(DocumentReading reading) {
    boolean declared = reading.tree().filter(t -> !TypeView.declarations(t).isEmpty()).isPresent();
    if (!declared || editor.findPage(TypesPage.ID) != null) {
      return;
    }
    try {
      editor.addPage(editor.form().getIndex() + 1, types);
    } catch (PartInitException notOpened) {
      throw new IllegalStateException(
          "The page of types of " + editor.getPartName() + " could not be opened", notOpened);
    }
    // Whoever has turned to another page meanwhile stays there.
    if (earlier != null && earlier.page().equals(TypesPage.ID) && front().equals(substitute)) {
      editor.setActivePage(TypesPage.ID);
    }
    substitute = null;
  }
}
