/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.neuroml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.jspecify.annotations.Nullable;
import org.ranvier.neuroml.internal.SchemaReader;
import org.ranvier.neuroml.internal.SchemaType;
import org.ranvier.neuroml.internal.SchemaType.Member;

/**
 * The explanations in our schemas, for hover texts and help: plain sentences about a type, an
 * element or an attribute. Names are those of the schema; what a type inherits from its base is
 * found under the type itself.
 */
public final class SchemaDocumentation {
  private final SchemaReader.Content schema;

  private SchemaDocumentation(SchemaReader.Content schema) {
    this.schema = schema;
  }

  /** Explanations of NeuroML v2.3.1. */
  public static SchemaDocumentation ofNeuroML() {
    return NeuroML.INSTANCE;
  }

  /** Explanations of LEMS 0.7.6. */
  public static SchemaDocumentation ofLems() {
    return Lems.INSTANCE;
  }

  /** The explanation of a type, e.g. of {@code Nml2Quantity_voltage} or {@code Segment}. */
  public Optional<String> ofType(String type) {
    return Optional.ofNullable(schema.types().get(type)).map(SchemaType::documentation);
  }

  /**
   * The explanation of a child element of a type: that of its role there, else that of its own
   * type.
   *
   * @param type name of the type that contains the element, e.g. {@code Segment}
   * @param element name of the element, e.g. {@code distal}
   */
  public Optional<String> ofElement(String type, String element) {
    return findElement(type, element).flatMap(this::explain);
  }

  /**
   * The explanation of an attribute of a type: that of its role there, else that of its own type.
   */
  public Optional<String> ofAttribute(String type, String attribute) {
    return findAttribute(type, attribute).flatMap(this::explain);
  }

  /**
   * The type of the element at the end of a path.
   *
   * @param path element names from the root down, e.g. {@code neuroml, cell, morphology}
   * @return empty if the schema knows no such element there
   */
  public Optional<String> typeAt(List<String> path) {
    return findAt(path).map(Member::type);
  }

  /** The explanation of the element at the end of a path, as for {@link #typeAt(List)}. */
  public Optional<String> ofElementAt(List<String> path) {
    return findAt(path).flatMap(this::explain);
  }

  /**
   * The explanation of an attribute of the element at the end of a path, as for {@link
   * #typeAt(List)}.
   */
  public Optional<String> ofAttributeAt(List<String> path, String attribute) {
    return typeAt(path).flatMap(type -> ofAttribute(type, attribute));
  }

  /** The explanation of a class of the EMF model. */
  public Optional<String> ofClass(EClass type) {
    return ofType(ExtendedMetaData.INSTANCE.getName(type));
  }

  /** The explanation of a feature of the EMF model. */
  public Optional<String> ofFeature(EStructuralFeature feature) {
    String type = ExtendedMetaData.INSTANCE.getName(feature.getEContainingClass());
    String name = ExtendedMetaData.INSTANCE.getName(feature);
    boolean attribute =
        ExtendedMetaData.INSTANCE.getFeatureKind(feature) == ExtendedMetaData.ATTRIBUTE_FEATURE;
    return attribute ? ofAttribute(type, name) : ofElement(type, name);
  }

  private Optional<Member> findAt(List<String> path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<Member> member = Optional.ofNullable(schema.roots().get(path.getFirst()));
    for (String element : path.subList(1, path.size())) {
      member = member.flatMap(parent -> findElement(parent.type(), element));
    }
    return member;
  }

  private Optional<Member> findElement(String type, String element) {
    for (SchemaType at = find(type); at != null; at = find(at.base())) {
      Member member = at.elements().get(element);
      if (member != null) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  private Optional<Member> findAttribute(String type, String attribute) {
    for (SchemaType at = find(type); at != null; at = find(at.base())) {
      Member member = at.attributes().get(attribute);
      if (member != null) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  private @Nullable SchemaType find(@Nullable String type) {
    return type == null ? null : schema.types().get(type);
  }

  private Optional<String> explain(Member member) {
    return Optional.ofNullable(member.documentation()).or(() -> ofType(member.type()));
  }

  private static SchemaDocumentation load(String file) {
    try (InputStream in =
        SchemaDocumentation.class.getResourceAsStream("/org/ranvier/schemas/xsd/" + file)) {
      if (in == null) {
        throw new IllegalStateException("schema " + file + " is not on the class path");
      }
      return new SchemaDocumentation(SchemaReader.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read at the first use. */
  private static final class NeuroML {
    static final SchemaDocumentation INSTANCE = load("NeuroML_v2.3.1.xsd");
  }

  private static final class Lems {
    static final SchemaDocumentation INSTANCE = load("LEMS_v0.7.6.xsd");
  }
}
