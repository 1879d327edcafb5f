/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.membrane;

import java.util.Optional;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.membrane.Mechanism;
import org.ranvier.edit.membrane.Membrane;
import org.ranvier.edit.membrane.MembraneEdits;
import org.ranvier.edit.morphology.ImpossibleEdit;
import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.morphology.Morphology;
import org.ranvier.ui.morphology.panel.CellStage;
import org.ranvier.ui.morphology.panel.DrawnCell;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/** The membrane of the cell that is drawn. */
record ShownMembrane(CellStage stage, DrawnCell cell, Membrane membrane, Knowledge knowledge) {
  /** An edit of the membrane as the text has it now. */
  interface Change {
    FormEdit of(Membrane now, Knowledge knowledge);
  }

  /** Empty where the shape that is drawn belongs to no cell of the document. */
  static Optional<ShownMembrane> of(CellStage stage, DrawnCell cell) {
    Knowledge knowledge = stage.editor().readings().knowledge().orElseGet(Knowledge::core);
    return cell.shape()
        .cell()
        .map(each -> Membrane.of(each, cell.morphology(), knowledge))
        .map(each -> new ShownMembrane(stage, cell, each, knowledge));
  }

  /**
   * Changes the text as one step; what cannot be done is said in the heading of the page.
   *
   * @return whether something was changed
   */
  boolean change(Change change) {
    try {
      return stage.change(
          editing ->
              now(editing.document()).map(each -> checked(each, editing.document(), change)));
    } catch (ImpossibleEdit | ModelProblemException impossible) {
      stage.say(String.valueOf(impossible.getMessage()), IMessageProvider.WARNING);
      return false;
    }
  }

  private FormEdit checked(Membrane now, XmlDocument document, Change change) {
    XmlDocument own = new MembraneEdits(now, knowledge).document();
    if (!own.equals(document)) {
      throw new ImpossibleEdit(MembraneMessages.bind(MembraneMessages.otherFile, own.fileName()));
    }
    return change.of(now, knowledge);
  }

  private Optional<Membrane> now(XmlDocument document) {
    if (cell.shape().document().equals(document)) {
      return Optional.of(membrane);
    }
    return DrawnShape.of(document, knowledge).stream()
        .filter(each -> each.name().equals(cell.shape().name()))
        .findFirst()
        .flatMap(
            shape -> shape.cell().map(each -> Membrane.of(each, morphology(shape), knowledge)));
  }

  private Morphology morphology(DrawnShape now) {
    return now.isElsewhere() && cell.shape().isElsewhere()
        ? cell.morphology() // the text of another file is as it was
        : Morphology.read(now.morphology());
  }

  /** Changes one statement; nothing where the text has it no more. */
  boolean change(Mechanism mechanism, MechanismChange change) {
    ElementPath path = ElementPath.of(mechanism.element());
    return change(
        (now, known) ->
            path.findIn(new MembraneEdits(now, known).document())
                .flatMap(now::find)
                .map(each -> change.of(new MembraneEdits(now, known), each))
                .orElseThrow(() -> new ImpossibleEdit(MembraneMessages.gone)));
  }

  /** An edit of one statement as the text has it now. */
  interface MechanismChange {
    FormEdit of(MembraneEdits edits, Mechanism mechanism);
  }
}
