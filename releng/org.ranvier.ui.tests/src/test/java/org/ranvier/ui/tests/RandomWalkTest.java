/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.form.Field;
import org.ranvier.edit.form.Form;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.edit.form.SliderRange;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.refactor.FileChange;
import org.ranvier.edit.refactor.Refactoring;
import org.ranvier.edit.refactor.Renaming;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/**
 * Random edits on all pages, all of which undo takes back to the byte and redo does again.
 *
 * <p>{@code -Dranvier.walks=50} takes so many walks of 200 edits instead of two.
 */
@ExtendWith(NoErrorsLogged.class)
class RandomWalkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");
  private static final int EDITS = 200;

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;
  private NeuroMLEditor editor;
  private Random random;

  @BeforeEach
  void openCell() throws CoreException {
    project = TestProject.create("walk");
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
    editor = (NeuroMLEditor) IDE.openEditor(page, project.file("HHCell.cell.nml"), true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void undoTakesBackAllAndRedoDoesAllAgain() throws Exception {
    byte[] bytes = Files.readAllBytes(editor.path());
    String before = document().get();
    int walks = Integer.getInteger("ranvier.walks", 2);
    for (int seed = 0; seed < walks; seed++) {
      random = new Random(seed);
      List<String> done = new ArrayList<>();
      while (done.size() < EDITS) {
        String earlier = document().get();
        String what = edit();
        if (!document().get().equals(earlier)) {
          done.add(what);
        }
      }
      String forward = document().get();
      List<String> labels = undoAll();
      assertThat(document().get()).as("seed %d, all undone", seed).isEqualTo(before);
      assertThat(editor.isDirty()).as("seed %d: nothing is left to save", seed).isFalse();
      // What the walk took back itself, up to half of the edits, is not there to be undone.
      assertThat(labels).hasSizeGreaterThan(EDITS / 3);
      assertThat(labels).allSatisfy(label -> assertThat(label).isNotBlank());
      assertThat(labels).anySatisfy(label -> assertThat(label).startsWith("Set "));
      assertThat(redo(labels.size())).as("seed %d, steps done again", seed).isEqualTo(labels);
      assertThat(document().get()).as("seed %d, all done again: %s", seed, done).isEqualTo(forward);
      undoAll();
      page.saveEditor(editor, false);
      assertThat(Files.readAllBytes(editor.path())).isEqualTo(bytes);
    }
  }

  private List<String> undoAll() throws Exception {
    // What is still being typed is a step from now on, as for the platform's Undo.
    DocumentUndoManagerRegistry.getDocumentUndoManager(document()).commit();
    IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    List<String> labels = new ArrayList<>();
    while (history.canUndo(context())) {
      labels.add(history.getUndoOperation(context()).getLabel());
      history.undo(context(), null, null);
      UiWait.settle(Duration.ZERO);
    }
    return labels;
  }

  /** Not all: where the walk ended by taking something back, that can be done again as well. */
  private List<String> redo(int steps) throws Exception {
    IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    List<String> labels = new ArrayList<>();
    while (labels.size() < steps && history.canRedo(context())) {
      labels.addFirst(history.getRedoOperation(context()).getLabel());
      history.redo(context(), null, null);
      UiWait.settle(Duration.ZERO);
    }
    return labels;
  }

  /** Does something on one of the pages and says what. */
  private String edit() throws Exception {
    int kind = random.nextInt(23);
    if (kind < 6) {
      return type();
    } else if (kind == 6) {
      return format();
    }
    if (!XmlDocument.parseTolerantly("now", document().get()).problems().isEmpty()) {
      OperationHistoryFactory.getOperationHistory().undo(context(), null, null);
      return "undo"; // as one does who sees the banner
    }
    XmlElement element = anyElement();
    editor.setActivePage(ModelFormPage.ID);
    editor.form().reveal(element);
    String where = " " + element.localName();
    if (kind < 12 || kind > 17 && kind < 20) {
      return fill(element) + where;
    } else if (kind == 20) {
      return rename() + where;
    } else if (kind > 20) {
      return drag(element) + where;
    }
    switch (kind) {
      case 12, 13 -> editor.form().duplicate();
      case 14, 15 -> editor.form().move(random.nextBoolean());
      case 16 -> removeUnlessItIsMuch(element);
      default -> add();
    }
    return "do " + kind + where;
  }

  /** Types a little somewhere, mostly inside values, so that the text mostly stays well formed. */
  private String type() {
    String text = document().get();
    int at = random.nextInt(text.length());
    int quote = text.indexOf("=\"", at);
    if (quote >= 0 && random.nextInt(8) > 0) {
      at = quote + 2;
    }
    editor.reveal(new TextRange(at, at));
    StyledText widget = editor.source().viewer().getTextWidget();
    String typed = List.of("1", "x", "ab c", ".5", "\b", "\n", "é").get(random.nextInt(7));
    for (char each : typed.toCharArray()) {
      Event press = new Event();
      press.character = each == '\n' ? SWT.CR : each;
      press.keyCode = each == '\b' ? SWT.BS : press.character;
      widget.notifyListeners(SWT.KeyDown, press);
    }
    UiWait.settle(Duration.ZERO);
    return "type " + typed + " at " + at;
  }

  private String format() throws Exception {
    int at = random.nextInt(document().getLength());
    editor.reveal(new TextRange(at, Math.min(document().getLength(), at + random.nextInt(400))));
    editor
        .getSite()
        .getService(IHandlerService.class)
        .executeCommand("org.ranvier.ui.format", null);
    return "format at " + at;
  }

  private String fill(XmlElement element) {
    List<Field> fields = Form.of(element, knowledge(), List.of()).fields();
    if (fields.isEmpty()) {
      return "no field";
    }
    Field field = fields.get(random.nextInt(fields.size()));
    if (field.kind() == Field.Kind.QUANTITY && random.nextBoolean()) {
      editor.form().convert(field, field.choices().get(random.nextInt(field.choices().size())));
      return "convert " + field.name();
    }
    editor.form().set(field, List.of("", "7", "a & b", "12 mV").get(random.nextInt(4)));
    return "set " + field.name();
  }

  /** Moves the slider of a number, all of which is one step of the history. */
  private String drag(XmlElement element) {
    List<Field> numbers =
        Form.of(element, knowledge(), List.of()).fields().stream()
            .filter(each -> each.isSet() && SliderRange.around(each.number()).isPresent())
            .toList();
    if (numbers.isEmpty()) {
      return "nothing to drag";
    }
    Field field = numbers.get(random.nextInt(numbers.size()));
    SliderRange range = SliderRange.around(field.number()).orElseThrow();
    editor.source().startStep();
    for (int i = 0; i < 5; i++) {
      String number = range.at(random.nextInt(SliderRange.STEPS + 1));
      editor.form().set(field, field.withNumber(number, field.unit()));
    }
    editor.source().endStep(FormEdits.label(element, field));
    return "drag " + field.name();
  }

  /** Gives something of this file another name, wherever the file speaks of it. */
  private String rename() {
    XmlDocument now =
        XmlDocument.ofTolerantly(editor.path(), new XmlFile(document().get(), XmlEncoding.UTF_8));
    References references = new References(FileSet.of(now));
    List<Definition> all = references.definitions(now);
    if (all.isEmpty()) {
      return "nothing to rename";
    }
    Definition definition = all.get(random.nextInt(all.size()));
    String name = "renamed" + random.nextInt(1000);
    Refactoring refactoring = new Renaming(references, definition).to(name);
    Optional<FileChange> here =
        refactoring.changes().stream().filter(each -> each.document() == now).findFirst();
    if (!refactoring.isPossible() || here.isEmpty()) {
      return "no rename";
    }
    editor.source().apply(here.get().change(), "Rename " + definition.name());
    UiWait.settle(Duration.ZERO);
    return "rename " + definition.name() + " to " + name;
  }

  private void removeUnlessItIsMuch(XmlElement element) {
    if (element.range().length() < document().getLength() / 4) {
      editor.form().remove();
    }
  }

  private void add() {
    Widgets.whenOpen(
        "Add Element",
        PATIENCE,
        dialog -> {
          boolean isAny =
              Widgets.find(dialog, Button.class, each -> each.getText().equals("OK"))
                  .filter(Button::isEnabled)
                  .isPresent();
          Widgets.press(dialog, isAny ? "OK" : "Cancel");
        });
    editor.form().add();
  }

  /** Any but the root, in the text as it is now, or as it was well formed last. */
  private XmlElement anyElement() {
    XmlDocument now = XmlDocument.parseTolerantly("now", document().get());
    List<XmlElement> all =
        StreamSupport.stream(now.root().descendants().spliterator(), false).skip(1).toList();
    return all.isEmpty() ? now.root() : all.get(random.nextInt(all.size()));
  }

  private Knowledge knowledge() {
    return editor.readings().knowledge().orElseThrow();
  }

  private IDocument document() {
    return editor.source().viewer().getDocument();
  }

  private IUndoContext context() {
    return DocumentUndoManagerRegistry.getDocumentUndoManager(document()).getUndoContext();
  }
}
