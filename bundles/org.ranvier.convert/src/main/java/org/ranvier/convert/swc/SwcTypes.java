/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.swc;

import java.util.Optional;
import java.util.OptionalInt;
import org.ranvier.morphology.NeuriteType;
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
    for (NeuriteType each : NeuriteType.values()) {
      if (number(each) == type) {
        return each.neuroLexId();
      }
    }
    return "";
  }

  private static int number(NeuriteType type) {
    return switch (type) {
      case SOMA -> SOMA;
      case AXON -> AXON;
      case DENDRITE -> DENDRITE;
      case APICAL -> APICAL;
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
    Optional<NeuriteType> type = NeuriteType.of(group);
    return type.isPresent() ? OptionalInt.of(number(type.get())) : OptionalInt.empty();
  }
}
