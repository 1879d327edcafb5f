/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;

/** Problems that are too many to be listed. */
@ExtendWith(NoErrorsLogged.class)
class ManyProblemsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MANY = 250;
  private static final int LISTED = 101;

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void createProject() throws CoreException {
    Welcome.close();
    project = TestProject.create("many");
    NeuroMLNature.addTo(project.project(), null);
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  /** So many channels, each with a conductance in the given unit. */
  private static String channels(String unit) {
    StringBuilder text =
        new StringBuilder(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"many\">\n");
    for (int i = 0; i < MANY; i++) {
      text.append("  <ionChannelHH id=\"k%d\" conductance=\"%d%s\"/>\n".formatted(i, i + 1, unit));
    }
    return text.append("</neuroml>\n").toString();
  }

  /** The line that says how many more there are stands for them. */
  @Test
  void allOfAKindAreRepairedAlthoughNotAllAreMarked() throws CoreException {
    IFile file = project.write("many.channel.nml", channels("mV"));
    List<IMarker> marked = markers(file);
    assertThat(marked).hasSize(LISTED).filteredOn(ProblemMarkers::isMore).hasSize(1);
    IMarker first = marked.getFirst();
    WorkbenchMarkerResolution chosen = resolution(first, "Replace by 1pS");
    List<IMarker> all =
        new ArrayList<>(List.of(chosen.findOtherMarkers(marked.toArray(IMarker[]::new))));
    assertThat(all).hasSize(LISTED - 1);
    all.addFirst(first);
    chosen.run(all.toArray(IMarker[]::new), new NullProgressMonitor());
    assertThat(file.readString()).isEqualTo(channels("pS"));
    assertThat(markers(file)).isEmpty();
  }

  /** Those that are not marked can be repaired by themselves, and no others are. */
  @Test
  void whatIsNotMarkedIsRepairedFromTheLineThatStandsForIt() throws CoreException {
    IFile file = project.write("many.channel.nml", channels("mV"));
    IMarker more = markers(file).stream().filter(ProblemMarkers::isMore).findFirst().orElseThrow();
    resolution(more, "Replace by %dpS".formatted(LISTED)).run(more);
    assertThat(file.readString().split("mV", -1)).hasSize(LISTED);
    assertThat(file.readString().split("pS", -1)).hasSize(MANY - LISTED + 2);
    assertThat(file.readString()).contains("conductance=\"100mV\"", "conductance=\"101pS\"");
  }

  @Test
  void theOverviewListsWhatTheReadingShows() throws Exception {
    IFile file = project.write("many.channel.nml", channels("mV"));
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, file, true);
    DocumentReading reading =
        UiWait.value(
            PATIENCE,
            "the text to be checked",
            () -> editor.readings().latest().filter(DocumentReading::checked).orElse(null));
    assertThat(reading.findings()).hasSize(MANY);
    assertThat(reading.shown()).hasSize(LISTED);
    editor.setActivePage("org.ranvier.ui.overview");
    UiWait.until(
        PATIENCE,
        "the problems",
        () -> Widgets.find(shell(), Table.class, ManyProblemsTest::listsProblems).isPresent());
  }

  private static boolean listsProblems(Table table) {
    return table.isVisible() && table.getItemCount() == LISTED;
  }

  private static WorkbenchMarkerResolution resolution(IMarker marker, String label) {
    IMarkerResolution[] offered = IDE.getMarkerHelpRegistry().getResolutions(marker);
    assertThat(offered).anyMatch(each -> each.getLabel().equals(label));
    return (WorkbenchMarkerResolution)
        Arrays.stream(offered)
            .filter(each -> each.getLabel().equals(label))
            .findFirst()
            .orElseThrow();
  }

  private List<IMarker> markers(IFile file) throws CoreException {
    project.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
    return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO))
        .sorted(
            (a, b) ->
                Integer.compare(
                    a.getAttribute(IMarker.CHAR_START, 0), b.getAttribute(IMarker.CHAR_START, 0)))
        .toList();
  }

  private Control shell() {
    return page.getWorkbenchWindow().getShell();
  }
}
