/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

/** Terms by which groups say what part of a neuron they are. */
public enum Ontology {
  SOMA("GO:0043025", "sao1044911821"),
  DENDRITE("GO:0030425", "sao1211023249"),
  AXON("GO:0030424", "sao1770195789");

  private final String geneOntology;
  private final String neuroLex;

  Ontology(String geneOntology, String neuroLex) {
    this.geneOntology = geneOntology;
    this.neuroLex = neuroLex;
  }

  /** Whether a group of this {@code neuroLexId} is such a part. */
  public boolean marks(String neuroLexId) {
    return geneOntology.equals(neuroLexId) || neuroLex.equals(neuroLexId);
  }
}
