/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/** The keys of a diagram: arrows choose, letters and the usual keys edit, Tab leads on. */
final class SchemeKeys {
  private static final double STEP = 1.2;

  private final SchemeCanvas canvas;
  private final SchemeHands hands;
  private final Runnable cancel;

  private SchemeKeys(SchemeCanvas canvas, SchemeHands hands, Runnable cancel) {
    this.canvas = canvas;
    this.hands = hands;
    this.cancel = cancel;
  }

  /**
   * Takes the keys of a diagram.
   *
   * @param cancel ends what the mouse is about
   */
  static void listen(SchemeCanvas canvas, SchemeHands hands, Runnable cancel) {
    canvas.addListener(SWT.KeyDown, new SchemeKeys(canvas, hands, cancel)::key);
    canvas.addListener(SWT.Traverse, SchemeKeys::traverse);
  }

  private static void traverse(Event event) {
    event.doit =
        event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
            || event.detail == SWT.TRAVERSE_PAGE_NEXT
            || event.detail == SWT.TRAVERSE_PAGE_PREVIOUS;
  }

  private void key(Event event) {
    switch (event.keyCode) {
      case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> step(1);
      case SWT.ARROW_LEFT, SWT.ARROW_UP -> step(-1);
      case SWT.DEL, SWT.BS -> canvas.choice().ifPresent(hands::remove);
      case SWT.INSERT -> hands.addState(false, null);
      case SWT.F2, SWT.CR, SWT.KEYPAD_CR -> canvas.choice().ifPresent(hands::edit);
      case SWT.ESC -> cancel.run();
      default -> letter(event);
    }
  }

  private void letter(Event event) {
    int middleX = canvas.getClientArea().width / 2;
    int middleY = canvas.getClientArea().height / 2;
    switch (String.valueOf(event.character).toLowerCase(Locale.ROOT)) {
      case "o" -> toggle(canvas.choice().orElse(null));
      case "t" -> canvas.chosenArrow().ifPresent(hands::turn);
      case "+" -> canvas.zoom(STEP, middleX, middleY);
      case "-" -> canvas.zoom(1 / STEP, middleX, middleY);
      case "0" -> canvas.fit();
      default -> {}
    }
  }

  private void toggle(@Nullable Choice choice) {
    if (choice instanceof Choice.State state) {
      hands.toggle(state.id());
    }
  }

  private void step(int by) {
    List<Choice> all = canvas.choices();
    if (!all.isEmpty()) {
      int at = canvas.choice().map(all::indexOf).orElse(by > 0 ? -1 : 0);
      canvas.pick(all.get(Math.floorMod(at + by, all.size())));
    }
  }
}
