/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.chart.Chart;
import org.ranvier.ui.chart.ChartCanvas;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.kinetics.ChannelPage;
import org.ranvier.ui.problems.ToDoMarkers;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.DroppedFiles;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.OpenWizard;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;

/**
 * Journey 7: mechanisms of NEURON come in. A clean one is exact, an odd one becomes a draft that
 * says what is left to be done.
 */
@ExtendWith(NoErrorsLogged.class)
class NmodlImportTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WIZARD = "org.ranvier.ui.kinetics.importNmodl";

  private static final String CLEAN =
      """
      TITLE Delayed rectifier of a squid axon
      NEURON {
          SUFFIX kd
          USEION k READ ek WRITE ik
          RANGE gbar
          GLOBAL ninf, ntau
      }
      UNITS { (mA) = (milliamp) (mV) = (millivolt) (S) = (siemens) }
      PARAMETER { gbar = 0.036 (S/cm2) <0, 1e9> }
      ASSIGNED { v (mV) celsius (degC) ek (mV) ik (mA/cm2) ninf ntau (ms) }
      STATE { n }
      BREAKPOINT {
          SOLVE states METHOD cnexp
          ik = gbar * n^4 * (v - ek)
      }
      INITIAL { rates(v) n = ninf }
      DERIVATIVE states {
          rates(v)
          n' = (ninf - n) / ntau
      }
      PROCEDURE rates(v (mV)) { LOCAL a, b
          TABLE ninf, ntau DEPEND celsius FROM -100 TO 100 WITH 200
          a = 0.01 * vtrap(-(v + 55), 10)
          b = 0.125 * exp(-(v + 65) / 80)
          ntau = 1 / (3^((celsius - 6.3) / 10) * (a + b))
          ninf = a / (a + b)
      }
      FUNCTION vtrap(x, y) {
          if (fabs(x / y) < 1e-6) { vtrap = y * (1 - x / y / 2) } else { vtrap = x / (exp(x / y) - 1) }
      }
      """;

  private static final String ODD =
      """
      TITLE A current whose inactivation is computed by C
      NEURON {
          SUFFIX strange
          USEION na READ ena WRITE ina
          RANGE gbar
          POINTER modulator
      }
      PARAMETER { gbar = 0.01 (S/cm2) }
      ASSIGNED { v (mV) ena (mV) ina (mA/cm2) minf mtau hinf htau modulator }
      STATE { m h }
      BREAKPOINT {
          SOLVE states METHOD cnexp
          ina = gbar * m^3 * h * (v - ena)
      }
      INITIAL { rates(v) m = minf h = hinf }
      DERIVATIVE states {
          rates(v)
          m' = (minf - m) / mtau
          h' = (hinf - h) / htau
      }
      PROCEDURE rates(v (mV)) {
          TABLE minf, hinf FROM -100 TO 100 WITH 200
          minf = 1 / (1 + exp(-(v + 40) / 7))
          mtau = 0.2
          htau = 4
      VERBATIM
          hinf = lookup_in_file(_lv);
      ENDVERBATIM
      }
      """;

  private static final String SCHEME =
      """
      NEURON { SUFFIX three USEION k READ ek WRITE ik RANGE gbar }
      PARAMETER { gbar = 0.002 (S/cm2) }
      ASSIGNED { v (mV) ek (mV) ik (mA/cm2) a b }
      STATE { c o i }
      BREAKPOINT { SOLVE kin METHOD sparse ik = gbar*o*(v - ek) }
      INITIAL { SOLVE kin STEADYSTATE sparse }
      KINETIC kin {
          a = 0.2*exp((v + 30)/25)
          b = 0.1*exp(-(v + 30)/40)
          ~ c <-> o (a, b)
          ~ o <-> i (0.05/(1 + exp(-(v + 20)/9)), 0.01 + 1e-4*fabs(v))
          CONSERVE c + o + i = 1
      }
      """;

  private static final String CALCIUM =
      """
      NEURON { SUFFIX small USEION k READ ek WRITE ik USEION ca READ cai RANGE gbar }
      PARAMETER { gbar = 0.001 (S/cm2) half = 0.0005 (mM) }
      ASSIGNED { v (mV) ek (mV) ik (mA/cm2) cai (mM) winf }
      STATE { w }
      BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*w*(v - ek) }
      INITIAL { winf = 1/(1 + (half/cai)^4) w = winf }
      DERIVATIVE states { winf = 1/(1 + (half/cai)^4) w' = (winf - w)/6 }
      """;

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

  @TempDir Path folder;

  private TestProject project;

  @BeforeEach
  void createProject() throws Exception {
    Welcome.close();
    UiWait.settle(Duration.ofMillis(700)); // what opens is to have the colours of one theme
    page.getWorkbenchWindow().getShell().setSize(1500, 950);
    project = TestProject.create("mechanisms");
    NeuroMLNature.addTo(project.project(), null);
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  private static OpenWizard open(Object... selected) throws Exception {
    OpenWizard wizard =
        OpenWizard.open(PlatformUI.getWorkbench().getImportWizardRegistry(), WIZARD, selected);
    assertThat(wizard.canFinish()).isFalse(); // nobody has seen yet what becomes of them
    wizard.press("Next >");
    UiWait.until(PATIENCE, "the parts", () -> parts(wizard).getItemCount() > 0);
    return wizard;
  }

  private static Table table(OpenWizard wizard, String firstColumn) {
    return Widgets.find(
            (Composite) wizard.page().getControl(),
            Table.class,
            each -> each.getColumnCount() > 0 && each.getColumn(0).getText().equals(firstColumn))
        .orElseThrow(() -> new AssertionError("no table " + firstColumn));
  }

  private static Table parts(OpenWizard wizard) {
    return table(wizard, "Part");
  }

  /** Lines of the table that are drawn only once they are seen. */
  private static List<String> rows(Table table, int column) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < table.getItemCount(); i++) {
      TableItem item = table.getItem(i);
      rows.add(item.getText(column).strip());
    }
    return rows;
  }

  private static List<ChartCanvas> charts(OpenWizard wizard) {
    return Widgets.below(wizard.page().getControl())
        .filter(ChartCanvas.class::isInstance)
        .map(ChartCanvas.class::cast)
        .filter(each -> each.isVisible() && each.chart() != null)
        .toList();
  }

  /** The largest relative difference between curves of the file and of the result. */
  private static double overlayError(OpenWizard wizard) {
    double error = 0;
    for (ChartCanvas each : charts(wizard)) {
      List<Chart.Series> all = each.chart().series();
      int half = all.size() / 2;
      for (int i = 0; i < half; i++) {
        List<Chart.Point> file = all.get(i).points();
        List<Chart.Point> made = all.get(half + i).points();
        assertThat(file).hasSameSizeAs(made).hasSizeGreaterThan(50);
        for (int k = 0; k < file.size(); k++) {
          double scale = Math.max(Math.abs(file.get(k).y()), Math.abs(made.get(k).y()));
          error = Math.max(error, Math.abs(file.get(k).y() - made.get(k).y()) / scale);
        }
      }
    }
    return error;
  }

  private static String says(OpenWizard wizard, String start) {
    return Widgets.find(
            (Composite) wizard.page().getControl(),
            Label.class,
            each -> each.getText().startsWith(start))
        .map(Label::getText)
        .orElse("");
  }

  private NeuroMLEditor editorOf(IFile file) {
    UiWait.until(
        PATIENCE,
        "the editor",
        () -> page.getActiveEditor() instanceof NeuroMLEditor editor && file.equals(editor.file()));
    return (NeuroMLEditor) page.getActiveEditor();
  }

  private List<String> toDos(IFile file) throws CoreException {
    return Arrays.stream(file.findMarkers(IMarker.TASK, true, IResource.DEPTH_ZERO))
        .filter(each -> each.exists() && ToDoMarkers.TYPE.equals(type(each)))
        .map(each -> each.getAttribute(IMarker.MESSAGE, ""))
        .toList();
  }

  private static String type(IMarker marker) {
    try {
      return marker.getType();
    } catch (CoreException gone) {
      throw new AssertionError(gone);
    }
  }

  @Test
  void aCleanMechanismBecomesAnExactChannel() throws Exception {
    IFile mod = project.write("kd.mod", CLEAN);
    IFile made = project.file("kd.channel.nml");
    try (OpenWizard wizard = open(mod)) {
      UiWait.until(PATIENCE, "the curves", () -> charts(wizard).size() == 2);
      assertThat(overlayError(wizard)).isLessThan(1e-6);
      assertThat(says(wizard, "Largest error of the curves: ")).isNotEmpty();
      assertThat(rows(parts(wizard), 0)).contains("kd", "n", "forwardRate", "ik");
      assertThat(rows(parts(wizard), 1)).contains("gateHHrates", "HHExpLinearRate");
      Table lines = table(wizard, "Line");
      assertThat(rows(lines, 1)).containsOnly("understood");
      assertThat(lines.getItemCount()).isEqualTo((int) CLEAN.lines().count());
      UiWait.settle(Duration.ofMillis(400));
      Screenshot.inBothThemes(wizard.shell(), "nmodl-clean");
      wizard.waitUntilItCanFinish();
      wizard.finish();
    }
    assertThat(made.readString())
        .contains("<notes>Converted from kd.mod (Delayed rectifier of a squid axon)")
        .contains("<gateHHrates id=\"n\" instances=\"4\">")
        .doesNotContain("TODO");
    assertThat(toDos(made)).isEmpty();
    NeuroMLEditor editor = editorOf(made);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(ChannelPage.ID) != null);
    project.project().build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
    assertThat(made.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO)).isEmpty();
    IOperationHistory history =
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
    page.closeAllEditors(false);
    assertThat(
            history
                .undo(WorkspaceUndoUtil.getWorkspaceUndoContext(), new NullProgressMonitor(), null)
                .isOK())
        .isTrue();
    assertThat(made.exists()).isFalse();
  }

  @Test
  void anOddMechanismBecomesADraftThatSaysWhatIsLeft() throws Exception {
    IFile mod = project.write("strange.mod", ODD);
    IFile made = project.file("strange.channel.nml");
    try (OpenWizard wizard = open(mod)) {
      Table lines = table(wizard, "Line");
      List<String> verdicts = rows(lines, 1);
      List<String> texts = rows(lines, 2);
      assertThat(verdicts.get(texts.indexOf("POINTER modulator"))).isEqualTo("partly");
      assertThat(verdicts.get(texts.indexOf("hinf = lookup_in_file(_lv);")))
          .isEqualTo("other language");
      assertThat(rows(lines, 3)).anyMatch(each -> each.contains("what C code"));
      assertThat(rows(parts(wizard), 1)).contains("to be completed by hand");
      assertThat(wizard.page().getMessage()).contains("not understood as a whole");
      // What C code does not touch is compared, and so exact.
      UiWait.until(PATIENCE, "the curves", () -> charts(wizard).size() == 2);
      assertThat(names(wizard)).containsExactly("m, file", "m");
      assertThat(overlayError(wizard)).isLessThan(1e-6);
      UiWait.settle(Duration.ofMillis(400));
      Screenshot.inBothThemes(wizard.shell(), "nmodl-odd");
      Button only =
          Widgets.find(
                  (Composite) wizard.page().getControl(),
                  Button.class,
                  each -> each.getText().equals("&Only lines to look at"))
              .orElseThrow();
      only.setSelection(true);
      only.notifyListeners(SWT.Selection, new Event());
      assertThat(rows(lines, 1)).doesNotContain("understood", "");
      wizard.waitUntilItCanFinish();
      wizard.finish();
    }
    String text = made.readString();
    assertThat(text)
        .contains("<!-- TODO line 6: POINTER modulator is not followed -->")
        .contains("what C code between VERBATIM and ENDVERBATIM does is not known")
        .contains("h depends on hinf of C code, which gates do not know; its gate is missing")
        .contains("midpoint=\"-40mV\" scale=\"7mV\"");
    editorOf(made);
    int left = text.split("<!-- TODO ", -1).length - 1;
    assertThat(toDos(made))
        .hasSize(left)
        .contains("TODO line 6: POINTER modulator is not followed");
    project.project().build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
    assertThat(toDos(made)).hasSize(left);
    // The gate without rates keeps anybody from running the draft as if it was whole.
    assertThat(made.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO))
        .anyMatch(each -> each.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR);
    project.write("strange.channel.nml", text.replaceAll("<!-- TODO [^>]*-->", ""));
    project.project().build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
    assertThat(toDos(made)).isEmpty();
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "nmodl-draft");
  }

  /** Rates of a scheme over potential, a gate that knows calcium alone over calcium. */
  @Test
  void schemesAndCalciumHaveCurves() throws Exception {
    IFile scheme = project.write("three.mod", SCHEME);
    IFile calcium = project.write("small.mod", CALCIUM);
    try (OpenWizard wizard = open(scheme, calcium)) {
      UiWait.until(PATIENCE, "the rates", () -> charts(wizard).size() == 1);
      assertThat(names(wizard)).contains("r1 →, file", "r1 →", "r2 ←").hasSize(8);
      assertThat(names(wizard)).noneMatch(each -> each.contains("missing"));
      assertThat(overlayError(wizard)).isLessThan(1e-6);
      UiWait.settle(Duration.ofMillis(400));
      Screenshot.inBothThemes(wizard.shell(), "nmodl-scheme");
      Combo files =
          Widgets.find((Composite) wizard.page().getControl(), Combo.class, _ -> true)
              .orElseThrow();
      files.select(1);
      files.notifyListeners(SWT.Selection, new Event());
      UiWait.until(PATIENCE, "the gate", () -> charts(wizard).size() == 2);
      assertThat(charts(wizard).getFirst().chart().x().unit()).isEqualTo("mM");
      assertThat(names(wizard)).containsExactly("w, file", "w");
      assertThat(overlayError(wizard)).isLessThan(1e-6);
    }
  }

  private static List<String> names(OpenWizard wizard) {
    return charts(wizard).getFirst().chart().series().stream().map(Chart.Series::name).toList();
  }

  /** Files that are dropped are copied as any others; the preview is a step of its own. */
  @Test
  void aDroppedMechanismIsCopied() throws Exception {
    IEclipsePreferences settings = InstanceScope.INSTANCE.getNode("org.eclipse.ui.ide");
    settings.put("IMPORT_FILES_AND_FOLDERS_MODE", "MOVE_COPY"); // else the platform asks
    try {
      Path file = Files.writeString(folder.resolve("kd.mod"), CLEAN);
      DroppedFiles.on(project.project(), file);
      UiWait.until(PATIENCE, "the copy", () -> project.file("kd.mod").exists());
      assertThat(project.file("kd.mod").readString()).isEqualTo(CLEAN);
      assertThat(project.file("kd.channel.nml").exists()).isFalse();
    } finally {
      settings.remove("IMPORT_FILES_AND_FOLDERS_MODE");
    }
  }

  @Test
  void severalMechanismsAreRenamedAndNothingIsReplaced() throws Exception {
    IFile first = project.write("kd.mod", CLEAN);
    IFile second = project.write("pump.mod", "NEURON { ARTIFICIAL_CELL pump }\n");
    project.write("kd.channel.nml", "<neuroml id=\"mine\"/>");
    try (OpenWizard wizard = open(first, second)) {
      UiWait.until(PATIENCE, "the obstacle", () -> wizard.error().contains("kd.channel.nml"));
      assertThat(wizard.canFinish()).isFalse();
      wizard.type("Name:", "2nd");
      assertThat(wizard.error()).contains("2nd is no name");
      wizard.type("Name:", "pump");
      assertThat(wizard.error()).contains("Two mechanisms are called pump");
      wizard.type("Name:", "kd_new");
      wizard.waitUntilItCanFinish();
      Combo files =
          Widgets.find((Composite) wizard.page().getControl(), Combo.class, _ -> true)
              .orElseThrow();
      assertThat(files.getItems()).containsExactly("kd.mod", "pump.mod");
      files.select(1);
      files.notifyListeners(SWT.Selection, new Event());
      assertThat(wizard.page().getMessage()).contains("Nothing of pump.mod can be written");
      wizard.finish();
    }
    assertThat(project.file("kd_new.channel.nml").readString())
        .contains("<ionChannelHH id=\"kd_new\"");
    IFile empty = project.file("pump.nml");
    assertThat(empty.readString()).contains("an artificial cell is not written");
    assertThat(toDos(empty)).hasSize(1);
    assertThat(project.file("kd.channel.nml").readString()).contains("mine");
  }
}
