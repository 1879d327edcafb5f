/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.edit.scene.Projected;
import org.ranvier.edit.scene.Vector;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Point;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.morphology.segment.SegmentPanel;
import org.ranvier.ui.morphology.tool.ToolKind;
import org.ranvier.ui.morphology.tool.ToolSettings;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Edit a morphology by hand: drag, draw, brush, type, group, cut, graft, and undo all of it. */
@ExtendWith(NoErrorsLogged.class)
class MorphologyEditJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private CellEditor cell;
  private NeuroMLEditor editor;
  private MorphologyPage morphology;
  private String original;

  @BeforeEach
  void open() throws Exception {
    cell = CellEditor.open("pyramidal-cell", "Pyramidal.cell.nml");
    editor = cell.editor();
    morphology = cell.morphology();
    CellEditor.maximize(editor, false);
    original = document().get();
    ToolSettings.follow(Follow.Mode.RIGID);
  }

  @AfterEach
  void close() throws CoreException {
    ToolSettings.follow(Follow.Mode.RIGID);
    cell.close();
  }

  private Shell shell() {
    return page.getWorkbenchWindow().getShell();
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }

  /** The shape as the text says it now. */
  private Morphology shape() {
    XmlDocument text = XmlDocument.parse("now.nml", document().get());
    return Morphology.read(DrawnShape.of(text).getFirst().morphology());
  }

  private static Set<Integer> members(Morphology shape, String group) {
    Set<Integer> ids = new TreeSet<>();
    shape.members(group).indices().forEach(each -> ids.add(shape.segments().get(each).id()));
    return ids;
  }

  // ---- hands ---------------------------------------------------------------------------------

  private void mouse(int type, double x, double y, int state) {
    Event event = new Event();
    event.button = type == SWT.MouseMove ? 0 : 1;
    event.x = (int) Math.round(x);
    event.y = (int) Math.round(y);
    event.stateMask = state;
    morphology.picture().notifyListeners(type, event);
  }

  private void key(int code) {
    Event event = new Event();
    event.keyCode = code;
    morphology.picture().notifyListeners(SWT.KeyDown, event);
  }

  private void click(int segmentId) {
    Projected at = morphology.placeOf(segmentId).orElseThrow();
    mouse(SWT.MouseDown, at.x(), at.y(), 0);
    mouse(SWT.MouseUp, at.x(), at.y(), 0);
  }

  private Camera camera() {
    return morphology.camera().orElseThrow();
  }

  private Projected endOf(int segmentId) {
    Point end = shape().segment(segmentId).distal();
    return camera().project(new Vector(end.x(), end.y(), end.z()));
  }

  private void shownAsWritten(int segmentId) {
    UiWait.until(
        PATIENCE,
        "segment " + segmentId + " where the text has it",
        () ->
            morphology
                .placeOf(segmentId)
                .filter(
                    at -> {
                      Point from = shape().segment(segmentId).proximal();
                      Point to = shape().segment(segmentId).distal();
                      Point middle = from.towards(to, 0.5);
                      Projected is =
                          camera().project(new Vector(middle.x(), middle.y(), middle.z()));
                      return Math.hypot(is.x() - at.x(), is.y() - at.y()) < 1;
                    })
                .isPresent());
  }

  private void command(String id) throws Exception {
    morphology.picture().setFocus();
    UiWait.until(
        PATIENCE,
        id + " to be enabled",
        () ->
            page.getWorkbenchWindow().getService(ICommandService.class).getCommand(id).isEnabled());
    page.getWorkbenchWindow().getService(IHandlerService.class).executeCommand(id, null);
    UiWait.settle(Duration.ofMillis(100));
  }

  private void undo(int steps) throws Exception {
    for (int i = 0; i < steps; i++) {
      command(IWorkbenchCommandConstants.EDIT_UNDO);
    }
  }

  private String heading() {
    return String.valueOf(morphology.getManagedForm().getForm().getMessage());
  }

  private Text field(String name) {
    return field(each -> String.valueOf(each.getToolTipText()).startsWith(name));
  }

  private Text field(Predicate<Text> which) {
    return Widgets.find(shell(), Text.class, each -> each.isVisible() && which.test(each))
        .orElseThrow();
  }

  private void type(String field, String value) {
    Text text = field(field);
    text.setText(value);
    text.notifyListeners(SWT.DefaultSelection, new Event());
    UiWait.settle(Duration.ofMillis(200));
  }

  private void tick(String group, boolean in) {
    Table table = Widgets.find(shell(), Table.class, each -> hasRow(each, group)).orElseThrow();
    for (TableItem each : table.getItems()) {
      if (each.getText().equals(group)) {
        each.setChecked(in);
        Event event = new Event();
        event.item = each;
        event.detail = SWT.CHECK;
        table.notifyListeners(SWT.Selection, event);
      }
    }
  }

  private static boolean hasRow(Table table, String text) {
    return List.of(table.getItems()).stream().anyMatch(each -> each.getText().equals(text));
  }

  // ---- the journey ---------------------------------------------------------------------------

  @Test
  void aTipIsDraggedASubtreeGroupedCutAndGraftedAndAllIsUndone() throws Exception {
    ContentOutline outline = (ContentOutline) page.showView("org.eclipse.ui.views.ContentOutline");
    page.activate(editor);
    morphology.openPanel(SegmentPanel.ID);
    UiWait.settle(Duration.ofMillis(300));
    click(12);
    assertThat(morphology.selectedIds()).containsExactly(12);
    assertThat(field("x of the end").getText()).isEqualTo("-48");
    IContentOutlinePage tree = (IContentOutlinePage) outline.getCurrentPage();
    UiWait.until(
        PATIENCE,
        "the segment in the outline",
        () ->
            ((IStructuredSelection) tree.getSelection()).getFirstElement()
                    instanceof XmlElement element
                && "12".equals(element.attribute("id")));

    dragTip();
    groupSubtree();
    cutAndGraft();

    undo(4);
    assertThat(document().get()).isEqualTo(original);
    assertThat(editor.isDirty()).isFalse();
  }

  /** The end of 12 goes 20 µm to the left; 13 hangs on it and goes along rigidly. */
  private void dragTip() throws Exception {
    morphology.tools().use(ToolKind.MOVE);
    Projected from = endOf(12);
    double pixels = 20 * camera().scale();
    UiWait.settle(Duration.ofMillis(500));
    mouse(SWT.MouseMove, from.x(), from.y(), 0);
    mouse(SWT.MouseDown, from.x(), from.y(), 0);
    mouse(SWT.MouseMove, from.x() - pixels / 2, from.y(), SWT.BUTTON1);
    mouse(SWT.MouseMove, from.x() - pixels, from.y(), SWT.BUTTON1);
    assertThat(morphology.tools().told())
        .contains("Segment 12", "Length:", "Area:", "Path length:", "Length of the cell:");
    // What the cell states of its cables is read beside the drag.
    for (int i = 0; i < 50 && !morphology.tools().told().contains("λ"); i++) {
      UiWait.settle(Duration.ofMillis(200));
      mouse(SWT.MouseMove, from.x() - pixels, from.y(), SWT.BUTTON1);
    }
    assertThat(morphology.tools().told()).contains("λ, steady", "λ at 100 Hz");
    assertThat(document().get()).isEqualTo(original);
    Screenshot.save(shell(), "morphology-drag");
    mouse(SWT.MouseUp, from.x() - pixels, from.y(), SWT.BUTTON1);
    assertThat(morphology.tools().told()).isEmpty();
    Morphology after = shape();
    assertThat(after.segment(12).distal().x()).isCloseTo(-68, within(1.0));
    assertThat(after.segment(12).distal().z()).isEqualTo(12);
    assertThat(after.segment(13).distal().x())
        .isCloseTo(-104 + after.segment(12).distal().x() + 48, within(1e-6));
    shownAsWritten(13);
  }

  private void groupSubtree() {
    morphology.tools().use(ToolKind.SELECT);
    type("Selects by", "subtree(12)");
    assertThat(morphology.selectedIds()).containsExactly(12, 13);
    tick("tuft_group", true);
    UiWait.settle(Duration.ofMillis(300));
    assertThat(members(shape(), "tuft_group")).contains(12, 13);
  }

  private void cutAndGraft() throws Exception {
    type("Selects by", "subtree(12)");
    command(IWorkbenchCommandConstants.EDIT_CUT);
    assertThat(shape().findSegment(12)).isEmpty();
    assertThat(shape().findSegment(13)).isEmpty();
    UiWait.until(PATIENCE, "the cell without it", () -> morphology.placeOf(12).isEmpty());
    click(15);
    assertThat(morphology.selectedIds()).containsExactly(15);
    command(IWorkbenchCommandConstants.EDIT_PASTE);
    Morphology grafted = shape();
    assertThat(grafted.segments().get(grafted.segment(12).parentIndex()).id()).isEqualTo(15);
    assertThat(members(grafted, "tuft_group")).contains(12, 13);
    assertThat(members(grafted, "apical_group")).contains(12, 13);
    shownAsWritten(12);
  }

  // ---- tools ---------------------------------------------------------------------------------

  @Test
  void aPointMovesAloneOrTakesAlongWhatHangsOnItAndEscapePutsItBack() throws Exception {
    morphology.tools().use(ToolKind.MOVE);
    ToolSettings.follow(Follow.Mode.ALONE);
    Projected from = endOf(12);
    mouse(SWT.MouseDown, from.x(), from.y(), 0);
    mouse(SWT.MouseMove, from.x() - 30, from.y() - 30, SWT.BUTTON1);
    key(SWT.ESC);
    mouse(SWT.MouseUp, from.x() - 30, from.y() - 30, SWT.BUTTON1);
    assertThat(document().get()).isEqualTo(original);
    assertThat(morphology.tools().told()).isEmpty();
    mouse(SWT.MouseDown, from.x(), from.y(), 0);
    mouse(SWT.MouseMove, from.x() - 30, from.y() - 5, SWT.BUTTON1 | SWT.SHIFT);
    mouse(SWT.MouseUp, from.x() - 30, from.y() - 5, SWT.BUTTON1 | SWT.SHIFT);
    Morphology after = shape();
    assertThat(after.segment(12).distal().y()).as("Shift keeps the axis").isEqualTo(142);
    assertThat(after.segment(12).distal().x()).isLessThan(-50);
    assertThat(after.segment(13).distal().x()).as("alone").isEqualTo(-104);
    undo(1);
    assertThat(document().get()).isEqualTo(original);
  }

  @Test
  void aNeuriteIsDrawnFreehandAndByCorners() throws Exception {
    morphology.tools().use(ToolKind.DRAW);
    Projected tip = endOf(13);
    mouse(SWT.MouseDown, tip.x(), tip.y(), 0);
    for (int i = 1; i <= 40; i++) {
      mouse(SWT.MouseMove, tip.x() - i, tip.y() + 20 * Math.sin(i / 8.0), SWT.BUTTON1);
    }
    Screenshot.save(shell(), "morphology-draw");
    mouse(SWT.MouseUp, tip.x() - 40, tip.y() + 20 * Math.sin(5), SWT.BUTTON1);
    Morphology drawn = shape();
    int more = drawn.segments().size() - 32;
    assertThat(more).isBetween(2, 15);
    assertThat(members(drawn, "apical_group")).contains(32);
    shownAsWritten(32);

    Projected start = endOf(15);
    mouse(SWT.MouseDown, start.x(), start.y(), 0);
    mouse(SWT.MouseUp, start.x(), start.y(), 0);
    for (int i = 1; i <= 3; i++) {
      mouse(SWT.MouseMove, start.x() + 20 * i, start.y() - 15 * (i % 2), 0);
      mouse(SWT.MouseDown, start.x() + 20 * i, start.y() - 15 * (i % 2), 0);
      mouse(SWT.MouseUp, start.x() + 20 * i, start.y() - 15 * (i % 2), 0);
    }
    key(SWT.BS);
    key(SWT.CR);
    assertThat(shape().segments()).hasSize(32 + more + 2);
    undo(2);
    assertThat(document().get()).isEqualTo(original);
  }

  @Test
  void theBrushChoosesWhatItIsDrawnOver() {
    // In a small picture a brush covers more than one segment wherever it is put.
    page.toggleZoom(page.getReference(editor));
    UiWait.settle(Duration.ofMillis(600));
    key(SWT.HOME);
    UiWait.settle(Duration.ofMillis(600));
    morphology.tools().use(ToolKind.BRUSH);
    Projected from = morphology.placeOf(6).orElseThrow();
    Projected to = morphology.placeOf(9).orElseThrow();
    mouse(SWT.MouseDown, from.x(), from.y(), 0);
    for (int i = 1; i <= 10; i++) {
      mouse(
          SWT.MouseMove,
          from.x() + i / 10.0 * (to.x() - from.x()),
          from.y() + i / 10.0 * (to.y() - from.y()),
          SWT.BUTTON1);
    }
    mouse(SWT.MouseUp, to.x(), to.y(), SWT.BUTTON1);
    assertThat(morphology.selectedIds()).contains(6, 7, 8, 9).doesNotContain(13, 5);
    Projected out = morphology.placeOf(8).orElseThrow();
    mouse(SWT.MouseDown, out.x(), out.y(), SWT.MOD1);
    mouse(SWT.MouseUp, out.x(), out.y(), SWT.MOD1);
    assertThat(morphology.selectedIds()).contains(6, 9).doesNotContain(8);
  }

  // ---- fields --------------------------------------------------------------------------------

  @Test
  void whatIsTypedInThePanelIsWrittenAndWhatIsWrongIsSaid() throws Exception {
    page.toggleZoom(page.getReference(editor));
    morphology.openPanel(SegmentPanel.ID);
    UiWait.settle(Duration.ofMillis(300));
    click(13);
    type("x of the end", "-110");
    assertThat(shape().segment(13).distal().x()).isEqualTo(-110);
    type("Diameter at the end", "0,8");
    assertThat(shape().segment(13).distal().diameter()).isEqualTo(0.8);
    type("Name", "oblique tip");
    assertThat(shape().segment(13).name()).isEqualTo("oblique tip");
    String before = document().get();
    type("Parent", "13");
    assertThat(document().get()).isEqualTo(before);
    assertThat(heading()).contains("another one than segment 13 is expected");
    Screenshot.inBothThemes(shell(), "morphology-segment-panel");
    type("Length", "100");
    assertThat(shape().segment(13).lengthUm()).isCloseTo(100, within(1e-4));
    undo(4);
    assertThat(document().get()).isEqualTo(original);
  }

  @Test
  void whatCannotBeIsSaidWithItsReason() throws Exception {
    click(6);
    for (int i = 0; i < 3; i++) {
      Event up = new Event();
      up.keyCode = SWT.ARROW_UP;
      up.stateMask = SWT.ALT;
      morphology.picture().notifyListeners(SWT.KeyDown, up);
    }
    assertThat(morphology.selectedIds()).containsExactly(0);
    command(IWorkbenchCommandConstants.EDIT_CUT);
    assertThat(heading()).contains("is the root of the cell");
    command(IWorkbenchCommandConstants.EDIT_DELETE);
    assertThat(document().get()).isEqualTo(original);
    click(11);
    command(IWorkbenchCommandConstants.EDIT_DELETE);
    assertThat(shape().findSegment(11)).isEmpty();
    assertThat(shape().findSegment(16)).isPresent();
    undo(1);
    assertThat(document().get()).isEqualTo(original);
  }
}
