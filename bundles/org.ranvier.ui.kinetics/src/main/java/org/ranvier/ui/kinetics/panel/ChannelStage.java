/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.panel;

import java.util.Optional;
import java.util.function.Function;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.xml.XmlElement;

/**
 * The page with the curves, as its panels know it. For the UI thread.
 *
 * <pre>
 *   panel ── choose, change, say ──→ stage ──→ list, fields, source
 *   panel ←── shown ── stage ←── the text was read, a handle was moved, somebody chose
 * </pre>
 */
public interface ChannelStage {
  /** The editor of the document. */
  NeuroMLEditor editor();

  /** What somebody works on; empty until the text is read and where it has no channel. */
  Optional<Subject> subject();

  /**
   * Changes the document as one undo step.
   *
   * @param editing gives the edit of the text as it is now; empty where there is none
   * @return where to go on; empty where nothing was changed
   */
  Optional<ElementPath> change(Function<FormTarget.Editing, Optional<FormEdit>> editing);

  /** Chooses an element of a channel in the list, the fields and the source. */
  void choose(XmlElement element);

  /**
   * Says something in the heading of the page.
   *
   * @param kind of {@link org.eclipse.jface.dialogs.IMessageProvider}
   */
  void say(String message, int kind);

  /** A panel of the page that was looked at already. */
  Optional<Panel> findPanel(String id);
}
