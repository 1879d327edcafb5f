/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.tests.support.Access;
import org.ranvier.ui.tests.support.Fields;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.XmlElement;

/** A field with something wrong offers beside itself what can be done about that. */
@ExtendWith(NoErrorsLogged.class)
class FieldRepairTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String QUICK_ASSIST =
      "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals";
  private static final String UNIT = "midpoint=\"-40mV\"";
  private static final String WRONG_UNIT = "midpoint=\"-40ms\"";

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private String intact;
  private NeuroMLEditor editor;

  @BeforeEach
  void begin() throws CoreException {
    Welcome.close();
    project = TestProject.create("field-repairs");
    intact = Examples.get("hh-cell").text("HHCell.cell.nml");
    shell().setSize(1440, 900);
  }

  @AfterEach
  void close() throws CoreException {
    Theme.LIGHT.apply();
    page.closeAllEditors(false);
    project.close();
  }

  /** With the keyboard: Enter on what stands beside the field. */
  @Test
  void aWrongUnitIsRepairedBesideItsField() throws Exception {
    String broken = intact.replace(UNIT, WRONG_UNIT);
    open(broken, "forwardRate");
    assertThat(offers()).singleElement().satisfies(each -> assertThat(each.isEnabled()).isTrue());
    assertThat(offers().getFirst().getToolTipText()).isEqualTo("Repair midpoint\u2026");
    assertThat(Access.faults(form())).isEmpty();
    Screenshot.inBothThemes(shell(), "field-repair");
    Menu menu = opened(() -> Widgets.follow(offers().getFirst()));
    choose(menu, "Replace by -40mV");
    assertThat(document().get()).isEqualTo(intact);
    UiWait.until(PATIENCE, "the field to be right", () -> offers().isEmpty());
    assertThat(input("midpoint").getText()).isEqualTo("-40");
    OperationHistoryFactory.getOperationHistory()
        .undo(
            DocumentUndoManagerRegistry.getDocumentUndoManager(document()).getUndoContext(),
            null,
            null);
    assertThat(document().get()).isEqualTo(broken);
    UiWait.until(PATIENCE, "the field to be wrong again", () -> offers().size() == 1);
  }

  /** With the key of quick fixes, in the field; there is nothing in the text to point at. */
  @Test
  void whatIsLeftOutIsFilledInByTheKeyOfQuickFixes() throws Exception {
    open(intact.replace(" erev=\"-54.387mV\"", ""), "channelDensity");
    Text reversal = input("erev");
    reversal.setFocus();
    UiWait.until(PATIENCE, "the field to have the focus", reversal::isFocusControl);
    Menu menu = opened(FieldRepairTest::pressQuickFix);
    MenuItem add =
        Arrays.stream(menu.getItems())
            .filter(each -> each.getText().startsWith("Add erev="))
            .findFirst()
            .orElseThrow();
    choose(menu, add.getText());
    UiWait.until(PATIENCE, "the field to be right", () -> offers().isEmpty());
    assertThat(input("erev").getText()).isNotEmpty();
    assertThat(editor.readings().latest().orElseThrow().findings()).isEmpty();
  }

  /** What is typed is written first; what only its author knows is said to be so. */
  @Test
  void whatIsStillBeingTypedIsRepairedAsWell() throws Exception {
    open(intact, "forwardRate");
    Text midpoint = input("midpoint");
    midpoint.setText("-40ms");
    assertThat(offers()).hasSize(1);
    Menu menu = opened(() -> Widgets.follow(offers().getFirst()));
    assertThat(document().get()).contains(WRONG_UNIT);
    choose(menu, "Replace by -40mV");
    assertThat(document().get()).isEqualTo(intact);
  }

  private void open(String text, String element) throws CoreException {
    editor = (NeuroMLEditor) IDE.openEditor(page, project.write("HHCell.cell.nml", text), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    editor.setActivePage(ModelFormPage.ID);
    editor.form().reveal(element(element));
    UiWait.settle(Duration.ofMillis(200));
  }

  private XmlElement element(String name) {
    XmlElement root = editor.readings().latest().orElseThrow().root().orElseThrow();
    Optional<XmlElement> found =
        StreamSupport.stream(root.descendants().spliterator(), false)
            .filter(each -> each.localName().equals(name))
            .findFirst();
    return found.orElseThrow();
  }

  /** What offers repairs and can be seen. */
  private List<ImageHyperlink> offers() {
    return Widgets.below(form())
        .filter(each -> each instanceof ImageHyperlink link && isOffer(link))
        .map(ImageHyperlink.class::cast)
        .toList();
  }

  private static boolean isOffer(ImageHyperlink link) {
    String hint = link.getToolTipText();
    return link.isVisible() && hint != null && hint.startsWith("Repair ");
  }

  /** The page in front; the Properties view has fields as well. */
  private Form form() {
    return Widgets.find(
            shell(),
            Form.class,
            each -> each.isVisible() && Widgets.find(each, Tree.class, _ -> true).isPresent())
        .orElseThrow();
  }

  private Text input(String field) {
    return (Text) Fields.get(form(), field).getFirst();
  }

  /** The menu that comes up after something was done. */
  private static Menu opened(Runnable asking) {
    List<Menu> opened = new ArrayList<>();
    Listener shown =
        event -> {
          if (event.widget instanceof Menu menu) {
            opened.add(menu);
          }
        };
    Display.getCurrent().addFilter(SWT.Show, shown);
    try {
      asking.run();
      UiWait.until(PATIENCE, "the menu", () -> !opened.isEmpty());
    } finally {
      Display.getCurrent().removeFilter(SWT.Show, shown);
    }
    return opened.getFirst();
  }

  private static void choose(Menu menu, String text) {
    MenuItem item =
        Arrays.stream(menu.getItems())
            .filter(each -> each.getText().equals(text))
            .findFirst()
            .orElseThrow(() -> new AssertionError(text + " is not among " + labels(menu)));
    item.notifyListeners(SWT.Selection, new Event());
    menu.setVisible(false);
  }

  private static List<String> labels(Menu menu) {
    return Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
  }

  private static void pressQuickFix() {
    try {
      PlatformUI.getWorkbench()
          .getService(IHandlerService.class)
          .executeCommand(QUICK_ASSIST, null);
    } catch (CommandException notOffered) {
      throw new AssertionError("the key does nothing in a field", notOffered);
    }
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }

  private Shell shell() {
    return page.getWorkbenchWindow().getShell();
  }
}
