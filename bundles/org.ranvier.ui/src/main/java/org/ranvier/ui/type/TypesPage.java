/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.ranvier.edit.equation.Equations;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.type.TypeEdits;
import org.ranvier.edit.type.TypeRow;
import org.ranvier.edit.type.TypeView;
import org.ranvier.lems.type.Dynamics;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.ReadingPage;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * The page of ComponentTypes: declarations, equations, and a trial of the chosen type. Whatever is
 * done here is a change of the text, undone as one.
 */
public final class TypesPage extends ReadingPage implements TypeTable.Actions {
  public static final String ID = "org.ranvier.ui.types";

  private final NeuroMLEditor editor;
  private final FormTarget target;
  private TypeList list;
  private TypeTable table;
  private DeclarationPane declaration;
  private EquationCanvas equations;
  private TrialPane trial;
  private String chosen = "";
  private Optional<ElementPath> selected = Optional.empty();

  public TypesPage(NeuroMLEditor editor) {
    super(editor, ID, TypeMessages.page, Icons.TYPE);
    this.editor = editor;
    this.target = new FormTarget(editor);
    editor.pending().add(this::commit);
  }

  @Override
  protected void createBody(Composite body, FormToolkit toolkit) {
    SashForm sash = sash(toolkit, body, SWT.HORIZONTAL);
    list = new TypeList(section(toolkit, sash, TypeMessages.types, 1), toolkit, this::choose);
    SashForm middle = sash(toolkit, sash, SWT.VERTICAL);
    table = new TypeTable(section(toolkit, middle, TypeMessages.declarations, 1), toolkit, this);
    declaration =
        new DeclarationPane(
            section(toolkit, middle, TypeMessages.selected, 1), toolkit, new Declaring());
    middle.setWeights(1, 1);
    SashForm right = sash(toolkit, sash, SWT.VERTICAL);
    equations = createEquations(toolkit, section(toolkit, right, TypeMessages.equations, 1));
    trial = new TrialPane(section(toolkit, right, TypeMessages.preview, 1), toolkit);
    right.setWeights(2, 3);
    sash.setWeights(2, 6, 4);
  }

  private static EquationCanvas createEquations(FormToolkit toolkit, Composite parent) {
    ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
    GridDataFactory.fillDefaults().grab(true, true).hint(240, 60).applyTo(scrolled);
    toolkit.adapt(scrolled);
    EquationCanvas canvas = new EquationCanvas(scrolled);
    toolkit.adapt(canvas);
    return canvas;
  }

  // ---- what is shown -----------------------------------------------------------------------

  @Override
  protected void take(DocumentReading reading) {
    target.read(reading);
  }

  @Override
  protected void restyled() {
    showTypes();
  }

  @Override
  protected void showAll() {
    showTypes();
    if (target.fault().isEmpty()) {
      view().ifPresent(this::tryOut);
    }
  }

  /** Shows what is declared; what is written here is tried out once it was read. */
  private void showTypes() {
    target.mark(form().getForm());
    Optional<XmlDocument> document = target.shown();
    List<XmlElement> types = document.map(TypeView::declarations).orElse(List.of());
    if (types.stream().noneMatch(each -> chosen.equals(each.attribute("name")))) {
      chosen = types.isEmpty() ? "" : String.valueOf(types.getFirst().attribute("name"));
      selected = Optional.empty();
    }
    document.ifPresent(each -> list.show(each, chosen));
    view().ifPresentOrElse(this::showType, this::showNone);
  }

  /** The document has no types any more. */
  private void showNone() {
    table.clear();
    equations.show(List.of());
    declaration.show(Optional.empty(), target.knowledge(), false);
    trial.clear();
  }

  /** The chosen type as the text has it. */
  private Optional<TypeView> view() {
    return element().map(each -> TypeView.of(each, target.knowledge(), target.findings()));
  }

  private Optional<XmlElement> element() {
    return target.shown().map(TypeView::declarations).orElse(List.of()).stream()
        .filter(each -> chosen.equals(each.attribute("name")))
        .findFirst();
  }

  private void showType(TypeView view) {
    boolean editable = target.fault().isEmpty();
    table.show(view, selected, editable);
    equations.show(Equations.of(view.type().map(each -> each.dynamics()).orElse(Dynamics.EMPTY)));
    declaration.show(
        selected.flatMap(path -> TypeTable.find(view, path)), target.knowledge(), editable);
  }

  private void tryOut(TypeView view) {
    trial.show(view, target.knowledge());
  }

  /** Shows a type of the document. */
  public void choose(String type) {
    declaration.commit();
    chosen = type;
    selected = Optional.empty();
    view()
        .ifPresent(
            view -> {
              showType(view);
              tryOut(view);
              editor.source().reveal(view.element().nameRange());
            });
  }

  /** Shows a declaration of the chosen type, by the name of its element and its own. */
  public void select(String element, String name) {
    view().stream()
        .flatMap(view -> view.sections().values().stream())
        .flatMap(List::stream)
        .filter(row -> row.element().localName().equals(element) && row.name().equals(name))
        .findFirst()
        .ifPresent(
            row -> {
              selected = row.path();
              view().ifPresent(this::showType);
            });
  }

  /** What the trial shows, in words. */
  public String trial() {
    return trial.said();
  }

  /** The equations, line by line. */
  public String equations() {
    return equations.text();
  }

  @Override
  public void chosen(TypeRow row) {
    declaration.commit();
    selected = row.path();
    declaration.show(Optional.of(row), target.knowledge(), target.fault().isEmpty());
    if (!row.isInherited()) {
      editor.source().reveal(row.element().nameRange());
    }
  }

  @Override
  public void setActive(boolean active) {
    super.setActive(active);
    if (!isThere()) {
      return;
    }
    if (active) {
      list.setFocus();
    } else {
      declaration.commit();
      trial.stop();
      outdate(); // the trial may not have come to its end
    }
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    commit();
  }

  /** Writes what is still being typed, so that it is saved as well. */
  public void commit() {
    if (isThere()) {
      declaration.commit();
    }
  }

  // ---- what is done to the text ------------------------------------------------------------

  private boolean change(BiFunction<TypeEdits, XmlDocument, Optional<FormEdit>> editing) {
    return change(
        now -> editing.apply(new TypeEdits(now.document(), target.knowledge()), now.document()));
  }

  private boolean change(Function<FormTarget.Editing, Optional<FormEdit>> editing) {
    Optional<ElementPath> shown = target.change(editing);
    if (shown.isEmpty()) {
      return false;
    }
    selected = shown;
    if (!target.isBehind()) {
      showTypes();
    }
    return true;
  }

  @Override
  public void set(TypeRow row, String attribute, String value) {
    String now = row.element().attribute(attribute);
    if (row.isInherited() || value.equals(now == null ? "" : now)) {
      return;
    }
    if (attribute.equals("name") && now != null) {
      rename(row, value);
      return;
    }
    ElementPath path = row.path().orElseThrow();
    change((edits, document) -> path.findIn(document).map(at -> edits.set(at, attribute, value)));
  }

  private void rename(TypeRow row, String name) {
    ElementPath path = row.path().orElseThrow();
    boolean done =
        change((edits, document) -> path.findIn(document).flatMap(at -> edits.rename(at, name)));
    if (!done) {
      editor.source().say(NLS.bind(TypeMessages.renameTaken, row.name(), name));
      showTypes();
    }
  }

  /** Adds a declaration to the chosen type, or into the selected one where it belongs there. */
  public void add(String element, boolean inside) {
    declaration.commit();
    String type = chosen;
    Optional<ElementPath> at = selected;
    change(
        (edits, document) ->
            inside
                ? at.flatMap(path -> path.findIn(document))
                    .map(parent -> edits.addTo(parent, element))
                : TypeView.declarations(document).stream()
                    .filter(each -> type.equals(each.attribute("name")))
                    .findFirst()
                    .map(each -> edits.add(each, element)));
  }

  /** What the pane of the selected declaration asks and does. */
  private final class Declaring implements DeclarationPane.Actions {
    @Override
    public void set(TypeRow row, String attribute, String value) {
      TypesPage.this.set(row, attribute, value);
    }

    @Override
    public void add(String element, boolean inside) {
      TypesPage.this.add(element, inside);
    }

    @Override
    public void remove() {
      selected.ifPresent(
          path -> change(now -> path.findIn(now.document()).map(now.edits()::remove)));
    }

    @Override
    public void move(boolean up) {
      selected.ifPresent(
          path ->
              change(
                  now ->
                      path.findIn(now.document())
                          .flatMap(at -> up ? now.edits().moveUp(at) : now.edits().moveDown(at))));
    }

    @Override
    public void repair(TypeRow row, String attribute, Control beside) {
      row.path().ifPresent(path -> target.repair(path, attribute, beside));
    }

    @Override
    public void startDrag() {
      target.startStep();
    }

    @Override
    public boolean endDrag(String label) {
      return target.endStep(label);
    }
  }

  @Override
  public void dispose() {
    if (trial != null) {
      trial.stop();
    }
    super.dispose();
  }
}
