/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.morphology.repair.Checkup;
import org.ranvier.edit.morphology.repair.CheckupRule;
import org.ranvier.edit.morphology.repair.Fault.Kind;
import org.ranvier.edit.morphology.repair.Mend;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Fix;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;

/**
 * Mends of a morphology for what rules find wrong with its segments. Looks each morphology over
 * once.
 */
final class ShapeRepairs implements RepairSource {
  private static final String SEGMENT = "segment";

  /** What the rules about segments mean that do not come from the checkup itself. */
  private static final Map<String, Set<Kind>> MEANT =
      Map.of(
          "one-root-segment", EnumSet.of(Kind.ORPHAN),
          "segment-parents", EnumSet.of(Kind.ORPHAN, Kind.LOOP),
          "unique-segment-ids", EnumSet.of(Kind.ID),
          "segment-shapes",
              EnumSet.of(Kind.DUPLICATE_POINT, Kind.ZERO_LENGTH, Kind.WRONG_PARENT, Kind.DIAMETER),
          "schema", EnumSet.of(Kind.ID, Kind.NUMBER),
          "morphology", EnumSet.of(Kind.ID, Kind.NUMBER, Kind.LOOP, Kind.ORPHAN));

  private final Map<XmlElement, Checked> checked = new HashMap<>();

  private record Checked(
      Checkup checkup, Map<Integer, List<org.ranvier.edit.morphology.repair.Fault>> bySegment) {
    static Checked of(XmlElement morphology) {
      Checkup checkup = Checkup.of(morphology);
      Map<Integer, List<org.ranvier.edit.morphology.repair.Fault>> faults = new HashMap<>();
      checkup
          .faults()
          .forEach(
              each ->
                  faults
                      .computeIfAbsent(each.location().range().start(), _ -> new ArrayList<>())
                      .add(each));
      return new Checked(checkup, faults);
    }
  }

  /** What is wrong with a segment, and the morphology that it is part of. */
  private record Place(Checked morphology, org.ranvier.edit.morphology.repair.Fault fault) {
    TextChange mended(Mend mend) {
      return morphology.checkup().mend(fault, mend).change();
    }
  }

  @Override
  public List<Repair> repairs(Fault fault) {
    List<Repair> repairs = new ArrayList<>();
    for (Place place : places(fault)) {
      for (Mend mend : place.fault().mends()) {
        repairs.add(
            fault.repair(Fix.Kind.MOVE, Repair.Source.SHAPE, mend.title(), place.mended(mend)));
      }
    }
    return repairs;
  }

  boolean canMend(Fault fault) {
    return places(fault).stream().anyMatch(each -> !each.fault().mends().isEmpty());
  }

  private List<Place> places(Fault fault) {
    Set<Kind> kinds = kinds(fault.finding());
    Optional<XmlElement> segment = kinds.isEmpty() ? Optional.empty() : segment(fault.element());
    Optional<XmlElement> morphology = segment.flatMap(XmlElement::parent);
    if (morphology.isEmpty()) {
      return List.of();
    }
    Checked known = checked.computeIfAbsent(morphology.get(), Checked::of);
    int start = segment.get().location().range().start();
    return known.bySegment().getOrDefault(start, List.of()).stream()
        .filter(each -> kinds.contains(each.kind()))
        .map(each -> new Place(known, each))
        .toList();
  }

  private static Set<Kind> kinds(Finding finding) {
    return CheckupRule.kind(finding.rule())
        .<Set<Kind>>map(EnumSet::of)
        .orElseGet(() -> MEANT.getOrDefault(finding.rule(), Set.of()));
  }

  private static Optional<XmlElement> segment(XmlElement element) {
    for (Optional<XmlElement> at = Optional.of(element); at.isPresent(); at = at.get().parent()) {
      if (at.get().localName().equals(SEGMENT)
          && at.get().parent().filter(each -> each.localName().equals("morphology")).isPresent()) {
        return at;
      }
    }
    return Optional.empty();
  }

  /**
   * Repairs of other problems that do what this one does: the same choice of what can be done. They
   * are one change, as what is done about one segment may move others.
   */
  List<Repair> alike(Repair repair, List<Fault> faults) {
    Optional<Place> own =
        faults.stream()
            .filter(each -> each.finding().equals(repair.finding()))
            .flatMap(each -> places(each).stream())
            .filter(each -> choice(each, repair) >= 0)
            .findFirst();
    if (own.isEmpty()) {
      return List.of(repair);
    }
    Kind kind = own.get().fault().kind();
    Map<Checkup, Map<org.ranvier.edit.morphology.repair.Fault, Fault>> all = new LinkedHashMap<>();
    for (Fault each : faults) {
      places(each).stream()
          .filter(place -> place.fault().kind() == kind && !place.fault().mends().isEmpty())
          .findFirst()
          .ifPresent(
              place ->
                  all.computeIfAbsent(place.morphology().checkup(), _ -> new LinkedHashMap<>())
                      .put(place.fault(), each));
    }
    int choice = choice(own.get(), repair);
    List<Repair> alike = new ArrayList<>();
    all.forEach(
        (checkup, mended) -> {
          TextChange change = checkup.mend(mended.keySet(), choice).change();
          mended
              .values()
              .forEach(
                  each ->
                      alike.add(
                          each.repair(repair.kind(), repair.source(), repair.title(), change)));
        });
    return alike;
  }

  private static int choice(Place place, Repair repair) {
    return place.fault().mends().stream().map(Mend::title).toList().indexOf(repair.title());
  }
}
