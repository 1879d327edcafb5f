/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.XmlElement;

/** A page that another bundle adds to the editor, see {@link PageProvider}. */
public abstract class ContributedPage extends ReadingPage {
  protected ContributedPage(NeuroMLEditor editor, String id, String title, Icons icon) {
    super(editor, id, title, icon);
  }

  /**
   * Shows an element that was chosen elsewhere.
   *
   * @return whether the page has it; where not, it is shown in the source
   */
  public abstract boolean reveal(XmlElement element);

  /** How the page is seen, for the next session; empty where it was not looked at. */
  public abstract String state();

  /** Takes up what {@link #state} gave in an earlier session; called before the page is made. */
  public abstract void restore(String state);
}
