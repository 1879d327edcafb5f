/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.ranvier.ui.source.AccessibleName;

/** A name that is edited where it stands: Enter takes it over, Escape does not. */
final class NameField {
  private static final int SMALLEST = 90;

  private NameField() {}

  static Text open(Composite canvas, Rectangle place, String name, Consumer<String> done) {
    Text text = new Text(canvas, SWT.BORDER | SWT.CENTER);
    AccessibleName.give(text, SchemeMessages.stateName);
    text.setText(name);
    text.selectAll();
    int height = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
    int width = Math.max(SMALLEST, place.width);
    text.setBounds(
        place.x + (place.width - width) / 2, place.y + (place.height - height) / 2, width, height);
    text.addListener(
        SWT.Traverse,
        event -> {
          if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            close(canvas, text);
          } else if (event.detail == SWT.TRAVERSE_RETURN) {
            event.doit = false;
            take(canvas, text, done);
          }
        });
    text.addListener(SWT.FocusOut, _ -> take(canvas, text, done));
    text.setFocus();
    return text;
  }

  private static void take(Composite canvas, Text text, Consumer<String> done) {
    if (!text.isDisposed() && text.getData() == null) {
      text.setData(Boolean.TRUE); // closing takes the focus away once more
      String name = text.getText().strip();
      close(canvas, text);
      done.accept(name);
    }
  }

  private static void close(Composite canvas, Text text) {
    text.setData(Boolean.TRUE);
    canvas.setFocus();
    text.dispose();
  }
}
