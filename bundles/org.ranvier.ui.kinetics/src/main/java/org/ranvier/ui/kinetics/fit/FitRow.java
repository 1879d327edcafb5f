/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ranvier.edit.fit.ChannelParameter;
import org.ranvier.lab.cell.ChannelInFile;
import org.ranvier.lab.fit.ChannelFit;
import org.ranvier.lab.fit.FitBounds;
import org.ranvier.ui.kinetics.panel.Subject;

/**
 * A number that may be fitted, in the unit in which it is written.
 *
 * @param name in fits
 * @param label in the language of the user
 * @param parameter of the channel; empty for what only the recorded cell has
 * @param unit of the numbers; empty for none
 * @param ticked whether it is fitted
 * @param start where the search begins; what counts where it is not fitted
 * @param lower least value
 * @param upper greatest value
 */
record FitRow(
    String name,
    String label,
    Optional<ChannelParameter> parameter,
    String unit,
    boolean ticked,
    double start,
    double lower,
    double upper) {
  private static final double POTENTIAL_MV = 40;
  private static final double CONDUCTANCES = 100;

  /** What can be fitted of a channel, with what the recorded cell has in front. */
  static List<FitRow> of(Subject subject, String conductanceUnit) {
    List<FitRow> rows = new ArrayList<>();
    FitBounds g = FitBounds.ofSize(1, CONDUCTANCES);
    rows.add(
        new FitRow(
            ChannelFit.CONDUCTANCE,
            FitMessages.conductance,
            Optional.empty(),
            conductanceUnit,
            true,
            1,
            g.lower(),
            g.upper()));
    double reversal = ChannelInFile.usualReversalMv(species(subject));
    FitBounds e = FitBounds.around(reversal, POTENTIAL_MV);
    rows.add(
        new FitRow(
            ChannelFit.REVERSAL_MV,
            FitMessages.reversal,
            Optional.empty(),
            "mV",
            false,
            reversal,
            e.lower(),
            e.upper()));
    ChannelParameter.of(subject.channel(), subject.knowledge().lems().units())
        .forEach(each -> rows.add(of(each)));
    return rows;
  }

  private static String species(Subject subject) {
    String species = subject.channel().component().element().attribute("species");
    return Objects.requireNonNullElse(species, "");
  }

  private static FitRow of(ChannelParameter each) {
    double value = each.inUnit(each.si());
    String last = each.attribute().toLowerCase(Locale.ROOT);
    boolean placed = last.contains("midpoint") || last.contains("half");
    FitBounds bounds =
        placed
            ? FitBounds.around(value, Math.abs(each.inUnit(POTENTIAL_MV / 1e3)))
            : FitBounds.ofSize(value);
    return new FitRow(
        each.path(),
        each.path().replace("/", " "),
        Optional.of(each),
        each.spelt().unit(),
        false,
        value,
        bounds.lower(),
        bounds.upper());
  }

  /** A value as fits have it. */
  double inFit(double inUnit) {
    return parameter.map(each -> each.inSi(inUnit)).orElse(inUnit);
  }

  /** A value of a fit as it is shown. */
  double shown(double inFit) {
    return parameter.map(each -> each.inUnit(inFit)).orElse(inFit);
  }

  FitRow ticked(boolean now) {
    return new FitRow(name, label, parameter, unit, now, start, lower, upper);
  }

  FitRow between(double from, double least, double greatest) {
    return new FitRow(name, label, parameter, unit, ticked, from, least, greatest);
  }

  FitRow in(String otherUnit) {
    return new FitRow(name, label, parameter, otherUnit, ticked, start, lower, upper);
  }
}
