/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.refactor;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.RenameRefactoring;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.ranvier.edit.refactor.Renaming;

/** Asks for the new name and shows what it changes. */
final class RenameWizard extends RefactoringWizard {
  private final RenameModelProcessor processor;

  RenameWizard(RenameModelProcessor processor) {
    super(
        new RenameRefactoring(processor), DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
    this.processor = processor;
    setDefaultPageTitle(processor.getProcessorName());
  }

  @Override
  protected void addUserInputPages() {
    addPage(new NamePage(processor));
  }

  /** One field, told at each letter whether it may be. */
  private static final class NamePage extends UserInputWizardPage {
    private final RenameModelProcessor processor;
    private Text name;

    NamePage(RenameModelProcessor processor) {
      super("name");
      this.processor = processor;
    }

    @Override
    public void createControl(Composite parent) {
      Composite page = new Composite(parent, SWT.NONE);
      GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).applyTo(page);
      Label label = new Label(page, SWT.NONE);
      label.setText(RefactorMessages.newName);
      name = new Text(page, SWT.BORDER);
      Renaming renaming = processor.renaming();
      name.setText(renaming.definition().name());
      name.selectAll();
      name.addModifyListener(_ -> check());
      GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(name);
      Label places = new Label(page, SWT.WRAP);
      places.setText(places(renaming));
      GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(places);
      PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.ranvier.ui.rename");
      setControl(page);
      setPageComplete(false);
      name.setFocus();
    }

    private static String places(Renaming renaming) {
      String title = renaming.definition().title();
      int places = renaming.uses().size();
      long files = renaming.uses().stream().map(use -> use.document()).distinct().count();
      return places == 1
          ? RefactorMessages.onePlace.formatted(title)
          : RefactorMessages.places.formatted(title, places, files);
    }

    private void check() {
      String text = name.getText();
      processor.setNewName(text);
      if (text.equals(processor.renaming().definition().name())) {
        setPageComplete(false);
        setErrorMessage(null);
        return;
      }
      Optional<String> fault = processor.renaming().fault(text);
      setPageComplete(
          fault.map(RefactoringStatus::createFatalErrorStatus).orElseGet(RefactoringStatus::new));
      setPageComplete(fault.isEmpty());
    }
  }
}
