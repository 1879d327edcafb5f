/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param states how pages were seen, by their ids
 */
record EditorSession(String page, TextRange selection, Map<String, String> states) {
  private static final String PAGE = "page";
  private static final String START = "selectionStart";
  private static final String LENGTH = "selectionLength";
  private static final String STATE = "pageState";

  EditorSession {
    states = Map.copyOf(states);
  }

  static EditorSession of(String page, SourcePage source, Map<String, String> states) {
    Point selected = source.viewer().getSelectedRange();
    return new EditorSession(page, new TextRange(selected.x, selected.x + selected.y), states);
  }

  /** Reads what {@link #save} wrote; what is missing is as in an editor that was just opened. */
  static EditorSession read(IMemento memento) {
    int start = number(memento, START);
    Map<String, String> states = new LinkedHashMap<>();
    for (IMemento each : memento.getChildren(STATE)) {
      if (each.getID() != null && each.getTextData() != null) {
        states.put(each.getID(), each.getTextData());
      }
    }
    return new EditorSession(
        Objects.requireNonNullElse(memento.getString(PAGE), ""),
        new TextRange(start, start + number(memento, LENGTH)),
        states);
  }

  private static int number(IMemento memento, String key) {
    return Math.max(0, Objects.requireNonNullElse(memento.getInteger(key), 0));
  }

  void save(IMemento memento) {
    memento.putString(PAGE, page);
    memento.putInteger(START, selection.start());
    memento.putInteger(LENGTH, selection.length());
    states.forEach((id, state) -> memento.createChild(STATE, id).putTextData(state));
  }
}
