/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.part.MultiPageSelectionProvider;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.definition.Link;
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
import org.ranvier.ui.morphology.edit.EditHandlers;
import org.ranvier.ui.morphology.edit.EditMenu;
import org.ranvier.ui.morphology.edit.ShapeCommands;
import org.ranvier.ui.morphology.membrane.FiguresBar;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.ui.morphology.panel.Panel;
import org.ranvier.ui.morphology.segment.SegmentPanel;
import org.ranvier.ui.morphology.tool.ToolBox;
import org.ranvier.ui.source.DefinitionOpener;
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
  private @Nullable SceneView view;
  private Composite stack;
  private Label empty;
  private SceneMenus menus;
  private List<DrawnShape> shapes = List.of();
  private String chosen = "";

  /** What was seen in the session before; empty once that is seen again. */
  private String earlier = "";

  private @Nullable PagePanels panels;
  private @Nullable FiguresBar figures;
  private @Nullable ToolBox tools;
  private @Nullable PageStage stage;
  private final Said said = new Said();
  private final IHyperlinkListener opening =
      IHyperlinkListener.linkActivatedAdapter(_ -> openShape());
  private @Nullable CellJob reading;
  private List<Integer> toChoose = List.of();

  public MorphologyPage(NeuroMLEditor editor) {
    super(editor, ID, MorphologyMessages.page, Icons.MORPHOLOGY);
    this.editor = editor;
    this.target = new FormTarget(editor);
  }

  @Override
  protected void createBody(Composite body, FormToolkit toolkit) {
    ToolBarManager bar = new ToolBarManager(SWT.FLAT | SWT.WRAP | SWT.HORIZONTAL);
    ToolBar row = bar.createControl(body);
    toolkit.adapt(row, false, false);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    SashForm across = sash(toolkit, body, SWT.HORIZONTAL);
    // All of it is to be seen, however large the panels would like to be.
    GridDataFactory.createFrom((GridData) across.getLayoutData()).hint(300, 200).applyTo(across);
    SashForm down = new SashForm(across, SWT.VERTICAL | SWT.SMOOTH);
    toolkit.adapt(down);
    Composite middle = toolkit.createComposite(down);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(middle);
    stack = toolkit.createComposite(middle);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
    stack.setLayout(new StackLayout());
    view = new SceneView(stack, toolkit, this::chosen);
    empty = toolkit.createLabel(stack, MorphologyMessages.empty, SWT.WRAP | SWT.CENTER);
    front(true);
    PageStage made = new PageStage(editor, target, view, new Edits());
    stage = made;
    figures = new FiguresBar(middle, toolkit, made);
    panels = new PagePanels(across, down, toolkit, made);
    tools = new ToolBox(made, view);
    view.setTools(tools);
    ShapeCommands commands = new ShapeCommands(made);
    EditHandlers.installOn(view.control(), made, commands);
    menus = new SceneMenus(view, new Export(view, this::name, this::say), this::choose, panels);
    menus.edit(tools, new EditMenu(commands, () -> openPanel(SegmentPanel.ID), view.getShell()));
    menus.fill(bar);
    bar.update(true);
  }

  private void front(boolean cell) {
    ((StackLayout) stack.getLayout()).topControl = cell ? view : empty;
    stack.layout();
  }

  /** Says in the heading what went wrong. */
  private void say(String message) {
    say(message, IMessageProvider.ERROR);
  }

  private void say(@Nullable String message, int kind) {
    if (isThere()) {
      said.say(form().getForm(), target.shown().orElse(null), message, kind);
    }
  }

  /** What the stage tells the page. */
  private final class Edits implements PageStage.Page {
    @Override
    public void edited(List<Integer> chosen) {
      toChoose = chosen;
      showAll();
    }

    @Override
    public void say(@Nullable String message, int kind) {
      MorphologyPage.this.say(message, kind);
    }
  }

  /** What the cell is called. */
  private String name() {
    return chosen;
  }

  // ---- what is shown -----------------------------------------------------------------------

  @Override
  protected void take(DocumentReading latest) {
    target.read(latest);
  }

  @Override
  protected void restyled() {
    if (view != null) {
      view.recolour();
    }
    if (panels != null) {
      panels.restyled();
    }
    if (figures != null) {
      figures.restyled();
    }
  }

  @Override
  protected void showAll() {
    if (!said.isAbout(target.shown().orElse(null)) || target.fault().isPresent()) {
      target.mark(form().getForm());
    }
    shapes = target.shown().map(each -> DrawnShape.of(each, target.knowledge())).orElse(List.of());
    menus.offer(shapes.stream().map(DrawnShape::name).toList(), chosen);
    Optional<DrawnShape> shape =
        shapes.stream().filter(each -> each.name().equals(chosen)).findFirst();
    shape.or(() -> shapes.stream().findFirst()).ifPresentOrElse(this::read, this::showNone);
  }

  private void showNone() {
    if (view != null) {
      view.clear();
    }
    front(false);
    tellShown();
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
    menus.offer(shapes.stream().map(DrawnShape::name).toList(), chosen);
    if (reading != null) {
      reading.cancel();
    }
    reading = new CellJob(shape, form(), this::show, this::refuse);
    reading.schedule();
  }

  private void show(DrawnCell cell) {
    if (view == null) {
      return;
    }
    boolean first = view.cell().isEmpty();
    front(true);
    view.show(cell);
    if (!earlier.isEmpty()) {
      seeAsBefore(view);
    }
    if (tools != null) {
      tools.shown();
    }
    tellShown();
    tellWhereItIs(cell.shape());
    if (!toChoose.isEmpty()) {
      view.choose(chosenIn(cell));
      toChoose = List.of();
    } else if (first) {
      followCaret();
    }
  }

  /** Says that the shape is in another file, which a click opens. */
  private void tellWhereItIs(DrawnShape shape) {
    Form heading = form().getForm();
    heading.removeMessageHyperlinkListener(opening);
    if (shape.isElsewhere() && target.fault().isEmpty()) {
      heading.addMessageHyperlinkListener(opening);
      heading.setMessage(
          NLS.bind(MorphologyMessages.elsewhere, shape.file()), IMessageProvider.INFORMATION);
    }
  }

  private void openShape() {
    shape()
        .map(DrawnShape::morphology)
        .flatMap(each -> DefinitionOpener.open(new Link(each.nameRange(), each)))
        .ifPresent(MorphologyOpener::turnTo);
  }

  /** Another cell is shown, or another text of it. */
  private void tellShown() {
    if (panels != null && figures != null && view != null) {
      panels.shown();
      figures.shown(view.cell());
    }
  }

  /** The card of the cell. */
  public FiguresBar figures() {
    if (figures == null) {
      throw new IllegalStateException("the page is not made yet");
    }
    return figures;
  }

  /** What an edit asked to be chosen. */
  private SegmentSelection chosenIn(DrawnCell cell) {
    return SegmentSelection.of(
        toChoose.stream()
            .flatMap(id -> cell.morphology().findSegment(id).stream())
            .mapToInt(Segment::index));
  }

  /** What was drawn last stays; why it is not that of the text is said. */
  private void refuse(ModelProblem problem) {
    if (target.fault().isEmpty()) {
      String why = problem.message().replace("&", "&&");
      form()
          .getForm()
          .setMessage(
              NLS.bind(
                  view != null && view.cell().filter(DrawnCell::isRough).isPresent()
                      ? MorphologyMessages.roughlyDrawn
                      : MorphologyMessages.refused,
                  problem.location().line(),
                  why),
              IMessageProvider.WARNING);
    }
  }

  /** What takes the mouse and the keys. */
  public Control picture() {
    return shown().control();
  }

  /** What is chosen, in words. */
  public String summary() {
    return shown().summary();
  }

  /** The ids of the chosen segments, in the order of the document. */
  public List<Integer> selectedIds() {
    SceneView now = shown();
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
    SceneView now = shown();
    Optional<Integer> index =
        now.cell().flatMap(cell -> cell.morphology().findSegment(segmentId)).map(Segment::index);
    return now.scene()
        .flatMap(scene -> index.map(at -> scene.start(at).towards(scene.end(at), 0.5)))
        .flatMap(middle -> now.camera().map(camera -> camera.project(middle)));
  }

  /** Puts a panel in front. */
  public void openPanel(String id) {
    if (panels != null) {
      panels.open(id);
    }
  }

  /** Puts all panels away. */
  public void closePanels() {
    if (panels != null) {
      panels.putAway();
    }
  }

  /** A panel that was looked at already. */
  public Optional<Panel> findPanel(String id) {
    return panels == null ? Optional.empty() : panels.find(id);
  }

  /**
   * Changes the shape that is shown as one undo step.
   *
   * @param operation gives the edit of the text as it is now
   * @return the edit that was made; empty where none was
   */
  public Optional<MorphologyEdit> edit(Function<MorphologyText, MorphologyEdit> operation) {
    return stage == null ? Optional.empty() : stage.edit(operation);
  }

  /** The tools, one of which is in use. */
  public ToolBox tools() {
    if (tools == null) {
      throw new IllegalStateException("the page is not made yet");
    }
    return tools;
  }

  /** From where the cell is seen; empty until it is drawn. */
  public Optional<Camera> camera() {
    return shown().camera();
  }

  /** Looks from somewhere else at once. */
  public void see(Camera camera) {
    shown().grab(camera);
  }

  @Override
  public String state() {
    String camera = view == null ? "" : view.camera().map(CameraText::of).orElse("");
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
    return shown().canvas().drawn();
  }

  /** What draws. */
  public String renderer() {
    return shown().canvas().renderer();
  }

  /** Saves what is seen, in the format that the name of the file ends with: png or svg. */
  public Job save(Path file) {
    Export export = new Export(shown(), this::name, this::say);
    return file.toString().endsWith(".svg") ? export.saveSvg(file) : export.savePng(file);
  }

  private SceneView shown() {
    if (view == null) {
      throw new IllegalStateException("the page is not made yet");
    }
    return view;
  }

  // ---- what is chosen ------------------------------------------------------------------------

  @Override
  public boolean reveal(XmlElement element) {
    if (view == null || view.cell().isEmpty() || isElsewhere(view.cell().get())) {
      return false;
    }
    Optional<SegmentSelection> found = view.cell().get().elements().find(element);
    found.ifPresent(
        selection -> {
          view.select(selection);
          selected(selection);
          tell(List.of(element));
        });
    return found.isPresent();
  }

  private void selected(SegmentSelection selection) {
    if (panels != null) {
      panels.selected(selection);
    }
    if (tools != null) {
      tools.refresh();
    }
  }

  private void followCaret() {
    editor
        .readings()
        .latest()
        .flatMap(latest -> latest.elementAt(editor.source().caretOffset()))
        .ifPresent(this::reveal);
  }

  private void chosen(SegmentSelection selection) {
    if (view == null || view.cell().isEmpty()) {
      return;
    }
    selected(selection);
    if (isElsewhere(view.cell().get())) {
      return; // what is chosen is no part of the text of this editor
    }
    List<XmlElement> elements = view.cell().get().elements().of(selection);
    tell(elements);
    if (!elements.isEmpty()) {
      editor.source().reveal(elements.getFirst().nameRange());
    }
  }

  private static boolean isElsewhere(DrawnCell cell) {
    return cell.shape().isElsewhere();
  }

  /** Tells the workbench what is chosen, as all pages of the editor do: through its provider. */
  private void tell(List<XmlElement> elements) {
    if (isInFront()
        && editor.getSite().getSelectionProvider() instanceof MultiPageSelectionProvider provider) {
      StructuredSelection selection = new StructuredSelection(elements);
      provider.setSelection(selection);
      provider.firePostSelectionChanged(new SelectionChangedEvent(provider, selection));
    }
  }

  @Override
  public void setActive(boolean active) {
    super.setActive(active);
    if (active && view != null) {
      followCaret();
      view.control().setFocus();
    }
  }

  @Override
  public void setFocus() {
    if (view != null && !view.isDisposed()) {
      view.control().setFocus();
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
