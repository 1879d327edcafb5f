/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.emf.generator;

import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.eclipse.xsd.ecore.XSDEcoreBuilder;

/** XML Schema to Ecore: one EMF package per schema. */
final class SchemaImporter {
  /**
   * Simple names that Java sees without an import; a generated class of that name would be
   * ambiguous beside them.
   */
  private static final Set<String> JAVA_LANG =
      Set.of(
          "Record", "Module", "Process", "Object", "Package", "Class", "Number", "Thread", "Enum");

  private SchemaImporter() {}

  static EPackage importPackage(ModelSettings settings) {
    var uri = URI.createFileURI(settings.schema().toAbsolutePath().toString());
    List<EPackage> packages =
        new XSDEcoreBuilder()
            .generate(uri).stream()
                .filter(EPackage.class::isInstance)
                .map(EPackage.class::cast)
                .toList();
    if (packages.size() != 1 || packages.getFirst().getEClassifiers().isEmpty()) {
      throw new IllegalStateException(
          settings.schema()
              + " yields "
              + packages.size()
              + " EMF packages; one with types is expected");
    }
    EPackage result = packages.getFirst();
    result.setName(settings.name());
    result.setNsPrefix(settings.name());
    for (EClassifier classifier : result.getEClassifiers()) {
      if (JAVA_LANG.contains(classifier.getName())) {
        classifier.setName(classifier.getName() + "Type");
      }
      if (classifier instanceof EClass type) {
        renameAttributesBesideElements(type);
      }
    }
    return result;
  }

  /**
   * An attribute that shares its name with a child element comes out of the import as {@code
   * name1}; {@code nameAttribute} tells the reader which of the two it is.
   */
  private static void renameAttributesBesideElements(EClass type) {
    for (EAttribute feature : type.getEAttributes()) {
      String written = ExtendedMetaData.INSTANCE.getName(feature);
      boolean beside = type.getEStructuralFeature(written) instanceof EReference;
      if (beside
          && ExtendedMetaData.INSTANCE.getFeatureKind(feature)
              == ExtendedMetaData.ATTRIBUTE_FEATURE) {
        feature.setName(written + "Attribute");
      }
    }
  }
}
