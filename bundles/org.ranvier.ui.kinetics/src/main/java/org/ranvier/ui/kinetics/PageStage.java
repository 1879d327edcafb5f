/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.ui.forms.widgets.Form;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.ui.kinetics.panel.ChannelStage;
import org.ranvier.ui.kinetics.panel.Panel;
import org.ranvier.ui.kinetics.panel.Subject;
import org.ranvier.xml.XmlElement;

/** The page as its panels know it. */
final class PageStage implements ChannelStage {
  /** What only the page itself knows. */
  interface Page {
    Optional<Subject> subject();

    boolean reveal(XmlElement element);

    Optional<Panel> findPanel(String id);
  }

  private final NeuroMLEditor editor;
  private final FormTarget target;
  private final Form form;
  private final Page page;

  PageStage(NeuroMLEditor editor, FormTarget target, Form form, Page page) {
    this.editor = editor;
    this.target = target;
    this.form = form;
    this.page = page;
  }

  @Override
  public NeuroMLEditor editor() {
    return editor;
  }

  @Override
  public Optional<Subject> subject() {
    return page.subject();
  }

  @Override
  public Optional<ElementPath> change(Function<FormTarget.Editing, Optional<FormEdit>> editing) {
    return target.change(editing);
  }

  @Override
  public void choose(XmlElement element) {
    page.reveal(element);
    editor.source().reveal(element.nameRange());
  }

  @Override
  public Optional<Panel> findPanel(String id) {
    return page.findPanel(id);
  }

  /** Says what is wrong with what is typed; nothing where all is well. */
  void warn(String words) {
    if (words.isEmpty()) {
      target.mark(form);
    } else {
      say(words, IMessageProvider.WARNING);
    }
  }

  @Override
  public void say(String message, int kind) {
    // An ampersand would underline the letter behind it.
    form.setMessage(message.replace("&", "&&"), kind);
  }
}
