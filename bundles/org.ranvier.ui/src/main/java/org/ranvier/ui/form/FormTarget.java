/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.text.IDocument;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.Form;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.ReadingModel;
import org.ranvier.ui.fix.RepairMenu;
import org.ranvier.ui.source.SourcePage;
import org.ranvier.validation.Finding;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlDocument;

/** The model that the forms show, which is the text as it was well formed last. */
public final class FormTarget {
  /** Reading a longer text would be felt; the page then waits for the reading beside it. */
  private static final int MOST_READ_AT_ONCE = 2_000_000;

  private final NeuroMLEditor editor;
  private final SourcePage source;
  private final ReadingModel readings;
  private @Nullable XmlDocument shown;
  private List<Finding> findings = List.of();
  private @Nullable ModelProblem fault;
  private boolean behind;

  /**
   * @param editor whose source page and readings are there
   */
  public FormTarget(NeuroMLEditor editor) {
    this.editor = editor;
    this.source = editor.source();
    this.readings = editor.readings();
  }

  /** Takes over a reading; what is not well formed leaves the model as it was. */
  public void read(DocumentReading reading) {
    XmlDocument tree = reading.tree().orElse(null);
    if (tree == null) {
      return;
    }
    behind = false;
    fault = tree.problems().isEmpty() ? null : tree.problems().getFirst();
    if (fault == null && tree.findRoot().isPresent()) {
      shown = tree;
      findings = reading.findings();
    } else if (shown == null) {
      shown = tree; // better what can be understood than nothing
    }
  }

  public Optional<XmlDocument> shown() {
    return Optional.ofNullable(shown);
  }

  /** Why the text cannot be edited here; empty where it can. */
  public Optional<ModelProblem> fault() {
    return Optional.ofNullable(fault);
  }

  /** Says on a page why the model is not that of the text, or that it is. */
  public void mark(Form page) {
    ModelProblem now = fault;
    if (now == null) {
      page.setMessage(null, IMessageProvider.NONE);
      return;
    }
    // An ampersand would underline the letter behind it.
    String message = now.message().replace("&", "&&");
    page.setMessage(
        NLS.bind(FormMessages.broken, now.location().line(), message), IMessageProvider.WARNING);
  }

  /** Whether the text was changed here and is so long that its reading is still awaited. */
  public boolean isBehind() {
    return behind;
  }

  public Knowledge knowledge() {
    return readings.knowledge().orElseGet(Knowledge::core);
  }

  /** What is wrong with the text that is shown; nothing where it was read only for its tree. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Changes the text and shows it.
   *
   * @param editing gives the edit of the text as it is now; empty where there is none
   * @return where to go on; empty where nothing was changed
   */
  public Optional<ElementPath> change(Function<Editing, Optional<FormEdit>> editing) {
    XmlDocument now = current().orElse(null);
    if (now == null) {
      source.say(FormMessages.stale);
      return Optional.empty();
    }
    Optional<FormEdit> edit = editing.apply(new Editing(now, new FormEdits(now, knowledge())));
    if (edit.isEmpty() || edit.get().change().isEmpty()) {
      return Optional.empty();
    }
    source.apply(edit.get().change(), edit.get().label());
    behind = current().isEmpty();
    return Optional.of(edit.get().shown());
  }

  /**
   * Shows what can be done about what is wrong with an attribute, written or left out.
   *
   * @param beside where it is shown
   */
  public void repair(ElementPath element, String attribute, Control beside) {
    Point below = beside.toDisplay(0, beside.getSize().y);
    new RepairMenu(editor).open(beside, below, element, attribute);
  }

  /** Takes all changes until {@link #endStep} as one step of the undo history. */
  public void startStep() {
    source.startStep();
  }

  /**
   * Ends the step.
   *
   * @return whether the text is another than before it
   */
  public boolean endStep(String label) {
    return source.endStep(label);
  }

  /** The text as it is now, read; empty where it is not well formed, or long and not read yet. */
  private Optional<XmlDocument> current() {
    IDocument document = source.viewer().getDocument();
    String text = document.get();
    XmlDocument known = shown;
    if (known != null && fault == null && known.text().equals(text)) {
      return Optional.of(known);
    }
    if (text.length() > MOST_READ_AT_ONCE) {
      return Optional.empty();
    }
    XmlDocument read = XmlDocument.parseTolerantly(source.getTitle(), text);
    if (!read.problems().isEmpty() || read.findRoot().isEmpty()) {
      return Optional.empty();
    }
    shown = read;
    findings = List.of();
    fault = null;
    return Optional.of(read);
  }

  /** The text as it is now, and what edits it. */
  public record Editing(XmlDocument document, FormEdits edits) {}
}
