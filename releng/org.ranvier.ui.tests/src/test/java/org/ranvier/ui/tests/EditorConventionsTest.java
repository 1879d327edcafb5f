/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.tests.support.ExpectedDialog;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/** What users of Eclipse take for granted of an editor. */
@ExtendWith(NoErrorsLogged.class)
class EditorConventionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private IFile file;
  private NeuroMLEditor editor;
  private String before;

  @BeforeEach
  void openCell() throws CoreException {
    Welcome.close();
    project = TestProject.ofExample("conventions", HH);
    file = project.file("HHCell.cell.nml");
    page.showView("org.eclipse.ui.views.ContentOutline");
    editor = (NeuroMLEditor) IDE.openEditor(page, file, true);
    read();
    before = document().get();
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    if (project.project().exists()) {
      project.close();
    }
  }

  @Test
  void savingAndRevertingTakeTheMarkOfChangeAway() throws Exception {
    type("1");
    assertThat(editor.isDirty()).isTrue();
    assertThat(title()).startsWith("*");
    run("org.eclipse.ui.file.save");
    assertThat(editor.isDirty()).isFalse();
    assertThat(onDisk()).isEqualTo(document().get()).isNotEqualTo(before);
    String saved = document().get();
    type("2");
    run("org.eclipse.ui.file.revert");
    assertThat(editor.isDirty()).isFalse();
    assertThat(document().get()).isEqualTo(saved);
    type("3");
    run("org.eclipse.ui.file.saveAll");
    assertThat(editor.isDirty()).isFalse();
    assertThat(onDisk()).isEqualTo(document().get());
  }

  @Test
  void theLocalHistoryHoldsWhatWasThereBeforeEachSave() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      texts.addFirst(document().get());
      type(String.valueOf(i));
      run("org.eclipse.ui.file.save");
    }
    IFileState[] states = file.getHistory(null);
    assertThat(states).hasSize(3);
    for (int i = 0; i < states.length; i++) {
      try (InputStream stored = states[i].getContents()) {
        assertThat(new String(stored.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo(texts.get(i));
      }
    }
  }

  @Test
  void closingAsksAndLeavesTheFileAsItIsOnDont() throws Exception {
    byte[] bytes = Files.readAllBytes(path());
    type("1");
    ExpectedDialog asked =
        Widgets.whenOpen("Save Resource", PATIENCE, dialog -> Widgets.press(dialog, "Don't Save"));
    assertThat(page.closeEditor(editor, true)).isTrue();
    asked.check();
    assertThat(Files.readAllBytes(path())).isEqualTo(bytes);
    editor = (NeuroMLEditor) IDE.openEditor(page, file, true);
    read();
    type("1");
    page.closeEditor(editor, false);
    assertThat(Files.readAllBytes(path())).isEqualTo(bytes);
  }

  @Test
  void saveAsGoesOnInTheNewFile() throws Exception {
    byte[] bytes = Files.readAllBytes(path());
    type("1");
    String changed = document().get();
    ExpectedDialog asked =
        Widgets.whenOpen(
            "Save As",
            PATIENCE,
            dialog -> {
              Widgets.find(dialog, Text.class, each -> each.getText().equals(file.getName()))
                  .orElseThrow()
                  .setText("Other.cell.nml");
              Widgets.press(dialog, "OK");
            });
    editor.doSaveAs();
    asked.check();
    assertThat(editor.file()).isEqualTo(project.file("Other.cell.nml"));
    assertThat(editor.getPartName()).isEqualTo("Other.cell.nml");
    assertThat(editor.isDirty()).isFalse();
    assertThat(Files.readAllBytes(path())).isEqualTo(bytes);
    assertThat(Files.readString(Path.of(editor.file().getLocationURI()))).isEqualTo(changed);
    type("2");
    assertThat(editor.isDirty()).isTrue();
  }

  @Test
  void aCleanEditorFollowsAChangeFromOutsideWithoutAWord() throws Exception {
    editor.setActivePage(ModelFormPage.ID);
    XmlElement cell = root().findElement("cell").orElseThrow();
    editor.form().reveal(cell);
    int shells = Display.getCurrent().getShells().length;
    changeOutside(before.replace("<cell", "<!-- from outside --><cell"));
    UiWait.until(PATIENCE, "the new text", () -> document().get().contains("from outside"));
    UiWait.until(PATIENCE, "its reading", this::isRead);
    UiWait.settle(Duration.ofMillis(300));
    assertThat(editor.isDirty()).isFalse();
    assertThat(Display.getCurrent().getShells()).hasSize(shells);
    assertThat(editor.getActivePageInstance()).isSameAs(editor.form());
    Tree tree = Widgets.find(editor.form().getPartControl(), Tree.class, _ -> true).orElseThrow();
    assertThat(tree.getSelection()[0].getText()).startsWith("cell");
  }

  @Test
  void theSelectionInTheSourceOutlivesAChangeFromOutside() throws Exception {
    int at = before.indexOf("condDensity");
    editor.reveal(new TextRange(at, at + "condDensity".length()));
    changeOutside(before + "<!-- from outside -->\n");
    UiWait.until(PATIENCE, "the new text", () -> document().get().contains("from outside"));
    assertThat(selection().getText()).isEqualTo("condDensity");
    assertThat(editor.getActivePageInstance()).isNull(); // the source is no page of forms
  }

  @Test
  void aChangedEditorAsksOnceWhatToDoWithAChangeFromOutside() throws Exception {
    type("1");
    String mine = document().get();
    page.activate(page.showView("org.eclipse.ui.navigator.ProjectExplorer"));
    changeOutside(before + "<!-- from outside -->\n");
    ExpectedDialog first = ignoringTheChange();
    page.activate(editor);
    first.check();
    page.activate(page.showView("org.eclipse.ui.navigator.ProjectExplorer"));
    ExpectedDialog second = ignoringTheChange();
    page.activate(editor);
    UiWait.settle(Duration.ofMillis(600));
    assertThat(second.wasOpen()).as("asked again").isFalse();
    assertThat(document().get()).isEqualTo(mine);
    assertThat(editor.isDirty()).isTrue();
  }

  private static ExpectedDialog ignoringTheChange() {
    return Widgets.whenOpen(
        "File Changed", PATIENCE, dialog -> Widgets.press(dialog, "Ignore file change"));
  }

  @Test
  void theEditorGoesWithItsProject() throws Exception {
    project.project().close(null);
    UiWait.until(PATIENCE, "the editor to close", () -> page.getEditorReferences().length == 0);
    project.project().open(null);
    editor = (NeuroMLEditor) IDE.openEditor(page, file, true);
    read();
    project.project().delete(true, true, null);
    UiWait.until(PATIENCE, "the editor to close", () -> page.getEditorReferences().length == 0);
  }

  @Test
  void outlineAndSourceFollowEachOther() throws Exception {
    Tree tree = (Tree) editor.getAdapter(IContentOutlinePage.class).getControl();
    XmlElement inner = root().findElement("cell").orElseThrow().elements().getLast();
    editor.reveal(inner.startTagRange());
    UiWait.until(
        PATIENCE,
        "the element in the outline",
        () ->
            tree.getSelectionCount() == 1
                && tree.getSelection()[0].getText().startsWith(inner.localName()));
    TreeItem cell = tree.getSelection()[0].getParentItem();
    tree.setSelection(cell);
    Event chosen = new Event();
    chosen.item = cell;
    tree.notifyListeners(SWT.Selection, chosen);
    UiWait.until(
        PATIENCE, "the tag in the source", () -> selection().getText().startsWith("<cell "));
  }

  private void type(String text) throws Exception {
    int at = document().get().indexOf("condDensity=\"") + "condDensity=\"".length();
    document().replace(at, 0, text);
    UiWait.settle(Duration.ofMillis(50));
  }

  private void changeOutside(String text) throws Exception {
    // A time stamp of the same second would not be seen as a change.
    Files.writeString(path(), text);
    Files.setLastModifiedTime(path(), FileTime.fromMillis(System.currentTimeMillis() + 2_000));
    file.refreshLocal(IResource.DEPTH_ZERO, null);
    UiWait.settle(Duration.ofMillis(300));
  }

  private void run(String command) throws Exception {
    page.activate(editor);
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    UiWait.settle(Duration.ofMillis(50));
  }

  private void read() {
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    UiWait.until(PATIENCE, "its reading", this::isRead);
  }

  private boolean isRead() {
    return editor
        .readings()
        .latest()
        .flatMap(reading -> reading.tree())
        .filter(tree -> tree.text().equals(document().get()))
        .isPresent();
  }

  private String title() {
    Shell shell = page.getWorkbenchWindow().getShell();
    return Widgets.below(shell)
        .filter(CTabFolder.class::isInstance)
        .map(CTabFolder.class::cast)
        .flatMap(folder -> Arrays.stream(folder.getItems()))
        .map(CTabItem::getText)
        .filter(each -> each.contains(file.getName()))
        .findFirst()
        .orElseThrow();
  }

  private XmlElement root() {
    return editor.readings().latest().orElseThrow().root().orElseThrow();
  }

  private ITextSelection selection() {
    return (ITextSelection) editor.source().getSelectionProvider().getSelection();
  }

  private String onDisk() throws Exception {
    return Files.readString(path());
  }

  private Path path() {
    return Path.of(file.getLocationURI());
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }
}
