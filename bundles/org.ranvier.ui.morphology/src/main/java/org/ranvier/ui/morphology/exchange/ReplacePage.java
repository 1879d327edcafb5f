/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.exchange;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.reconstruction.ImportBatch;
import org.ranvier.edit.morphology.Consequence;
import org.ranvier.edit.morphology.Replacement;
import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** What it brings with it to put the imported shape in the place of that of a cell. */
final class ReplacePage extends WizardPage {
  private final ImportBatch batch;
  private final DrawnShape shape;
  private Text text;
  private @Nullable Replacement replacement;

  /** The work that is awaited; what an earlier one brings is dropped. */
  private int awaited;

  /**
   * @param shape that is to be replaced
   */
  ReplacePage(ImportBatch batch, DrawnShape shape) {
    super("replace", ExchangeMessages.replacing(shape.name()), null);
    this.batch = batch;
    this.shape = shape;
    setDescription(ExchangeMessages.replaceHint);
    setPageComplete(false);
  }

  @Override
  public void createControl(Composite parent) {
    var composite = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(composite);
    new Label(composite, SWT.NONE).setText(ExchangeMessages.broughtAlong);
    text = new Text(composite, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
    AccessibleName.give(text, ExchangeMessages.broughtAlong);
    GridDataFactory.fillDefaults().grab(true, true).hint(600, 240).applyTo(text);
    setControl(composite);
    PlatformUI.getWorkbench()
        .getHelpSystem()
        .setHelp(composite, "org.ranvier.ui.morphology.exchange");
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      renew();
    }
  }

  /** A shape and what it brings with it, or why it cannot be taken. */
  private record Made(@Nullable Replacement replacement, String why) {}

  private void renew() {
    replacement = null;
    setPageComplete(false);
    int turn = ++awaited;
    Optional<ImportBatch.Item> item = batch.items().stream().findFirst();
    if (item.isEmpty()) {
      return;
    }
    Display display = getShell().getDisplay();
    Job job =
        Job.create(
            ExchangeMessages.converting,
            (IProgressMonitor _) -> {
              Made made = make(item.get());
              display.asyncExec(() -> show(turn, made));
            });
    job.setSystem(true);
    job.schedule();
  }

  private Made make(ImportBatch.Item item) {
    try {
      XmlElement other =
          XmlDocument.parseTolerantly(item.fileName(), item.convert().text())
              .root()
              .findElement("cell")
              .flatMap(cell -> cell.findElement("morphology"))
              .orElseThrow();
      return new Made(Replacement.of(shape.morphology(), other), "");
    } catch (IllegalArgumentException | ModelProblemException impossible) {
      return new Made(null, String.valueOf(impossible.getMessage()));
    }
  }

  private void show(int turn, Made made) {
    if (turn != awaited || text.isDisposed()) {
      return;
    }
    replacement = made.replacement();
    if (replacement == null) {
      setErrorMessage(made.why());
      return;
    }
    List<String> said = replacement.consequences().stream().map(Consequence::message).toList();
    text.setText(
        said.isEmpty()
            ? ExchangeMessages.nothingBrought
            : String.join(text.getLineDelimiter(), said));
    setErrorMessage(null);
    setPageComplete(true);
  }

  Optional<Replacement> replacement() {
    return Optional.ofNullable(replacement);
  }
}
