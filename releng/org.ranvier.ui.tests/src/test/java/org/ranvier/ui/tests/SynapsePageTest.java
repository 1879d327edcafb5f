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
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.chart.Chart;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.kinetics.ChannelPage;
import org.ranvier.ui.kinetics.synapse.SynapsePage;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;

/** The page with synapses and pools, and the report of a channel. */
@ExtendWith(NoErrorsLogged.class)
class SynapsePageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final String TEXT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="Parts">
          <ionChannelHH id="k" conductance="10pS" species="k">
              <gateHHrates id="n" instances="4">
                  <forwardRate type="HHExpRate" rate="1per_ms" midpoint="-50mV" scale="10mV"/>
                  <reverseRate type="HHExpRate" rate="1per_ms" midpoint="-50mV" scale="-10mV"/>
              </gateHHrates>
          </ionChannelHH>
          <expTwoSynapse id="ampa" gbase="2nS" erev="0mV" tauRise="0.5ms" tauDecay="3ms"/>
          <blockingPlasticSynapse id="nmda" gbase="1nS" erev="0mV" tauRise="2ms" tauDecay="40ms">
              <plasticityMechanism type="tsodyksMarkramDepMechanism" initReleaseProb="0.5" tauRec="120ms"/>
              <blockMechanism type="voltageConcDepBlockMechanism" species="mg" blockConcentration="1.2 mM" scalingConc="1.92 mM" scalingVolt="16.13 mV"/>
          </blockingPlasticSynapse>
          <decayingPoolConcentrationModel id="ca" ion="ca" restingConc="1e-4 mM" decayConstant="30 ms" shellThickness="0.2 um"/>
      </neuroml>
      """;

  private TestProject project;
  private NeuroMLEditor editor;
  private SynapsePage page;
  @TempDir Path folder;

  @BeforeEach
  void open() throws CoreException {
    Welcome.close();
    project = TestProject.create("synapses");
    editor =
        (NeuroMLEditor) IDE.openEditor(CellEditor.page(), project.write("Parts.nml", TEXT), true);
    CellEditor.shell().setSize(1500, 950);
    CellEditor.maximize(editor, true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(SynapsePage.ID) != null);
    page = (SynapsePage) editor.setActivePage(SynapsePage.ID);
    wait("ampa after one event");
  }

  @AfterEach
  void close() throws CoreException {
    CellEditor.maximize(editor, false);
    CellEditor.page().closeAllEditors(false);
    project.close();
  }

  private void wait(String title) {
    UiWait.until(PATIENCE, title, () -> titles().anyMatch(title::equals));
  }

  private Stream<String> titles() {
    return page.charts().stream().map(Chart::title);
  }

  private double most(int chart) {
    return page.charts().get(chart).series().getFirst().points().stream()
        .mapToDouble(Chart.Point::y)
        .max()
        .orElseThrow();
  }

  @Test
  void whatSynapsesAndPoolsDoIsDrawn() throws Exception {
    assertThat(most(0)).isCloseTo(2, within(1e-3));
    Screenshot.inBothThemes(CellEditor.shell(), "synapse-page-ampa");
    page.choose("nmda");
    wait("Two events at nmda");
    assertThat(titles().toList())
        .isEqualTo(
            List.of(
                "nmda after one event",
                "nmda during ten events",
                "Block of nmda: what is left of the conductance",
                "Two events at nmda"));
    for (Chart.Point each : page.charts().get(2).series().getFirst().points()) {
      double expected = 1 / (1 + 1.2 / 1.92 * Math.exp(-each.x() / 16.13));
      assertThat(each.y()).isCloseTo(expected, within(1e-12));
    }
    Screenshot.inBothThemes(CellEditor.shell(), "synapse-page");
    page.choose("ca");
    UiWait.until(
        PATIENCE, "the pool", () -> titles().anyMatch(each -> each.startsWith("ca during")));
    Screenshot.inBothThemes(CellEditor.shell(), "synapse-page-pool");
  }

  @Test
  void curvesFollowTheText() throws Exception {
    var document = editor.source().viewer().getDocument();
    int at = document.get().indexOf("2nS");
    document.replace(at, 3, "5nS");
    UiWait.until(PATIENCE, "the other conductance", () -> Math.abs(most(0) - 5) < 1e-2);
  }

  @Test
  void theReportOfAChannelIsWritten() throws Exception {
    ChannelPage channels = (ChannelPage) editor.setActivePage(ChannelPage.ID);
    UiWait.until(PATIENCE, "curves", () -> !channels.curves().isEmpty());
    Path file = folder.resolve("k.html");
    Job job = channels.save(file).orElseThrow();
    UiWait.until(PATIENCE, "the report", () -> job.getResult() != null);
    assertThat(job.getResult().isOK()).isTrue();
    assertThat(Files.readString(file)).contains("Channel k", "<math", "Written by Ranvier");
    Job markdown = channels.save(folder.resolve("k.md")).orElseThrow();
    UiWait.until(PATIENCE, "Markdown", () -> markdown.getResult() != null);
    assertThat(folder.resolve("k-k-n-steady-v.svg")).exists();
  }
}
