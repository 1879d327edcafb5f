/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.Handles;
import org.ranvier.edit.channel.KineticCurve;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.channel.UsualBath;
import org.ranvier.edit.gate.Bath;
import org.ranvier.validation.Model;

/**
 * Computes curves beside the UI thread, of each request the latest one. A result is told even when
 * another request is there meanwhile, so that curves follow a hand that does not stop.
 */
final class KineticsJob extends Job {
  private final Control page;
  private final Display display;
  private final Consumer<KineticsResult> done;
  private volatile @Nullable KineticsRequest wanted;
  private @Nullable Model read;
  private List<Channel> channels = List.of();
  private List<Channel> saved = List.of();
  private boolean savedIsRead;

  /**
   * @param page nothing is told any more once it is disposed
   * @param done told of a result, in the UI thread
   */
  KineticsJob(Control page, Consumer<KineticsResult> done) {
    super(KineticsMessages.computing);
    this.page = page;
    this.display = page.getDisplay();
    this.done = done;
    setSystem(true);
    setPriority(Job.INTERACTIVE);
  }

  void ask(KineticsRequest request) {
    wanted = request;
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    KineticsRequest request = wanted;
    if (request != null) {
      KineticsResult result = compute(request);
      if (!display.isDisposed() && !monitor.isCanceled()) {
        display.asyncExec(
            () -> {
              if (!page.isDisposed()) {
                done.accept(result);
              }
            });
      }
    }
    return Status.OK_STATUS;
  }

  private KineticsResult compute(KineticsRequest request) {
    Model model = request.knowledge().model();
    if (read != model) {
      channels = Channel.of(model);
      read = model;
    }
    if (request.saved().isEmpty()) {
      savedIsRead = false;
      saved = List.of();
    } else if (!savedIsRead) {
      saved = Channel.of(Model.read(request.saved().get()));
      savedIsRead = true;
    }
    Bath warm =
        Double.isFinite(request.celsius())
            ? Bath.WARM.at(request.celsius())
            : UsualBath.of(model, channels);
    Bath bath = request.range().in(warm);
    double[] xs = request.range().xs(request.over());
    return new KineticsResult(
        request,
        channels,
        bath,
        xs,
        curves(channels, request, xs, bath, request.changed()),
        curves(saved, request, xs, bath, Map.of()),
        handles(request, xs, bath));
  }

  private static List<KineticCurve> curves(
      List<Channel> all,
      KineticsRequest request,
      double[] xs,
      Bath bath,
      Map<String, Double> changed) {
    List<KineticCurve> curves = new ArrayList<>();
    for (Channel each : all) {
      if (request.drawn().stream().anyMatch(item -> item.channel().equals(each.name()))) {
        boolean chosen = request.chosen().channel().equals(each.name());
        Map<String, Double> other = chosen ? changed : Map.of();
        for (KineticCurve curve : KineticCurve.of(each, request.over(), xs, bath, other)) {
          if (request.drawn().contains(new GateItem(each.name(), curve.key().gate()))) {
            curves.add(curve);
          }
        }
      }
    }
    return curves;
  }

  private List<Handle> handles(KineticsRequest request, double[] xs, Bath bath) {
    if (request.over() != Over.POTENTIAL || !request.drawn().contains(request.chosen())) {
      return List.of();
    }
    for (Channel each : channels) {
      if (each.name().equals(request.chosen().channel())) {
        Handles handles =
            new Handles(
                each,
                request.knowledge().lems().units(),
                bath,
                request.changed(),
                xs[0],
                xs[xs.length - 1]);
        return each.gates().stream()
            .filter(gate -> gate.path().equals(request.chosen().gate()))
            .findFirst()
            .map((Gate gate) -> handles.of(gate))
            .orElse(List.of());
      }
    }
    return List.of();
  }
}
