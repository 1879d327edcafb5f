/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ranvier.xml.XmlElement;

/**
 * Ions and reversal potentials of channels. That of a density once followed from its channel, and
 * {@code <reversalPotential>} stated the potential of an ion for all channels of a region.
 */
final class MembraneStep {
  private static final String ION = "ion";
  private static final String SPECIES = "species";
  private static final String POTENTIAL = "erev";
  private static final String EVERYWHERE = "all";

  /** What the schema wants for a leak. */
  private static final String NO_ION = "non_specific";

  private final Updating update;

  MembraneStep(Updating update) {
    this.update = update;
  }

  /**
   * @param type the type of the element today
   */
  void apply(XmlElement membrane, String type) {
    List<XmlElement> potentials =
        update.today().child(type, "reversalPotential").isPresent()
            ? List.of()
            : membrane.elements("reversalPotential");
    Set<XmlElement> used = new LinkedHashSet<>();
    List<XmlElement> lacking = new ArrayList<>();
    for (XmlElement each : membrane.elements()) {
      Optional<String> density = update.today().child(type, each.localName());
      if (density.isPresent() && each.attribute("ionChannel") != null) {
        addIon(each, density.get());
        if (needsPotential(each, density.get())) {
          addPotential(each, density.get(), potentials)
              .ifPresentOrElse(used::add, () -> lacking.add(each));
        }
      }
    }
    for (XmlElement each : used) {
      if (lacking.stream().noneMatch(density -> mayBeOf(density, each))) {
        update.pending().addOld(update.edits().remove(each), each.nameRange());
      }
    }
  }

  /** Whether a density may need a potential as soon as its channel, or more of it, is known. */
  private boolean mayBeOf(XmlElement density, XmlElement potential) {
    Optional<String> ion = ionOf(density);
    return ion.isEmpty() || ion.get().equals(potential.attribute(SPECIES));
  }

  private void addIon(XmlElement density, String type) {
    if (update.today().requires(type, ION) && density.attribute(ION) == null) {
      ionOf(density).ifPresent(ion -> update.add(density, type, ION, ion));
    }
  }

  private Optional<String> ionOf(XmlElement density) {
    String stated = density.attribute(ION);
    return stated != null
        ? Optional.of(stated)
        : Optional.ofNullable(density.attribute("ionChannel"))
            .flatMap(update.knowledge().model()::findComponent)
            .map(channel -> Objects.requireNonNullElse(channel.attribute(SPECIES), NO_ION));
  }

  private boolean needsPotential(XmlElement density, String type) {
    return update.today().requires(type, POTENTIAL) && density.attribute(POTENTIAL) == null;
  }

  /** The potential that a density has from now on; empty where it still has none. */
  private Optional<XmlElement> addPotential(
      XmlElement density, String type, List<XmlElement> potentials) {
    Optional<String> ion = ionOf(density);
    List<XmlElement> ofIon =
        potentials.stream()
            .filter(each -> each.attribute("value") != null)
            .filter(each -> ion.isPresent() && ion.get().equals(each.attribute(SPECIES)))
            .toList();
    return inRegion(ofIon, region(density))
        .or(() -> inRegion(ofIon, EVERYWHERE))
        .filter(
            each -> update.add(density, type, POTENTIAL, String.valueOf(each.attribute("value"))));
  }

  private static Optional<XmlElement> inRegion(List<XmlElement> potentials, String region) {
    List<XmlElement> found =
        potentials.stream().filter(each -> region(each).equals(region)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static String region(XmlElement element) {
    String segment = element.attribute("segment");
    return segment != null
        ? "segment " + segment
        : Objects.requireNonNullElse(element.attribute("segmentGroup"), EVERYWHERE);
  }
}
