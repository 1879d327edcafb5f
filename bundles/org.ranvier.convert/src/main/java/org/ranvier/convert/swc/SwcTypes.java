/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.ranvier.morphology.SegmentGroup;

/**
 * Types of samples and groups of segments: how a type is called as a group, and which type a group
 * stands for.
 *
 * <p>Names and terms are those of published NeuroML cells. A group that a program wrote says its
 * type by the property {@link #TAG}, so that it may be renamed.
 */
final class SwcTypes {
  /** Tag of the property of a group that says which type its samples had. */
  static final String TAG = "swcType";

  static final int SOMA = 1;
  static final int AXON = 2;
  static final int DENDRITE = 3;
  static final int APICAL = 4;

  private static final String SOMA_TERM = "sao1044911821";
  private static final String AXON_TERM = "sao1770195789";
  private static final String DENDRITE_TERM = "sao1211023249";

  private static final Map<String, Integer> TERMS =
      Map.of(SOMA_TERM, SOMA, AXON_TERM, AXON, DENDRITE_TERM, DENDRITE);

  private static final Set<String> SOMATIC = Set.of("soma", "somatic", "cellbody", "perikaryon");
  private static final Set<String> AXONAL = Set.of("axon", "axonal", "axonhillock", "ais");
  private static final Set<String> DENDRITIC =
      Set.of("dendrite", "dend", "dendritic", "basal", "basaldendrite", "basaldend");
  private static final Set<String> APICAL_NAMES =
      Set.of("apical", "apic", "apicaldendrite", "apicaldend", "apicaltuft", "apicaltrunk");

  private SwcTypes() {}

  /** Usual name of the group of a type. */
  static String groupName(int type, boolean apicalToo) {
    return switch (type) {
      case SOMA -> "soma_group";
      case AXON -> "axon_group";
      case DENDRITE -> apicalToo ? "basal_dendrite_group" : "dendrite_group";
      case APICAL -> "apical_dendrite_group";
      case 0 -> "undefined_group";
      default -> "type_" + type + "_group";
    };
  }

  /** How sections of a type are called, before their number. */
  static String sectionName(int type) {
    return switch (type) {
      case SOMA -> "soma";
      case AXON -> "axon";
      case DENDRITE -> "dend";
      case APICAL -> "apic";
      case 0 -> "undefined";
      default -> "type" + type;
    };
  }

  /** Ontology term of a type, empty where there is none. */
  static String term(int type) {
    return switch (type) {
      case SOMA -> SOMA_TERM;
      case AXON -> AXON_TERM;
      case DENDRITE, APICAL -> DENDRITE_TERM;
      default -> "";
    };
  }

  /** The type that a group says it stands for. */
  static OptionalInt stated(SegmentGroup group) {
    SegmentGroup.Property property = group.properties().get(TAG);
    return property != null && property.value().matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(property.value()))
        : OptionalInt.empty();
  }

  /** The type that a group's name or ontology term tells. */
  static OptionalInt named(SegmentGroup group) {
    String name =
        group
            .id()
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\[?\\d+]?", "")
            .replaceAll("[^a-z]", "")
            .replaceAll("(section|segment|group|compartment)?s?$", "");
    if (APICAL_NAMES.contains(name)) {
      return OptionalInt.of(APICAL);
    } else if (DENDRITIC.contains(name)) {
      return OptionalInt.of(DENDRITE);
    } else if (AXONAL.contains(name)) {
      return OptionalInt.of(AXON);
    } else if (SOMATIC.contains(name)) {
      return OptionalInt.of(SOMA);
    }
    Integer byTerm = TERMS.get(group.neuroLexId());
    return byTerm == null ? OptionalInt.empty() : OptionalInt.of(byTerm);
  }
}
