/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.run.PlotsView;
import org.ranvier.ui.run.SimulationSession;
import org.ranvier.ui.run.SimulationSessions;
import org.ranvier.ui.run.history.RunsView;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.XmlElement;

/** Journey J2: change a conductance by dragging, see what it does, take it back, keep it. */
@ExtendWith(NoErrorsLogged.class)
class DragJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String CELL = "HHCell.cell.nml";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private NeuroMLEditor editor;

  @BeforeEach
  void openExample() throws CoreException {
    Welcome.close();
    project = TestProject.create("journey-2");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
    editor = (NeuroMLEditor) IDE.openEditor(page, project.file(CELL));
    UiWait.until(PATIENCE, "the model to be read", () -> editor.readings().latest().isPresent());
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void aDraggedConductanceIsTriedComparedTakenBackAndKept() throws Exception {
    SimulationSession earlier = SimulationSessions.workbench().latest().orElse(null);
    command("org.ranvier.ui.run.simulate");
    SimulationSession first = waitForRunAfter(earlier);

    showDensity();
    Scale slider = slider();
    assertThat(slider.isVisible()).as("the slider of the field in use").isTrue();
    drag(slider, List.of(95, 88, 80, 73, 67));
    assertThat(text()).isEqualTo(HH.text(CELL).replace("120mS_per_cm2", "80.4mS_per_cm2"));
    SimulationSession second = waitForRunAfter(first);
    assertThat(second.changes().orElseThrow())
        .containsExactly("channelDensity naDensity condDensity: 120mS_per_cm2 → 80.4mS_per_cm2");
    assertThat(second.curves().getFirst().valueRange()[1])
        .as("peak with less sodium, in mV")
        .isLessThan(first.curves().getFirst().valueRange()[1] - 1);
    PlotsView plots = (PlotsView) page.showView(PlotsView.ID);
    UiWait.until(PATIENCE, "the trial", () -> plots.headline().contains("not saved"));
    assertThat(plots.plots().orElseThrow().charts().getFirst().getSeriesSet().getSeries("ghost0"))
        .as("the run before, behind the curves")
        .isNotNull();
    page.activate(editor);
    Screenshot.inBothThemes(shell(), "journey-2-dragged");
    page.showView(RunsView.ID);
    page.activate(editor);
    Screenshot.save(shell(), "journey-2-runs-light");

    command("org.eclipse.ui.edit.undo");
    assertThat(text()).as("one undo takes the drag back").isEqualTo(HH.text(CELL));
    assertThat(editor.isDirty()).as("dirty after undo").isFalse();

    command("org.eclipse.ui.edit.redo");
    editor.doSave(null);
    List<String> before = HH.text(CELL).lines().toList();
    List<String> after = project.file(CELL).readString().lines().toList();
    assertThat(after).hasSameSizeAs(before);
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        changed.add(i);
      }
    }
    assertThat(changed).as("lines of the file that changed").hasSize(1);
    assertThat(after.get(changed.getFirst())).contains("condDensity=\"80.4mS_per_cm2\"");
  }

  /** Keys that move nothing are no step, and what they undo keeps its name. */
  @Test
  void aKeyThatMovesNothingIsNoStep() throws Exception {
    showDensity();
    drag(slider(), List.of(80));
    IUndoContext context =
        DocumentUndoManagerRegistry.getDocumentUndoManager(editor.source().viewer().getDocument())
            .getUndoContext();
    IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    assertThat(history.getUndoHistory(context)).hasSize(1);
    slider().notifyListeners(SWT.KeyDown, new Event());
    history.undo(context, null, null);
    slider().notifyListeners(SWT.KeyUp, new Event());
    assertThat(text()).isEqualTo(HH.text(CELL));
    assertThat(history.getUndoHistory(context)).isEmpty();
    assertThat(history.getRedoOperation(context).getLabel())
        .isEqualTo("Set condDensity of naDensity");
  }

  private void showDensity() {
    editor.setActivePage(ModelFormPage.ID);
    XmlElement root = editor.readings().latest().orElseThrow().tree().orElseThrow().root();
    XmlElement density =
        StreamSupport.stream(root.descendants().spliterator(), false)
            .filter(each -> "naDensity".equals(each.attribute("id")))
            .findFirst()
            .orElseThrow();
    editor.form().reveal(density);
    UiWait.settle(Duration.ofMillis(200));
    Text field =
        Widgets.find(form(), Text.class, each -> each.getText().equals("120")).orElseThrow();
    field.forceFocus();
    UiWait.settle(Duration.ofMillis(200));
  }

  private Composite form() {
    return (Composite) editor.form().getPartControl();
  }

  private Scale slider() {
    return Widgets.find(form(), Scale.class, _ -> true).orElseThrow();
  }

  private static void drag(Scale slider, List<Integer> positions) {
    slider.notifyListeners(SWT.MouseDown, new Event());
    for (int position : positions) {
      slider.setSelection(position);
      slider.notifyListeners(SWT.Selection, new Event());
      UiWait.settle(Duration.ofMillis(30));
    }
    slider.notifyListeners(SWT.MouseUp, new Event());
  }

  private String text() {
    return editor.source().viewer().getDocument().get();
  }

  private Shell shell() {
    return page.getWorkbenchWindow().getShell();
  }

  private void command(String id) throws Exception {
    page.activate(editor);
    UiWait.settle(Duration.ofMillis(200)); // till what can be done is known
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
  }

  private SimulationSession waitForRunAfter(SimulationSession before) {
    return UiWait.value(
        PATIENCE,
        "another run",
        () ->
            SimulationSessions.workbench()
                .latest()
                .filter(run -> run != before && run.state() == SimulationSession.State.FINISHED)
                .filter(
                    run ->
                        run.changes().isPresent()
                            || SimulationSessions.workbench().before(run).isEmpty())
                .orElse(null));
  }
}
