/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.panel;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.FormTarget;

/**
 * The page with the picture, as its panels and tools know it. For the UI thread.
 *
 * <pre>
 *   panel ── choose, edit, paint, overlay, fly ──→ stage ──→ picture, source, outline, properties
 *   panel ←── shown, selected ── stage ←── the text was read, somebody chose
 * </pre>
 */
public interface CellStage {
  /** The editor of the document. */
  NeuroMLEditor editor();

  /** The cell as it was drawn last; empty until one is drawn and where the document has none. */
  Optional<DrawnCell> cell();

  /** What is chosen, by index of the segments of {@link #cell}. */
  SegmentSelection selection();

  /** Chooses segments in all views, as somebody who clicks does. */
  void choose(SegmentSelection next);

  /** From where the cell is seen; empty until it is drawn. */
  Optional<Camera> camera();

  /** Moves to where some segments are seen; the whole cell if there are none. */
  void fly(SegmentSelection part);

  /** The colours of the theme. */
  Colouring.Palette palette();

  /**
   * Draws the cell otherwise than the page would, until it is taken back or another one paints.
   * Call it again when what it gives has changed.
   *
   * @param owner who paints; the same one takes it back
   * @param painting null to take it back, where the owner has painted last
   */
  void paint(Object owner, @Nullable Painting painting);

  /**
   * Draws lines and dots over the picture, beside those of others.
   *
   * @param owner who draws them; what the same one drew before goes
   * @param overlay null to take it back
   */
  void overlay(Object owner, @Nullable Overlay overlay);

  /**
   * Changes the morphology that is shown as one undo step. What cannot be done, and what an edit
   * brings with it, is said in the heading of the page.
   *
   * @param operation gives the edit of the text as it is now; may throw {@link
   *     org.ranvier.edit.morphology.ImpossibleEdit}
   * @return the edit that was made; empty where none was
   */
  Optional<MorphologyEdit> edit(Function<MorphologyText, MorphologyEdit> operation);

  /**
   * Changes something else of the document, such as biophysical properties, as one undo step.
   *
   * @param editing gives the edit of the text as it is now; empty where there is none
   * @return whether something was changed
   */
  boolean change(Function<FormTarget.Editing, Optional<FormEdit>> editing);

  /**
   * Says something in the heading of the page.
   *
   * @param kind of {@link org.eclipse.jface.dialogs.IMessageProvider}
   */
  void say(String message, int kind);
}
