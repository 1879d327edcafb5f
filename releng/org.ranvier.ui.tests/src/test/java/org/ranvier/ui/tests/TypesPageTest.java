/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.tests.support.Fields;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.ui.type.TypesPage;

/** The page of ComponentTypes: what it says of formulas, what it draws, and what it does. */
@ExtendWith(NoErrorsLogged.class)
class TypesPageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TEXT =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="types">
        <!-- A gate of our own. -->
        <ComponentType name="slowGate" description="Opens with a time constant of its own.">
          <Parameter name="tau_m" dimension="time" description="How fast it relaxes."/>
          <Parameter name="half" dimension="voltage"/>
          <Parameter name='scale' dimension="voltage"/>
          <Requirement name="v" dimension="voltage"/>
          <Exposure name="q" dimension="none"/>
          <Exposure name="inf" dimension="none"/>
          <Dynamics>
            <StateVariable name="q" dimension="none" exposure="q"/>
            <DerivedVariable name="inf" dimension="none" exposure="inf" value="1 / (1 + exp((half - v) / scale))"/>
            <ConditionalDerivedVariable name="rate" dimension="per_time">
              <Case condition="v .gt. half" value="2 / tau_m"/>
              <Case value="1 / tau_m"/>
            </ConditionalDerivedVariable>
            <TimeDerivative variable="q" value="(inf - q) * rate"/>
          </Dynamics>
        </ComponentType>
        <ComponentType name="fastGate" extends="slowGate"/>
        <ComponentType name="still"><Parameter name="height" dimension="none"/></ComponentType>
        <slowGate id="ours" tau_m="5ms" half="-40mV" scale="9mV"/>
      </neuroml>
      """;

  private static final String OTHER =
      "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"other\"/>";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private NeuroMLEditor editor;
  private TypesPage types;

  @BeforeEach
  void open() throws CoreException {
    Welcome.close();
    project = TestProject.create("types");
    editor = (NeuroMLEditor) IDE.openEditor(page, project.write("types.nml", TEXT), true);
    UiWait.until(PATIENCE, "the page of types", () -> editor.findPage(TypesPage.ID) != null);
    page.getWorkbenchWindow().getShell().setSize(1500, 950);
    editor.setActivePage(TypesPage.ID);
    types = editor.types();
    UiWait.until(PATIENCE, "a trial", () -> types.trial().contains("inf 0"));
  }

  @AfterEach
  void close() throws CoreException {
    Theme.LIGHT.apply();
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void showsDeclarationsEquationsAndATrial() throws Exception {
    assertThat(types.equations()).contains("dq/dt = (inf \u2212 q) · rate");
    assertThat(types.trial()).contains("slowGate").contains("q 0").contains("v \u2212");
    types.select("DerivedVariable", "inf");
    page.toggleZoom(page.getReference(editor));
    UiWait.settle(Duration.ofMillis(500));
    Screenshot.save(page.getWorkbenchWindow().getShell(), "types-light");
    Theme.DARK.apply();
    UiWait.settle(Duration.ofMillis(500));
    Screenshot.save(page.getWorkbenchWindow().getShell(), "types-dark");
  }

  @Test
  void aFormulaOfTheWrongDimensionIsToldWhileItIsTyped() throws Exception {
    types.select("TimeDerivative", "q");
    String drawn = types.trial();
    Text value = field("value", Text.class);
    value.setText("(inf - q) * rate * v");
    assertThat(message()).contains("is a voltage per time; a value per time is expected");
    value.setText("(inf - q) * rat");
    assertThat(message()).contains("there is no quantity named rat here; did you mean rate?");
    value.setText("(inf - q) * (rate");
    assertThat(message()).contains("the end was found where \")\" is expected");
    value.setText("(inf - q) * rate * v");
    value.notifyListeners(SWT.DefaultSelection, new Event());
    UiWait.until(PATIENCE, "the trial to refuse", () -> types.trial().contains("is expected"));
    Screenshot.save(page.getWorkbenchWindow().getShell(), "types-wrong");
    value = field("value", Text.class);
    value.setText("(inf - q) * rate / 3");
    assertThat(message()).isEmpty();
    value.notifyListeners(SWT.DefaultSelection, new Event());
    UiWait.until(
        PATIENCE,
        "the trial to be drawn anew",
        () -> types.trial().contains("inf 0") && !types.trial().equals(drawn));
    undoAll();
    assertThat(document().get()).isEqualTo(TEXT);
  }

  @Test
  void everyEditIsOneStepOfTheOneUndoHistory() throws Exception {
    types.select("Parameter", "tau_m");
    Combo dimension = field("dimension", Combo.class);
    dimension.setText("per_time");
    dimension.notifyListeners(SWT.DefaultSelection, new Event());
    assertThat(document().get())
        .isEqualTo(TEXT.replace("tau_m\" dimension=\"time\"", "tau_m\" dimension=\"per_time\""));
    assertThat(undoLabel()).isEqualTo("Set dimension of tau_m");
    UiWait.until(PATIENCE, "the trial to refuse", () -> types.trial().contains("is expected"));
    types.add("StateVariable", false);
    assertThat(document().get()).contains("<StateVariable name=\"stateVariable1\"");
    assertThat(undoLabel()).isEqualTo("Add StateVariable to slowGate");
    types.select("Parameter", "scale");
    Text name = field("name", Text.class);
    name.setText("steepness");
    name.notifyListeners(SWT.DefaultSelection, new Event());
    assertThat(document().get())
        .contains("name='steepness'")
        .contains("(half - v) / steepness))")
        .contains("steepness=\"9mV\"");
    assertThat(undoLabel()).isEqualTo("Rename scale to steepness");
    undoAll();
    assertThat(document().get()).isEqualTo(TEXT);
    assertThat(editor.isDirty()).isFalse();
  }

  /** The page stays what it was as long as nobody sees it, and is right when somebody does. */
  @Test
  void behindAnotherEditorNothingIsWorkedOut() throws Exception {
    String drawn = types.trial();
    String written = types.equations();
    IEditorPart other = IDE.openEditor(page, project.write("other.nml", OTHER), true);
    UiWait.untilIdle(Duration.ofSeconds(2)); // the page is told that it is behind
    int at = TEXT.indexOf("(inf - q) * rate");
    document().replace(at, "(inf - q) * rate".length(), "(inf - q) * rate / 3");
    UiWait.until(
        PATIENCE,
        "the text to be read",
        () -> editor.readings().latest().orElseThrow().tree().orElseThrow().text().contains("/ 3"));
    UiWait.untilIdle(Duration.ofSeconds(2));
    assertThat(types.equations()).isEqualTo(written);
    assertThat(types.trial()).isEqualTo(drawn);
    page.activate(editor);
    UiWait.until(PATIENCE, "the new equation", () -> !types.equations().equals(written));
    UiWait.until(PATIENCE, "the new trial", () -> !types.trial().equals(drawn));
    document().replace(0, 0, "<");
    editor.setActivePage(ModelFormPage.ID);
    editor.setActivePage(TypesPage.ID);
    UiWait.until(PATIENCE, "a banner", () -> header().getMessage() != null);
    assertThat(header().getMessage()).contains("not well-formed");
    assertThat(page.closeEditor(other, false)).isTrue();
  }

  @Test
  void aValueStaysTheSameInAnotherUnit() throws Exception {
    int at = TEXT.indexOf("    <Requirement");
    document().replace(at, 0, "    <Constant name=\"c\" dimension=\"voltage\" value=\"5mV\"/>\n");
    UiWait.until(
        PATIENCE,
        "the text to be read",
        () -> editor.readings().latest().orElseThrow().tree().orElseThrow().text().contains("5mV"));
    UiWait.until(PATIENCE, "the constant", () -> isSelected("Constant", "c"));
    Combo unit = unit("value");
    unit.select(unit.indexOf("V"));
    unit.notifyListeners(SWT.Selection, new Event());
    assertThat(document().get()).contains("value=\"0.005V\"");
  }

  @Test
  void brokenTextKeepsWhatWasShown() throws Exception {
    String equations = types.equations();
    document().replace(TEXT.indexOf("<Dynamics"), 0, "<");
    UiWait.until(PATIENCE, "a banner", () -> header().getMessage() != null);
    assertThat(types.equations()).isEqualTo(equations);
    document().set(TEXT);
    UiWait.until(PATIENCE, "no banner", () -> header().getMessage() == null);
  }

  @Test
  void aTypeShowsWhatItInherits() {
    types.choose("still");
    assertThat(types.equations()).doesNotContain("dq/dt");
    types.choose("fastGate");
    assertThat(types.equations()).contains("dq/dt = (inf \u2212 q) · rate");
    UiWait.until(PATIENCE, "its trial", () -> types.trial().contains("fastGate"));
  }

  @Test
  void whatIsRemovedCannotBeTypedInto() {
    types.select("Parameter", "half");
    Text name = field("name", Text.class);
    Button remove =
        Widgets.find(header(), Button.class, each -> each.getText().equals("&Remove"))
            .orElseThrow();
    remove.notifyListeners(SWT.Selection, new Event());
    String without = TEXT.replace("    <Parameter name=\"half\" dimension=\"voltage\"/>\n", "");
    assertThat(document().get()).isEqualTo(without);
    if (!name.isDisposed()) {
      name.setText("other");
      name.notifyListeners(SWT.DefaultSelection, new Event());
    }
    assertThat(document().get()).isEqualTo(without);
    assertThat(hasField("dimension")).isFalse();
  }

  @Test
  void anotherTypeIsShownWithoutTheDeclarationOfTheFormer() {
    types.select("Parameter", "tau_m");
    assertThat(hasField("dimension")).isTrue();
    types.choose("fastGate");
    assertThat(hasField("dimension")).isFalse();
  }

  @Test
  void nothingIsShownOfTypesThatAreGone() {
    types.select("Parameter", "tau_m");
    int start = TEXT.indexOf("  <!-- A gate");
    int end = TEXT.indexOf("  <slowGate id");
    document().set(TEXT.substring(0, start) + TEXT.substring(end));
    UiWait.until(PATIENCE, "no equations", () -> types.equations().contains("no dynamics"));
    assertThat(hasField("dimension")).isFalse();
    assertThat(types.trial()).doesNotContain("slowGate");
    assertThat(rows()).isEmpty();
    document().set(TEXT);
    UiWait.until(PATIENCE, "equations", () -> types.equations().contains("dq/dt"));
    assertThat(rows()).isNotEmpty();
  }

  @Test
  void aPageBehindIsShownAnewOnceItIsInFront() throws Exception {
    String before = types.equations();
    editor.setActiveEditor(editor.source());
    document().replace(TEXT.indexOf(" * rate\"/>"), " * rate".length(), "");
    UiWait.until(PATIENCE, "the text to be read", this::isRead);
    UiWait.settle(Duration.ofMillis(200)); // the pages are told of it
    assertThat(types.equations()).isEqualTo(before);
    editor.setActivePage(TypesPage.ID);
    assertThat(types.equations()).contains("dq/dt").isNotEqualTo(before);
  }

  private boolean isRead() {
    String text = document().get();
    return editor
        .readings()
        .latest()
        .flatMap(each -> each.tree())
        .filter(tree -> tree.text().equals(text))
        .isPresent();
  }

  /** What the table of declarations lists. */
  private List<String> rows() {
    return Widgets.below(header())
        .filter(Tree.class::isInstance)
        .map(Tree.class::cast)
        .filter(each -> each.getColumnCount() > 0)
        .flatMap(each -> Arrays.stream(each.getItems()))
        .map(TreeItem::getText)
        .toList();
  }

  // ---- the page ----------------------------------------------------------------------------

  private Form header() {
    Control control = editor.findPage(TypesPage.ID).getManagedForm().getForm();
    return Widgets.find(control, Form.class, _ -> true).orElseThrow();
  }

  private boolean hasField(String attribute) {
    return label(attribute).isPresent();
  }

  private Optional<Label> label(String attribute) {
    return Widgets.find(
        header(), Label.class, each -> each.getText().replaceAll("\\W", "").equals(attribute));
  }

  /** The input beside the label with an attribute's name. */
  private <T extends Control> T field(String attribute, Class<T> kind) {
    return kind.cast(Fields.get(header(), attribute).getFirst());
  }

  /** What is said of the formula that is being typed. */
  private String message() {
    return Widgets.find(header(), Label.class, TypesPageTest::isFault)
        .map(Label::getText)
        .orElse("");
  }

  private static boolean isFault(Label label) {
    return label.getText().matches("(?s).*(is expected|did you mean|was found).*")
        && !label.getText().startsWith("The formula");
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }

  private IUndoContext context() {
    return DocumentUndoManagerRegistry.getDocumentUndoManager(document()).getUndoContext();
  }

  private String undoLabel() {
    return OperationHistoryFactory.getOperationHistory().getUndoOperation(context()).getLabel();
  }

  private boolean isSelected(String element, String name) {
    types.select(element, name);
    return Widgets.below(page.getWorkbenchWindow().getShell())
        .anyMatch(
            each -> each instanceof Text text && text.isVisible() && text.getText().equals(name));
  }

  private Combo unit(String field) {
    Control number = field(field, Text.class);
    List<Control> all = Arrays.asList(number.getParent().getChildren());
    return (Combo) all.get(all.indexOf(number) + 1);
  }

  private void undoAll() throws Exception {
    IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    while (history.canUndo(context())) {
      history.undo(context(), null, null);
    }
  }
}
