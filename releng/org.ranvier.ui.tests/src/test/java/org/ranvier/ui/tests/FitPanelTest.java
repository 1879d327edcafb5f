/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.lab.fit.FitMethod;
import org.ranvier.lab.fit.FitResult;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.kinetics.ChannelPage;
import org.ranvier.ui.kinetics.fit.FitPanel;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;

/** Fits on the page Channel, to data of the squid's potassium channel that are computed here. */
@ExtendWith(NoErrorsLogged.class)
class FitPanelTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Example HH = Examples.get("hh-cell");
  private static final String FILE = "HHCell.cell.nml";
  private static final String MIDPOINT = "n/forwardRate/midpoint";

  /** The text has −55 mV; the recorded cell was another. */
  private static final double TRUTH_MV = -50;

  @TempDir Path folder;
  private TestProject project;
  private NeuroMLEditor editor;
  private FitPanel fit;

  @BeforeEach
  void open() throws CoreException {
    Welcome.close();
    project = TestProject.ofExample("fitted", HH);
    editor = (NeuroMLEditor) IDE.openEditor(CellEditor.page(), project.file(FILE), true);
    CellEditor.shell().setSize(1500, 950);
    CellEditor.maximize(editor, true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(ChannelPage.ID) != null);
    ChannelPage page = (ChannelPage) editor.setActivePage(ChannelPage.ID);
    UiWait.until(PATIENCE, "curves", () -> !page.curves().isEmpty());
    page.choose(Set.of("k"), "k", "n");
    page.panels(PanelKind.Place.MIDDLE).open(FitPanel.ID);
    fit = (FitPanel) page.panels(PanelKind.Place.MIDDLE).find(FitPanel.ID).orElseThrow();
  }

  @AfterEach
  void close() throws CoreException {
    CellEditor.maximize(editor, false);
    CellEditor.page().closeAllEditors(false);
    project.close();
  }

  // ---- data ----------------------------------------------------------------------------------

  private static double linoid(double x) {
    return x == 0 ? 1 : x / -Math.expm1(-x);
  }

  private static double alpha(double mv) {
    return 0.1 * linoid((mv - TRUTH_MV) / 10);
  }

  private static double beta(double mv) {
    return 0.125 * Math.exp(-(mv + 65) / 80);
  }

  private static double steady(double mv) {
    return alpha(mv) / (alpha(mv) + beta(mv));
  }

  /** n so long after a step. */
  private static double gate(double from, double mv, double ms) {
    return steady(mv) + (from - steady(mv)) * Math.exp(-ms * (alpha(mv) + beta(mv)));
  }

  /** 2 ms at −90 mV, then steps of 20 ms from −40 to 40 mV by 20; 36 nS, −77 mV. */
  private Path currents() throws IOException {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("time (ms);");
    text.append("-40 mV (nA);-20 mV (nA);0 mV (nA);20 mV (nA);40 mV (nA)\n");
    for (int i = 0; i <= 220; i++) {
      double ms = i * 0.1;
      text.append(String.format(Locale.ROOT, "%.1f", ms));
      for (double mv = -40; mv <= 40; mv += 20) {
        double v = ms < 2 - 1e-9 ? -90 : mv;
        double n = ms < 2 - 1e-9 ? steady(-90) : gate(steady(-90), mv, ms - 2);
        double nA = 36e-3 * Math.pow(n, 4) * (v + 77) + 0.04 * random.nextGaussian();
        text.append(';').append(String.format(Locale.ROOT, "%.5f", nA));
      }
      text.append('\n');
    }
    return Files.writeString(folder.resolve("potassium.csv"), text.toString().replace('.', ','));
  }

  private Path curves() throws IOException {
    StringBuilder text = new StringBuilder("V (mV),n inf,tau n (ms)\n");
    for (double mv = -90; mv <= 30; mv += 10) {
      text.append(
          String.format(
              Locale.ROOT, "%.0f,%.6f,%.6f%n", mv, steady(mv), 1 / (alpha(mv) + beta(mv))));
    }
    return Files.writeString(folder.resolve("curves.csv"), text.toString());
  }

  private void press(String title) {
    Button button =
        Widgets.find(
                fit.control(),
                Button.class,
                each -> each.isVisible() && each.getText().equals(title))
            .orElseThrow();
    button.notifyListeners(SWT.Selection, new Event());
  }

  private boolean says(String words) {
    return Widgets.find(
                fit.control(),
                Label.class,
                each -> each.isVisible() && each.getText().contains(words))
            .isPresent()
        || Widgets.find(
                fit.control(),
                Text.class,
                each -> each.isVisible() && each.getText().contains(words))
            .isPresent();
  }

  private void overlaid(int recorded) {
    UiWait.until(
        PATIENCE,
        "recorded and model",
        () -> fit.overlay().filter(each -> each.series().size() == 2 * recorded).isPresent());
  }

  // ---- what is done --------------------------------------------------------------------------

  @Test
  void currentsAreFittedAndAppliedInOneStep() throws Exception {
    fit.open(currents());
    overlaid(5);
    UiWait.until(PATIENCE, "the residual", () -> says("root mean square"));
    fit.tick(MIDPOINT, true);
    press("Start Fit");
    UiWait.until(PATIENCE, "the result", () -> fit.result().isPresent());
    FitResult result = fit.result().orElseThrow();
    int midpoint = result.names().indexOf(MIDPOINT);
    assertThat(result.values()[midpoint] * 1e3).isCloseTo(TRUTH_MV, within(0.5));
    assertThat(result.values()[0]).isCloseTo(36, within(0.5));
    assertThat(says("All numbers are identifiable.")).isTrue();
    Screenshot.inBothThemes(CellEditor.shell(), "channel-fit");
    String before = editor.source().viewer().getDocument().get();
    press("Apply");
    String after = editor.source().viewer().getDocument().get();
    assertThat(after).contains("potassium.csv", "n forwardRate midpoint = -", "32 degC");
    String bare = after.replaceAll("(?s)\n +Fitted on .*?(?=</notes>)", "");
    assertThat(bare).isNotEqualTo(before);
    assertThat(different(before, bare)).matches("-?[0-9.]*");
    UiWait.until(PATIENCE, "the text is read", () -> fit.result().isEmpty());
    ((ITextOperationTarget) editor.source().viewer()).doOperation(ITextOperationTarget.UNDO);
    assertThat(editor.source().viewer().getDocument().get()).isEqualTo(before);
  }

  /** What one text has where the other has something else. */
  private static String different(String one, String other) {
    int start = 0;
    while (one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return other.substring(start, Math.max(start, other.length() - end));
  }

  @Test
  void curvesOfAGateAreFittedAndTheResultCanBeDiscarded() throws Exception {
    fit.open(curves());
    overlaid(2);
    assertThat(fit.overlay().orElseThrow().series().get(2).name()).isEqualTo("n inf");
    press("Start Fit");
    assertThat(says("Tick what is to be fitted.")).isTrue();
    fit.tick(MIDPOINT, true);
    fit.method(FitMethod.BOBYQA);
    press("Start Fit");
    UiWait.until(PATIENCE, "the result", () -> fit.result().isPresent());
    assertThat(fit.result().orElseThrow().values()[0] * 1e3).isCloseTo(TRUTH_MV, within(1e-3));
    Screenshot.inBothThemes(CellEditor.shell(), "channel-fit-curves");
    press("Discard");
    assertThat(fit.result()).isEmpty();
    assertThat(editor.isDirty()).isFalse();
  }

  @Test
  void whatCannotBeIdentifiedIsSaid() throws Exception {
    fit.open(currents());
    overlaid(5);
    UiWait.until(PATIENCE, "the residual", () -> says("root mean square"));
    // Far above its midpoint the rate is a line, which tells of rate over scale only.
    for (String each : new String[] {MIDPOINT, "n/forwardRate/rate", "n/forwardRate/scale"}) {
      fit.tick(each, true);
    }
    fit.tick("n/reverseRate/midpoint", true);
    fit.tick("n/reverseRate/rate", true);
    press("Start Fit");
    UiWait.until(PATIENCE, "the result", () -> fit.result().isPresent());
    assertThat(says("n reverseRate rate")).isTrue();
    assertThat(says("Not identifiable") || says("correlation above 0.99")).isTrue();
    Screenshot.inBothThemes(CellEditor.shell(), "channel-fit-unidentifiable");
  }

  @Test
  void aFitIsCancelledWithinASecond() throws IOException {
    fit.open(currents());
    overlaid(5);
    UiWait.until(PATIENCE, "the residual", () -> says("root mean square"));
    for (String each :
        new String[] {
          MIDPOINT,
          "n/forwardRate/rate",
          "n/forwardRate/scale",
          "n/reverseRate/rate",
          "n/reverseRate/scale"
        }) {
      fit.tick(each, true);
    }
    fit.method(FitMethod.CMA_ES);
    press("Start Fit");
    UiWait.until(PATIENCE, "progress", () -> says("runs, residual"));
    long start = System.nanoTime();
    press("Cancel");
    UiWait.until(Duration.ofSeconds(1), "the end", () -> !fit.isRunning());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(says("Cancelled.")).isTrue();
    assertThat(fit.result()).isEmpty();
  }

  @Test
  void aBadFileIsSaidWithItsLine() throws IOException {
    fit.open(Files.writeString(folder.resolve("bad.csv"), "t (ms),a (pA)\n0,1\n1,one\n"));
    UiWait.until(PATIENCE, "the line", () -> says("bad.csv:3"));
    assertThat(says("\"one\" was found in column 2; a number is expected")).isTrue();
    fit.open(folder.resolve("none.csv"));
    UiWait.until(PATIENCE, "no such file", () -> says("there is no such file"));
    fit.open(Files.writeString(folder.resolve("few.csv"), "t (ms),a (pA),b (pA)\n0,1,1\n1,1,2\n"));
    UiWait.until(PATIENCE, "sweeps", () -> says("2 sweeps were recorded and the protocol has 15"));
  }
}
