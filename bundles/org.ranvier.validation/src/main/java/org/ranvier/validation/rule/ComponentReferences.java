/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ranvier.validation.Model;
import org.ranvier.validation.Report;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/**
 * Looks up components by the id that an attribute names. Silent where part of the model could not
 * be read: what seems to be missing may be there.
 */
final class ComponentReferences {
  private static final String WHERE = "in this file or those it includes";

  private final Model model;
  private final Report report;

  ComponentReferences(Model model, Report report) {
    this.model = model;
    this.report = report;
  }

  /**
   * @param elements names of the elements that refer
   * @param attribute name of the attribute that refers
   * @param what what it should lead to, e.g. {@code ion channel}
   */
  void check(Collection<String> elements, String attribute, String what) {
    missing(elements, attribute)
        .forEach(
            name -> References.unknown(report, name, what, WHERE, model.components().keySet()));
  }

  /**
   * As {@link #check}, knowing what is usually named here.
   *
   * @param usual ids of what is usually named: the one, where there is one, was probably meant
   */
  void check(Collection<String> elements, String attribute, String what, List<String> usual) {
    missing(elements, attribute)
        .forEach(name -> References.unknown(report, name, what, WHERE, model, usual));
  }

  /** As {@link #check}, and what is found must not be of a kind that surely is something else. */
  void check(Collection<String> elements, String attribute, String what, Set<String> wrongKinds) {
    check(elements, attribute, what);
    checkKinds(elements, attribute, what, wrongKinds);
  }

  /** As above, where components of one type are usually named. */
  void check(
      Collection<String> elements,
      String attribute,
      String what,
      Set<String> wrongKinds,
      String usualType) {
    for (XmlAttribute name : missing(elements, attribute)) {
      References.unknown(report, name, what, WHERE, model, usualType);
    }
    checkKinds(elements, attribute, what, wrongKinds);
  }

  private void checkKinds(
      Collection<String> elements, String attribute, String what, Set<String> wrongKinds) {
    for (XmlElement element : model.elements(elements)) {
      element.findAttribute(attribute).ifPresent(name -> checkKind(name, what, wrongKinds));
    }
  }

  /** Names that lead nowhere; none where part of the model could not be read. */
  private List<XmlAttribute> missing(Collection<String> elements, String attribute) {
    List<XmlAttribute> missing = new ArrayList<>();
    for (XmlElement element :
        model.isComplete() ? model.elements(elements) : List.<XmlElement>of()) {
      element
          .findAttribute(attribute)
          .filter(name -> !name.value().isEmpty())
          .filter(name -> model.findComponent(name.value()).isEmpty())
          .ifPresent(missing::add);
    }
    return missing;
  }

  private void checkKind(XmlAttribute name, String what, Set<String> wrongKinds) {
    model
        .findComponent(name.value())
        .map(Model::kindOf)
        .filter(wrongKinds::contains)
        .ifPresent(
            kind ->
                report.error(
                    name,
                    "%s is a <%s>; the id of %s is expected here"
                        .formatted(name.value(), kind, withArticle(what))));
  }

  private static String withArticle(String noun) {
    return (List.of('a', 'e', 'i', 'o', 'u').contains(noun.charAt(0)) ? "an " : "a ") + noun;
  }
}
