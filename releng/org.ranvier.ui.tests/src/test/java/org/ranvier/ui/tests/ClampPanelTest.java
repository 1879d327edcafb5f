/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.chart.Chart;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.kinetics.ChannelPage;
import org.ranvier.ui.kinetics.clamp.ClampPanel;
import org.ranvier.ui.kinetics.panel.PanelFolder;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;

/** The voltage clamp beside the curves of a channel. */
@ExtendWith(NoErrorsLogged.class)
class ClampPanelTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final String FILE = "HHCell.cell.nml";

  private TestProject project;
  private NeuroMLEditor editor;
  private ChannelPage page;
  private ClampPanel clamp;

  @BeforeEach
  void open() throws CoreException {
    Welcome.close();
    project = TestProject.ofExample("clamped", HH);
    editor = (NeuroMLEditor) IDE.openEditor(CellEditor.page(), project.file(FILE), true);
    CellEditor.shell().setSize(1500, 950);
    CellEditor.maximize(editor, true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(ChannelPage.ID) != null);
    page = (ChannelPage) editor.setActivePage(ChannelPage.ID);
    UiWait.until(PATIENCE, "curves", () -> !page.curves().isEmpty());
    page.choose(Set.of("k"), "k", "n");
    clamp = (ClampPanel) page.panels(PanelKind.Place.BESIDE).find(ClampPanel.ID).orElseThrow();
    UiWait.until(PATIENCE, "sweeps of k", () -> titled("k under"));
  }

  @AfterEach
  void close() throws CoreException {
    CellEditor.maximize(editor, false);
    CellEditor.page().closeAllEditors(false);
    project.close();
  }

  private boolean titled(String start) {
    return clamp.traces().filter(each -> each.title().startsWith(start)).isPresent();
  }

  private List<Chart.Point> curve() {
    return clamp.curve().orElseThrow().series().getFirst().points();
  }

  private void choose(String entry) {
    Combo combo =
        Widgets.find(clamp.control(), Combo.class, each -> List.of(each.getItems()).contains(entry))
            .orElseThrow();
    combo.setText(entry);
    combo.notifyListeners(SWT.Selection, new Event());
  }

  private void type(String field, String value) {
    Widgets.find(clamp.control(), Text.class, each -> field.equals(each.getData()))
        .orElseThrow()
        .setText(value);
  }

  @Test
  void stepsAreDrawnWithTheirActivationAndFollowTheText() throws Exception {
    assertThat(clamp.traces().orElseThrow().series()).hasSize(15);
    assertThat(curve()).hasSize(15);
    assertThat(curve().getLast().y()).isEqualTo(1, within(1e-9));
    double before = curve().get(5).y();
    Screenshot.inBothThemes(CellEditor.shell(), "channel-clamp");
    IDocument document = editor.source().viewer().getDocument();
    int at = document.get().indexOf("midpoint=\"-55mV\"");
    document.replace(at, "midpoint=\"-55mV\"".length(), "midpoint=\"-35mV\"");
    UiWait.until(PATIENCE, "another activation", () -> curve().get(5).y() < 0.8 * before);
  }

  @Test
  void inANarrowPageItStandsBehindTheCurvesAndComesBack() throws Exception {
    PanelFolder beside = page.panels(PanelKind.Place.BESIDE);
    CTabFolder middle = page.panels(PanelKind.Place.MIDDLE).control();
    int tabs = middle.getItemCount();
    CellEditor.shell().setSize(1000, 800);
    UiWait.until(PATIENCE, "a narrow page", () -> middle.getItemCount() == tabs + 1);
    middle.setSelection(tabs);
    UiWait.until(PATIENCE, "the clamp behind the curves", () -> clamp.control().isVisible());
    assertThat(clamp.control().getSize().x).isGreaterThan(300);
    Screenshot.save(CellEditor.shell(), "channel-narrow");
    CellEditor.shell().setSize(1500, 950);
    UiWait.until(PATIENCE, "a wide page", () -> middle.getItemCount() == tabs);
    assertThat(clamp.control().isVisible()).isTrue();
    assertThat(middle.getSelectionIndex()).isZero();
    UiWait.until(
        PATIENCE,
        "the clamp on the right",
        () -> beside.control().getLocation().x > middle.getLocation().x);
    Screenshot.save(CellEditor.shell(), "channel-wide-again");
  }

  @Test
  void protocolsAndTheirNumbersAreChosenAndWhatIsWrongIsSaid() {
    choose("Inactivation: varied prepulses");
    UiWait.until(PATIENCE, "prepulses", () -> curve().size() == 13);
    type("By (mV)", "20");
    UiWait.until(PATIENCE, "fewer prepulses", () -> curve().size() == 7);
    choose("Current");
    type("Reversal (mV)", "-77");
    UiWait.until(PATIENCE, "currents", () -> clamp.traces().orElseThrow().y().unit().equals("pA"));
    type("Pulse (ms)", "soon");
    assertThat(says("Pulse (ms): a number is expected.")).isTrue();
    type("Pulse (ms)", "0");
    assertThat(says("above 0 ms")).isTrue();
    type("Pulse (ms)", "10");
    assertThat(says("above 0 ms")).isFalse();
    choose("Recovery: varied gaps");
    UiWait.until(PATIENCE, "no curve of currents", () -> clamp.curve().isEmpty());
  }

  @Test
  void anActionPotentialIsTheCommand(@TempDir Path folder) throws Exception {
    choose("Action potential");
    choose("Current");
    type("Reversal (mV)", "-77");
    UiWait.until(PATIENCE, "one sweep", () -> clamp.traces().orElseThrow().series().size() == 1);
    UiWait.until(PATIENCE, "a loop of current", () -> highest() > 30);
    Screenshot.inBothThemes(CellEditor.shell(), "channel-clamp-spike");
    Path file = folder.resolve("spike.csv");
    clamp.waveform(Files.writeString(file, "t (s);V (V)\n0;-0,06\n0,001;0,01\n0,004;-0,06\n"));
    UiWait.until(PATIENCE, "the recorded potential", () -> highest() < 11);
    assertThat(highest()).isEqualTo(10, within(0.2));
    clamp.waveform(Files.writeString(file, "t (ms);V (pA)\n0;1\n1;2\n"));
    UiWait.until(PATIENCE, "why not", () -> says("The potential is in \"pA\""));
    clamp.waveform(Files.writeString(file, "t (ms);V (mV)\n0;1\n1;two\n"));
    UiWait.until(PATIENCE, "the line", () -> says("spike.csv:3"));
  }

  /** Of the potentials over which the current is drawn. */
  private double highest() {
    return clamp.curve().isEmpty()
        ? -100
        : curve().stream().mapToDouble(Chart.Point::x).max().orElseThrow();
  }

  private boolean says(String words) {
    return Widgets.find(
            clamp.control(),
            Label.class,
            each -> each.isVisible() && each.getText().contains(words))
        .isPresent();
  }
}
