/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.clamp;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.gate.Bath;
import org.ranvier.lab.clamp.ClampConditions;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lems.flat.FlatSystem;
import org.ranvier.validation.Model;
import org.ranvier.xml.ModelProblemException;

/**
 * Clamps a channel beside the UI thread. While one request is under way later ones take the place
 * of each other, so that what is drawn follows a drag without falling behind. The equations are
 * compiled once a text.
 */
final class ClampJob extends Job {
  private final Control owner;
  private final Display display;
  private final Consumer<ClampResult> done;
  private volatile @Nullable ClampRequest wanted;
  private @Nullable Compiled compiled;

  /** Equations of a channel of a text. */
  private record Compiled(Model model, String name, Bath bath, ClampedChannel channel) {
    boolean isFor(ClampRequest request) {
      return model == request.model()
          && name.equals(request.channel().name())
          && bath.equals(request.bath());
    }
  }

  /**
   * @param owner nothing is told any more once it is disposed
   * @param done told of a result, in the UI thread
   */
  ClampJob(Control owner, Consumer<ClampResult> done) {
    super(ClampMessages.computing);
    this.owner = owner;
    this.display = owner.getDisplay();
    this.done = done;
    setSystem(true);
    setPriority(Job.INTERACTIVE);
  }

  void ask(ClampRequest request) {
    wanted = request;
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    ClampRequest request = wanted;
    if (request != null) {
      ClampResult result = compute(request);
      if (!display.isDisposed()) {
        display.asyncExec(
            () -> {
              if (!owner.isDisposed() && !monitor.isCanceled()) {
                done.accept(result);
              }
            });
      }
    }
    return Status.OK_STATUS;
  }

  private ClampResult compute(ClampRequest request) {
    try {
      ClampedChannel channel = channel(request).with(request.changed());
      return ClampResult.of(
          request, channel.run(request.study().protocol().family(), request.study().sampleMs()));
    } catch (ModelProblemException | IllegalArgumentException impossible) {
      return ClampResult.none(String.valueOf(impossible.getMessage()));
    }
  }

  private ClampedChannel channel(ClampRequest request) {
    Compiled known = compiled;
    if (known == null || !known.isFor(request)) {
      Bath bath = request.bath();
      FlatSystem system =
          request
              .model()
              .findSystem(request.channel())
              .orElseThrow(() -> new IllegalArgumentException(ClampMessages.noChannel));
      ClampConditions conditions =
          new ClampConditions(
              bath.celsius(), bath.concentrationMm(), ClampConditions.USUAL.outsideMm());
      known =
          new Compiled(
              request.model(),
              request.channel().name(),
              bath,
              ClampedChannel.of(system, conditions));
      compiled = known;
    }
    return known.channel();
  }
}
