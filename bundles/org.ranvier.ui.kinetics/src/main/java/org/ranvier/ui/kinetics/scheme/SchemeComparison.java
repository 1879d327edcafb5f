/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.lab.clamp.ChannelComparison;
import org.ranvier.lab.clamp.ChannelComparison.Difference;
import org.ranvier.lab.clamp.ClampFamily;
import org.ranvier.lems.component.Component;
import org.ranvier.ui.kinetics.panel.ChannelStage;
import org.ranvier.ui.kinetics.panel.Subject;
import org.ranvier.xml.ModelProblemException;

/** Compares a channel with another one of the model, beside the UI thread. */
final class SchemeComparison {
  private static final int DIGITS = 3;

  private SchemeComparison() {}

  /** The other channels of the model. */
  static List<Component> others(Subject subject) {
    return subject.model().componentsOf("baseIonChannel").stream()
        .filter(each -> !each.name().equals(subject.channel().name()))
        .filter(each -> each.parent().isEmpty())
        .toList();
  }

  static Job start(Subject subject, Component other, ChannelStage stage, Control owner) {
    Job job =
        Job.create(
            SchemeMessages.comparing,
            monitor -> {
              String words = compare(subject, other);
              if (!monitor.isCanceled() && !owner.isDisposed()) {
                owner
                    .getDisplay()
                    .asyncExec(
                        () -> {
                          if (!owner.isDisposed()) {
                            stage.say(words, IMessageProvider.INFORMATION);
                          }
                        });
              }
              return Status.OK_STATUS;
            });
    job.setUser(true);
    job.schedule();
    return job;
  }

  private static String compare(Subject subject, Component other) {
    String name = subject.channel().name();
    try {
      Difference found =
          ChannelComparison.of(
              Clamped.of(
                  subject.model(),
                  subject.channel().component(),
                  subject.bath(),
                  subject.changed()),
              Clamped.of(subject.model(), other, subject.bath(), Map.of()));
      String largest = Rounding.text(found.largest(), DIGITS).replace('-', '\u2212');
      if (found.isNone()) {
        return NLS.bind(SchemeMessages.same, new Object[] {name, other.name(), largest});
      }
      ClampFamily family = ChannelComparison.USUAL.get(found.family());
      double mv = family.sweeps().get(found.sweep()).varied();
      return NLS.bind(
          SchemeMessages.different,
          new Object[] {
            name,
            other.name(),
            largest,
            Rounding.text(mv, DIGITS).replace('-', '\u2212'),
            Rounding.text(found.timeMs(), DIGITS)
          });
    } catch (ModelProblemException | IllegalArgumentException impossible) {
      return String.valueOf(impossible.getMessage());
    }
  }
}
