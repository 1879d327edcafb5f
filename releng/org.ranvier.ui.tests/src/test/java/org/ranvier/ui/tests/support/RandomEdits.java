/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.handlers.IHandlerService;
import org.ranvier.edit.fix.Repair;
import org.ranvier.edit.form.Field;
import org.ranvier.edit.form.Form;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.edit.form.SliderRange;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.edit.morphology.MorphologyText;
import org.ranvier.edit.morphology.Offset;
import org.ranvier.edit.morphology.group.GroupEdits;
import org.ranvier.edit.morphology.shape.Diameters;
import org.ranvier.edit.morphology.shape.End;
import org.ranvier.edit.morphology.shape.Follow;
import org.ranvier.edit.morphology.shape.Moves;
import org.ranvier.edit.morphology.tree.Deletion;
import org.ranvier.edit.morphology.tree.Growth;
import org.ranvier.edit.morphology.tree.Naming;
import org.ranvier.edit.morphology.tree.Rerooting;
import org.ranvier.edit.morphology.tree.Splitting;
import org.ranvier.edit.refactor.FileChange;
import org.ranvier.edit.refactor.Refactoring;
import org.ranvier.edit.refactor.Renaming;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.edit.type.TypeRow;
import org.ranvier.edit.type.TypeView;
import org.ranvier.morphology.Segment;
import org.ranvier.morphology.SegmentPlace;
import org.ranvier.morphology.SegmentSet;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.fix.CheckedText;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.type.TypesPage;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/** Makes edits on all pages of an editor, as somebody would who does not know what he wants. */
public final class RandomEdits {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final NeuroMLEditor editor;
  private final Random random;

  public RandomEdits(NeuroMLEditor editor, Random random) {
    this.editor = editor;
    this.random = random;
  }

  /** Does something on one of the pages and says what. */
  public String next() throws Exception {
    int kind = random.nextInt(30);
    if (kind < 6) {
      return type();
    }
    if (!XmlDocument.parseTolerantly("now", document().get()).problems().isEmpty()) {
      OperationHistoryFactory.getOperationHistory().undo(context(), null, null);
      return "undo"; // as one does who sees the banner
    }
    if (kind == 6) {
      return format();
    }
    if (kind > 26) {
      return shape();
    }
    if (kind > 24) {
      return kind == 25 ? declare() : repair();
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
      return kind > 22 ? declare() : drag(element) + where;
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

  /** Changes the shape of the cell as its page does. */
  private String shape() {
    if (editor.findPage(MorphologyPage.ID) == null) {
      return "no shape";
    }
    MorphologyPage page = (MorphologyPage) editor.setActivePage(MorphologyPage.ID);
    UiWait.settle(Duration.ofMillis(50));
    return page.edit(this::shape).map(edit -> "shape by " + edit.label()).orElse("no shape");
  }

  private MorphologyEdit shape(MorphologyText text) {
    List<Segment> all = text.morphology().segments();
    Segment segment = all.get(random.nextInt(all.size()));
    int id = segment.id();
    Offset by = new Offset(random.nextInt(40) - 20, 1 + random.nextInt(9), 0.5);
    SegmentSet one = SegmentSet.of(segment);
    return switch (random.nextInt(9)) {
      case 0 -> new Moves(text).by(id, End.DISTAL, by, Follow.rigid());
      case 1 -> new Moves(text).by(id, End.PROXIMAL, by, Follow.alone());
      case 2 -> new Diameters(text).setAll(one, 1 + random.nextInt(9));
      case 3 -> new Splitting(text).split(id, 0.25);
      case 4 -> new Deletion(text).segments(one, Deletion.Join.STRETCH);
      case 5 -> new Naming(text).name(id, "part_" + random.nextInt(9));
      case 6 -> new Rerooting(text).atEndOf(id);
      case 7 -> new GroupEdits(text).create("group_" + random.nextInt(99), one);
      default ->
          new Growth(text).insert(new SegmentPlace(segment.index(), 1), by.move(segment.distal()));
    };
  }

  /** Formats some of the text, where there is something to do, as after a line was pasted. */
  private String format() throws Exception {
    int tag = document().get().indexOf('<', random.nextInt(document().getLength()));
    int at = Math.max(tag, 0);
    // One step: the history keeps no more steps than a walk has edits.
    editor.source().startStep();
    document().replace(at, 0, "\n  \t ");
    editor.reveal(new TextRange(at, Math.min(document().getLength(), at + random.nextInt(400))));
    editor
        .getSite()
        .getService(IHandlerService.class)
        .executeCommand("org.ranvier.ui.format", null);
    editor.source().endStep("Format");
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

  /** Adds a declaration to the type of the document, or changes one. */
  private String declare() {
    List<XmlElement> declared =
        TypeView.declarations(XmlDocument.parseTolerantly("now", document().get()));
    if (declared.isEmpty() || editor.findPage(TypesPage.ID) == null) {
      return "no type";
    }
    editor.setActivePage(TypesPage.ID);
    if (random.nextInt(3) == 0) {
      String what = List.of("Parameter", "StateVariable", "Exposure").get(random.nextInt(3));
      editor.types().add(what, false);
      return "add " + what;
    }
    List<TypeRow> rows =
        TypeView.of(declared.getFirst(), knowledge(), List.of()).sections().values().stream()
            .flatMap(List::stream)
            .filter(each -> !each.isInherited() && !each.element().attributes().isEmpty())
            .toList();
    if (rows.isEmpty()) {
      return "nothing declared";
    }
    TypeRow row = rows.get(random.nextInt(rows.size()));
    List<XmlAttribute> attributes = row.element().attributes();
    String attribute = attributes.get(random.nextInt(attributes.size())).name();
    String value = List.of("", "v", "voltage", "q * (1 - q)").get(random.nextInt(4));
    editor.types().set(row, attribute, value);
    return "declare " + row.name() + " " + attribute + " " + value;
  }

  /** What the overview page and Ctrl+1 offer for some problem of the text as it is. */
  private String repair() {
    CheckedText checked =
        CheckedText.of(
            editor.getEditorInput(),
            document().get(),
            editor.readings().latest().orElseThrow(),
            () -> false);
    List<Repair> offered =
        checked.findings().stream()
            .flatMap(each -> checked.repairs().of(each).stream())
            .filter(each -> !each.change().edits().isEmpty())
            .toList();
    if (offered.isEmpty()) {
      return "nothing to repair";
    }
    Repair repair = offered.get(random.nextInt(offered.size()));
    editor.source().apply(repair.change(), repair.label());
    UiWait.settle(Duration.ZERO);
    return "repair by " + repair.label();
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
