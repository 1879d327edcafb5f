/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.morphology.Consequence;
import org.ranvier.edit.morphology.Consequences;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Morphology;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.Painting;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** What the page gives to its panels. */
final class PageStage implements CellStage {
  /** What the page does about an edit. */
  interface Page {
    /** Shows the text as it is after an edit, where these segments are to be chosen. */
    void edited(List<Integer> chosen);

    void say(@Nullable String message, int kind);
  }

  private final NeuroMLEditor editor;
  private final FormTarget target;
  private final SceneView view;
  private final Page page;
  private final SequencedMap<Object, Painting> paintings = new LinkedHashMap<>();
  private final Map<Object, Overlay> overlays = new LinkedHashMap<>();

  PageStage(NeuroMLEditor editor, FormTarget target, SceneView view, Page page) {
    this.editor = editor;
    this.target = target;
    this.view = view;
    this.page = page;
  }

  @Override
  public NeuroMLEditor editor() {
    return editor;
  }

  @Override
  public Optional<DrawnCell> cell() {
    return view.cell();
  }

  @Override
  public SegmentSelection selection() {
    return view.selection();
  }

  @Override
  public void choose(SegmentSelection next) {
    view.choose(next);
  }

  @Override
  public Optional<Camera> camera() {
    return view.camera();
  }

  @Override
  public void fly(SegmentSelection part) {
    view.fit(part);
  }

  @Override
  public Colouring.Palette palette() {
    return view.palette();
  }

  @Override
  public void paint(Object owner, @Nullable Painting painting) {
    paintings.remove(owner);
    if (painting != null) {
      paintings.put(owner, painting);
    }
    view.paint(paintings.isEmpty() ? null : paintings.lastEntry().getValue());
  }

  @Override
  public void overlay(Object owner, @Nullable Overlay overlay) {
    overlays.remove(owner);
    if (overlay != null) {
      overlays.put(owner, overlay);
    }
    view.overlay(overlays.values().stream().reduce(Overlay.NONE, Overlay::with));
  }

  // ---- edits ---------------------------------------------------------------------------------

  @Override
  public Optional<MorphologyEdit> edit(Function<MorphologyText, MorphologyEdit> operation) {
    DrawnCell cell = view.cell().orElse(null);
    if (cell == null) {
      return Optional.empty();
    }
    List<MorphologyEdit> made = new ArrayList<>();
    boolean changed = false;
    try {
      changed =
          target
              .change(
                  editing ->
                      morphology(editing.document(), cell)
                          .map(now -> taken(operation.apply(MorphologyText.of(now)), now, made)))
              .isPresent();
    } catch (ImpossibleEdit | ModelProblemException impossible) {
      page.say(impossible.getMessage(), IMessageProvider.WARNING);
      return Optional.empty();
    }
    if (!changed) {
      return Optional.empty();
    }
    MorphologyEdit edit = made.getFirst();
    page.edited(edit.shown());
    say(edit.consequences());
    return Optional.of(edit);
  }

  /** The shape that is shown, as the text has it now. */
  private static Optional<Morphology> morphology(XmlDocument document, DrawnCell shown) {
    if (shown.shape().isElsewhere()) {
      throw elsewhere(shown);
    }
    if (shown.shape().morphology().document() == document && !shown.isRough()) {
      return Optional.of(shown.morphology());
    }
    return DrawnShape.of(document).stream()
        .filter(each -> each.name().equals(shown.shape().name()))
        .findFirst()
        .map(DrawnShape::morphology)
        .map(Morphology::read);
  }

  private static ImpossibleEdit elsewhere(DrawnCell shown) {
    return new ImpossibleEdit(NLS.bind(MorphologyMessages.elsewhere, shown.shape().file()));
  }

  private static FormEdit taken(MorphologyEdit edit, Morphology now, List<MorphologyEdit> made) {
    made.add(edit);
    XmlElement element = now.element();
    return new FormEdit(edit.label(), edit.change(), ElementPath.of(element));
  }

  private void say(List<Consequence> consequences) {
    page.say(
        consequences.isEmpty() ? null : String.join(" ", Consequences.sentences(consequences)),
        consequences.isEmpty() ? IMessageProvider.NONE : IMessageProvider.INFORMATION);
  }

  @Override
  public boolean change(Function<FormTarget.Editing, Optional<FormEdit>> editing) {
    boolean changed = target.change(editing).isPresent();
    if (changed) {
      page.edited(List.of());
    }
    return changed;
  }

  @Override
  public void say(String message, int kind) {
    page.say(message, kind);
  }
}
