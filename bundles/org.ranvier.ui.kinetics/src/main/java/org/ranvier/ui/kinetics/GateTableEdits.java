/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.ranvier.edit.channel.FractionalEdits;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.TemperatureEdits;
import org.ranvier.edit.channel.TemperatureEdits.Kind;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.ui.form.FormTarget.Editing;
import org.ranvier.ui.kinetics.panel.ChannelStage;
import org.ranvier.ui.kinetics.panel.Subject;

/**
 * Temperature settings of gates and of the conductance of channels, and sub-gates of fractional
 * gates: added and removed as one step to undo, or it is said why not.
 */
public final class GateTableEdits {
  private final ChannelStage stage;

  GateTableEdits(ChannelStage stage) {
    this.stage = stage;
  }

  void offer(ChannelTree tree) {
    tree.separate();
    tree.offer(KineticsMessages.addQ10, () -> set(Kind.EXPONENTIAL));
    tree.offer(KineticsMessages.addFixed, () -> set(Kind.FIXED));
    tree.offer(KineticsMessages.removeQ10, this::removeSettings);
    tree.separate();
    tree.offer(KineticsMessages.split, this::split);
    tree.offer(KineticsMessages.removeSubGate, this::removeSubGate);
  }

  /** Gives the gate a setting; a channel of which no gate is chosen, one for its conductance. */
  public void set(Kind kind) {
    stage
        .subject()
        .ifPresent(
            now -> {
              double celsius = now.bath().celsius();
              if (now.gate().isPresent()) {
                Gate gate = now.gate().get();
                change(
                    TemperatureEdits.obstacle(gate),
                    editing -> temperature(now, editing).set(gate, kind, celsius));
              } else {
                change(
                    TemperatureEdits.obstacle(now.channel()),
                    editing -> temperature(now, editing).scale(now.channel(), celsius));
              }
            });
  }

  /** Takes the settings of the gate away, or those of the conductance of the channel. */
  public void removeSettings() {
    stage
        .subject()
        .ifPresent(
            now ->
                change(
                    Optional.empty(),
                    editing ->
                        now.gate().isPresent()
                            ? temperature(now, editing).remove(now.gate().get())
                            : temperature(now, editing).unscale(now.channel())));
  }

  private static TemperatureEdits temperature(Subject now, Editing editing) {
    return new TemperatureEdits(editing.document(), now.knowledge());
  }

  /** Splits the gate into sub-gates, or the last of its sub-gates into two. */
  public void split() {
    stage
        .subject()
        .flatMap(Subject::gate)
        .ifPresent(
            gate ->
                change(
                    FractionalEdits.obstacle(gate),
                    editing -> new FractionalEdits(editing.document()).split(gate)));
  }

  /** Removes the chosen sub-gate, whose share goes to its neighbour. */
  public void removeSubGate() {
    stage
        .subject()
        .flatMap(Subject::gate)
        .ifPresent(
            gate ->
                change(
                    Optional.empty(),
                    editing -> {
                      FractionalEdits edits = new FractionalEdits(editing.document());
                      Optional<String> obstacle = edits.removalObstacle(gate);
                      obstacle.ifPresent(this::refuse);
                      return obstacle.isPresent() ? Optional.empty() : edits.remove(gate);
                    }));
  }

  private void change(Optional<String> obstacle, Function<Editing, Optional<FormEdit>> editing) {
    stage.say("", IMessageProvider.NONE);
    if (obstacle.isPresent()) {
      refuse(obstacle.get());
    } else {
      stage.change(editing);
    }
  }

  private void refuse(String why) {
    stage.say(why, IMessageProvider.WARNING);
  }
}
