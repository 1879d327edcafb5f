/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.playback;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.film.FilmTimes;

/** Asks which stretch of a run a film shows, and how fast. */
final class FilmDialog extends TitleAreaDialog {
  private static final MathContext DIGITS = new MathContext(4);
  private static final int MOST_FPS = 60;

  private final FilmTimes offered;
  private Text from;
  private Text to;
  private Text speed;
  private Text fps;
  private Label length;
  private @Nullable FilmTimes chosen;

  private FilmDialog(Shell shell, FilmTimes offered) {
    super(shell);
    this.offered = offered;
    setHelpAvailable(false);
  }

  /** The times that somebody wants; empty where the dialog was closed without. */
  static Optional<FilmTimes> ask(Shell shell, FilmTimes offered) {
    FilmDialog dialog = new FilmDialog(shell, offered);
    return dialog.open() == OK ? Optional.ofNullable(dialog.chosen) : Optional.empty();
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(PlaybackMessages.filmTitle);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    setTitle(PlaybackMessages.filmTitle);
    setMessage(PlaybackMessages.filmText);
    Composite body = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(body);
    from = field(body, PlaybackMessages.filmFrom, offered.fromMs());
    to = field(body, PlaybackMessages.filmTo, offered.toMs());
    speed = field(body, PlaybackMessages.filmSpeed, offered.msPerSecond());
    fps = field(body, PlaybackMessages.filmFps, offered.framesPerSecond());
    length = new Label(body, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(length);
    return area;
  }

  private Text field(Composite body, String label, double value) {
    new Label(body, SWT.NONE).setText(label);
    Text text = new Text(body, SWT.BORDER | SWT.RIGHT);
    text.setText(print(value));
    GridDataFactory.fillDefaults()
        .hint(110, SWT.DEFAULT)
        .align(SWT.BEGINNING, SWT.CENTER)
        .applyTo(text);
    text.addListener(SWT.Modify, _ -> check());
    return text;
  }

  private static String print(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, PlaybackMessages.export, true);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    check();
  }

  private void check() {
    chosen = read();
    FilmTimes times = chosen;
    setErrorMessage(times == null ? PlaybackMessages.filmRefused : null);
    getButton(IDialogConstants.OK_ID).setEnabled(times != null);
    length.setText(
        times == null
            ? ""
            : NLS.bind(
                PlaybackMessages.filmFrames,
                times.count(),
                print((double) times.count() / times.framesPerSecond())));
  }

  private @Nullable FilmTimes read() {
    try {
      double rate = number(fps);
      FilmTimes times =
          new FilmTimes(number(from), number(to), number(speed), (int) Math.round(rate));
      return times.fromMs() < times.toMs() && times.fromMs() >= 0 && rate <= MOST_FPS
          ? times
          : null;
    } catch (IllegalArgumentException _) {
      return null; // not a number, or one that makes no film
    }
  }

  private static double number(Text field) {
    return Double.parseDouble(field.getText().strip().replace(',', '.'));
  }
}
