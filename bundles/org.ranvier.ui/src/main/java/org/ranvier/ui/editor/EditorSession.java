/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.Objects;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IMemento;
import org.ranvier.ui.source.SourcePage;
import org.ranvier.xml.TextRange;

/**
 * What an editor comes back with after a restart.
 *
 * @param page id of the page in front; pages may come and go between sessions
 * @param selection in the text
 */
record EditorSession(String page, TextRange selection) {
  private static final String PAGE = "page";
  private static final String START = "selectionStart";
  private static final String LENGTH = "selectionLength";

  static EditorSession of(String page, SourcePage source) {
    Point selected = source.viewer().getSelectedRange();
    return new EditorSession(page, new TextRange(selected.x, selected.x + selected.y));
  }

  /** Reads what {@link #save} wrote; what is missing is as in an editor that was just opened. */
  static EditorSession read(IMemento memento) {
    int start = number(memento, START);
    return new EditorSession(
        Objects.requireNonNullElse(memento.getString(PAGE), ""),
        new TextRange(start, start + number(memento, LENGTH)));
  }

  private static int number(IMemento memento, String key) {
    return Math.max(0, Objects.requireNonNullElse(memento.getInteger(key), 0));
  }

  void save(IMemento memento) {
    memento.putString(PAGE, page);
    memento.putInteger(START, selection.start());
    memento.putInteger(LENGTH, selection.length());
  }
}
