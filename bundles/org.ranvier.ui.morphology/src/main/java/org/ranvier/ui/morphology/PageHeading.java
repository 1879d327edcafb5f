/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.function.Supplier;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Form;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.definition.Link;
import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.ui.source.DefinitionOpener;
import org.ranvier.xml.ModelProblem;

/**
 * What the heading of the page says. What was said stays until the text is another one: that the
 * text, or what it was before, has been read beside the page is no reason to take it back.
 */
final class PageHeading {
  private final Form heading;
  private final FormTarget target;
  private final Supplier<String> text;
  private final IHyperlinkListener opening =
      IHyperlinkListener.linkActivatedAdapter(_ -> openElsewhere());
  private @Nullable DrawnShape elsewhere;
  private String about = "";

  /**
   * @param text as it is in the editor now
   */
  PageHeading(Form heading, FormTarget target, Supplier<String> text) {
    this.heading = heading;
    this.target = target;
    this.text = text;
  }

  /**
   * Says something of the text that is shown.
   *
   * @param message null to take back what was said
   */
  void say(@Nullable String message, int kind) {
    about = message == null ? "" : text.get();
    set(message, kind);
  }

  private void set(@Nullable String message, int kind) {
    // An ampersand would underline the letter behind it.
    heading.setMessage(message == null ? null : message.replace("&", "&&"), kind);
  }

  /** Says what is to be said of the text as it is shown now. */
  void renew() {
    boolean said = !about.isEmpty() && about.equals(text.get());
    if (!said || target.fault().isPresent()) {
      target.mark(heading);
    }
  }

  /** What was drawn last stays; why it is not that of the text is said. */
  void refuse(ModelProblem problem, boolean roughlyDrawn) {
    if (target.fault().isEmpty()) {
      String words = roughlyDrawn ? MorphologyMessages.roughlyDrawn : MorphologyMessages.refused;
      set(NLS.bind(words, problem.location().line(), problem.message()), IMessageProvider.WARNING);
    }
  }

  /** Says that the shape is in another file, which a click opens, if it is. */
  void tellWhereItIs(DrawnShape shape) {
    heading.removeMessageHyperlinkListener(opening);
    elsewhere = shape.isElsewhere() ? shape : null;
    if (shape.isElsewhere() && target.fault().isEmpty()) {
      heading.addMessageHyperlinkListener(opening);
      set(NLS.bind(MorphologyMessages.elsewhere, shape.file()), IMessageProvider.INFORMATION);
    }
  }

  private void openElsewhere() {
    DrawnShape shape = elsewhere;
    if (shape != null) {
      DefinitionOpener.open(new Link(shape.morphology().nameRange(), shape.morphology()))
          .ifPresent(MorphologyOpener::turnTo);
    }
  }
}
