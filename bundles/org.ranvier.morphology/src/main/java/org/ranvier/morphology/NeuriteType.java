/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.morphology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a group of segments is a part of, as its name or its ontology term tells: the one place that
 * knows how published cells call their groups.
 */
public enum NeuriteType {
  /** The cell body. */
  SOMA("soma", "sao1044911821", "GO:0043025", Set.of("soma", "somatic", "cellbody", "perikaryon")),
  /** The axon, its initial segment included. */
  AXON("axon", "sao1770195789", "GO:0030424", Set.of("axon", "axonal", "axonhillock", "ais")),
  /** Apical dendrites: before dendrites, which they are as well. */
  APICAL(
      "apic",
      "",
      "",
      Set.of("apical", "apic", "apicaldendrite", "apicaldend", "apicaltuft", "apicaltrunk")),
  /** Basal dendrites, and dendrites of which nothing else is known. */
  DENDRITE(
      "dend",
      "sao1211023249",
      "GO:0030425",
      Set.of("dendrite", "dend", "dendritic", "basal", "basaldendrite", "basaldend"));

  private final String part;
  private final String neuroLex;
  private final String geneOntology;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> names;

  NeuriteType(String part, String neuroLex, String geneOntology, Set<String> names) {
    this.part = part;
    this.neuroLex = neuroLex;
    this.geneOntology = geneOntology;
    this.names = names;
  }

  /** The term that groups of such parts have in published cells; apical dendrites are dendrites. */
  public String neuroLexId() {
    return this == APICAL ? DENDRITE.neuroLex : neuroLex;
  }

  /** Whether a group with this {@code neuroLexId} is such a part. */
  public boolean isMarkedBy(String neuroLexId) {
    return !neuroLexId.isEmpty()
        && (neuroLex.equals(neuroLexId) || geneOntology.equals(neuroLexId));
  }

  /** By its name, else by its term. */
  public static Optional<NeuriteType> of(SegmentGroup group) {
    return named(group.id())
        .or(
            () ->
                Arrays.stream(values())
                    .filter(each -> each.isMarkedBy(group.neuroLexId()))
                    .findFirst());
  }

  /** What a name is that says nothing else: {@code Soma}, {@code axon_group}, {@code dend_12}. */
  public static Optional<NeuriteType> named(String groupId) {
    String name =
        groupId.toLowerCase(Locale.ROOT).replaceAll("\\[?\\d+]?", "").replaceAll("[^a-z]", "");
    String stem = name.replaceAll("(section|segment|group|compartment)?s?$", "");
    return Arrays.stream(values())
        .filter(each -> each.names.contains(name) || each.names.contains(stem))
        .findFirst();
  }

  /** What a name hints at by any of its words: {@code oblique_dendrites}, {@code distalAxon}. */
  public static Optional<NeuriteType> hinted(String groupId) {
    String name = groupId.toLowerCase(Locale.ROOT);
    return named(groupId)
        .or(() -> Arrays.stream(values()).filter(each -> name.contains(each.part)).findFirst())
        .or(() -> Optional.of(DENDRITE).filter(each -> name.contains("basal")));
  }
}
