/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.kinetics.ChannelPage;
import org.ranvier.ui.kinetics.clamp.ClampPanel;
import org.ranvier.ui.kinetics.panel.PanelKind.Place;
import org.ranvier.ui.kinetics.scheme.Choice;
import org.ranvier.ui.kinetics.scheme.SchemeCanvas;
import org.ranvier.ui.kinetics.scheme.SchemePanel;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Kinetic schemes as diagrams: from a gate to a scheme, states and transitions by hand, a clamp.
 */
@ExtendWith(NoErrorsLogged.class)
class SchemePageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FILE = "Sodium.channel.nml";

  private static final String TEXT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="Sodium">
          <!-- Squid. -->
          <ionChannelHH id="na" conductance="10pS" species="na">
              <gateHHrates id="m" instances="3">
                  <!-- after Hodgkin and Huxley -->
                  <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
                  <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
              </gateHHrates>
          </ionChannelHH>
          <ionChannelHH id="same" conductance="10pS" species="na">
              <gateHHrates id="m" instances="3">
                  <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
                  <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
              </gateHHrates>
          </ionChannelHH>
      </neuroml>
      """;

  private TestProject project;
  private NeuroMLEditor editor;
  private ChannelPage page;
  private SchemePanel panel;
  private SchemeCanvas canvas;
  private final List<String> versions = new ArrayList<>();

  @BeforeEach
  void open() throws CoreException {
    Welcome.close();
    project = TestProject.create("schemes");
    editor = (NeuroMLEditor) IDE.openEditor(CellEditor.page(), project.write(FILE, TEXT), true);
    CellEditor.shell().setSize(1600, 950);
    CellEditor.maximize(editor, true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(ChannelPage.ID) != null);
    page = (ChannelPage) editor.setActivePage(ChannelPage.ID);
    UiWait.until(PATIENCE, "curves", () -> !page.curves().isEmpty());
    versions.add(TEXT);
    page.edits().toSchemes();
    page.panels(Place.MIDDLE).open(SchemePanel.ID);
    UiWait.until(
        PATIENCE, "the panel", () -> page.panels(Place.MIDDLE).find(SchemePanel.ID).isPresent());
    panel = (SchemePanel) page.panels(Place.MIDDLE).find(SchemePanel.ID).orElseThrow();
    canvas = panel.canvas();
    await("c0", "c1", "c2", "open");
    took();
  }

  @AfterEach
  void close() throws CoreException {
    CellEditor.maximize(editor, false);
    CellEditor.page().closeAllEditors(false);
    project.close();
  }

  private String text() {
    return editor.source().viewer().getDocument().get();
  }

  private Set<String> states() {
    return canvas.diagram().boxes().keySet();
  }

  private void await(String... states) {
    UiWait.until(PATIENCE, "states " + List.of(states), () -> states().equals(Set.of(states)));
  }

  /** The text is another one, and right. */
  private void took() {
    assertThat(text()).isNotEqualTo(versions.getLast());
    versions.add(text());
    assertThat(Validator.standard().validate(Path.of(FILE), _ -> XmlDocument.parse(FILE, text())))
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .isEmpty();
  }

  private Point middle(String state) {
    Rectangle r = canvas.placeOf(state).orElseThrow();
    return new Point(r.x + r.width / 2, r.y + r.height / 2);
  }

  private Point knob(String state) {
    Rectangle r = canvas.placeOf(state).orElseThrow();
    return new Point(r.x + r.width, r.y + r.height / 2);
  }

  private void drag(Point from, Point to) {
    CellEditor.mouse(canvas, SWT.MouseMove, 0, from.x, from.y, 0);
    CellEditor.mouse(canvas, SWT.MouseDown, 1, from.x, from.y, 0);
    CellEditor.mouse(canvas, SWT.MouseMove, 1, (from.x + to.x) / 2, (from.y + to.y) / 2, 0);
    CellEditor.mouse(canvas, SWT.MouseMove, 1, to.x, to.y, 0);
    CellEditor.mouse(canvas, SWT.MouseUp, 1, to.x, to.y, 0);
  }

  private void key(int code, char character) {
    Event event = new Event();
    event.keyCode = code;
    event.character = character;
    canvas.notifyListeners(SWT.KeyDown, event);
  }

  private void undo() {
    ((ITextOperationTarget) editor.source().viewer()).doOperation(ITextOperationTarget.UNDO);
  }

  private void field(String attribute, String value) {
    Widgets.find(canvas, Text.class, each -> attribute.equals(each.getData()))
        .orElseThrow()
        .setText(value);
  }

  private void enter(Text text) {
    Event event = new Event();
    event.detail = SWT.TRAVERSE_RETURN;
    event.doit = true;
    text.notifyListeners(SWT.Traverse, event);
  }

  @Test
  void aGateBecomesASchemeThatIsEditedByHandAndRuns() throws Exception {
    assertThat(text()).contains("<!-- after Hodgkin and Huxley -->", "<gateKS id=\"m\"");
    Screenshot.inBothThemes(CellEditor.shell(), "channel-states");

    // An inactivated state out of the palette.
    drag(canvas.palette(false), new Point(middle("open").x, canvas.getSize().y - 60));
    await("c0", "c1", "c2", "open", "c3");
    took();
    assertThat(panel.remarks()).contains("c3");

    // Joined with the open one.
    drag(knob("open"), middle("c3"));
    UiWait.until(
        PATIENCE, "the way", () -> canvas.placeOf(new Choice.Way("open", "c3")).isPresent());
    took();
    assertThat(panel.remarks()).isEmpty();
    assertThat(canvas.choice()).hasValue(new Choice.Way("open", "c3"));

    // Renamed in place.
    canvas.setFocus();
    Point at = middle("c3");
    CellEditor.mouse(canvas, SWT.MouseDown, 1, at.x, at.y, 0);
    CellEditor.mouse(canvas, SWT.MouseUp, 1, at.x, at.y, 0);
    key(SWT.F2, '\0');
    Text name = Widgets.find(canvas, Text.class, each -> each.getText().equals("c3")).orElseThrow();
    name.setText("inactivated");
    enter(name);
    await("c0", "c1", "c2", "open", "inactivated");
    took();
    assertThat(text()).contains("to=\"inactivated\"").doesNotContain("\"c3\"");

    // Its rates, by a double click on the arrow.
    Point arrow = canvas.placeOf(new Choice.Way("open", "inactivated")).orElseThrow();
    CellEditor.mouse(canvas, SWT.MouseDoubleClick, 1, arrow.x, arrow.y, 0);
    field("rate", "fast");
    Screenshot.inBothThemes(CellEditor.shell(), "channel-states-rates");
    field("rate", "0.4per_ms");
    field("scale", "1e9mV");
    enter(Widgets.find(canvas, Text.class, each -> "rate".equals(each.getData())).orElseThrow());
    took();
    assertThat(text()).contains("rate=\"0.4per_ms\" midpoint=\"-40mV\" scale=\"1e9mV\"");

    runs();
    while (versions.size() > 1) {
      versions.removeLast();
      undo();
      assertThat(text()).isEqualTo(versions.getLast());
    }
  }

  /** The family is clamped, and the occupancies of a sweep sum up to one. */
  private void runs() throws Exception {
    ClampPanel clamp = (ClampPanel) page.panels(Place.BESIDE).find(ClampPanel.ID).orElseThrow();
    UiWait.until(PATIENCE, "sweeps", () -> clamp.traces().isPresent());
    assertThat(clamp.curve().orElseThrow().series().getFirst().points()).hasSize(15);
    Button occupancy =
        Widgets.find(
                page.panels(Place.MIDDLE).control(),
                Button.class,
                each -> each.getText().equals("Occupancy"))
            .orElseThrow();
    occupancy.setSelection(true);
    occupancy.notifyListeners(SWT.Selection, new Event());
    UiWait.until(PATIENCE, "occupancies", () -> canvas.shares().size() == 5);
    Combo sweeps =
        Widgets.find(
                page.panels(Place.MIDDLE).control(),
                Combo.class,
                each -> List.of(each.getItems()).contains("0 mV"))
            .orElseThrow();
    assertThat(sweeps.getItemCount()).isEqualTo(15);
    Scale time =
        Widgets.find(
                page.panels(Place.MIDDLE).control(), Scale.class, each -> each.getMaximum() == 1000)
            .orElseThrow();
    sweeps.setText("0 mV");
    sweeps.notifyListeners(SWT.Selection, new Event());
    double before = canvas.shares().get("inactivated");
    for (int at : new int[] {150, 400, 700}) {
      time.setSelection(at);
      time.notifyListeners(SWT.Selection, new Event());
      assertThat(canvas.shares().values().stream().mapToDouble(each -> each).sum())
          .isCloseTo(1, within(1e-9));
    }
    UiWait.until(
        PATIENCE, "inactivated channels", () -> canvas.shares().get("inactivated") > before + 0.1);
    Screenshot.inBothThemes(CellEditor.shell(), "channel-states-occupancy");
  }

  @Test
  void statesAndWaysAreChosenTurnedAndRemovedByKeys() {
    key(SWT.ARROW_RIGHT, '\0');
    assertThat(canvas.choice()).hasValue(new Choice.State("c0"));
    assertThat(canvas.description()).contains("c0");
    key('o', 'o');
    UiWait.until(PATIENCE, "another open state", () -> text().contains("<openState id=\"c0\"/>"));
    took();
    undo();
    UiWait.until(PATIENCE, "a closed state", () -> text().equals(versions.get(1)));
    await("c0", "c1", "c2", "open");
    Point arrow = canvas.placeOf(new Choice.Way("c1", "c2")).orElseThrow();
    CellEditor.mouse(canvas, SWT.MouseDown, 1, arrow.x, arrow.y, 0);
    CellEditor.mouse(canvas, SWT.MouseUp, 1, arrow.x, arrow.y, 0);
    assertThat(canvas.choice()).hasValue(new Choice.Way("c1", "c2"));
    page.reveal(element("c2"));
    assertThat(canvas.choice()).hasValue(new Choice.State("c2"));
    page.reveal(element("reverse0"));
    assertThat(canvas.choice()).hasValue(new Choice.Way("c1", "c0"));
    canvas.setFocus();
    CellEditor.mouse(canvas, SWT.MouseDown, 1, arrow.x, arrow.y, 0);
    CellEditor.mouse(canvas, SWT.MouseUp, 1, arrow.x, arrow.y, 0);
    assertThat(chosenInSource()).contains("forward1");
    key('t', 't');
    assertThat(text()).contains("id=\"forward1\" from=\"c2\" to=\"c1\"");
    UiWait.until(
        PATIENCE, "the same arrows", () -> canvas.placeOf(new Choice.Way("c1", "c2")).isPresent());
    key(SWT.DEL, '\u007f');
    UiWait.until(PATIENCE, "no way", () -> canvas.placeOf(new Choice.Way("c1", "c2")).isEmpty());
    assertThat(text()).doesNotContain("forward1", "reverse1");
    assertThat(panel.remarks()).contains("c2, open");
  }

  @Test
  void theSchemeIsComparedAndWrittenByGatesAgain() {
    panel.compare("same");
    UiWait.until(PATIENCE, "a verdict", () -> said().contains("does the same as same"));
    page.edits().toGates();
    UiWait.until(
        PATIENCE, "gates", () -> text().contains("<gateHHrates id=\"m\" instances=\"3\">"));
    took();
    assertThat(text()).doesNotContain("gateKS").contains("<!-- after Hodgkin and Huxley -->");
    UiWait.until(
        PATIENCE,
        "no diagram",
        () -> !page.panels(Place.MIDDLE).front().equals(Optional.of(SchemePanel.ID)));
    undo();
    assertThat(text()).isEqualTo(versions.get(1));
  }

  /** The part of the scheme with an id, as the text was read last. */
  private XmlElement element(String id) {
    XmlElement root =
        editor.readings().latest().orElseThrow().tree().orElseThrow().findRoot().orElseThrow();
    for (XmlElement each : root.elements().getFirst().elements().getFirst().elements()) {
      if (id.equals(each.attribute("id"))) {
        return each;
      }
    }
    throw new AssertionError("no " + id);
  }

  private String chosenInSource() {
    return text().substring(editor.source().caretOffset()).lines().findFirst().orElse("");
  }

  /** What the heading of the page says. */
  private String said() {
    return page.getManagedForm().getForm().getMessage() == null
        ? ""
        : page.getManagedForm().getForm().getMessage();
  }
}
