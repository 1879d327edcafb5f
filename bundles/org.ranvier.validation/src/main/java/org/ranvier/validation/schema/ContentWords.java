/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.List;
import java.util.Optional;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Severity;
import org.ranvier.validation.schema.SchemaIndex.Child;
import org.ranvier.xml.XmlElement;

/** Words for what the schema has against an element's content and against what has no place. */
final class ContentWords {
  static final String NAMESPACE = "http://www.neuroml.org/schema/neuroml2";
  private final SchemaIndex index;
  private final OrderWords order;

  ContentWords(SchemaIndex index) {
    this.index = index;
    this.order = new OrderWords(index);
  }

  /** An element that ends before all is in it that has to be. */
  Statement incomplete(XmlElement element) {
    return order.incomplete(element);
  }

  Statement strayText(XmlElement element) {
    String text = element.text().strip().replaceAll("\\s+", " ");
    String shown = text.length() > 40 ? text.substring(0, 37) + "..." : text;
    String found = shown.isEmpty() ? "content" : "the text \"" + shown + "\"";
    return Statement.error(
        element,
        "%s stands in %s; no text is expected there".formatted(found, Statement.tag(element)));
  }

  /** An element in one that is mere text, such as notes. */
  Statement insideText(XmlElement element) {
    XmlElement child = element.elements().isEmpty() ? element : element.elements().getFirst();
    return Statement.error(
        child,
        "<%s> stands in %s; only text is expected there"
            .formatted(child.name(), Statement.tag(element)));
  }

  Statement wrongRoot(XmlElement root) {
    String found = root.namespaceUri();
    if (root.localName().equals("neuroml") && !found.equals(NAMESPACE)) {
      String what = found.isEmpty() ? "has no namespace" : "is in the namespace " + found;
      Optional<Fix> fix =
          root.findAttribute("xmlns")
              .map(each -> Fixes.replaceValue(each, NAMESPACE))
              .or(() -> Optional.of(Fixes.addAttribute(root, "xmlns", NAMESPACE)));
      return new Statement(
          Severity.ERROR,
          root.location(),
          "<neuroml> %s; xmlns=\"%s\" is expected".formatted(what, NAMESPACE),
          fix);
    }
    return Statement.error(
        root, "<%s> is no NeuroML document; <neuroml> is expected".formatted(root.name()));
  }

  /** The statement for a child that its parent does not allow; empty where it is allowed. */
  Optional<Statement> stateIfForeign(XmlElement child, Vocabulary vocabulary) {
    return child
        .parent()
        .filter(parent -> !allowedIn(parent).isEmpty())
        .filter(parent -> !namesOf(allowedIn(parent)).contains(child.localName()))
        .map(parent -> foreign(child, parent, vocabulary));
  }

  Statement wrongChild(XmlElement child, Vocabulary vocabulary) {
    XmlElement parent = child.parent().orElse(null);
    if (parent == null) {
      return wrongRoot(child);
    }
    if (!child.namespaceUri().equals(parent.namespaceUri())) {
      String uri = child.namespaceUri().isEmpty() ? "no namespace" : child.namespaceUri();
      return Statement.error(
          child,
          "<%s> is in %s; an element of %s is expected here"
              .formatted(child.name(), uri, parent.namespaceUri()));
    }
    return namesOf(allowedIn(parent)).contains(child.localName())
        ? order.misplaced(child, parent, vocabulary)
        : foreign(child, parent, vocabulary);
  }

  private Statement foreign(XmlElement child, XmlElement parent, Vocabulary vocabulary) {
    String name = child.localName();
    if (vocabulary.accepts(parent, child)) {
      return new BeyondSchema(child, "")
          .statement(child.location(), "<%s>".formatted(child.name()));
    }
    List<String> allowed = namesOf(allowedIn(parent));
    String expected =
        allowed.isEmpty()
            ? "no element is expected in it"
            : OrderWords.either(allowed) + " is expected";
    if (index.elementNames().contains(name)) {
      String tag = Statement.tag(parent);
      return Statement.error(
          child, "<%s> does not belong in %s; %s".formatted(child.name(), tag, expected));
    }
    Optional<String> guess = Suggestion.closest(name, allowed);
    String hint =
        guess
            .or(() -> Suggestion.closest(name, index.elementNames()))
            .map(each -> "did you mean <" + each + ">?")
            .orElse(expected);
    Optional<Fix> fix = guess.map(each -> Fixes.rename(child, each));
    return new Statement(
        Severity.ERROR,
        child.location(),
        "unknown element <%s>; %s".formatted(child.name(), hint),
        fix);
  }

  private List<Child> allowedIn(XmlElement parent) {
    return index.findTypeOf(parent).map(index::childrenOf).orElse(List.of());
  }

  private static List<String> namesOf(List<Child> children) {
    return children.stream().map(Child::name).distinct().toList();
  }
}
