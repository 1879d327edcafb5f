/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.chart.Chart;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.kinetics.ChannelPage;
import org.ranvier.ui.kinetics.clamp.ClampPanel;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.OpenWizard;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;

/**
 * From nothing to a channel under clamp: made by a wizard, its rate moved by hand, warmed, written
 * as a kinetic scheme; valid after each step. How a scheme is edited as a diagram is another test.
 */
@ExtendWith(NoErrorsLogged.class)
class ChannelJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int[] POTENTIALS_MV = {-90, -65, -40, 0, 30};

  private TestProject project;
  private NeuroMLEditor editor;
  private ChannelPage page;

  @BeforeEach
  void open() throws Exception {
    Welcome.close();
    project = TestProject.create("journey");
  }

  @AfterEach
  void close() throws Exception {
    CellEditor.maximize(editor, false);
    CellEditor.page().closeAllEditors(false);
    project.close();
  }

  private void make() throws Exception {
    try (OpenWizard wizard =
        OpenWizard.open(
            PlatformUI.getWorkbench().getNewWizardRegistry(),
            "org.ranvier.ui.newChannel",
            project.project())) {
      wizard.waitUntilItCanFinish();
      wizard.choose("Gate with Q10");
      wizard.press("Next >");
      wizard.type("Id:", "kdr");
      wizard.finish();
    }
    editor = (NeuroMLEditor) CellEditor.page().getActiveEditor();
    CellEditor.shell().setSize(1500, 950);
    CellEditor.maximize(editor, true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(ChannelPage.ID) != null);
    page = (ChannelPage) editor.setActivePage(ChannelPage.ID);
    UiWait.until(PATIENCE, "handles", () -> !page.handles().isEmpty());
  }

  private String text() {
    return editor.source().viewer().getDocument().get();
  }

  private void assertValid() {
    String now = text();
    assertThat(
            Validator.standard()
                .validate(
                    Path.of("kdr.channel.nml"), _ -> XmlDocument.parse("kdr.channel.nml", now)))
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .isEmpty();
  }

  /** The points are a millivolt apart from −100 mV on. */
  private double at(Plot plot, String label, int mv) {
    return page.curves().stream()
        .filter(each -> each.key().plot() == plot && each.label().equals(label))
        .findFirst()
        .orElseThrow()
        .y()[mv + 100];
  }

  private Handle midpoint() {
    return page.handles().stream()
        .filter(each -> each.curve().plot() == Plot.RATE && !each.curve().equals(back()))
        .filter(each -> each.kind() == Handle.Kind.MIDPOINT)
        .findFirst()
        .orElseThrow();
  }

  private Object back() {
    return page.curves().stream()
        .filter(each -> each.key().plot() == Plot.RATE && each.isBack())
        .findFirst()
        .orElseThrow()
        .key();
  }

  private void drag(Handle handle, double byMv) {
    Canvas canvas = page.canvas(Plot.RATE);
    Point at = page.placeOf(handle).orElseThrow();
    Handle slope =
        page.handles().stream()
            .filter(each -> each.curve().equals(handle.curve()))
            .filter(each -> each.kind() == Handle.Kind.SLOPE)
            .findFirst()
            .orElseThrow();
    double perMv = (page.placeOf(slope).orElseThrow().x - at.x) / (slope.x() - handle.x());
    int to = at.x + (int) Math.round(byMv * perMv);
    CellEditor.mouse(canvas, SWT.MouseDown, 1, at.x, at.y, 0);
    CellEditor.mouse(canvas, SWT.MouseMove, 1, to, at.y, 0);
    CellEditor.mouse(canvas, SWT.MouseUp, 1, to, at.y, 0);
  }

  private ClampPanel clamp() {
    return (ClampPanel) page.panels(PanelKind.Place.BESIDE).find(ClampPanel.ID).orElseThrow();
  }

  /** Opening by the linear exponential rate of the template, per ms. */
  private static DoubleUnaryOperator alpha(double midpoint) {
    return mv -> {
      double x = (mv - midpoint) / 10;
      return x == 0 ? 0.1 : 0.1 * x / (1 - Math.exp(-x));
    };
  }

  private static double beta(double mv) {
    return 0.125 * Math.exp((mv + 65) / -80);
  }

  private void assertCurves(double midpoint, double factor) {
    for (int mv : POTENTIALS_MV) {
      double a = alpha(midpoint).applyAsDouble(mv);
      double b = beta(mv);
      assertThat(at(Plot.STEADY_STATE, "kdr n", mv)).isCloseTo(a / (a + b), within(1e-12));
      double tau = 1 / ((a + b) * factor);
      assertThat(at(Plot.TIME_CONSTANT, "kdr n", mv)).isCloseTo(tau, within(1e-12 * tau));
    }
  }

  @Test
  void aChannelIsMadeMovedWarmedAndWrittenAsAScheme() throws Exception {
    make();
    assertValid();
    assertCurves(-55, 1);

    // A hand on the curve: the text has one attribute more to the right, the clamp follows.
    String made = text();
    UiWait.until(PATIENCE, "sweeps", () -> clamp().traces().isPresent());
    Chart before = clamp().traces().orElseThrow();
    drag(midpoint(), 5);
    MatchResult written =
        Pattern.compile("midpoint=\"(-?[\\d.]+)mV\"").matcher(text()).results().findFirst().get();
    double midpoint = Double.parseDouble(written.group(1));
    assertThat(midpoint).isCloseTo(-50, within(0.4));
    assertThat(text()).isEqualTo(made.replace("midpoint=\"-55mV\"", written.group()));
    assertValid();
    UiWait.until(PATIENCE, "the sweeps", () -> clamp().traces().orElseThrow() != before);
    UiWait.untilIdle(PATIENCE);
    assertCurves(midpoint, 1);

    // Warmer, for looking only.
    Scale slider = page.temperature();
    assertThat(slider.getSelection()).isEqualTo(63);
    slider.setSelection(340);
    slider.notifyListeners(SWT.Selection, new Event());
    double factor = Math.pow(3, (34 - 6.3) / 10);
    double cold = at(Plot.TIME_CONSTANT, "kdr n", 0);
    UiWait.until(PATIENCE, "faster gates", () -> at(Plot.TIME_CONSTANT, "kdr n", 0) < cold / 15);
    assertCurves(midpoint, factor);
    assertThat(CellEditor.words("kdr n")).contains("kdr n × 21 = 3^((34 − 6.3) / 10)");
    Screenshot.inBothThemes(CellEditor.shell(), "channel-journey-warm");

    asScheme(midpoint);
    editor.doSave(new org.eclipse.core.runtime.NullProgressMonitor());
    assertThat(editor.isDirty()).isFalse();
    assertThat(project.file("kdr.channel.nml").readString()).isEqualTo(text());
  }

  /** Published schemes do not use temperature settings: without them, both are the same. */
  private void asScheme(double midpoint) throws Exception {
    IDocument document = editor.source().viewer().getDocument();
    String settings = "<q10Settings";
    int from = document.get().indexOf(settings);
    int end = document.get().indexOf("/>", from) + 2;
    document.replace(from, end - from, "");
    UiWait.until(
        PATIENCE,
        "the scheme",
        () -> {
          page.edits().toSchemes();
          return text().contains("<gateKS");
        });
    assertValid();
    page.choose(Set.of("kdr"), "kdr", "n");
    UiWait.until(
        PATIENCE,
        "four gates in one",
        () -> !page.curves().isEmpty() && at(Plot.STEADY_STATE, "kdr n", -90) < 1e-4);
    for (int mv : POTENTIALS_MV) {
      double a = alpha(midpoint).applyAsDouble(mv);
      double open = Math.pow(a / (a + beta(mv)), 4);
      assertThat(at(Plot.STEADY_STATE, "kdr n", mv)).isCloseTo(open, within(1e-12));
    }
    UiWait.until(PATIENCE, "its I/V", () -> clamp().curve().isPresent());
    assertThat(clamp().curve().orElseThrow().series().getFirst().points()).hasSize(15);
    Screenshot.inBothThemes(CellEditor.shell(), "channel-journey-scheme");
  }
}
