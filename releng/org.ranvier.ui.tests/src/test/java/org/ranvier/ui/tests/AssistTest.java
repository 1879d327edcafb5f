/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Theme;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.xml.TextRange;

/** What the source page offers at the caret: proposals, explanations, definitions, formatting. */
@ExtendWith(NoErrorsLogged.class)
class AssistTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private final Display display = Display.getCurrent();
  private TestProject project;
  private NeuroMLEditor editor;

  @BeforeEach
  void openCell() throws CoreException {
    Welcome.close();
    project = TestProject.ofExample("assist", HH);
    editor = open("HHCell.cell.nml");
  }

  private NeuroMLEditor open(String name) throws CoreException {
    IFile file = project.file(name);
    NeuroMLEditor opened = (NeuroMLEditor) IDE.openEditor(page, file, true);
    UiWait.until(PATIENCE, "the text to be read", () -> opened.readings().knowledge().isPresent());
    opened.reveal(new TextRange(0, 0));
    return opened;
  }

  @AfterEach
  void close() throws CoreException {
    Theme.LIGHT.apply();
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void channelsOfIncludedFilesAreProposedAndTaken() throws Exception {
    IDocument document = document();
    String before = document.get();
    String attribute = "ionChannel=\"";
    int at = before.indexOf(attribute) + attribute.length();
    int end = before.indexOf('"', at);
    String channel = before.substring(at, end);
    document.replace(at, end - at, "");
    caretAt(at);
    propose();
    Table list = UiWait.value(PATIENCE, "proposals", this::proposals);
    assertThat(labels(list)).anyMatch(label -> label.startsWith(channel));
    Screenshot.save(shell(), "assist-light");
    list.setSelection(index(list, channel));
    Event chosen = new Event();
    chosen.item = list.getItem(list.getSelectionIndex());
    list.notifyListeners(SWT.Selection, chosen);
    list.notifyListeners(SWT.DefaultSelection, chosen);
    UiWait.until(PATIENCE, "the proposal to be written", () -> document.get().equals(before));
    undo();
    assertThat(document.get()).isNotEqualTo(before);
  }

  @Test
  void proposalsLookRightInTheDark() throws Exception {
    Theme.DARK.apply();
    int at = document().get().indexOf("<channelDensity ");
    document().replace(at, 0, "<");
    caretAt(at + 1);
    propose();
    Table list = UiWait.value(PATIENCE, "proposals", this::proposals);
    assertThat(labels(list)).anyMatch(label -> label.startsWith("channelDensity"));
    list.setSelection(index(list, "channelDensityNonUniform"));
    Event chosen = new Event();
    chosen.item = list.getItem(list.getSelectionIndex());
    list.notifyListeners(SWT.Selection, chosen);
    UiWait.settle(Duration.ofMillis(800));
    Screenshot.save(shell(), "assist-dark");
  }

  @Test
  void anOpeningBracketBringsProposalsByItself() throws Exception {
    int at = document().get().indexOf("<spikeThresh");
    caretAt(at);
    type('<');
    Table list = UiWait.value(PATIENCE, "proposals", this::proposals);
    assertThat(labels(list)).anyMatch(label -> label.startsWith("channelDensity"));
    assertThat(document().get().substring(at)).startsWith("<<spikeThresh");
  }

  @Test
  void textThatIsNotWellFormedIsNotFormatted() throws Exception {
    document().replace(document().get().indexOf("<cell"), 0, "<");
    String before = document().get();
    execute("org.ranvier.ui.format");
    assertThat(document().get()).isEqualTo(before);
  }

  @Test
  void theMatchingTagIsOneCommandAway() throws Exception {
    int start = document().get().indexOf("<morphology");
    caretAt(start + 2);
    execute("org.ranvier.ui.matchingTag");
    int end = editor.source().caretOffset();
    assertThat(document().get().substring(0, end)).endsWith("</morphology");
    execute("org.ranvier.ui.matchingTag");
    assertThat(editor.source().caretOffset()).isEqualTo(start + "<morphology".length());
  }

  @Test
  void definitionsAreOpenedAcrossFilesAndInTheCoreLanguage() throws Exception {
    NeuroMLEditor network = open("HHCell.net.nml");
    String attribute = "component=\"";
    String text = network.source().viewer().getDocument().get();
    caretIn(network, text.indexOf(attribute) + attribute.length() + 2);
    execute("org.ranvier.ui.openDefinition");
    UiWait.until(PATIENCE, "the cell's file", () -> page.getActiveEditor() == editor);
    assertThat(document().get().substring(0, editor.source().caretOffset()))
        .endsWith("<cell id=\"hhCell");
    caretAt(document().get().indexOf("<ionChannelHH") + 4);
    execute("org.ranvier.ui.openDefinition");
    UiWait.until(PATIENCE, "the core type", () -> page.getActiveEditor() != editor);
    NeuroMLEditor core = (NeuroMLEditor) page.getActiveEditor();
    assertThat(core.getEditorInput().getName()).isEqualTo("Channels.xml");
    assertThat(core.source().isEditable()).isFalse();
    UiWait.until(PATIENCE, "the reading", () -> core.readings().latest().isPresent());
    Screenshot.save(shell(), "core-type");
  }

  @Test
  void theQuickOutlineFindsAnElementByItsId() throws Exception {
    execute("org.ranvier.ui.quickOutline");
    Shell popup = UiWait.value(PATIENCE, "the quick outline", () -> popup(Tree.class));
    Text filter = find(popup, Text.class).orElseThrow();
    Tree tree = find(popup, Tree.class).orElseThrow();
    filter.setText("cD");
    UiWait.until(
        PATIENCE,
        "the branches",
        () ->
            tree.getSelectionCount() == 1
                && tree.getSelection()[0].getText().startsWith("channelDensity"));
    Screenshot.save(popup, "quick-outline");
    Event enter = new Event();
    enter.keyCode = SWT.CR;
    filter.notifyListeners(SWT.KeyDown, enter);
    assertThat(popup.isDisposed()).isTrue();
    int caret = editor.source().caretOffset();
    assertThat(document().get().substring(0, caret)).contains("<channelDensity");
  }

  @Test
  void formattingIsOneStepThatUndoTakesBack() throws Exception {
    IDocument document = document();
    String tidy = document.get();
    String untidy = tidy.replace("\n    <", "\n <");
    assertThat(untidy).isNotEqualTo(tidy);
    document.set(untidy);
    execute("org.ranvier.ui.format");
    assertThat(document.get()).isNotEqualTo(untidy);
    assertThat(document.get().replaceAll("\\s+", "")).isEqualTo(untidy.replaceAll("\\s+", ""));
    undo();
    assertThat(document.get()).isEqualTo(untidy);
  }

  @Test
  void thePointerOnAnAttributeExplainsIt() throws Exception {
    Theme.DARK.apply();
    StyledText widget = editor.source().viewer().getTextWidget();
    int offset = document().get().indexOf("condDensity=") + 3;
    editor.reveal(new TextRange(offset, offset));
    UiWait.settle(Duration.ofMillis(300));
    Point place = widget.toDisplay(widget.getLocationAtOffset(widgetOffset(offset)));
    display.setCursorLocation(place.x + 60, place.y + 60);
    UiWait.settle(Duration.ofMillis(300));
    move(place.x + 2, place.y + 5);
    UiWait.settle(Duration.ofMillis(100));
    move(place.x + 3, place.y + 6);
    Shell hover = UiWait.value(PATIENCE, "the explanation", () -> popup(StyledText.class));
    assertThat(find(hover, StyledText.class).orElseThrow().getText())
        .startsWith("condDensity")
        .contains("conductance density", "= 3 S_per_m2");
    Screenshot.save(shell(), "hover-dark");
  }

  @Test
  void commandsHaveTheKeysThatEclipseUsersKnow() {
    IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
    page.activate(editor);
    editor.source().setFocus();
    UiWait.settle(Duration.ofMillis(200));
    assertThat(bindings.getBestActiveBindingFormattedFor("org.ranvier.ui.openDefinition"))
        .isEqualTo("F3");
    assertThat(bindings.getBestActiveBindingFormattedFor("org.ranvier.ui.quickOutline"))
        .isEqualTo("Ctrl+O");
    assertThat(bindings.getBestActiveBindingFormattedFor("org.ranvier.ui.format"))
        .isEqualTo("Shift+Ctrl+F");
    assertThat(
            bindings.getBestActiveBindingFormattedFor(
                "org.eclipse.ui.edit.text.contentAssist.proposals"))
        .isEqualTo("Ctrl+Space");
  }

  @Test
  void theMenusOfTheWorkbenchOfferThemToo() {
    assertThat(menu("Navigate")).contains("Open Definition", "Quick Outline");
    assertThat(menu("Edit")).contains("Format");
  }

  /** What a menu of the workbench shows when it is opened. */
  private List<String> menu(String title) {
    Menu menu =
        Arrays.stream(shell().getMenuBar().getItems())
            .filter(item -> item.getText().replace("&", "").equals(title))
            .findFirst()
            .orElseThrow()
            .getMenu();
    menu.notifyListeners(SWT.Show, new Event());
    List<String> labels =
        Arrays.stream(menu.getItems())
            .map(item -> item.getText().replace("&", "").replaceAll("\\t.*", ""))
            .toList();
    menu.notifyListeners(SWT.Hide, new Event());
    return labels;
  }

  // ---- what the tests do at the workbench ----------------------------------------------------

  private void type(char typed) {
    Event key = new Event();
    key.character = typed;
    key.keyCode = typed;
    StyledText widget = editor.source().viewer().getTextWidget();
    widget.notifyListeners(SWT.KeyDown, key);
    widget.notifyListeners(SWT.KeyUp, key);
  }

  private void move(int x, int y) {
    Event move = new Event();
    move.type = SWT.MouseMove;
    move.x = x;
    move.y = y;
    display.post(move);
  }

  private int widgetOffset(int offset) {
    return ((org.eclipse.jface.text.ITextViewerExtension5) editor.source().viewer())
        .modelOffset2WidgetOffset(offset);
  }

  private void propose() {
    ((ITextOperationTarget) editor.source().viewer())
        .doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
  }

  private void undo() {
    ((ITextOperationTarget) editor.source().viewer()).doOperation(ITextOperationTarget.UNDO);
  }

  private void execute(String command) throws Exception {
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
  }

  private void caretAt(int offset) {
    caretIn(editor, offset);
  }

  private static void caretIn(NeuroMLEditor in, int offset) {
    in.reveal(new TextRange(offset, offset));
    in.source().setFocus();
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }

  private Shell shell() {
    return page.getWorkbenchWindow().getShell();
  }

  /** The list of proposals that is open; null where none is, or it is not filled yet. */
  private Table proposals() {
    Shell popup = popup(Table.class);
    Table table = popup == null ? null : find(popup, Table.class).orElseThrow();
    return table == null || table.getItemCount() == 0 || table.getItem(0).getText().isEmpty()
        ? null
        : table;
  }

  private static List<String> labels(Table table) {
    return Arrays.stream(table.getItems()).map(TableItem::getText).toList();
  }

  private static int index(Table table, String beginning) {
    return labels(table).stream().map(label -> label.startsWith(beginning)).toList().indexOf(true);
  }

  /** A visible window of its own with such a control, other than the workbench's; or null. */
  private <T extends Control> Shell popup(Class<T> type) {
    Predicate<Shell> open = each -> each != shell() && !each.isDisposed() && each.isVisible();
    return Arrays.stream(display.getShells())
        .filter(open.and(each -> find(each, type).isPresent()))
        .findFirst()
        .orElse(null);
  }

  private static <T extends Control> java.util.Optional<T> find(Composite in, Class<T> type) {
    return Arrays.stream(in.getChildren())
        .flatMap(
            child ->
                type.isInstance(child)
                    ? Stream.of(type.cast(child))
                    : child instanceof Composite inner
                        ? find(inner, type).stream()
                        : Stream.empty())
        .findFirst();
  }
}
