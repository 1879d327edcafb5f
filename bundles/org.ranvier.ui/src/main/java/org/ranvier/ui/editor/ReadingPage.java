/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.OnceSeen;
import org.ranvier.ui.ThemeFollower;
import org.ranvier.ui.icons.Icons;

/**
 * A page of the editor that shows what was read of the text. It does so only while somebody sees
 * it: behind another page or another editor it waits.
 */
public abstract class ReadingPage extends FormPage {
  private final NeuroMLEditor editor;
  private final Icons icon;
  private final ReadingModel.Listener onReading = this::read;
  private @Nullable ScrolledForm form;
  private boolean stale = true;
  private boolean waiting;

  /**
   * @param id also of its help
   */
  protected ReadingPage(NeuroMLEditor editor, String id, String title, Icons icon) {
    super(editor, id, title);
    this.editor = editor;
    this.icon = icon;
  }

  /** Makes what the page consists of. */
  protected abstract void createBody(Composite body, FormToolkit toolkit);

  /** Takes over a reading, seen or not; what is shown is that of the latest call. */
  protected abstract void take(DocumentReading reading);

  /** Shows what was taken over. */
  protected abstract void showAll();

  /** The colours have changed: what draws itself, or has items, is to be drawn again. */
  protected void restyled() {}

  @Override
  protected final void createFormContent(IManagedForm managed) {
    FormToolkit toolkit = managed.getToolkit();
    ScrolledForm made = managed.getForm();
    form = made;
    PlatformUI.getWorkbench().getHelpSystem().setHelp(made, getId());
    toolkit.decorateFormHeading(made.getForm());
    made.setText(editor.getPartName());
    made.setImage(icon.image());
    made.getBody().setLayout(new GridLayout());
    createBody(made.getBody(), toolkit);
    ThemeFollower.followForm(made, toolkit, this::redraw);
    editor.readings().addListener(onReading);
    editor.readings().latest().ifPresent(this::read);
  }

  /**
   * A titled part of the page. The platform's sections draw their bars into a picture of their own
   * at every turn, which an editor that opens has no time for.
   *
   * @return what is to hold its controls; the part itself is the parent of it
   */
  protected static Composite section(
      FormToolkit toolkit, Composite parent, String title, int columns) {
    Composite section = toolkit.createComposite(parent);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(section);
    Label heading = toolkit.createLabel(section, title);
    heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
    GridDataFactory.fillDefaults().indent(5, 0).applyTo(heading);
    Composite client = toolkit.createComposite(section);
    client.setLayout(new GridLayout(columns, false));
    GridDataFactory.fillDefaults().grab(true, true).applyTo(client);
    return client;
  }

  /** Parts of the page that share its room as the user wants it. */
  protected static SashForm sash(FormToolkit toolkit, Composite parent, int direction) {
    SashForm sash = new SashForm(parent, direction | SWT.SMOOTH);
    toolkit.adapt(sash);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    return sash;
  }

  private void read(DocumentReading reading) {
    if (isThere()) {
      take(reading);
      outdate();
      renew();
    }
  }

  /** What is not up to date is drawn when it is brought up to date. */
  private void redraw() {
    if (!stale) {
      restyled();
    }
  }

  /** What is shown is not what is to be shown any more. */
  protected final void outdate() {
    stale = true;
  }

  private void renew() {
    if (!stale || !isThere() || !isInFront()) {
      return;
    }
    if (form().isVisible()) {
      stale = false;
      showAll();
    } else if (!waiting) {
      waiting = true;
      OnceSeen.run(form(), this::seen);
    }
  }

  private void seen() {
    waiting = false;
    renew();
  }

  @Override
  public void setActive(boolean active) {
    super.setActive(active);
    if (active) {
      renew();
    }
  }

  /** Whether it is the page in front of its editor. */
  protected final boolean isInFront() {
    return editor.getActivePageInstance() == this;
  }

  /** Whether the page was made and is not closed yet. */
  protected final boolean isThere() {
    return form != null && !form.isDisposed();
  }

  /** The page, once it was made. */
  protected final ScrolledForm form() {
    if (form == null) {
      throw new IllegalStateException("the page is not made yet");
    }
    return form;
  }

  @Override
  public void dispose() {
    editor.readings().removeListener(onReading);
    super.dispose();
  }
}
