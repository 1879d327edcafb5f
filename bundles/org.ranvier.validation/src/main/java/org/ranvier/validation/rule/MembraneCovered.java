/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ranvier.morphology.Morphology;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.validation.Rule;
import org.ranvier.xml.XmlElement;

/**
 * Every segment of a cell has what its voltage depends on: a specific capacitance, a resistivity
 * where there is more than one segment, a voltage to start from; and some channel, without which
 * nothing would ever bring the voltage back.
 */
public final class MembraneCovered implements Rule {
  @Override
  public String id() {
    return "membrane-covered";
  }

  @Override
  public void check(Model model, Report report) {
    Shape.forEachMembrane(
        model,
        (cell, morphology, biophysics) ->
            new Check(cell, morphology, isUsed(model, cell), report).run(biophysics));
  }

  /** A cell that no population has may be on its way to completion. */
  private static boolean isUsed(Model model, XmlElement cell) {
    String id = cell.attribute("id");
    return model.elements(Networks.POPULATIONS).stream()
        .anyMatch(each -> id != null && id.equals(each.attribute("component")));
  }

  private record Check(XmlElement cell, Morphology morphology, boolean used, Report report) {
    void run(XmlElement biophysics) {
      Optional<XmlElement> membrane = find(biophysics, "membraneProperties");
      if (membrane.isPresent()) {
        need(membrane.get(), "specificCapacitance", "1 uF_per_cm2", true);
        need(membrane.get(), "initMembPotential", "-65 mV", false);
        channels(membrane.get());
      }
      Optional<XmlElement> interior = find(biophysics, "intracellularProperties");
      if (morphology.segments().size() > 1) {
        if (interior.isPresent()) {
          need(interior.get(), "resistivity", "100 ohm_cm", true);
        } else {
          report.error(
              biophysics,
              "%s has several segments and no <intracellularProperties> with a <resistivity>"
                  .formatted(name()));
        }
      }
    }

    private static Optional<XmlElement> find(XmlElement biophysics, String name) {
      return biophysics.elements().stream()
          .filter(each -> each.localName().startsWith(name))
          .findFirst();
    }

    private String name() {
      return Model.nameOf(cell);
    }

    private void need(XmlElement where, String what, String usual, boolean error) {
      BitSet covered = covered(where, each -> each.localName().equals(what));
      if (covered.cardinality() == morphology.segments().size()) {
        return;
      }
      boolean none = where.elements(what).isEmpty();
      String message =
          none
              ? "<%s> is missing from <%s> of %s".formatted(what, where.name(), name())
              : "%s has no %s on %s".formatted(name(), what, bare(covered));
      Optional<Fix> fix =
          none ? insertion(where, "<%s value=\"%s\"/>".formatted(what, usual)) : Optional.empty();
      if (error && used) {
        report.error(where, message, fix);
      } else {
        report.warning(where, message, fix);
      }
    }

    private void channels(XmlElement membrane) {
      Predicate<XmlElement> channels = each -> each.localName().startsWith("channel");
      boolean any = membrane.elements().stream().anyMatch(channels);
      BitSet covered = covered(membrane, channels);
      if (!any) {
        report.warning(
            membrane,
            "%s has no channel at all, so nothing brings its voltage back; a leak is expected, e.g. a <channelDensity> of a channel without gates"
                .formatted(name()));
      } else if (covered.cardinality() < morphology.segments().size()) {
        report.warning(
            membrane, "%s has no channel on %s, not even a leak".formatted(name(), bare(covered)));
      }
    }

    /** The segments on which one of the elements puts something. */
    private BitSet covered(XmlElement where, Predicate<XmlElement> wanted) {
      BitSet covered = new BitSet();
      // A group that does not exist is another rule's finding, and what it should cover cannot be
      // known.
      where.elements().stream()
          .filter(wanted)
          .forEach(each -> covered.or(extent().find(each).orElseGet(this::everywhere)));
      return covered;
    }

    private Extent extent() {
      return new Extent(morphology);
    }

    private BitSet everywhere() {
      BitSet all = new BitSet();
      all.set(0, morphology.segments().size());
      return all;
    }

    private String bare(BitSet covered) {
      BitSet bare = everywhere();
      bare.andNot(covered);
      return extent().describe(bare);
    }

    private static Optional<Fix> insertion(XmlElement where, String markup) {
      List<XmlElement> before =
          where.elements().stream().filter(each -> isBefore(each, markup)).toList();
      return before.isEmpty()
          ? Fixes.addFirst(where, markup)
          : Optional.of(Fixes.addBehind(before.getLast(), markup));
    }

    /** The schema wants channels, spike threshold, capacitance, initial voltage in this order. */
    private static boolean isBefore(XmlElement element, String markup) {
      return element.localName().startsWith("channel")
          || element.localName().equals("spikeThresh")
          || (element.localName().equals("specificCapacitance")
              && markup.startsWith("<initMembPotential"));
    }
  }
}
