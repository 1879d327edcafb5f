/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.junit.jupiter.api.Test;
import org.ranvier.neuroml.NeuroMLModel;

/** An independent reader, EMF's own, makes the same model of every published file. */
class EmfAgreementTest {
  /** Files that EMF's reader refuses for a value; ours keeps the text and leaves the value out. */
  private static final int MOST_REFUSALS = 3;

  @Test
  void readsTheSameModelAsEmf() {
    List<String> refused = new ArrayList<>();
    for (Path file : Corpus.models()) {
      EObject ours = SourceDocument.open(file).root();
      try {
        EObject theirs = NeuroMLModel.root(NeuroMLModel.load(file));
        if (!new Equality().equals(theirs, ours)) {
          throw new AssertionError(file + "\n" + ModelDifference.describe(theirs, ours));
        }
      } catch (IOException e) {
        refused.add(file + ": " + e.getMessage());
      }
    }
    assertThat(refused).hasSizeLessThan(MOST_REFUSALS);
  }

  /** Markup that the schema allows without knowing it stays in the text with us. */
  private static final class Equality extends EcoreUtil.EqualityHelper {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean haveEqualFeature(EObject one, EObject other, EStructuralFeature feature) {
      int kind = ExtendedMetaData.INSTANCE.getFeatureKind(feature);
      return kind == ExtendedMetaData.ELEMENT_WILDCARD_FEATURE
          || kind == ExtendedMetaData.ATTRIBUTE_WILDCARD_FEATURE
          || super.haveEqualFeature(one, other, feature);
    }
  }
}
