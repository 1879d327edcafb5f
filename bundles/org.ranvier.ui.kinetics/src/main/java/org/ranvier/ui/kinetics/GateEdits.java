/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.function.Supplier;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.widgets.Shell;
import org.ranvier.edit.channel.FormConversion;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.ui.kinetics.panel.ChannelStage;
import org.ranvier.ui.kinetics.panel.Subject;

/** What can be done with the chosen channel or gate as a whole, offered in its context menu. */
public final class GateEdits {
  private final FormTarget target;
  private final ChannelStage stage;
  private final Supplier<Shell> shell;
  private final GateTableEdits table;

  GateEdits(FormTarget target, ChannelStage stage, Supplier<Shell> shell) {
    this.target = target;
    this.stage = stage;
    this.shell = shell;
    this.table = new GateTableEdits(stage);
  }

  void offer(ChannelTree tree) {
    tree.offer(KineticsMessages.convertScheme, this::toSchemes);
    tree.offer(KineticsMessages.convertGates, this::toGates);
    tree.offer(KineticsMessages.convertTime, () -> to(FormConversion.Target.TIME_AND_STEADY_STATE));
    tree.offer(KineticsMessages.convertRates, () -> to(FormConversion.Target.RATES));
    tree.offer(KineticsMessages.fit, this::fit);
    table.offer(tree);
  }

  /** Writes the channel as kinetic schemes, in one step, or says why that cannot be. */
  public void toSchemes() {
    stage.subject().map(Subject::channel).ifPresent(conversions()::toSchemes);
  }

  /** Writes the channel by gates of Hodgkin and Huxley, in one step, or says why that cannot be. */
  public void toGates() {
    stage.subject().map(Subject::channel).ifPresent(conversions()::toGates);
  }

  /** Writes the gate in another form, in one step, or says why that cannot be. */
  public void to(FormConversion.Target form) {
    stage
        .subject()
        .ifPresent(
            now -> now.gate().ifPresent(gate -> conversions().to(form, now.channel(), gate)));
  }

  /** Fits rates of core types to the gate, and asks whether to write them. */
  public void fit() {
    stage
        .subject()
        .ifPresent(
            now ->
                now.gate().ifPresent(gate -> conversions().fit(now.channel(), gate, shell.get())));
  }

  /** Temperature settings and sub-gates. */
  public GateTableEdits table() {
    return table;
  }

  private Conversions conversions() {
    return new Conversions(target, why -> stage.say(why, IMessageProvider.WARNING));
  }
}
