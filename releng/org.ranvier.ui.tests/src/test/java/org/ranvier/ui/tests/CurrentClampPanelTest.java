/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.chart.Chart;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.kinetics.ChannelPage;
import org.ranvier.ui.kinetics.current.CurrentPanel;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;

/** The squid's axon put together from its channels, under current clamp beside their curves. */
@ExtendWith(NoErrorsLogged.class)
class CurrentClampPanelTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Example HH = Examples.get("hh-cell");
  private static final String FILE = "HHCell.cell.nml";

  private TestProject project;
  private NeuroMLEditor editor;
  private ChannelPage page;
  private CurrentPanel panel;

  @BeforeEach
  void open() throws CoreException {
    Welcome.close();
    project = TestProject.ofExample("squid", HH);
    project.write(
        "Other.channel.nml",
        """
        <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="Other">
          <ionChannelHH id="km" conductance="10pS" species="k">
            <gateHHtauInf id="n" instances="1">
              <timeCourse type="fixedTimeCourse" tau="12 ms"/>
              <steadyState type="HHSigmoidVariable" rate="1" midpoint="-60 mV" scale='9mV'/>
            </gateHHtauInf>
          </ionChannelHH>
        </neuroml>
        """);
    editor = (NeuroMLEditor) IDE.openEditor(CellEditor.page(), project.file(FILE), true);
    CellEditor.shell().setSize(1500, 950);
    CellEditor.maximize(editor, true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(ChannelPage.ID) != null);
    page = (ChannelPage) editor.setActivePage(ChannelPage.ID);
    UiWait.until(PATIENCE, "curves", () -> !page.curves().isEmpty());
    page.choose(Set.of("k"), "k", "n");
    page.panels(PanelKind.Place.BESIDE).open(CurrentPanel.ID);
    panel = (CurrentPanel) page.panels(PanelKind.Place.BESIDE).find(CurrentPanel.ID).orElseThrow();
    UiWait.until(PATIENCE, "a spike", () -> spikes() > 2);
  }

  @AfterEach
  void close() throws CoreException {
    CellEditor.maximize(editor, false);
    CellEditor.page().closeAllEditors(false);
    project.close();
  }

  private List<Chart.Series> series() {
    return panel.potential().map(Chart::series).orElse(List.of());
  }

  /** Crossings of zero from below, of what is drawn last; none without a plot. */
  private long spikes() {
    if (series().isEmpty()) {
      return -1;
    }
    List<Chart.Point> points = series().getLast().points();
    long count = 0;
    for (int i = 1; i < points.size(); i++) {
      count += points.get(i - 1).y() < 0 && points.get(i).y() >= 0 ? 1 : 0;
    }
    return count;
  }

  private void type(String field, String value) {
    Widgets.find(panel.control(), Text.class, each -> field.equals(each.getData()))
        .orElseThrow()
        .setText(value);
  }

  private boolean says(String words) {
    return Widgets.find(
            panel.control(),
            Label.class,
            each -> each.isVisible() && each.getText().contains(words))
        .isPresent();
  }

  @Test
  void channelsOfTheProjectMakeTheCell() {
    panel.tick("na", false);
    UiWait.until(PATIENCE, "no spike without sodium", () -> spikes() == 0);
    panel.tick("na", true);
    UiWait.until(PATIENCE, "spikes again", () -> spikes() > 2);
    long before = spikes();
    panel.tick("km", true);
    UiWait.until(PATIENCE, "the current of another file", () -> spikes() < before);
    type("Step (nA)", "0");
    UiWait.until(PATIENCE, "rest", () -> spikes() == 0);
    type("Step (nA)", "much");
    assertThat(says("Step (nA): a number is expected.")).isTrue();
    type("Step (nA)", "0.1");
    assertThat(says("a number is expected")).isFalse();
    type("Area (µm²)", "0");
    assertThat(says("numbers above zero are expected")).isTrue();
  }

  @Test
  void thePotentialFollowsAHandleOverWhatItWas() throws Exception {
    Handle handle =
        page.handles().stream()
            .filter(each -> each.kind() == Handle.Kind.MIDPOINT)
            .findFirst()
            .orElseThrow();
    Canvas canvas = page.canvas(handle.curve().plot());
    Point place = page.placeOf(handle).orElseThrow();
    CellEditor.mouse(canvas, SWT.MouseDown, 1, place.x, place.y, 0);
    CellEditor.mouse(canvas, SWT.MouseMove, 1, place.x + 40, place.y, 0);
    UiWait.until(PATIENCE, "the text's and the hand's", () -> series().size() == 2);
    assertThat(series().getFirst().points()).isNotEqualTo(series().getLast().points());
    CellEditor.mouse(canvas, SWT.MouseUp, 1, place.x + 40, place.y, 0);
    UiWait.until(PATIENCE, "the text is other than the file", editor::isDirty);
    UiWait.until(PATIENCE, "the saved version and the text's", () -> series().size() == 2);
    UiWait.settle(Duration.ofMillis(500));
    Screenshot.inBothThemes(CellEditor.shell(), "channel-current");
    assertThat(series().getFirst().points()).isNotEqualTo(series().getLast().points());
  }
}
