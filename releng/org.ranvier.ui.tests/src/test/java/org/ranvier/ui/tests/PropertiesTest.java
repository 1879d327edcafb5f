/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.tabbed.ITabDescriptor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.explore.ModelPart;
import org.ranvier.ui.explore.PartStore;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.tests.support.Fields;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.XmlElement;

/** The Properties view for what is chosen in source, outline and Project Explorer. */
@ExtendWith(NoErrorsLogged.class)
class PropertiesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private PropertySheet view;
  private IFile cell;

  @BeforeEach
  void show() throws Exception {
    Welcome.close();
    project = TestProject.ofExample("properties", HH);
    cell = project.file("HHCell.cell.nml");
    page.getWorkbenchWindow().getShell().setSize(1440, 900);
    page.resetPerspective();
    view = (PropertySheet) page.showView(IPageLayout.ID_PROP_SHEET);
  }

  @AfterEach
  void close() throws Exception {
    page.closeAllEditors(false);
    project.close();
  }

  private NeuroMLEditor open() throws Exception {
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, cell, true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    return editor;
  }

  @Test
  void theElementAtTheCaretIsFilledInAsInAForm() throws Exception {
    NeuroMLEditor editor = open();
    IDocument document = editor.source().viewer().getDocument();
    String before = document.get();
    XmlElement density = first(editor, "channelDensity");
    editor.reveal(density.startTagRange());
    UiWait.until(PATIENCE, "the field", () -> field("condDensity").isPresent());
    assertThat(tabs()).containsExactly("Attributes", "Summary", "Meaning");
    Text number = field("condDensity").orElseThrow();
    String old = number.getText();
    assertThat(density.attribute("condDensity")).startsWith(old);
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "properties");
    number = field("condDensity").orElseThrow();
    number.setText("77");
    number.notifyListeners(SWT.DefaultSelection, new Event());
    assertThat(document.get())
        .isEqualTo(before.replaceFirst("condDensity=\"" + old, "condDensity=\"77"));
    IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    var context = DocumentUndoManagerRegistry.getDocumentUndoManager(document).getUndoContext();
    assertThat(history.getUndoOperation(context).getLabel())
        .isEqualTo("Set condDensity of " + density.attribute("id"));
    history.undo(context, null, null);
    assertThat(document.get()).isEqualTo(before);
    UiWait.until(
        PATIENCE,
        "the old number",
        () -> field("condDensity").filter(each -> each.getText().equals(old)).isPresent());
  }

  @Test
  void whatIsBeingTypedIsSavedAsWell() throws Exception {
    NeuroMLEditor editor = open();
    editor.reveal(first(editor, "channelDensity").startTagRange());
    UiWait.until(PATIENCE, "the field", () -> field("condDensity").isPresent());
    field("condDensity").orElseThrow().setText("77");
    editor.doSave(new NullProgressMonitor());
    assertThat(cell.readString()).contains("condDensity=\"77");
    assertThat(editor.isDirty()).isFalse();
  }

  @Test
  void theOutlineShowsAndTheTypeIsExplained() throws Exception {
    NeuroMLEditor editor = open();
    ContentOutline outline = (ContentOutline) page.showView(IPageLayout.ID_OUTLINE);
    page.activate(outline);
    Tree tree = (Tree) editor.getAdapter(IContentOutlinePage.class).getControl();
    TreeItem cellItem =
        UiWait.value(
            PATIENCE,
            "the cell in the outline",
            () ->
                tree.getItemCount() == 0
                    ? null
                    : Arrays.stream(tree.getItem(0).getItems())
                        .filter(each -> each.getText().startsWith("cell "))
                        .findFirst()
                        .orElse(null));
    chooseIn(tree, cellItem);
    UiWait.until(
        PATIENCE,
        "the field",
        () -> field("id").filter(each -> each.getText().equals("hhCell")).isPresent());
    assertThat(editor.source().viewer().getSelectedRange().x)
        .isEqualTo(first(editor, "cell").range().start());
    choose("Meaning");
    UiWait.until(
        PATIENCE,
        "the type",
        () ->
            Widgets.find(sheet().getControl(), StyledText.class, Control::isVisible)
                .filter(each -> each.getText().startsWith("cell hhCell"))
                .isPresent());
    String text =
        Widgets.find(sheet().getControl(), StyledText.class, Control::isVisible)
            .orElseThrow()
            .getText();
    assertThat(text).contains("Shows", "spiking");
  }

  @Test
  void whatIsChosenOnTheFormPageIsShownAndTheSourceAfterIt() throws Exception {
    NeuroMLEditor editor = open();
    editor.setActivePage(ModelFormPage.ID);
    editor.form().reveal(first(editor, "biophysicalProperties"));
    UiWait.settle(Duration.ofMillis(200));
    Tree tree = Widgets.find(editor.form().getPartControl(), Tree.class, _ -> true).orElseThrow();
    chooseIn(tree, tree.getSelection()[0]);
    awaitField("id", "hhMembrane");
    chooseIn(tree, tree.getSelection()[0].getParentItem());
    awaitField("id", "hhCell");

    editor.reveal(first(editor, "channelDensity").startTagRange());
    UiWait.until(PATIENCE, "the field", () -> field("condDensity").isPresent());
    editor.setActivePage(ModelFormPage.ID);
    chooseIn(tree, tree.getSelection()[0].getParentItem());
    UiWait.until(PATIENCE, "another element", () -> field("condDensity").isEmpty());
  }

  private void awaitField(String name, String value) {
    UiWait.until(
        PATIENCE,
        name + " " + value,
        () -> field(name).filter(each -> each.getText().equals(value)).isPresent());
  }

  private static void chooseIn(Tree tree, TreeItem item) {
    tree.setSelection(item);
    Event chosen = new Event();
    chosen.item = item;
    tree.notifyListeners(SWT.Selection, chosen);
  }

  @Test
  void aCellTellsItsSizeAndWhereItIsUsed() throws Exception {
    NeuroMLEditor editor = open();
    editor.reveal(first(editor, "cell").startTagRange());
    UiWait.until(PATIENCE, "the field", () -> field("id").isPresent());
    choose("Summary");
    UiWait.until(PATIENCE, "the card", () -> label("Membrane area").isPresent());
    assertThat(label("Membrane capacitance")).isPresent();
    UiWait.until(
        PATIENCE,
        "the uses",
        () ->
            Widgets.find(
                    sheet().getControl(),
                    Hyperlink.class,
                    each -> Widgets.text(each).matches("Uses in the project: [1-9]\\d*"))
                .isPresent());
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "cell-card");
  }

  @Test
  void aFileThatIsNotOpenIsReadAndCanBeOpened() throws Exception {
    ProjectExplorer explorer = (ProjectExplorer) page.showView(ProjectExplorer.VIEW_ID);
    page.activate(explorer);
    List<ModelPart> parts =
        UiWait.value(PATIENCE, "the parts", () -> PartStore.shared().find(cell).orElse(null));
    explorer.getCommonViewer().setSelection(new StructuredSelection(parts.getFirst()), true);
    UiWait.until(PATIENCE, "the field", () -> field("id").isPresent());
    assertThat(field("id").orElseThrow().isEnabled()).isFalse();
    Hyperlink open =
        Widgets.find(
                sheet().getControl(),
                Hyperlink.class,
                each -> Widgets.text(each).startsWith("Open"))
            .orElseThrow();
    assertThat(open.isVisible()).isTrue();
    Event enter = new Event();
    enter.character = SWT.CR;
    open.notifyListeners(SWT.DefaultSelection, enter);
    open.notifyListeners(SWT.KeyDown, enter);
    UiWait.until(PATIENCE, "the editor", () -> page.getActiveEditor() instanceof NeuroMLEditor);
    UiWait.until(
        PATIENCE,
        "the field to be filled in",
        () -> field("id").filter(Control::isEnabled).isPresent());
  }

  private TabbedPropertySheetPage sheet() {
    return (TabbedPropertySheetPage) view.getCurrentPage();
  }

  private List<String> tabs() {
    return Arrays.stream(sheet().getActiveTabs()).map(ITabDescriptor::getLabel).toList();
  }

  private void choose(String tab) {
    String id =
        Arrays.stream(sheet().getActiveTabs())
            .filter(each -> each.getLabel().equals(tab))
            .map(ITabDescriptor::getId)
            .findFirst()
            .orElseThrow();
    sheet().setSelectedTab(id);
  }

  private Optional<Label> label(String text) {
    return view.getCurrentPage() instanceof TabbedPropertySheetPage shown
        ? Widgets.find(
            shown.getControl(),
            Label.class,
            each -> each.isVisible() && each.getText().replace("*", "").equals(text))
        : Optional.empty();
  }

  /** The control behind the label of a field. */
  private Optional<Text> field(String name) {
    return view.getCurrentPage() instanceof TabbedPropertySheetPage shown
        ? Fields.find(shown.getControl(), name).stream()
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .findFirst()
        : Optional.empty();
  }

  private static XmlElement first(NeuroMLEditor editor, String name) {
    XmlElement root = editor.readings().latest().orElseThrow().root().orElseThrow();
    return StreamSupport.stream(root.descendants().spliterator(), false)
        .filter(each -> each.localName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
