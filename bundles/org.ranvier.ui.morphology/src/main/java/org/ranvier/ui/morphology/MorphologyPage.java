/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.CameraText;
import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.SegmentSelection;
import org.ranvier.morphology.Segment;
import org.ranvier.ui.editor.ContributedPage;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.morphology.membrane.FiguresBar;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.morphology.tool.ToolBox;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlElement;

/**
 * The shape of a cell in space. What is chosen here is chosen in the source, the outline and the
 * properties, and the reverse.
 */
public final class MorphologyPage extends ContributedPage {
  public static final String ID = "org.ranvier.ui.morphology.page";

  private final NeuroMLEditor editor;
  private final FormTarget target;
  private final PageSelection choosing;
  private List<DrawnShape> shapes = List.of();
  private String chosen = "";

  /** What was seen in the session before; empty once that is seen again. */
  private String earlier = "";

  private @Nullable PageBody body;
  private @Nullable PageHeading heading;
  private @Nullable CellJob reading;
  private List<Integer> toChoose = List.of();

  public MorphologyPage(NeuroMLEditor editor) {
    super(editor, ID, MorphologyMessages.page, Icons.MORPHOLOGY);
    this.editor = editor;
    this.target = new FormTarget(editor);
    this.choosing = new PageSelection(editor, this::isInFront);
  }

  @Override
  protected void createBody(Composite parent, FormToolkit toolkit) {
    heading =
        new PageHeading(
            form().getForm(), target, () -> editor.source().viewer().getDocument().get());
    ToolBarManager bar = PageBody.bar(parent, toolkit);
    SashForm across = sash(toolkit, parent, SWT.HORIZONTAL);
    // All of it is to be seen, however large the panels would like to be.
    GridDataFactory.createFrom((GridData) across.getLayoutData()).hint(300, 200).applyTo(across);
    body = new PageBody(bar, across, toolkit, editor, target, new Told());
  }

  /** What the parts of the page tell it. */
  private final class Told implements PageBody.Page {
    @Override
    public void edited(List<Integer> segments) {
      toChoose = segments;
      showAll();
    }

    @Override
    public void say(@Nullable String message, int kind) {
      if (isThere() && heading != null) {
        heading.say(message, kind);
      }
    }

    @Override
    public void chosen(SegmentSelection selection) {
      body().view.cell().ifPresent(cell -> told(cell, selection));
    }

    private void told(DrawnCell cell, SegmentSelection selection) {
      body().selected(selection);
      choosing.chosen(cell, selection);
    }

    @Override
    public void choose(String cell) {
      MorphologyPage.this.choose(cell);
    }

    @Override
    public String name() {
      return chosen;
    }
  }

  // ---- what is shown -----------------------------------------------------------------------

  @Override
  protected void take(DocumentReading latest) {
    target.read(latest);
  }

  @Override
  protected void restyled() {
    if (body != null) {
      body.restyled();
    }
  }

  @Override
  protected void showAll() {
    if (heading != null) {
      heading.renew();
    }
    shapes = target.shown().map(each -> DrawnShape.of(each, target.knowledge())).orElse(List.of());
    offer();
    shape().or(() -> shapes.stream().findFirst()).ifPresentOrElse(this::read, this::showNone);
  }

  private void offer() {
    body().offer(shapes.stream().map(DrawnShape::name).toList(), chosen);
  }

  private void showNone() {
    body().showNone();
  }

  /** The shape that is shown, or would be if it could be drawn. */
  public Optional<DrawnShape> shape() {
    return shapes.stream().filter(each -> each.name().equals(chosen)).findFirst();
  }

  /** Shows another cell of the document. */
  public void choose(String name) {
    chosen = name;
    showAll();
  }

  private void read(DrawnShape shape) {
    chosen = shape.name();
    offer();
    if (reading != null) {
      reading.cancel();
    }
    reading = new CellJob(shape, form(), this::show, this::refuse);
    reading.schedule();
  }

  private void show(DrawnCell cell) {
    SceneView view = body().view;
    boolean first = view.cell().isEmpty();
    body().show(cell);
    if (!earlier.isEmpty()) {
      seeAsBefore(view);
    }
    if (heading != null) {
      heading.tellWhereItIs(cell.shape());
    }
    if (!toChoose.isEmpty()) {
      view.choose(chosenIn(cell));
      toChoose = List.of();
    } else if (first) {
      choosing.atCaret().ifPresent(this::reveal);
    }
  }

  private void refuse(ModelProblem problem) {
    if (heading != null) {
      heading.refuse(problem, body().view.cell().filter(DrawnCell::isRough).isPresent());
    }
  }

  /** What an edit asked to be chosen. */
  private SegmentSelection chosenIn(DrawnCell cell) {
    return SegmentSelection.of(
        toChoose.stream()
            .flatMap(id -> cell.morphology().findSegment(id).stream())
            .mapToInt(Segment::index));
  }

  private PageBody body() {
    if (body == null) {
      throw new IllegalStateException("the page is not made yet");
    }
    return body;
  }

  // ---- what others ask -----------------------------------------------------------------------

  /** The card of the cell. */
  public FiguresBar figures() {
    return body().figures;
  }

  /** What takes the mouse and the keys. */
  public Control picture() {
    return body().view.control();
  }

  /** What is chosen, in words. */
  public String summary() {
    return body().view.summary();
  }

  /** The ids of the chosen segments, in the order of the document. */
  public List<Integer> selectedIds() {
    SceneView now = body().view;
    return now.cell().stream()
        .flatMap(
            cell ->
                now.selection()
                    .segments()
                    .mapToObj(index -> cell.morphology().segments().get(index).id()))
        .toList();
  }

  /** Where the middle of a segment is in the picture; empty until the cell is drawn. */
  public Optional<Projected> placeOf(int segmentId) {
    SceneView now = body().view;
    Optional<Integer> index =
        now.cell().flatMap(cell -> cell.morphology().findSegment(segmentId)).map(Segment::index);
    return now.scene()
        .flatMap(scene -> index.map(at -> scene.start(at).towards(scene.end(at), 0.5)))
        .flatMap(middle -> now.camera().map(camera -> camera.project(middle)));
  }

  /** Puts a panel in front. */
  public void openPanel(String id) {
    body().panels.open(id);
  }

  /** Puts all panels away. */
  public void closePanels() {
    if (body != null) {
      body.panels.putAway();
    }
  }

  /** A panel that was looked at already. */
  public Optional<Panel> findPanel(String id) {
    return body == null ? Optional.empty() : body.panels.find(id);
  }

  /**
   * Changes the shape that is shown as one undo step.
   *
   * @param operation gives the edit of the text as it is now
   * @return the edit that was made; empty where none was
   */
  public Optional<MorphologyEdit> edit(Function<MorphologyText, MorphologyEdit> operation) {
    return body == null ? Optional.empty() : body.stage.edit(operation);
  }

  /** The tools, one of which is in use. */
  public ToolBox tools() {
    return body().tools;
  }

  /** From where the cell is seen; empty until it is drawn. */
  public Optional<Camera> camera() {
    return body().view.camera();
  }

  /** Looks from somewhere else at once. */
  public void see(Camera camera) {
    body().view.grab(camera);
  }

  @Override
  public String state() {
    String camera = body == null ? "" : body.view.camera().map(CameraText::of).orElse("");
    return camera.isEmpty() ? earlier : chosen + "\n" + camera;
  }

  @Override
  public void restore(String state) {
    earlier = state;
    chosen = state.lines().findFirst().orElse("");
  }

  /** Looks at the cell as in the session before. */
  private void seeAsBefore(SceneView now) {
    String camera = earlier.lines().skip(1).findFirst().orElse("");
    boolean same = earlier.startsWith(chosen + "\n");
    earlier = "";
    if (same) {
      CameraText.find(camera, 1, 1).ifPresent(now::grab);
    }
  }

  /** How many pictures were drawn so far. */
  public long drawn() {
    return body().view.canvas().drawn();
  }

  /** What draws. */
  public String renderer() {
    return body().view.canvas().renderer();
  }

  /** Saves what is seen, in the format that the name of the file ends with: png or svg. */
  public Job save(Path file) {
    Told told = new Told();
    Consumer<String> fault = message -> told.say(message, IMessageProvider.ERROR);
    Export export = new Export(body().view, told::name, fault);
    return file.toString().endsWith(".svg") ? export.saveSvg(file) : export.savePng(file);
  }

  // ---- what is chosen ------------------------------------------------------------------------

  @Override
  public boolean reveal(XmlElement element) {
    Optional<SegmentSelection> found =
        body == null
            ? Optional.empty()
            : body.view.cell().flatMap(cell -> PageSelection.find(cell, element));
    found.ifPresent(
        selection -> {
          body().view.select(selection);
          body().selected(selection);
          choosing.tell(List.of(element));
        });
    return found.isPresent();
  }

  @Override
  public void setActive(boolean active) {
    super.setActive(active);
    if (active && body != null) {
      choosing.atCaret().ifPresent(this::reveal);
      body.view.control().setFocus();
    }
  }

  @Override
  public void setFocus() {
    if (body != null && !body.view.isDisposed()) {
      body.view.control().setFocus();
    }
  }

  @Override
  public void dispose() {
    if (reading != null) {
      reading.cancel();
    }
    super.dispose();
  }
}
