/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Spelling;
import org.ranvier.validation.schema.SchemaIndex.Child;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Puts the schema validator's verdicts into words and finds the exact place for each. */
final class SchemaWords {
  /** A verdict in words. */
  record Statement(SourceLocation location, String message, Optional<Fix> fix) {}

  static final String NAMESPACE = "http://www.neuroml.org/schema/neuroml2";
  private static final Pattern QUOTED_ARGUMENT = Pattern.compile("'([^']*)'");
  private static final int SHOWN_NAMES = 6;

  private final SchemaIndex index;
  private final ValueWords values;

  SchemaWords(SchemaIndex index) {
    this.index = index;
    this.values = new ValueWords(index);
  }

  /** The statement for one verdict; empty where another verdict on the same fault says it. */
  Optional<Statement> state(SchemaVerdict verdict) {
    return switch (verdict.code()) {
      case "cvc-pattern-valid",
          "cvc-enumeration-valid",
          "cvc-minInclusive-valid",
          "cvc-maxInclusive-valid",
          "cvc-minExclusive-valid",
          "cvc-datatype-valid.1.2.1" ->
          Optional.empty(); // cvc-attribute.3 follows and names the attribute
      case "cvc-attribute.3" -> wrongValue(verdict);
      case "cvc-complex-type.4" -> Optional.of(missingAttribute(verdict));
      case "cvc-complex-type.3.2.2" -> unknownAttribute(verdict);
      case "cvc-complex-type.2.3", "cvc-complex-type.2.1" -> Optional.of(strayText(verdict));
      case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" ->
          Optional.of(missingChild(verdict));
      case "cvc-elt.1.a", "cvc-elt.1" -> Optional.of(wrongRoot(verdict.element()));
      default ->
          verdict.code().startsWith("cvc-complex-type.2.4")
              ? Optional.of(wrongChild(verdict.element()))
              : Optional.of(at(verdict.element(), verdict.text()));
    };
  }

  /** The statement for a child that its parent does not allow; empty where it is allowed. */
  Optional<Statement> stateIfForeign(XmlElement child) {
    boolean foreign =
        child
            .parent()
            .flatMap(index::findTypeOf)
            .map(index::childrenOf)
            .filter(allowed -> !allowed.isEmpty())
            .filter(allowed -> !namesOf(allowed).contains(child.localName()))
            .isPresent();
    return foreign ? Optional.of(wrongChild(child)) : Optional.empty();
  }

  private Optional<Statement> wrongValue(SchemaVerdict verdict) {
    // The value '{2}' of attribute '{1}' on element '{0}' is not valid … its type, '{3}'.
    Matcher matcher =
        Pattern.compile(" of attribute '([^']*)' on element '[^']*' .* type, '([^']*)'")
            .matcher(verdict.text());
    if (!matcher.find()) {
      return Optional.of(at(verdict.element(), verdict.text()));
    }
    String typeName = matcher.group(2);
    return findAttribute(verdict.element(), matcher.group(1))
        .map(attribute -> wrongValue(attribute, typeName));
  }

  private Statement wrongValue(XmlAttribute attribute, String typeName) {
    String value = attribute.value();
    String message = owner(attribute) + ": " + values.mismatch(value, typeName);
    Optional<Fix> fix =
        values
            .repaired(value, typeName)
            .map(text -> new Fix("Replace by " + text, attribute.valueRange(), text));
    return new Statement(attribute.location(), message, fix);
  }

  /** {@code condDensity of naChans}: which attribute of which element. */
  private static String owner(XmlAttribute attribute) {
    String id = attribute.element().attribute("id");
    return attribute.name().equals("id")
        ? "id of <" + attribute.element().name() + ">"
        : attribute.name() + " of " + (id == null ? "<" + attribute.element().name() + ">" : id);
  }

  private Statement missingAttribute(SchemaVerdict verdict) {
    // Attribute '{1}' must appear on element '{0}'.
    String name = argument(verdict, 0);
    XmlElement element = verdict.element();
    String type =
        index
            .findTypeOf(element)
            .flatMap(each -> index.findAttribute(each, name))
            .map(SchemaIndex.Attribute::type)
            .orElse("");
    String expected =
        values
            .kind(type)
            .map(
                kind ->
                    "; %s is expected, e.g. %s=\"%s\""
                        .formatted(kind, name, values.example(type).orElse("1")))
            .orElse("");
    return at(element, "attribute %s is missing from %s%s".formatted(name, tag(element), expected));
  }

  private Optional<Statement> unknownAttribute(SchemaVerdict verdict) {
    // Attribute '{1}' is not allowed to appear in element '{0}'.
    String name = argument(verdict, 0);
    XmlElement element = verdict.element();
    List<String> known =
        index.findTypeOf(element).map(index::attributesOf).orElse(List.of()).stream()
            .map(SchemaIndex.Attribute::name)
            .toList();
    List<String> free = known.stream().filter(each -> element.attribute(each) == null).toList();
    Optional<String> guess = Spelling.nearest(name, free);
    String hint = guess.map(each -> "; did you mean " + each + "?").orElse(knownAttributes(known));
    String message = "unknown attribute %s on %s%s".formatted(name, tag(element), hint);
    return findAttribute(element, name)
        .map(
            attribute ->
                new Statement(
                    element.document().location(attribute.nameRange(), element.name()),
                    message,
                    guess.map(each -> new Fix("Rename to " + each, attribute.nameRange(), each))));
  }

  private static String knownAttributes(List<String> known) {
    return known.isEmpty()
        ? "; it has no attributes"
        : "; it has the attributes " + String.join(", ", known);
  }

  private Statement strayText(SchemaVerdict verdict) {
    XmlElement element = verdict.element();
    String text = element.text().strip().replaceAll("\\s+", " ");
    String shown = text.length() > 40 ? text.substring(0, 37) + "..." : text;
    String found = shown.isEmpty() ? "content" : "the text \"" + shown + "\"";
    return at(element, found + " stands in " + tag(element) + ", which holds no text");
  }

  private Statement missingChild(SchemaVerdict verdict) {
    XmlElement element = verdict.element();
    List<String> expected = expectedNames(verdict);
    String what =
        expected.size() == 1
            ? "<" + expected.getFirst() + "> is missing from " + tag(element)
            : tag(element) + " is not complete; one of " + shown(expected) + " is expected in it";
    return at(element, what);
  }

  private static List<String> expectedNames(SchemaVerdict verdict) {
    Matcher matcher = Pattern.compile("'\\{(.*)\\}'").matcher(verdict.text());
    if (!matcher.find()) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    for (String each : matcher.group(1).split(", ")) {
      names.add(each.substring(each.lastIndexOf(':') + 1));
    }
    return List.copyOf(names);
  }

  private Statement wrongRoot(XmlElement root) {
    String found = root.namespaceUri();
    if (root.localName().equals("neuroml") && !found.equals(NAMESPACE)) {
      String what = found.isEmpty() ? "has no namespace" : "is in the namespace " + found;
      return at(root, "<neuroml> %s; xmlns=\"%s\" is expected".formatted(what, NAMESPACE));
    }
    return at(root, "<%s> is no NeuroML document; <neuroml> is expected".formatted(root.name()));
  }

  private Statement wrongChild(XmlElement child) {
    XmlElement parent = child.parent().orElse(null);
    if (parent == null) {
      return wrongRoot(child);
    }
    if (!child.namespaceUri().equals(parent.namespaceUri())) {
      String uri = child.namespaceUri().isEmpty() ? "no namespace" : child.namespaceUri();
      return at(
          child,
          "<%s> is in %s; elements of %s are expected here"
              .formatted(child.name(), uri, parent.namespaceUri()));
    }
    List<String> allowed =
        namesOf(index.findTypeOf(parent).map(index::childrenOf).orElse(List.of()));
    return allowed.contains(child.localName())
        ? misplaced(child, parent, allowed)
        : foreign(child, parent, allowed);
  }

  /** Allowed in the parent, but not here: too late, or too often. */
  private Statement misplaced(XmlElement child, XmlElement parent, List<String> order) {
    int rank = order.indexOf(child.localName());
    XmlElement later = null;
    int same = 0;
    for (XmlElement sibling : parent.elements()) {
      if (sibling == child) {
        break;
      }
      if (order.indexOf(sibling.localName()) > rank && later == null) {
        later = sibling;
      }
      same += sibling.localName().equals(child.localName()) ? 1 : 0;
    }
    if (later != null) {
      return at(
          child,
          "<%s> stands behind <%s>; in <%s> it is expected before it"
              .formatted(child.name(), later.name(), parent.name()));
    }
    if (same > 0) {
      return at(child, "a second <%s> in %s; one is expected".formatted(child.name(), tag(parent)));
    }
    return at(child, outOfPlace(child, parent, order));
  }

  /** A choice was made already, or something that must come first has been left out. */
  private static String outOfPlace(XmlElement child, XmlElement parent, List<String> order) {
    int rank = order.indexOf(child.localName());
    List<String> missing = new ArrayList<>();
    for (String name : order.subList(0, rank)) {
      if (parent.findElement(name).isEmpty()
          && !name.equals("notes")
          && !name.equals("annotation")) {
        missing.add(name);
      }
    }
    String before = missing.isEmpty() ? "" : "; before it " + shown(missing) + " can stand";
    return "<%s> is not expected here in %s%s".formatted(child.name(), tag(parent), before);
  }

  private Statement foreign(XmlElement child, XmlElement parent, List<String> allowed) {
    String name = child.localName();
    Optional<String> guess = Spelling.nearest(name, allowed);
    if (index.elementNames().contains(name)) {
      String expected = allowed.isEmpty() ? "it has no children" : shown(allowed) + " is expected";
      return at(
          child, "<%s> does not belong in %s; %s".formatted(child.name(), tag(parent), expected));
    }
    String hint =
        guess
            .or(() -> Spelling.nearest(name, index.elementNames()))
            .map(each -> "; did you mean <" + each + ">?")
            .orElse(allowed.isEmpty() ? "" : "; " + shown(allowed) + " is expected");
    Optional<Fix> fix =
        guess
            .filter(each -> child.isSelfClosing())
            .map(each -> new Fix("Rename to " + each, child.nameRange(), each));
    return new Statement(
        child.location(), "unknown element <%s>%s".formatted(child.name(), hint), fix);
  }

  private static String shown(List<String> names) {
    List<String> tags =
        names.stream()
            .filter(name -> !name.equals("notes") && !name.equals("annotation"))
            .map(name -> "<" + name + ">")
            .toList();
    if (tags.size() > SHOWN_NAMES) {
      int more = tags.size() - SHOWN_NAMES;
      return String.join(", ", tags.subList(0, SHOWN_NAMES)) + " or one of " + more + " others";
    }
    if (tags.size() < 2) {
      return String.join("", tags);
    }
    return String.join(", ", tags.subList(0, tags.size() - 1)) + " or " + tags.getLast();
  }

  private static List<String> namesOf(List<Child> children) {
    return children.stream().map(Child::name).distinct().toList();
  }

  /** {@code <channelDensity> naChans}: which element. */
  private static String tag(XmlElement element) {
    String id = element.attribute("id");
    return "<" + element.name() + ">" + (id == null ? "" : " " + id);
  }

  private static Statement at(XmlElement element, String message) {
    return new Statement(element.location(), message, Optional.empty());
  }

  private static Optional<XmlAttribute> findAttribute(XmlElement element, String name) {
    return element.attributes().stream()
        .filter(each -> each.name().equals(name) || each.localName().equals(name))
        .findFirst();
  }

  private static String argument(SchemaVerdict verdict, int position) {
    Matcher matcher = QUOTED_ARGUMENT.matcher(verdict.text());
    @Nullable String found = null;
    for (int i = 0; i <= position; i++) {
      found = matcher.find() ? matcher.group(1) : null;
    }
    return Objects.requireNonNullElse(found, "");
  }
}
