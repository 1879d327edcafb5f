/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
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
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
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
import org.ranvier.xml.XmlElement;

/** The page of forms: what it shows, and that all that is done there is done to the text. */
@ExtendWith(NoErrorsLogged.class)
class FormPageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private NeuroMLEditor editor;
  private String before;

  @BeforeEach
  void openForm() throws CoreException {
    Welcome.close();
    project = TestProject.ofExample("form", HH);
    editor = (NeuroMLEditor) IDE.openEditor(page, project.file("HHCell.cell.nml"), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    before = document().get();
    shell().setSize(1440, 900);
    editor.setActivePage(ModelFormPage.ID);
    editor.form().reveal(density());
    UiWait.settle(Duration.ofMillis(200));
  }

  @AfterEach
  void close() throws CoreException {
    Theme.LIGHT.apply();
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void fieldsShowWhatTheTextHas() throws Exception {
    XmlElement density = density();
    assertThat(text("condDensity").getText() + unit("condDensity").getText())
        .isEqualTo(density.attribute("condDensity"));
    assertThat(unit("condDensity").getText()).isEqualTo("mS_per_cm2");
    assertThat(combo("ionChannel").getText()).isEqualTo(density.attribute("ionChannel"));
    combo("ionChannel").notifyListeners(SWT.FocusIn, new Event());
    assertThat(combo("ionChannel").getItems()).contains(density.attribute("ionChannel"));
    text("condDensity").notifyListeners(SWT.FocusIn, new Event());
    Screenshot.save(page.getWorkbenchWindow().getShell(), "form-light");
    Theme.DARK.apply();
    Screenshot.save(page.getWorkbenchWindow().getShell(), "form-dark");
  }

  @Test
  void whatIsFilledInIsOneStepOfTheOneUndoHistory() throws Exception {
    String id = density().attribute("id");
    String old = text("condDensity").getText();
    Text number = text("condDensity");
    number.setText("77");
    number.notifyListeners(SWT.DefaultSelection, new Event());
    assertThat(document().get())
        .isEqualTo(before.replaceFirst("condDensity=\"" + old, "condDensity=\"77"));
    assertThat(undoLabel()).isEqualTo("Set condDensity of " + id);
    Combo unit = unit("condDensity");
    unit.select(unit.indexOf("S_per_m2"));
    unit.notifyListeners(SWT.Selection, new Event());
    assertThat(document().get()).contains("\"770S_per_m2\"");
    assertThat(undoLabel()).isEqualTo("Change unit of condDensity of " + id);
    assertThat(text("condDensity").getText()).isEqualTo("770");
    press("Duplicate");
    assertThat(undoLabel()).isEqualTo("Duplicate " + id);
    press("Remove");
    for (int i = 0; i < 4; i++) {
      OperationHistoryFactory.getOperationHistory().undo(context(), null, null);
    }
    assertThat(document().get()).isEqualTo(before);
    assertThat(editor.isDirty()).isFalse();
  }

  @Test
  void theFormFollowsTheTextAndStaysWhileItIsBroken() throws Exception {
    int at = before.indexOf("condDensity=\"") + "condDensity=\"".length();
    document().replace(at, 0, "1");
    String number = text("condDensity").getText();
    UiWait.until(
        PATIENCE, "the new number", () -> text("condDensity").getText().equals("1" + number));
    document().replace(document().get().indexOf("<cell"), 0, "<");

    UiWait.until(PATIENCE, "a banner", () -> header().getMessage() != null);
    assertThat(header().getMessage()).contains("as it was before");
    assertThat(text("condDensity").getText()).isEqualTo("1" + number);
    assertThat(text("condDensity").isEnabled()).isFalse();
    Screenshot.save(page.getWorkbenchWindow().getShell(), "form-broken");
    document().set(before);
    UiWait.until(PATIENCE, "no banner", () -> header().getMessage() == null);
    assertThat(text("condDensity").isEnabled()).isTrue();
  }

  @Test
  void aLongListIsOneLineAndItsRangesHoldNoMoreThanIsLookedAt() throws Exception {
    StringBuilder text = new StringBuilder("<neuroml id=\"n\"><network id=\"net\">");
    text.append("<population id=\"p\" component=\"c\" size=\"36000\">");
    for (int i = 0; i < 36_000; i++) {
      text.append("<instance id=\"")
          .append(i)
          .append("\"><location x=\"1\" y=\"2\" z=\"3\"/></instance>\n");
    }
    text.append("</population></network></neuroml>");
    editor =
        (NeuroMLEditor) IDE.openEditor(page, project.write("large.net.nml", text.toString()), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    editor.setActivePage(ModelFormPage.ID);
    XmlElement root = editor.readings().latest().orElseThrow().root().orElseThrow();
    XmlElement population = root.elements().getFirst().elements().getFirst();
    editor.form().reveal(population.elements().get(15_678));
    assertThat(text("id").getText()).isEqualTo("15678");
    Tree tree = Widgets.find(header(), Tree.class, _ -> true).orElseThrow();
    TreeItem item = tree.getSelection()[0];
    assertThat(item.getText()).contains("15678");
    assertThat(item.getParentItem().getItemCount()).isLessThanOrEqualTo(500);
    assertThat(item.getParentItem().getText()).isEqualTo("15501 to 16000");
    press("Duplicate");
    UiWait.until(PATIENCE, "the copy", () -> text("id").getText().equals("36000"));
  }

  private Form header() {
    return Widgets.find(
            shell(),
            Form.class,
            each -> each.isVisible() && Widgets.find(each, Tree.class, _ -> true).isPresent())
        .orElseThrow();
  }

  private Shell shell() {
    return page.getWorkbenchWindow().getShell();
  }

  private void press(String name) {
    Widgets.find(header(), Button.class, each -> each.getText().replace("&", "").equals(name))
        .orElseThrow()
        .notifyListeners(SWT.Selection, new Event());
  }

  /** The controls behind the label of a field. */
  private List<Control> behind(String field) {
    return Fields.get(header(), field);
  }

  private Text text(String field) {
    return (Text) behind(field).getFirst();
  }

  private Combo combo(String field) {
    return (Combo) behind(field).getFirst();
  }

  private Combo unit(String field) {
    return (Combo) behind(field).get(1);
  }

  private XmlElement density() {
    XmlElement root = editor.readings().latest().orElseThrow().root().orElseThrow();
    Optional<XmlElement> found =
        StreamSupport.stream(root.descendants().spliterator(), false)
            .filter(each -> each.localName().equals("channelDensity"))
            .findFirst();
    return found.orElseThrow();
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }

  private IUndoContext context() {
    return DocumentUndoManagerRegistry.getDocumentUndoManager(document()).getUndoContext();
  }

  private String undoLabel() {
    IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    return history.getUndoOperation(context()).getLabel();
  }
}
