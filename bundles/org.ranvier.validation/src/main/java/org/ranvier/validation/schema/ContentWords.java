/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.units.Suggestion;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Severity;
import org.ranvier.validation.schema.SchemaIndex.Child;
import org.ranvier.xml.XmlElement;

/** Words for what the schema has against an element's place and content. */
final class ContentWords {
  static final String NAMESPACE = "http://www.neuroml.org/schema/neuroml2";
  private static final Pattern EXPECTED = Pattern.compile("'\\{(.*)\\}'", Pattern.DOTALL);
  private static final Set<String> UNTOLD = Set.of("notes", "annotation", "property");

  /** Required by the schema's text, left optional by the field's newest use of it. */
  private static final Set<String> OFTEN_LEFT_OUT = Set.of("spikeThresh");

  private static final int SHOWN_NAMES = 6;

  private final SchemaIndex index;
  private final ValueWords values;

  ContentWords(SchemaIndex index) {
    this.index = index;
    this.values = new ValueWords(index);
  }

  Statement strayText(XmlElement element) {
    String text = element.text().strip().replaceAll("\\s+", " ");
    String shown = text.length() > 40 ? text.substring(0, 37) + "..." : text;
    String found = shown.isEmpty() ? "content" : "the text \"" + shown + "\"";
    return Statement.error(
        element,
        "%s stands in %s; no text is expected there".formatted(found, Statement.tag(element)));
  }

  Statement incomplete(SchemaVerdict verdict) {
    XmlElement element = verdict.element();
    List<String> names = expectedNames(verdict);
    String tag = Statement.tag(element);
    String what =
        names.size() == 1
            ? "<%s> is missing from %s".formatted(names.getFirst(), tag)
            : "%s is not complete; %s is expected in it".formatted(tag, shown(names));
    Optional<Fix> fix = names.size() == 1 ? insertion(element, names.getFirst()) : Optional.empty();
    return new Statement(severityOfMissing(names), element.location(), what, fix);
  }

  /** Adds a child that is missing, where all it needs is a value whose unit is known. */
  private Optional<Fix> insertion(XmlElement parent, String name) {
    List<Child> allowed = allowedIn(parent);
    Optional<String> markup =
        allowed.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .flatMap(each -> markup(name, each.type()));
    int rank = namesOf(allowed).indexOf(name);
    List<String> earlier = rank < 0 ? List.of() : namesOf(allowed).subList(0, rank);
    List<XmlElement> before =
        parent.elements().stream().filter(each -> earlier.contains(each.localName())).toList();
    return markup.flatMap(
        text ->
            before.isEmpty()
                ? Fixes.addFirst(parent, text)
                : Optional.of(Fixes.addBehind(before.getLast(), text)));
  }

  private Optional<String> markup(String name, String type) {
    StringBuilder text = new StringBuilder("<" + name);
    for (SchemaIndex.Attribute each : index.attributesOf(type)) {
      if (each.required()) {
        Optional<String> example = values.example(each.type());
        if (example.isEmpty()) {
          return Optional.empty();
        }
        text.append(" %s=\"%s\"".formatted(each.name(), example.get()));
      }
    }
    boolean inner = index.childrenOf(type).stream().anyMatch(Child::required);
    return inner ? Optional.empty() : Optional.of(text.append("/>").toString());
  }

  private static Severity severityOfMissing(List<String> names) {
    return OFTEN_LEFT_OUT.containsAll(names) ? Severity.WARNING : Severity.ERROR;
  }

  private static List<String> expectedNames(SchemaVerdict verdict) {
    Matcher matcher = EXPECTED.matcher(verdict.text());
    if (!matcher.find()) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    for (String each : matcher.group(1).split(", ")) {
      names.add(each.substring(each.lastIndexOf(':') + 1));
    }
    return List.copyOf(names);
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
        ? misplaced(child, parent)
        : foreign(child, parent, vocabulary);
  }

  /** Allowed in the parent, but not here: too late, too often, or with something left out. */
  private Statement misplaced(XmlElement child, XmlElement parent) {
    List<String> order = namesOf(allowedIn(parent));
    int rank = order.indexOf(child.localName());
    List<XmlElement> before = parent.elements().stream().takeWhile(each -> each != child).toList();
    Optional<XmlElement> later =
        before.stream().filter(each -> order.indexOf(each.localName()) > rank).findFirst();
    if (later.isPresent()) {
      return new Statement(
          Severity.WARNING,
          child.location(),
          "<%s> stands behind <%s>; the NeuroML schema wants it before, so other programs may refuse the file"
              .formatted(child.name(), later.get().name()),
          Optional.of(Fixes.moveBefore(child, later.get())));
    }
    Optional<XmlElement> needed = neededBefore(child, parent, rank);
    if (needed.isPresent()) {
      return new Statement(
          Severity.WARNING,
          child.location(),
          "<%s> stands before <%s>; the NeuroML schema wants it behind, so other programs may refuse the file"
              .formatted(child.name(), needed.get().name()),
          Optional.of(Fixes.moveBefore(needed.get(), child)));
    }
    List<String> missing =
        allowedIn(parent).subList(0, rank).stream()
            .filter(Child::required)
            .map(Child::name)
            .filter(name -> parent.findElement(name).isEmpty())
            .toList();
    String tag = Statement.tag(parent);
    if (!missing.isEmpty()) {
      String what = "%s is missing from %s".formatted(shown(missing), tag);
      Optional<Fix> fix =
          missing.size() == 1 ? insertion(parent, missing.getFirst()) : Optional.empty();
      return new Statement(severityOfMissing(missing), parent.location(), what, fix);
    }
    if (before.stream().anyMatch(each -> each.localName().equals(child.localName()))) {
      return new Statement(
          Severity.ERROR,
          child.location(),
          "a second <%s> in %s; one is expected".formatted(child.name(), tag),
          Optional.of(Fixes.remove(child)));
    }
    return Statement.error(child, "<%s> is not expected here in %s".formatted(child.name(), tag));
  }

  /** An element that must stand before the child and stands behind it. */
  private Optional<XmlElement> neededBefore(XmlElement child, XmlElement parent, int rank) {
    List<XmlElement> behind =
        parent.elements().stream()
            .filter(each -> each.range().start() > child.range().start())
            .toList();
    return allowedIn(parent).subList(0, rank).stream()
        .filter(Child::required)
        .flatMap(each -> behind.stream().filter(e -> e.localName().equals(each.name())))
        .findFirst();
  }

  private Statement foreign(XmlElement child, XmlElement parent, Vocabulary vocabulary) {
    String name = child.localName();
    if (vocabulary.accepts(parent, child)) {
      return Statement.schemaOnly(child.location(), "<%s>".formatted(child.name()));
    }
    List<String> allowed = namesOf(allowedIn(parent));
    String expected =
        allowed.isEmpty() ? "no element is expected in it" : shown(allowed) + " is expected";
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

  private static String shown(List<String> names) {
    List<String> tags =
        names.stream()
            .filter(name -> !UNTOLD.contains(name))
            .map(name -> "<" + name + ">")
            .toList();
    if (tags.size() > SHOWN_NAMES) {
      int more = tags.size() - SHOWN_NAMES;
      return String.join(", ", tags.subList(0, SHOWN_NAMES)) + " or one of " + more + " others";
    }
    if (tags.size() < 2) {
      return tags.isEmpty() ? "nothing" : tags.getFirst();
    }
    return String.join(", ", tags.subList(0, tags.size() - 1)) + " or " + tags.getLast();
  }
}
