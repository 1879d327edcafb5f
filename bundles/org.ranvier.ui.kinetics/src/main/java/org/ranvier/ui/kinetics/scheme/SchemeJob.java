/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.gate.GateFunction;
import org.ranvier.edit.membrane.Rounding;
import org.ranvier.edit.scheme.Diagram;
import org.ranvier.edit.scheme.Scheme;
import org.ranvier.edit.scheme.SchemeArrow;
import org.ranvier.edit.scheme.SchemeCheck;
import org.ranvier.lab.clamp.ClampFamily;
import org.ranvier.lab.clamp.ClampStudy;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.clamp.Sweep;
import org.ranvier.lab.scheme.BalanceSurvey;
import org.ranvier.lab.scheme.BalanceSurvey.Unbalanced;
import org.ranvier.lab.scheme.Occupancies;
import org.ranvier.ui.kinetics.panel.Subject;
import org.ranvier.xml.ModelProblemException;

/**
 * Lays a scheme out, computes its rates, its balance and its occupancies beside the UI thread; of
 * each request the latest one.
 */
final class SchemeJob extends Job {
  private static final int DIGITS = 3;

  private final Control owner;
  private final Display display;
  private final Consumer<SchemeResult> done;
  private final Clamped clamped = new Clamped();
  private volatile @Nullable SchemeRequest wanted;
  private @Nullable Laid laid;

  /** A layout, and what it is of. */
  private record Laid(SchemeRequest request, Diagram diagram) {
    boolean isFor(SchemeRequest other) {
      return request.scheme().equals(other.scheme())
          && request.room().equals(other.room())
          && (request.before().equals(other.before()) || diagram.middles().equals(other.before()));
    }
  }

  /**
   * @param owner nothing is told any more once it is disposed
   * @param done told of a result, in the UI thread
   */
  SchemeJob(Control owner, Consumer<SchemeResult> done) {
    super(SchemeMessages.computing);
    this.owner = owner;
    this.display = owner.getDisplay();
    this.done = done;
    setSystem(true);
    setPriority(Job.INTERACTIVE);
  }

  void ask(SchemeRequest request) {
    wanted = request;
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    SchemeRequest request = wanted;
    if (request != null) {
      SchemeResult result = compute(request);
      if (!display.isDisposed() && !monitor.isCanceled()) {
        display.asyncExec(
            () -> {
              if (!owner.isDisposed()) {
                done.accept(result);
              }
            });
      }
    }
    return Status.OK_STATUS;
  }

  private SchemeResult compute(SchemeRequest request) {
    Scheme scheme = request.scheme();
    List<String> remarks = new ArrayList<>();
    Set<String> odd = new LinkedHashSet<>();
    for (SchemeCheck.Remark each : SchemeCheck.of(scheme)) {
      remarks.add(each.message());
      odd.addAll(each.states());
    }
    Optional<Occupancies> occupancies = Optional.empty();
    List<String> sweeps = List.of();
    String why = "";
    try {
      ClampedChannel channel = clamped.channel(request.subject());
      balance(channel, scheme, remarks);
      if (request.study().isPresent()) {
        ClampFamily family = request.study().get().protocol().family();
        sweeps = family.sweeps().stream().map(each -> name(each, request.study().get())).toList();
        occupancies = Optional.of(occupancies(channel, family, request));
      }
    } catch (ModelProblemException | IllegalArgumentException impossible) {
      why = String.valueOf(impossible.getMessage());
    }
    return new SchemeResult(
        request, diagram(request), rates(request), remarks, odd, sweeps, occupancies, why);
  }

  private Diagram diagram(SchemeRequest request) {
    Laid known = laid;
    if (known == null || !known.isFor(request)) {
      Diagram diagram =
          DiagramLayout.of(
              request.scheme(),
              request.room().sizes(),
              request.room().labelWidth(),
              request.before());
      known = new Laid(request, diagram);
      laid = known;
    }
    return known.diagram();
  }

  private static Map<SchemeArrow, Double> rates(SchemeRequest request) {
    Subject subject = request.subject();
    String gate = request.scheme().gate();
    Map<String, Double> all = new HashMap<>();
    double[] mv = {request.mv()};
    for (GateFunction each :
        subject.channel().functions().overPotential(mv, subject.bath(), subject.changed())) {
      if (each.path().equals(gate)) {
        each.rates().forEach(rate -> all.put(rate.path(), rate.perMs()[0]));
      }
    }
    Map<SchemeArrow, Double> perMs = new LinkedHashMap<>();
    for (SchemeArrow arrow : request.scheme().arrows()) {
      // A rate that is nowhere other than zero is not among those of the gate.
      perMs.put(
          arrow, arrow.rates(gate).stream().mapToDouble(each -> all.getOrDefault(each, 0.0)).sum());
    }
    return perMs;
  }

  private static void balance(ClampedChannel channel, Scheme scheme, List<String> remarks) {
    for (Unbalanced each : BalanceSurvey.of(channel, scheme.gate())) {
      remarks.add(
          each.isOneWay()
              ? NLS.bind(SchemeMessages.oneWay, each.states().get(0), each.states().get(1))
              : NLS.bind(
                  SchemeMessages.unbalanced,
                  new Object[] {
                    String.join(" → ", each.states()),
                    Rounding.text(each.worst(), DIGITS),
                    number(each.worstMv()),
                    number(each.fromMv()),
                    number(each.toMv())
                  }));
    }
  }

  private static String number(double mv) {
    return Rounding.text(mv, DIGITS).replace('-', '\u2212');
  }

  private static String name(Sweep sweep, ClampStudy study) {
    String unit = study.kind() == ClampStudy.Kind.RECOVERY ? "ms" : "mV";
    return number(sweep.varied()) + " " + unit;
  }

  private static Occupancies occupancies(
      ClampedChannel channel, ClampFamily family, SchemeRequest request) {
    int index = Math.clamp(request.sweep(), 0, family.sweeps().size() - 1);
    ClampFamily one = new ClampFamily(family.holdingMv(), List.of(family.sweeps().get(index)));
    double sampleMs = request.study().orElseThrow().sampleMs();
    return Occupancies.of(channel.run(one, sampleMs).getFirst(), request.scheme().gate());
  }
}
