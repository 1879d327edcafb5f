/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.FittedForm;
import org.ranvier.edit.channel.FormConversion;
import org.ranvier.edit.channel.FormConversion.Target;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.SchemeConversion;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.scheme.GateConversion;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.xml.XmlDocument;

/** Writes channels and gates in another form, in one step, or says what is in the way. */
final class Conversions {
  private static final double PERCENT = 100;

  private final FormTarget target;
  private final Consumer<String> refused;

  /**
   * @param refused told what is in the way
   */
  Conversions(FormTarget target, Consumer<String> refused) {
    this.target = target;
    this.refused = refused;
  }

  void toSchemes(Channel channel) {
    target.change(
        editing -> {
          SchemeConversion conversion = new SchemeConversion(channel, editing.document());
          return unless(conversion.obstacle(), _ -> conversion.edit(), editing.document());
        });
  }

  void toGates(Channel channel) {
    target.change(
        editing -> {
          GateConversion conversion = new GateConversion(channel, editing.document());
          return unless(conversion.obstacle(), _ -> conversion.edit(), editing.document());
        });
  }

  void to(Target form, Channel channel, Gate gate) {
    FormConversion conversion = new FormConversion(channel, gate, form, target.knowledge());
    target.change(editing -> unless(conversion.obstacle(), conversion::edit, editing.document()));
  }

  /** Fits rates beside the UI thread, and asks whether they are near enough. */
  Job fit(Channel channel, Gate gate, Shell shell) {
    Job job =
        Job.create(
            KineticsMessages.fitting,
            _ -> {
              Optional<FittedForm> fitted = FittedForm.of(channel, gate);
              if (!shell.isDisposed()) {
                shell.getDisplay().asyncExec(() -> offer(fitted, gate, shell));
              }
              return Status.OK_STATUS;
            });
    job.setUser(true);
    job.schedule();
    return job;
  }

  private void offer(Optional<FittedForm> fitted, Gate gate, Shell shell) {
    if (shell.isDisposed()) {
      return;
    }
    if (fitted.isEmpty()) {
      refused.accept(NLS.bind(KineticsMessages.cannotFit, gate.path()));
      return;
    }
    FittedForm form = fitted.get();
    String question =
        NLS.bind(
            KineticsMessages.fitted,
            new Object[] {
              gate.path(), number(form.steadyError()), number(PERCENT * form.courseError())
            });
    if (MessageDialog.openConfirm(shell, KineticsMessages.fitTitle, question)) {
      target.change(editing -> form.edit(editing.document()));
    }
  }

  private static String number(double value) {
    return new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }

  private Optional<FormEdit> unless(
      Optional<String> obstacle,
      Function<XmlDocument, Optional<FormEdit>> edit,
      XmlDocument document) {
    obstacle.ifPresent(refused);
    return obstacle.isPresent() ? Optional.empty() : edit.apply(document);
  }
}
