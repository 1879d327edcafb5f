/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.problems.ModelError;
import org.ranvier.ui.project.ProjectModels;

/** Lists the errors that stand against a run: go to one, run anyway, or leave it. */
final class ModelErrorsDialog extends MessageDialog {
  static final int GO = 0;
  static final int RUN = 1;

  private static final int MOST_LISTED = 50;
  private static final int LINES_SHOWN = 6;
  private static final int LINES_OF_ONE = 2;
  private static final int WIDTH = 640;

  private final List<ModelError> errors;
  private @Nullable ModelError chosen;

  ModelErrorsDialog(@Nullable Shell parent, ModelErrors found) {
    super(
        parent,
        ErrorMessages.errorsTitle,
        null,
        found.errors().size() == 1
            ? NLS.bind(ErrorMessages.errorsIntro, found.model().getName())
            : NLS.bind(
                ErrorMessages.errorsIntroMany, found.model().getName(), found.errors().size()),
        MessageDialog.ERROR,
        GO,
        ErrorMessages.errorsGo,
        ErrorMessages.errorsRun,
        IDialogConstants.CANCEL_LABEL);
    this.errors = found.errors();
    this.chosen = found.errors().getFirst();
    setShellStyle(getShellStyle() | SWT.RESIZE);
  }

  @Override
  protected Control createCustomArea(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(area);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    TableViewer viewer = createTable(area);
    if (errors.size() > MOST_LISTED) {
      Label more = new Label(area, SWT.NONE);
      more.setText(NLS.bind(ErrorMessages.errorsMore, errors.size() - MOST_LISTED));
    }
    Label whole = new Label(area, SWT.WRAP);
    int lines = whole.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * LINES_OF_ONE;
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, lines).applyTo(whole);
    whole.setText(text(errors.getFirst()));
    viewer.addSelectionChangedListener(
        _ -> {
          chosen = (ModelError) viewer.getStructuredSelection().getFirstElement();
          whole.setText(chosen == null ? "" : text(chosen));
        });
    return area;
  }

  private TableViewer createTable(Composite area) {
    TableViewer viewer = new TableViewer(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    viewer.setLabelProvider(new Labels());
    viewer.setInput(errors.stream().limit(MOST_LISTED).toList());
    viewer.setSelection(new StructuredSelection(errors.getFirst()));
    viewer.addOpenListener(_ -> buttonPressed(GO));
    viewer.getControl().getAccessible().addAccessibleListener(named(ErrorMessages.errorsTable));
    int height = viewer.getTable().getItemHeight() * Math.min(LINES_SHOWN, errors.size() + 1);
    GridDataFactory.fillDefaults()
        .grab(true, true)
        .hint(WIDTH, height)
        .applyTo(viewer.getControl());
    return viewer;
  }

  private static String text(ModelError error) {
    return NLS.bind(
        ErrorMessages.errorsPlace,
        new Object[] {error.file().getFileName(), error.line(), error.message()});
  }

  private static AccessibleAdapter named(String name) {
    return new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = name;
      }
    };
  }

  /** Opens the file of the chosen error at its place. */
  void goToError() {
    ModelError error = chosen == null ? errors.getFirst() : chosen;
    IFile file = ProjectModels.findFile(error.file()).orElse(null);
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    if (file == null || page == null) {
      return;
    }
    try {
      IEditorPart part = IDE.openEditor(page, file, NeuroMLEditor.ID);
      if (part instanceof NeuroMLEditor editor) {
        editor.reveal(error.range());
      }
    } catch (PartInitException notOpened) {
      StatusManager.getManager().handle(notOpened.getStatus(), StatusManager.SHOW);
    }
  }

  private static final class Labels extends LabelProvider {
    @Override
    public String getText(Object element) {
      return text((ModelError) element);
    }

    @Override
    public Image getImage(Object element) {
      return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK);
    }
  }
}
