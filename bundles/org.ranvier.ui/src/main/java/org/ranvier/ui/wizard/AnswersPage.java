/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.template.Answers;
import org.ranvier.edit.template.Draft;
import org.ranvier.edit.template.Parameter;
import org.ranvier.edit.template.Site;
import org.ranvier.edit.template.Template;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.xml.ModelProblemException;

/** What the template asks for, with the text and the curves of what comes out. */
final class AnswersPage extends WizardPage {
  private static final int FIELDS_WIDTH = 380;
  private static final int PREVIEW_WIDTH = 420;
  private static final int HEIGHT = 380;

  /** Longer texts are shown by their beginning. */
  private static final int MOST_SHOWN = 30_000;

  private final NewPart part;
  private final List<AnswerField> fields = new ArrayList<>();
  private ScrolledComposite scrolled;
  private Template shown;
  private @Nullable Template written;
  private @Nullable Answers answered;
  private @Nullable Job writing;
  private Text text;
  private PartPreview preview;

  AnswersPage(NewPart part) {
    super("answers", WizardMessages.title(part.kind()), null);
    this.part = part;
    setDescription(WizardMessages.answersHint);
  }

  @Override
  public void createControl(Composite parent) {
    var page = new SashForm(parent, SWT.HORIZONTAL);
    scrolled = new ScrolledComposite(page, SWT.V_SCROLL | SWT.BORDER);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    var results = new SashForm(page, SWT.VERTICAL);
    preview = new PartPreview(results, part);
    text = new Text(results, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
    text.setFont(JFaceResources.getTextFont());
    AccessibleName.give(text, WizardMessages.textPreview);
    results.setWeights(2, 3);
    page.setWeights(1, 1);
    GridDataFactory.fillDefaults().hint(FIELDS_WIDTH + PREVIEW_WIDTH, HEIGHT).applyTo(page);
    setControl(page);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.ranvier.ui.newPart");
    part.onChange(this::refresh);
    refresh();
  }

  private void refresh() {
    if (scrolled == null || scrolled.isDisposed()) {
      return;
    }
    if (!part.template().equals(shown)) {
      shown = part.template();
      createFields();
    }
    fields.forEach(AnswerField::refresh);
    Optional<String> wrong = part.answerProblem();
    if (part.isReading()) {
      setErrorMessage(null);
      setMessage(wrong.orElse(""), IMessageProvider.INFORMATION);
    } else {
      setErrorMessage(wrong.orElse(null));
      setMessage(WizardMessages.answersHint, IMessageProvider.NONE);
    }
    showText(wrong);
    setPageComplete(wrong.isEmpty());
    if (getContainer().getCurrentPage() != null) {
      getContainer().updateButtons();
    }
  }

  private void createFields() {
    if (scrolled.getContent() != null) {
      scrolled.getContent().dispose();
    }
    fields.clear();
    var holder = new Composite(scrolled, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).applyTo(holder);
    for (Parameter each : shown.parameters()) {
      fields.add(AnswerField.create(holder, each, part));
    }
    scrolled.setContent(holder);
    scrolled.setMinSize(holder.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    holder.requestLayout();
  }

  /** Shows the text of what comes out, which is written beside the UI thread: it can be long. */
  private void showText(Optional<String> wrong) {
    boolean same = part.template() == written && part.answers() == answered;
    if (wrong.isPresent() || same) {
      text.setEnabled(wrong.isEmpty());
      return;
    }
    written = part.template();
    answered = part.answers();
    stopWriting();
    Template template = part.template();
    Answers answers = part.answers();
    Site site = part.site();
    Display display = text.getDisplay();
    ICoreRunnable work =
        _ -> {
          String made = preview(template, answers, site);
          display.asyncExec(() -> shown(answers, made));
        };
    writing = Job.create(WizardMessages.drawing, work);
    writing.setSystem(true);
    writing.schedule();
  }

  private static String preview(Template template, Answers answers, Site site) {
    try {
      String all = Draft.of(template, answers, site).newFile();
      return all.length() <= MOST_SHOWN
          ? all
          : all.substring(0, all.lastIndexOf('\n', MOST_SHOWN)) + "\n…\n";
    } catch (ModelProblemException fault) {
      return fault.report();
    }
  }

  private void shown(Answers answers, String made) {
    if (!text.isDisposed() && answers == part.answers()) {
      text.setEnabled(true);
      int top = text.getTopIndex();
      text.setText(made);
      text.setTopIndex(top);
    }
  }

  private void stopWriting() {
    if (writing != null) {
      writing.cancel();
    }
  }

  @Override
  public void dispose() {
    fields.forEach(AnswerField::close);
    stopWriting();
    if (preview != null) {
      preview.close();
    }
    super.dispose();
  }
}
