/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.emf.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.eclipse.emf.ecore.xml.type.XMLTypePackage;
import org.eclipse.xsd.ecore.XSDEcoreBuilder;

/** XML Schema to Ecore: one EMF package per schema. */
final class SchemaImporter {
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
    openEnumerations(result);
    for (EClassifier classifier : result.getEClassifiers()) {
      if (isInJavaLang(classifier.getName())) {
        classifier.setName(classifier.getName() + "Type");
      }
      if (classifier instanceof EClass type) {
        renameAttributesBesideElements(type);
      }
    }
    // The types remember their number in the package, which has changed; a copy counts afresh.
    return EcoreUtil.copy(result);
  }

  /** Java sees such a class without an import; a generated one of its name would be ambiguous. */
  private static boolean isInJavaLang(String name) {
    return Object.class.getResource(name + ".class") != null;
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

  /**
   * Turns enumerations into strings with a list of allowed values. A Java enum could not hold any
   * other value, and models do name types of their own where the schema lists only the standard
   * ones: what is written must survive; judging it is for validation.
   */
  private static void openEnumerations(EPackage model) {
    Map<EClassifier, EDataType> texts = new HashMap<>();
    for (EClassifier classifier : List.copyOf(model.getEClassifiers())) {
      if (classifier instanceof EEnum closed) {
        EDataType text = textType(closed);
        EcoreUtil.replace(closed, text);
        texts.put(closed, text);
      }
    }
    model.getEClassifiers().removeIf(type -> isWrapperOf(texts.keySet(), type));
    for (EClassifier classifier : model.getEClassifiers()) {
      if (classifier instanceof EClass type) {
        for (EAttribute feature : type.getEAttributes()) {
          EDataType text = texts.get(feature.getEType());
          if (text != null) {
            feature.setEType(text);
            feature.setUnsettable(false);
          }
        }
      }
    }
  }

  private static EDataType textType(EEnum closed) {
    EDataType text = EcoreFactory.eINSTANCE.createEDataType();
    text.setName(closed.getName());
    text.setInstanceClassName("java.lang.String");
    ExtendedMetaData.INSTANCE.setName(text, ExtendedMetaData.INSTANCE.getName(closed));
    ExtendedMetaData.INSTANCE.setBaseType(text, XMLTypePackage.Literals.STRING);
    ExtendedMetaData.INSTANCE.setEnumerationFacet(
        text, closed.getELiterals().stream().map(EEnumLiteral::getLiteral).toList());
    String documentation = EcoreUtil.getDocumentation(closed);
    if (documentation != null) {
      EcoreUtil.setDocumentation(text, documentation);
    }
    return text;
  }

  /** The import adds, for each enumeration, a second type that may be null. */
  private static boolean isWrapperOf(Set<EClassifier> enumerations, EClassifier type) {
    return type instanceof EDataType data
        && enumerations.contains(ExtendedMetaData.INSTANCE.getBaseType(data));
  }
}
