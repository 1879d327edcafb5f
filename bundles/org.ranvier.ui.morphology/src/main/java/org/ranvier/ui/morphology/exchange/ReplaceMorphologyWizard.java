/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.ranvier.convert.reconstruction.ImportBatch;
import org.ranvier.edit.morphology.Replacement;
import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.ui.editor.NeuroMLEditor;

/** A traced shape in the place of that of a cell that is edited, as one step of its history. */
public final class ReplaceMorphologyWizard extends Wizard {
  private final NeuroMLEditor editor;
  private final SourcePage source;
  private final PreviewPage preview;
  private final ReplacePage replace;
  private final String text;

  /**
   * @param shape of the text as it is now
   */
  public ReplaceMorphologyWizard(NeuroMLEditor editor, DrawnShape shape) {
    this.editor = editor;
    this.text = shape.morphology().document().text();
    setWindowTitle(ExchangeMessages.replacing(shape.name()));
    setNeedsProgressMonitor(true);
    IDialogSettings all =
        PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(getClass()))
            .getDialogSettings();
    IDialogSettings settings = DialogSettings.getOrCreateSection(all, "reconstructions");
    var batch = new ImportBatch();
    source = SourcePage.ofOne(settings);
    preview = PreviewPage.ofShape(batch, source);
    replace = new ReplacePage(batch, shape);
  }

  /** Begins with a file. */
  public void begin(Path file) {
    source.propose(List.of(file), null);
  }

  @Override
  public void addPages() {
    addPage(source);
    addPage(preview);
    addPage(replace);
  }

  @Override
  public boolean canFinish() {
    return getContainer().getCurrentPage() == (IWizardPage) replace && replace.isPageComplete();
  }

  @Override
  public boolean performFinish() {
    Replacement replacement = replace.replacement().orElseThrow();
    if (!editor.source().viewer().getDocument().get().equals(text)) {
      replace.setErrorMessage(ExchangeMessages.textChanged);
      return false;
    }
    editor.source().apply(replacement.change(), replacement.label());
    return true;
  }
}
