/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.ColourMap;
import org.ranvier.edit.scene.Colouring;
import org.ranvier.edit.scene.Colours;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.Picking;
import org.ranvier.edit.scene.Projection;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SceneStyle;
import org.ranvier.edit.scene.SegmentCard;
import org.ranvier.edit.scene.SegmentHit;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.Painting;
import org.ranvier.ui.morphology.tool.Picture;
import org.ranvier.ui.morphology.tool.ToolBox;

/** A cell in space with what is chosen of it, and below it scale, directions and colours. */
final class SceneView extends Composite implements Picture {
  /** Told of what somebody has chosen in the picture. */
  interface Listener {
    void chosen(SegmentSelection selection);
  }

  private static final int DARK = 384;

  private final SceneCanvas canvas;
  private final SceneStrip strip;
  private final CameraFlight flight;
  private final Listener listener;
  private final SceneInput input;
  private @Nullable Scene preview;
  private @Nullable DrawnCell cell;
  private @Nullable Colours colours;
  private @Nullable Scene moved;
  private @Nullable Picking pickingMoved;
  private @Nullable Painting painting;
  private Overlay overlay = Overlay.NONE;
  private @Nullable Camera camera;
  private SegmentSelection selection = SegmentSelection.EMPTY;
  private int hovered = -1;

  /** Whether all of the cell is seen and is to be, however large the page is. */
  private boolean fitted;

  SceneView(Composite parent, FormToolkit toolkit, Listener listener) {
    super(parent, SWT.NONE);
    this.listener = listener;
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    canvas = SceneCanvases.create(this);
    strip = new SceneStrip(this);
    toolkit.adapt(this);
    toolkit.adapt(canvas.control(), true, false);
    toolkit.adapt(strip, false, false);
    GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(canvas.control());
    GridDataFactory.fillDefaults().grab(true, false).hint(300, SceneStrip.ROWS).applyTo(strip);
    flight = new CameraFlight(getDisplay(), this::see);
    canvas.control().addListener(SWT.Resize, _ -> fill());
    canvas.control().addListener(SWT.Dispose, _ -> flight.stop());
    canvas
        .control()
        .getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = MorphologyMessages.view + ": " + summary();
              }
            });
    input = new SceneInput(this);
    input.listen();
    SegmentToolTip.installOn(this);
  }

  @Override
  public Control control() {
    return canvas.control();
  }

  SceneCanvas canvas() {
    return canvas;
  }

  Optional<DrawnCell> cell() {
    return Optional.ofNullable(cell);
  }

  @Override
  public Optional<Camera> camera() {
    return Optional.ofNullable(camera);
  }

  Optional<Colours> colours() {
    return Optional.ofNullable(colours);
  }

  SegmentSelection selection() {
    return selection;
  }

  /** What takes events before the habits of the mouse do. */
  void setTools(ToolBox box) {
    input.setTools(box);
  }

  /** The segments where they are drawn; empty where nothing is. */
  Optional<Scene> scene() {
    return moved != null ? Optional.of(moved) : cell().map(DrawnCell::scene);
  }

  @Override
  public Optional<Picking> picking() {
    Scene elsewhere = moved;
    if (elsewhere == null) {
      return cell().map(DrawnCell::picking);
    }
    // Not before somebody points there: places can change with every picture.
    if (pickingMoved == null) {
      pickingMoved = new Picking(elsewhere);
    }
    return Optional.of(pickingMoved);
  }

  /** What is drawn over the picture. */
  Overlay overlay() {
    return overlay;
  }

  /** What is chosen, in words. */
  String summary() {
    return cell == null
        ? MorphologyMessages.nothing
        : SegmentCard.summary(cell.morphology(), selection);
  }

  // ---- what is shown -----------------------------------------------------------------------

  /** Shows a cell; the next text of the same cell is seen from where the one before was. */
  void show(DrawnCell next) {
    DrawnCell before = cell;
    cell = next;
    if (before == null || !next.isSameTextAs(before)) {
      preview = null;
    }
    hovered = -1;
    boolean same = before != null && before.shape().name().equals(next.shape().name());
    selection =
        same ? next.elements().carried(before.morphology(), selection) : SegmentSelection.EMPTY;
    if (!same || camera == null) {
      flight.stop();
      fitted = true;
      Point size = canvas.control().getSize();
      camera =
          Camera.fitting(next.scene().bounds(), size.x, size.y)
              .withProjection(ScenePreferences.chosen(Projection.class))
              .fit(next.scene().bounds());
    }
    recolour();
  }

  /** The document has no segments any more. */
  void clear() {
    cell = null;
    colours = null;
    moved = null;
    preview = null;
    pickingMoved = null;
    selection = SegmentSelection.EMPTY;
    strip.show(null, null, summary());
  }

  /** Takes over colours of the theme and what is coloured. */
  void recolour() {
    DrawnCell now = cell;
    if (now != null) {
      Optional<Painting> painter = Optional.ofNullable(painting);
      colours =
          painter
              .flatMap(each -> each.colours(now, palette()))
              .orElseGet(
                  () -> ScenePreferences.chosen(Colouring.class).of(now.morphology(), palette()));
      Scene next = painter.flatMap(Painting::scene).orElse(null);
      if (next != moved) {
        moved = next;
        pickingMoved = null;
      }
    }
    draw();
  }

  Colouring.Palette palette() {
    return new Colouring.Palette(isDark(), ScenePreferences.chosen(ColourMap.class));
  }

  /** Draws the cell otherwise; null for as it is. */
  void paint(@Nullable Painting next) {
    painting = next;
    recolour();
  }

  @Override
  public boolean isElsewhere() {
    return moved != null;
  }

  @Override
  public void preview(@Nullable Scene scene) {
    preview = scene;
    draw();
  }

  @Override
  public void mark(SegmentSelection chosen) {
    select(chosen);
  }

  /** Draws something over the picture. */
  void overlay(Overlay next) {
    overlay = next;
    draw();
  }

  private boolean isDark() {
    RGB back = canvas.control().getBackground().getRGB();
    return back.red + back.green + back.blue < DARK;
  }

  /** How pictures look in the theme. */
  SceneStyle style() {
    Color back = canvas.control().getBackground();
    return SceneStyle.on(back.getRed() << 16 | back.getGreen() << 8 | back.getBlue());
  }

  private void draw() {
    if (cell == null || camera == null || colours == null || isDisposed()) {
      return;
    }
    Marks marks = new Marks(selection, hovered);
    Scene scene = preview != null ? preview : moved != null ? moved : cell.scene();
    canvas.show(new SceneFrame(scene, camera, colours, marks, style(), overlay));
    strip.show(camera, colours.legend(), summary());
  }

  // ---- from where it is seen ---------------------------------------------------------------

  private void fill() {
    if (camera != null) {
      see(camera);
    }
  }

  /** Looks from somewhere else at once. */
  void see(Camera next) {
    Point size = canvas.control().getSize();
    boolean resized = camera == null || size.x != camera.width() || size.y != camera.rows();
    Camera now = next.withSize(size.x, size.y);
    Scene scene = scene().orElse(null);
    camera = resized && fitted && scene != null ? now.fit(scene.bounds()) : now;
    draw();
  }

  /** As {@link #see}, and ends a flight. */
  void grab(Camera next) {
    flight.stop();
    fitted = false;
    see(next);
  }

  /** Looks from somewhere else, on the way there for the eye to follow. */
  void fly(Camera next) {
    fitted = false;
    if (camera != null) {
      flight.start(camera, next);
    }
  }

  /** All that is chosen, or the whole cell. */
  void fit(boolean onlyChosen) {
    fit(onlyChosen ? selection : SegmentSelection.EMPTY);
  }

  /** Some segments; the whole cell where there are none. */
  void fit(SegmentSelection part) {
    Scene scene = scene().orElse(null);
    if (scene != null && camera != null) {
      fly(camera.fit(part.isEmpty() ? scene.bounds() : scene.box(part.segments())));
      fitted = part.isEmpty();
    }
  }

  // ---- what is chosen ------------------------------------------------------------------------

  /** Chooses segments as somebody who clicks does. */
  void choose(SegmentSelection next) {
    if (!next.equals(selection)) {
      select(next);
      listener.chosen(next);
    }
  }

  /** Shows what was chosen elsewhere. */
  void select(SegmentSelection next) {
    selection = next;
    draw();
  }

  Optional<SegmentHit> hit(int x, int y) {
    Camera now = camera;
    return now == null ? Optional.empty() : picking().flatMap(each -> each.hit(now, x, y));
  }

  void hover(OptionalInt segment) {
    int next = segment.orElse(-1);
    if (next != hovered) {
      hovered = next;
      draw();
    }
  }
}
