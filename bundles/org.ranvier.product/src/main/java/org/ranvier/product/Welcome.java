/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.product;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IntroPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.ranvier.ui.ThemeFollower;
import org.ranvier.ui.gallery.NewProjectWizard;
import org.ranvier.ui.project.OpenFolderHandler;

/**
 * First page a new user sees: ways to begin, in plain widgets (no browser needed), closed by the
 * first of them.
 */
public final class Welcome extends IntroPart {
  private static final int WAYS = 6;

  private static final String FIRST_STEPS =
      "org.eclipse.ui.cheatsheets.openCheatSheet(cheatSheetId=org.ranvier.help.firstTrace)";

  /** What a link leads to. */
  private interface Way {
    void go(IWorkbenchWindow window);
  }

  private FormToolkit toolkit;
  private ScrolledForm form;

  @Override
  public void createPartControl(Composite parent) {
    toolkit = new FormToolkit(parent.getDisplay());
    form = toolkit.createScrolledForm(parent);
    Composite body = form.getBody();
    GridLayoutFactory.fillDefaults().numColumns(2).margins(56, 44).spacing(32, 12).applyTo(body);
    createMark(body);
    createHeading(body);
    createWay(
        body,
        ProductMessages.openExample,
        ProductMessages.openExampleText,
        window -> openWizard(window, NewProjectWizard.withExample()));
    createWay(
        body,
        ProductMessages.newProject,
        ProductMessages.newProjectText,
        window -> openWizard(window, NewProjectWizard.empty()));
    createWay(
        body,
        ProductMessages.openFolder,
        ProductMessages.openFolderText,
        window -> execute(window, OpenFolderHandler.COMMAND));
    createWay(
        body,
        ProductMessages.stepByStep,
        ProductMessages.stepByStepText,
        window -> execute(window, FIRST_STEPS));
    createWay(
        body,
        ProductMessages.readGuide,
        ProductMessages.readGuideText,
        window -> execute(window, "org.eclipse.ui.help.helpContents"));
    createWay(body, ProductMessages.goOn, ProductMessages.goOnText, _ -> {});
    ThemeFollower.followForm(form, toolkit, () -> {});
  }

  private void createMark(Composite body) {
    ResourceManager images = new LocalResourceManager(JFaceResources.getResources(), body);
    ImageDescriptor mark =
        ResourceLocator.imageDescriptorFromBundle("org.ranvier.product", "icons/mark-large.svg")
            .orElseThrow();
    Label picture = toolkit.createLabel(body, "");
    picture.setImage(images.create(mark));
    GridDataFactory.swtDefaults()
        .span(1, WAYS + 1)
        .align(SWT.CENTER, SWT.BEGINNING)
        .applyTo(picture);
  }

  private void createHeading(Composite body) {
    Composite holder = toolkit.createComposite(body);
    GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(holder);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(holder);
    Label title = toolkit.createLabel(holder, "Ranvier");
    title.setFont(JFaceResources.getHeaderFont());
    createText(holder, ProductMessages.whatItIs);
  }

  private void createWay(Composite body, String title, String text, Way way) {
    Composite holder = toolkit.createComposite(body);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(holder);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(holder);
    Hyperlink link = toolkit.createHyperlink(holder, title, SWT.NONE);
    link.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    link.addHyperlinkListener(
        IHyperlinkListener.linkActivatedAdapter(
            _ -> {
              // Closing this page takes its site away, so the window is asked for first.
              IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
              PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
              way.go(window);
            }));
    createText(holder, text);
  }

  private void createText(Composite parent, String text) {
    Label label = toolkit.createLabel(parent, text, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(label);
  }

  private static void openWizard(IWorkbenchWindow window, NewProjectWizard wizard) {
    wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
    new WizardDialog(window.getShell(), wizard).open();
  }

  private static void execute(IWorkbenchWindow window, String command) {
    try {
      var parsed = window.getService(ICommandService.class).deserialize(command);
      window.getService(IHandlerService.class).executeCommand(parsed, null);
    } catch (CommandException notDone) {
      var status =
          new Status(IStatus.WARNING, "org.ranvier.product", ProductMessages.notOpened, notDone);
      StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
    }
  }

  @Override
  public void standbyStateChanged(boolean standby) {
    // The page looks the same in either state.
  }

  @Override
  public void setFocus() {
    form.setFocus();
  }

  @Override
  public void dispose() {
    toolkit.dispose();
    super.dispose();
  }
}
