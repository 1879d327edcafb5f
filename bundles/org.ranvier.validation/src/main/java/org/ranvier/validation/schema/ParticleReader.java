/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ranvier.xml.XmlElement;

/** Reads what a type of an XML Schema says about the order of children. */
final class ParticleReader {
  private final Map<String, XmlElement> groups;
  private final Set<String> openGroups = new HashSet<>();

  /**
   * @param groups the schema's named groups
   */
  ParticleReader(Map<String, XmlElement> groups) {
    this.groups = groups;
  }

  /**
   * @param body a {@code complexType} or an {@code extension} in one
   */
  Particle read(XmlElement body) {
    return Particle.sequence(parts(body));
  }

  private List<Particle> parts(XmlElement at) {
    List<Particle> parts = new ArrayList<>();
    for (XmlElement each : at.elements()) {
      find(each)
          .map(one -> Particle.repeated(one, occurs(each, "minOccurs"), occurs(each, "maxOccurs")))
          .ifPresent(parts::add);
    }
    return parts;
  }

  /** What one occurrence allows; empty for attributes and annotations. */
  private Optional<Particle> find(XmlElement particle) {
    return Optional.ofNullable(
        switch (particle.localName()) {
          case "element" -> new Particle.Named(text(particle, "name"));
          case "any" -> new Particle.Anything();
          case "sequence" -> Particle.sequence(parts(particle));
          case "choice" -> Particle.choice(parts(particle));
          case "all" -> Particle.inAnyOrder(parts(particle));
          case "group" -> group(text(particle, "ref"));
          default -> null;
        });
  }

  private Particle group(String reference) {
    String name = reference.substring(reference.indexOf(':') + 1);
    XmlElement group = groups.get(name);
    if (group == null || !openGroups.add(name)) {
      return Particle.empty();
    }
    Particle content = Particle.sequence(parts(group));
    openGroups.remove(name);
    return content;
  }

  private static int occurs(XmlElement particle, String attribute) {
    String text = particle.attribute(attribute);
    if (text == null) {
      return 1;
    }
    return text.equals("unbounded") ? Particle.UNBOUNDED : Integer.parseInt(text.strip());
  }

  private static String text(XmlElement particle, String attribute) {
    return Objects.requireNonNullElse(particle.attribute(attribute), "");
  }
}
