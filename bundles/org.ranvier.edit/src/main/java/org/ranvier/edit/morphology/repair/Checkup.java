/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.morphology.DraftSegment;
import org.ranvier.edit.morphology.MorphologyEdit;
import org.ranvier.xml.XmlElement;

/**
 * Finds what is wrong with a morphology and mends it: one fault, or all of some kinds as one step.
 * Never throws on account of the morphology.
 *
 * <pre>{@code
 * Checkup checkup = Checkup.of(morphology);
 * Fault first = checkup.faults().getFirst();
 * MorphologyEdit edit = checkup.mend(first, first.mends().getFirst());
 * }</pre>
 */
public final class Checkup {
  /** Mending one fault may uncover another of its kind; this often at most. */
  private static final int ROUNDS = 5;

  private static final Map<Fault.Kind, Detector> DETECTORS = detectors();

  private final XmlElement element;

  private Checkup(XmlElement element) {
    this.element = element;
  }

  private static Map<Fault.Kind, Detector> detectors() {
    Map<Fault.Kind, Detector> all = new EnumMap<>(Fault.Kind.class);
    all.put(Fault.Kind.ID, new IdFaults());
    all.put(Fault.Kind.NUMBER, new NumberFaults());
    all.put(Fault.Kind.LOOP, OrphanFaults.ofRings());
    all.put(Fault.Kind.ORPHAN, OrphanFaults.ofOrphans());
    all.put(Fault.Kind.WRONG_PARENT, new WrongParentFaults());
    all.put(Fault.Kind.Z_JUMP, new DepthFaults());
    all.put(Fault.Kind.DUPLICATE_POINT, PointFaults.ofDuplicates());
    all.put(Fault.Kind.ZERO_LENGTH, PointFaults.ofZeroLengths());
    all.put(Fault.Kind.DIAMETER, new DiameterFaults());
    return all;
  }

  /**
   * A checkup of a morphology.
   *
   * @param element a {@code morphology} element, of well-formed text
   */
  public static Checkup of(XmlElement element) {
    return new Checkup(element);
  }

  /** All faults, in document order. */
  public List<Fault> faults() {
    return faults(DETECTORS.keySet());
  }

  /** The faults of some kinds, in document order. */
  public List<Fault> faults(Collection<Fault.Kind> kinds) {
    RoughCell cell = RoughCell.read(element);
    List<Fault> found = new ArrayList<>();
    DETECTORS.forEach(
        (kind, detector) -> {
          if (kinds.contains(kind)) {
            found.addAll(detector.find(cell));
          }
        });
    found.sort(
        Comparator.<Fault>comparingInt(each -> each.location().range().start())
            .thenComparing(Fault::kind));
    return List.copyOf(found);
  }

  /**
   * Mends one fault.
   *
   * @param fault one of {@link #faults}
   * @param mend one of its mends
   */
  public MorphologyEdit mend(Fault fault, Mend mend) {
    RoughCell cell = RoughCell.read(element);
    mend.apply(cell);
    return cell.draft().edit(mend.title(), shown(cell, List.of(fault)));
  }

  /**
   * Mends several faults as one step, in the order in which it is best done.
   *
   * @param faults some of {@link #faults}
   * @param choice which of its mends each gets, from 0; the last where it has less
   */
  public MorphologyEdit mend(Collection<Fault> faults, int choice) {
    RoughCell cell = RoughCell.read(element);
    List<Fault> mended = new ArrayList<>();
    for (Fault.Kind kind : DETECTORS.keySet()) {
      for (Fault each : faults) {
        if (each.kind() == kind && !each.mends().isEmpty()) {
          each.mends().get(Math.min(choice, each.mends().size() - 1)).apply(cell);
          mended.add(each);
        }
      }
    }
    return cell.draft()
        .edit(EditMessages.of("undo.morphology.mend", mended.size()), shown(cell, mended));
  }

  /** Does the likeliest about all faults of some kinds, and about those that this uncovers. */
  public MorphologyEdit mendAll(Collection<Fault.Kind> kinds) {
    RoughCell cell = RoughCell.read(element);
    List<Fault> mended = new ArrayList<>();
    for (Map.Entry<Fault.Kind, Detector> each : DETECTORS.entrySet()) {
      if (kinds.contains(each.getKey())) {
        mendAll(cell, each.getValue(), mended);
      }
    }
    return cell.draft()
        .edit(EditMessages.of("undo.morphology.mend", mended.size()), shown(cell, mended));
  }

  private static void mendAll(RoughCell cell, Detector detector, List<Fault> mended) {
    for (int round = 0; round < ROUNDS; round++) {
      List<Fault> faults =
          detector.find(cell).stream().filter(each -> !each.mends().isEmpty()).toList();
      if (faults.isEmpty()) {
        return;
      }
      for (Fault fault : faults) {
        if (cell.find(fault.segment()).isPresent()) {
          fault.mends().getFirst().apply(cell);
          mended.add(fault);
        }
      }
    }
  }

  private static List<DraftSegment> shown(RoughCell cell, List<Fault> faults) {
    return faults.stream().flatMap(each -> cell.find(each.segment()).stream()).distinct().toList();
  }
}
