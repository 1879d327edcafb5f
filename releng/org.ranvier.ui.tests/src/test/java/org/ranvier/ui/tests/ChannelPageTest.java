/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.channel.FormConversion;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.chart.Chart;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.kinetics.ChannelPage;
import org.ranvier.ui.kinetics.clamp.ClampPanel;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.ui.type.TypesPage;
import org.ranvier.xml.XmlDocument;

/** The page with the kinetics of channels: curves, handles, temperature, the saved version. */
@ExtendWith(NoErrorsLogged.class)
class ChannelPageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FILE = "Channels.nml";

  private static final String TEXT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="Channels">

          <!-- Squid. -->
          <ionChannelHH id="na" conductance="10pS" species="na">
              <gateHHrates id="m" instances="3">
                  <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="6.3 degC"/>
                  <forwardRate type="HHExpLinearRate" rate="1per_ms" midpoint="-40mV" scale="10mV"/>
                  <reverseRate type="HHExpRate" rate="4per_ms" midpoint="-65mV" scale="-18mV"/>
              </gateHHrates>
              <gateHHrates id="h" instances="1">
                  <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="6.3 degC"/>
                  <forwardRate type="HHExpRate" rate="0.07per_ms" midpoint="-65mV" scale="-20mV"/>
                  <reverseRate type="HHSigmoidRate" rate="1per_ms" midpoint="-35mV" scale="10mV"/>
              </gateHHrates>
          </ionChannelHH>
          <ionChannelHH id="km" conductance="10pS" species="k">
              <gateHHtauInf id="n"  instances="1">
                  <timeCourse type="fixedTimeCourse" tau="12 ms"/>
                  <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30 mV" scale='9mV'/>
              </gateHHtauInf>
          </ionChannelHH>
      </neuroml>
      """;

  private static final String CALCIUM =
      """
          <ComponentType name="hill" extends="baseVoltageConcDepVariable">
              <Parameter name="half" dimension="concentration"/>
              <Dynamics>
                  <DerivedVariable name="x" exposure="x" dimension="none" value="caConc / (caConc + half)"/>
              </Dynamics>
          </ComponentType>
          <ionChannelHH id="sk" conductance="10pS" species="k">
              <gateHHtauInf id="z" instances="1">
                  <timeCourse type="fixedTimeCourse" tau="1ms"/>
                  <steadyState type="hill" half="1e-3mM"/>
              </gateHHtauInf>
          </ionChannelHH>
      """;

  private TestProject project;
  private NeuroMLEditor editor;
  private ChannelPage page;
  @TempDir Path folder;

  @BeforeEach
  void open() throws CoreException {
    Welcome.close();
    project = TestProject.create("kinetics");
    editor = (NeuroMLEditor) IDE.openEditor(CellEditor.page(), project.write(FILE, TEXT), true);
    CellEditor.shell().setSize(1500, 950);
    CellEditor.maximize(editor, true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(ChannelPage.ID) != null);
    page = (ChannelPage) editor.setActivePage(ChannelPage.ID);
    UiWait.until(PATIENCE, "handles", () -> !page.handles().isEmpty());
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

  private void choose(String channel, String gate) {
    page.choose(Set.of(channel), channel, gate);
    UiWait.until(
        PATIENCE,
        "curves of " + channel,
        () ->
            page.curves().stream().allMatch(each -> each.channel().equals(channel))
                && page.handles().stream().anyMatch(each -> each.curve().gate().equals(gate)));
  }

  private Handle handle(Plot plot, Handle.Kind kind) {
    return page.handles().stream()
        .filter(each -> each.curve().plot() == plot && each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private double[] curve(Plot plot, String label) {
    return page.curves().stream()
        .filter(each -> each.key().plot() == plot && each.label().equals(label))
        .findFirst()
        .orElseThrow()
        .y();
  }

  /** The points are a millivolt apart from −100 mV on. */
  private double steady(String label, int mv) {
    return curve(Plot.STEADY_STATE, label)[mv + 100];
  }

  private void undo() {
    ((ITextOperationTarget) editor.source().viewer()).doOperation(ITextOperationTarget.UNDO);
  }

  private static double sigmoid(double midpoint, double scale, double mv) {
    return 1 / (1 + Math.exp(-(mv - midpoint) / scale));
  }

  @Test
  void isDrawnInBothThemes() throws Exception {
    page.choose(Set.of("na", "km"), "na", "m");
    UiWait.until(
        PATIENCE,
        "curves of both",
        () -> page.curves().stream().anyMatch(each -> each.channel().equals("km")));
    CellEditor.mouse(page.canvas(Plot.STEADY_STATE), SWT.MouseMove, 0, 300, 80, 0);
    Screenshot.inBothThemes(CellEditor.shell(), "channel-page");
    choose("km", "n");
    drag(handle(Plot.STEADY_STATE, Handle.Kind.MIDPOINT), 12);
    UiWait.until(PATIENCE, "the saved version", () -> !page.savedCurves().isEmpty());
    UiWait.settle(Duration.ofMillis(500));
    Screenshot.inBothThemes(CellEditor.shell(), "channel-page-dragged");
  }

  /** Pixels for a millivolt on the canvas of a handle. */
  private double pixelsPerMv(Handle handle) {
    Handle other = handle(handle.curve().plot(), Handle.Kind.SLOPE);
    Point here = page.placeOf(handle).orElseThrow();
    Point there = page.placeOf(other).orElseThrow();
    return (there.x - here.x) / (other.x() - handle.x());
  }

  private void drag(Handle handle, double byMv) {
    Canvas canvas = page.canvas(handle.curve().plot());
    Point at = page.placeOf(handle).orElseThrow();
    int to = at.x + (int) Math.round(byMv * pixelsPerMv(handle));
    CellEditor.mouse(canvas, SWT.MouseDown, 1, at.x, at.y, 0);
    CellEditor.mouse(canvas, SWT.MouseMove, 1, (at.x + to) / 2, at.y - 9, 0);
    CellEditor.mouse(canvas, SWT.MouseMove, 1, to, at.y - 20, 0);
    CellEditor.mouse(canvas, SWT.MouseUp, 1, to, at.y - 20, 0);
  }

  @Test
  void aDraggedMidpointMovesTheCurveAndThenOneAttribute() {
    choose("km", "n");
    assertThat(steady("km n", -30)).isCloseTo(0.5, within(1e-12));
    Handle midpoint = handle(Plot.STEADY_STATE, Handle.Kind.MIDPOINT);
    Canvas canvas = page.canvas(Plot.STEADY_STATE);
    Point at = page.placeOf(midpoint).orElseThrow();
    int by = (int) Math.round(5 * pixelsPerMv(midpoint));
    CellEditor.mouse(canvas, SWT.MouseDown, 1, at.x, at.y, 0);
    assertThat(page.handleInUse(Plot.STEADY_STATE)).hasValue(midpoint);
    CellEditor.mouse(canvas, SWT.MouseMove, 1, at.x + by, at.y, 0);
    UiWait.until(PATIENCE, "the curve to follow", () -> steady("km n", -30) < 0.4);
    assertThat(text()).isEqualTo(TEXT); // nothing is written while the hand moves
    CellEditor.mouse(canvas, SWT.MouseUp, 1, at.x + by, at.y, 0);

    MatchResult written =
        Pattern.compile("midpoint=\"(-2\\d(\\.\\d)?) mV\"")
            .matcher(text())
            .results()
            .findFirst()
            .orElseThrow();
    double now = Double.parseDouble(written.group(1));
    assertThat(now).isCloseTo(-25, within(0.3));
    assertThat(text()).isEqualTo(TEXT.replace("-30 mV", written.group(1) + " mV"));
    UiWait.untilIdle(PATIENCE);
    for (int mv : new int[] {-90, -60, -25, 0, 40}) {
      assertThat(steady("km n", mv)).isCloseTo(sigmoid(now, 9, mv), within(1e-12));
    }
    // What was saved is seen as well, until it is the text again.
    assertThat(page.savedCurves()).isNotEmpty();
    undo();
    assertThat(text()).isEqualTo(TEXT);
    UiWait.until(PATIENCE, "the curve to go back", () -> steady("km n", -30) > 0.499);
    UiWait.until(PATIENCE, "no saved version", () -> page.savedCurves().isEmpty());
  }

  @Test
  void handlesAreReachedByTabAndMovedByArrows() {
    choose("km", "n");
    Canvas canvas = page.canvas(Plot.STEADY_STATE);
    canvas.setFocus();
    Event tab = new Event();
    tab.detail = SWT.TRAVERSE_TAB_NEXT;
    tab.doit = true;
    canvas.notifyListeners(SWT.Traverse, tab);
    assertThat(tab.doit).isFalse();
    assertThat(page.handleInUse(Plot.STEADY_STATE).map(Handle::kind))
        .hasValue(Handle.Kind.MIDPOINT);
    for (int i = 0; i < 5; i++) {
      CellEditor.key(canvas, SWT.ARROW_RIGHT, 0);
    }
    UiWait.until(PATIENCE, "the curve to follow", () -> steady("km n", -30) < 0.4);
    assertThat(text()).isEqualTo(TEXT);
    Event up = new Event();
    up.keyCode = SWT.ARROW_RIGHT;
    canvas.notifyListeners(SWT.KeyUp, up);
    assertThat(text()).isEqualTo(TEXT.replace("-30 mV", "-25 mV"));
    undo();
    assertThat(text()).isEqualTo(TEXT);
    // Escape takes back what was not dropped.
    CellEditor.key(canvas, SWT.ARROW_RIGHT, SWT.SHIFT);
    CellEditor.key(canvas, SWT.ESC, 0);
    canvas.notifyListeners(SWT.KeyUp, up);
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void theTemperatureMovesTimeConstantsAndSaysWhichFactorApplies() {
    choose("na", "m");
    Scale slider = page.temperature();
    assertThat(slider.getSelection()).isEqualTo(63); // as the channel was measured
    double[] cold = curve(Plot.TIME_CONSTANT, "na m");
    double[] steady = curve(Plot.STEADY_STATE, "na m");
    slider.setSelection(263);
    slider.notifyListeners(SWT.Selection, new Event());
    UiWait.until(
        PATIENCE, "faster gates", () -> curve(Plot.TIME_CONSTANT, "na m")[50] < cold[50] / 8);
    double[] warm = curve(Plot.TIME_CONSTANT, "na m");
    for (int i = 0; i < warm.length; i++) {
      assertThat(warm[i]).isCloseTo(cold[i] / 9, within(1e-12 * cold[i]));
    }
    assertThat(curve(Plot.STEADY_STATE, "na m")).isEqualTo(steady);
    assertThat(CellEditor.words("na m")).contains("na m × 9 = 3^((26.3 − 6.3) / 10)");
    assertThat(text()).isEqualTo(TEXT);
  }

  /** Exact: the squid's potassium gate as a chain of five states opens as before. */
  @Test
  void aChannelIsWrittenAsKineticSchemesUnlessThatCannotBe() {
    choose("na", "m");
    page.edits().toSchemes(); // its gates have temperature settings
    assertThat(text()).isEqualTo(TEXT);
    assertThat(page.getManagedForm().getForm().getMessage()).contains("temperature settings");
    String plain = TEXT.replaceAll(" *<q10Settings[^>]*>\\n", "");
    editor.source().viewer().getDocument().set(plain);
    double open = Math.pow(steady("na m", -40), 3);
    UiWait.until(
        PATIENCE,
        "the text without settings to be read and written as schemes",
        () -> {
          page.edits().toSchemes();
          return text().contains("<ionChannelKS id=\"na\"");
        });
    assertThat(text()).contains("<closedState id=\"c2\"/>");
    UiWait.until(PATIENCE, "the scheme", () -> Math.abs(steady("na m", -40) - open) < 1e-12);
    undo();
    assertThat(text()).isEqualTo(plain);
  }

  @Test
  void aGateIsWrittenInAnotherFormAndDoesTheSame() {
    choose("km", "n");
    page.edits().to(FormConversion.Target.TIME_AND_STEADY_STATE); // which is what it is given by
    assertThat(text()).isEqualTo(TEXT);
    assertThat(page.getManagedForm().getForm().getMessage()).contains("gateHHtauInf");
    double[] before = curve(Plot.STEADY_STATE, "km n");
    page.edits().to(FormConversion.Target.RATES);
    assertThat(text())
        .contains("<gateHHrates id=\"n\"  instances=\"1\">", "<forwardRate type=\"HHSigmoidRate\"");
    UiWait.until(PATIENCE, "other handles", () -> page.handles().size() == 6);
    double[] after = curve(Plot.STEADY_STATE, "km n");
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).isCloseTo(before[i], within(1e-12));
    }
    undo();
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void fittedRatesAreWrittenOnceTheirErrorIsAccepted() {
    choose("km", "n");
    ExpectedDialog question =
        Widgets.whenOpen("Fit Rates", PATIENCE, shell -> Widgets.press(shell, "OK"));
    page.edits().fit();
    UiWait.until(PATIENCE, "the rates", () -> text().contains("<gateHHrates id=\"n\""));
    question.check();
    assertThat(text()).contains("HHSigmoidRate").doesNotContain("steadyState");
    undo();
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void whatDependsOnCalciumIsDrawnOverIt() throws Exception {
    editor
        .source()
        .viewer()
        .getDocument()
        .set(TEXT.replace("    <ionChannelHH id=\"km\"", CALCIUM + "    <ionChannelHH id=\"km\""));
    // The document has a type of its own now, for which another page comes.
    UiWait.until(PATIENCE, "the types", () -> editor.findPage(TypesPage.ID) != null);
    UiWait.settle(Duration.ofSeconds(2)); // until the page has it, too
    choose("sk", "z");
    Combo over =
        CellEditor.find(
            Combo.class, each -> List.of(each.getItems()).contains("Calcium concentration"));
    assertThat(over.isEnabled()).isTrue();
    over.select(1);
    over.notifyListeners(SWT.Selection, new Event());
    UiWait.until(PATIENCE, "no handles", () -> page.handles().isEmpty());
    double[] open = curve(Plot.STEADY_STATE, "sk z");
    double calcium = Math.pow(10, -2.5); // in the middle of seven decades from 1 pM on
    assertThat(open[80]).isCloseTo(calcium / (calcium + 1e-3), within(1e-12));
    CellEditor.mouse(page.canvas(Plot.STEADY_STATE), SWT.MouseMove, 0, 300, 80, 0);
    Screenshot.save(CellEditor.shell(), "channel-page-calcium");
    type("From", "1e-3");
    UiWait.until(PATIENCE, "a narrower range", () -> curve(Plot.STEADY_STATE, "sk z")[0] > 0.49);
    assertThat(curve(Plot.STEADY_STATE, "sk z")[0]).isCloseTo(0.5, within(1e-12));
    over.select(0);
    over.notifyListeners(SWT.Selection, new Event());
    UiWait.until(PATIENCE, "the potential again", () -> !page.handles().isEmpty());
    type("What is held while the other is varied, here and in the experiments", "3e-3");
    UiWait.until(PATIENCE, "calcium", () -> curve(Plot.STEADY_STATE, "sk z")[80] > 0.7);
    assertThat(curve(Plot.STEADY_STATE, "sk z")[80]).isCloseTo(0.75, within(1e-12));
  }

  private static void type(String field, String value) {
    CellEditor.find(Text.class, each -> field.equals(each.getData()) && each.isVisible())
        .setText(value);
  }

  @Test
  void theRangeOfThePotentialIsTyped() {
    choose("km", "n");
    type("From", "-50");
    type("to", "30");
    UiWait.until(
        PATIENCE,
        "the range",
        () -> {
          double[] now = curve(Plot.STEADY_STATE, "km n");
          return now[0] > 0.05 && now[160] < 0.999;
        });
    double[] open = curve(Plot.STEADY_STATE, "km n");
    assertThat(open[0]).isCloseTo(sigmoid(-30, 9, -50), within(1e-12));
    assertThat(open[160]).isCloseTo(sigmoid(-30, 9, 30), within(1e-12));
    type("to", "-60");
    type("to", "60");
    UiWait.until(PATIENCE, "the last one", () -> curve(Plot.STEADY_STATE, "km n")[160] > open[160]);
  }

  /** Prints the figures; runs with {@code -Dranvier.frames=true}. */
  @Test
  @EnabledIfSystemProperty(named = "ranvier.frames", matches = "true")
  void curvesAndSweepsFollowAHandWithinATenthOfASecond() {
    page.choose(Set.of("na", "km"), "km", "n");
    UiWait.until(
        PATIENCE,
        "its handles",
        () -> page.handles().stream().anyMatch(each -> each.curve().gate().equals("n")));
    UiWait.untilIdle(PATIENCE);
    Handle midpoint = handle(Plot.STEADY_STATE, Handle.Kind.MIDPOINT);
    Canvas canvas = page.canvas(Plot.STEADY_STATE);
    Point at = page.placeOf(midpoint).orElseThrow();
    CellEditor.mouse(canvas, SWT.MouseDown, 1, at.x, at.y, 0);
    ClampPanel clamp =
        (ClampPanel) page.panels(PanelKind.Place.BESIDE).find(ClampPanel.ID).orElseThrow();
    double[] millis = new double[200];
    for (int i = 0; i < millis.length; i++) {
      double before = steady("km n", -30);
      Chart family = clamp.traces().orElseThrow();
      assertThat(family.series()).hasSizeGreaterThanOrEqualTo(10);
      long begun = System.nanoTime();
      CellEditor.mouse(canvas, SWT.MouseMove, 1, at.x + 3 + (i % 2) * 40, at.y, 0);
      UiWait.until(PATIENCE, "the curve", () -> steady("km n", -30) != before);
      UiWait.until(PATIENCE, "the sweeps", () -> clamp.traces().orElseThrow() != family);
      for (Plot each : Plot.values()) {
        page.canvas(each).update(); // paints at once
      }
      clamp.paint();
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    CellEditor.key(canvas, SWT.ESC, 0);
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "curves and sweeps after a drag: median %.1f ms, 95th percentile %.1f ms%n",
        millis[100],
        millis[190]);
    assertThat(millis[190]).isLessThan(100);
  }

  @Test
  void whatIsDrawnIsSaved() throws Exception {
    choose("na", "h");
    for (String ending : new String[] {"csv", "svg", "png"}) {
      Path file = folder.resolve("curves." + ending);
      page.save(file).orElseThrow().join();
      assertThat(file).isNotEmptyFile();
    }
    String[] lines = Files.readString(folder.resolve("curves.csv")).split("\n");
    assertThat(lines).hasSize(162);
    assertThat(Arrays.asList(lines[0].split(",")))
        .hasSize(9)
        .contains("\"na h time constant (ms)\"");
    String svg = Files.readString(folder.resolve("curves.svg"));
    assertThat(XmlDocument.parse("curves.svg", svg).root().elements("svg")).hasSize(3);
  }

  @Test
  void whatIsChosenInTheSourceIsChosenHere() {
    XmlDocument tree = editor.readings().latest().orElseThrow().tree().orElseThrow();
    int at = TEXT.indexOf("HHSigmoidVariable");
    assertThat(page.reveal(tree.elementAt(at).orElseThrow())).isTrue();
    UiWait.until(
        PATIENCE,
        "its handles",
        () -> page.handles().stream().anyMatch(each -> each.curve().gate().equals("n")));
    assertThat(page.reveal(tree.root())).isFalse();
  }
}
