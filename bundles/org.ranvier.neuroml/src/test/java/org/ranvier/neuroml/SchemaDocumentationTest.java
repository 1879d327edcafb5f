/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.neuroml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.junit.jupiter.api.Test;
import org.ranvier.neuroml.lems.LemsPackage;
import org.ranvier.neuroml.model.NeuroMLPackage;

class SchemaDocumentationTest {
  private final SchemaDocumentation neuroml = SchemaDocumentation.ofNeuroML();
  private final SchemaDocumentation lems = SchemaDocumentation.ofLems();

  @Test
  void explainsTypesElementsAndAttributes() {
    assertThat(neuroml.ofType("Nml2Quantity_voltage"))
        .hasValueSatisfying(text -> assertThat(text).contains("mV"));
    assertThat(neuroml.ofElement("Segment", "distal")).contains("End of the segment.");
    assertThat(neuroml.ofAttribute("SpecificCapacitance", "value")).isPresent();
    assertThat(lems.ofAttribute("StateVariable", "exposure")).isPresent();
    assertThat(lems.ofAttribute("Lems", "description")).contains("What the file is about.");
  }

  @Test
  void findsWhatATypeInherits() {
    assertThat(neuroml.ofAttribute("IonChannelHH", "id"))
        .isEqualTo(neuroml.ofAttribute("Base", "id"))
        .isPresent();
    assertThat(neuroml.ofElement("Cell2CaPools", "morphology")).contains("Shape of the cell.");
  }

  @Test
  void takesTheTypesWordsWhereTheElementHasNone() {
    assertThat(neuroml.ofElement("Cell2CaPools", "biophysicalProperties2CaPools"))
        .isEqualTo(neuroml.ofType("BiophysicalProperties2CaPools"))
        .isPresent();
  }

  @Test
  void followsPathsThroughGroupsAndBases() {
    assertThat(neuroml.typeAt(List.of("neuroml", "pulseGenerator"))).contains("PulseGenerator");
    assertThat(neuroml.typeAt(List.of("neuroml", "cell", "morphology", "segment", "parent")))
        .contains("SegmentParent");
    assertThat(neuroml.ofElementAt(List.of("neuroml"))).isPresent();
    assertThat(neuroml.ofAttributeAt(List.of("neuroml", "izhikevichCell"), "a"))
        .hasValueSatisfying(text -> assertThat(text).contains("recovery"));
    assertThat(lems.typeAt(List.of("Lems", "ComponentType", "Dynamics", "Regime", "OnEntry")))
        .contains("OnEntry");
  }

  @Test
  void knowsNothingOfWhatTheSchemaDoesNotKnow() {
    assertThat(neuroml.ofType("unheardOf")).isEmpty();
    assertThat(neuroml.ofAttribute("Cell", "unheardOf")).isEmpty();
    assertThat(neuroml.ofElementAt(List.of())).isEmpty();
    assertThat(neuroml.ofElementAt(List.of("neuroml", "unheardOf", "cell"))).isEmpty();
    assertThat(neuroml.typeAt(List.of("Lems"))).isEmpty();
  }

  @Test
  void explainsEveryClassAndFeatureOfTheModels() {
    explainsAll(neuroml, NeuroMLPackage.eINSTANCE, 199);
    explainsAll(lems, LemsPackage.eINSTANCE, 56);
  }

  private static void explainsAll(SchemaDocumentation documentation, EPackage model, int classes) {
    int seen = 0;
    for (EClassifier classifier : model.getEClassifiers()) {
      if (!(classifier instanceof EClass type) || ExtendedMetaData.INSTANCE.isAnonymous(type)) {
        continue;
      }
      if (type.getName().equals("DocumentRoot")) {
        continue;
      }
      seen++;
      assertThat(documentation.ofClass(type)).as(type.getName()).isPresent();
      for (EStructuralFeature feature : type.getEStructuralFeatures()) {
        int kind = ExtendedMetaData.INSTANCE.getFeatureKind(feature);
        if (kind == ExtendedMetaData.ATTRIBUTE_FEATURE
            || kind == ExtendedMetaData.ELEMENT_FEATURE) {
          assertThat(documentation.ofFeature(feature))
              .as("%s.%s", type.getName(), feature.getName())
              .isPresent();
        }
      }
    }
    assertThat(seen).isEqualTo(classes);
  }
}
