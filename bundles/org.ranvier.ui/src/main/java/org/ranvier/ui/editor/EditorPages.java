/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.IFormPage;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.preferences.EditorPreferences;
import org.ranvier.ui.source.SourcePage;

/**
 * Which page of an editor is in front, in this session and after a restart. The source is always
 * the last one; pages that need something in the document come once the text is read.
 */
final class EditorPages {
  private static final String SOURCE = "org.ranvier.ui.source";

  private final NeuroMLEditor editor;
  private final SourcePage source;
  private final List<PageRegistry.Offer> awaited = PageRegistry.offers();
  private final ReadingModel.Listener onReading = this::offer;
  private final List<ContributedPage> added = new ArrayList<>();
  private @Nullable ReadingModel readings;
  private @Nullable EditorSession earlier;

  /** The page that came to the front in place of one that is still awaited. */
  private @Nullable String substitute;

  EditorPages(NeuroMLEditor editor, SourcePage source) {
    this.editor = editor;
    this.source = source;
  }

  /** Offers the pages that what is read asks for. */
  void follow(ReadingModel model) {
    readings = model;
    model.addListener(onReading);
    model.latest().ifPresent(this::offer);
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
    // A page that has not come yet is seen as before when it comes.
    Map<String, String> states = new LinkedHashMap<>();
    if (earlier != null) {
      states.putAll(earlier.states());
    }
    for (ContributedPage each : added) {
      states.put(each.getId(), each.state());
    }
    return EditorSession.of(front(), source, states);
  }

  private String front() {
    IFormPage page = editor.getActivePageInstance();
    return page == null ? SOURCE : page.getId();
  }

  private void restore(ContributedPage page, String id) {
    added.add(page);
    if (earlier != null && earlier.states().containsKey(id)) {
      page.restore(earlier.states().get(id));
    }
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

  /** Offers each page with the first reading that has something for it; it stays from then on. */
  private void offer(DocumentReading reading) {
    reading
        .tree()
        .ifPresent(
            tree -> {
              for (PageRegistry.Offer each : List.copyOf(awaited)) {
                if (each.isFor(tree)) {
                  awaited.remove(each);
                  add(each);
                }
              }
            });
  }

  private void add(PageRegistry.Offer offer) {
    try {
      IFormPage page = offer.create(editor);
      if (page instanceof ContributedPage contributed) {
        restore(contributed, offer.id());
      }
      editor.addPage(editor.form().getIndex() + 1, page);
    } catch (PartInitException notOpened) {
      throw new IllegalStateException(
          "The page " + offer.id() + " of " + editor.getPartName() + " could not be opened",
          notOpened);
    }
    // Whoever has turned to another page meanwhile stays there.
    if (earlier != null && earlier.page().equals(offer.id())) {
      if (front().equals(substitute)) {
        editor.setActivePage(offer.id());
      }
      substitute = null;
    }
  }
}
