/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.edit.reference.References;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * A morphology that can be used, with the text that it was read from: what operations start from.
 * For one thread at a time.
 */
public final class MorphologyText {
  private final Morphology morphology;
  private @Nullable References references;
  private @Nullable Decimals decimals;

  private MorphologyText(Morphology morphology, @Nullable References references) {
    this.morphology = morphology;
    this.references = references;
  }

  /** A morphology of which only its own document and what that includes is known. */
  public static MorphologyText of(Morphology morphology) {
    return new MorphologyText(morphology, null);
  }

  /**
   * Reads a {@code morphology} element, or the one inside a {@code cell}.
   *
   * @throws org.ranvier.xml.ModelProblemException the morphology cannot be used; see {@code
   *     edit.morphology.repair}
   */
  public static MorphologyText read(XmlElement cellOrMorphology) {
    return of(Morphology.read(cellOrMorphology));
  }

  /**
   * A morphology among the files of a project: what they say about its segments is looked up there.
   *
   * @param references of files among which is the document of the morphology
   */
  public static MorphologyText of(Morphology morphology, References references) {
    return new MorphologyText(morphology, references);
  }

  public Morphology morphology() {
    return morphology;
  }

  /** The {@code morphology} element. */
  public XmlElement element() {
    return morphology.element();
  }

  public XmlDocument document() {
    return element().document();
  }

  /** A copy to change. */
  public Draft draft() {
    return DraftReader.read(this);
  }

  /** How numbers are written. */
  public Decimals decimals() {
    Decimals known = decimals;
    if (known == null) {
      known = Decimals.of(element());
      decimals = known;
    }
    return known;
  }

  /** The documents in which segments may be named, as far as they are known. */
  List<XmlDocument> documents() {
    References known = references;
    return known == null ? List.of(document()) : known.files().documents();
  }

  /** What names in the files around stand for; read when it is first needed. */
  References references() {
    References known = references;
    if (known == null) {
      known = new References(FileSet.of(document()));
      references = known;
    }
    return known;
  }

  /** The cell around the morphology; empty where it stands by itself. */
  public Optional<XmlElement> findCell() {
    return element().parent().filter(each -> each.parent().isPresent());
  }
}
