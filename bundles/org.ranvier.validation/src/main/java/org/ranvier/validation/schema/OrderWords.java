/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Severity;
import org.ranvier.validation.schema.Placement.Remedy;
import org.ranvier.validation.schema.SchemaIndex.Child;
import org.ranvier.xml.XmlElement;

/**
 * Words for children that their parent allows, and that stand in the wrong order or are missing.
 */
final class OrderWords {
  private static final Set<String> UNTOLD = Set.of("notes", "annotation", "property");

  /** Required by the schema's text, left optional by the field's newest use of it. */
  private static final Set<String> OFTEN_LEFT_OUT = Set.of("spikeThresh");

  private static final int SHOWN_NAMES = 6;

  private static final String REFUSED = ", so other programs may refuse the file";

  private final SchemaIndex index;
  private final ValueWords values;

  OrderWords(SchemaIndex index) {
    this.index = index;
    this.values = new ValueWords(index);
  }

  // ---- too little --------------------------------------------------------------------------

  /** The element ends before all is in it that has to be. */
  Statement incomplete(XmlElement element) {
    Particle open = contentOf(element).after(namesOf(element.elements()));
    List<String> names = List.copyOf(open.neededNames());
    String tag = Statement.tag(element);
    String what =
        names.size() == 1
            ? "<%s> is missing from %s".formatted(names.getFirst(), tag)
            : "%s is not complete; %s is expected in it".formatted(tag, either(names));
    Optional<Fix> fix =
        names.size() == 1
            ? insertion(element, element.elements(), names.getFirst())
            : Optional.empty();
    return new Statement(severityOfMissing(names), element.location(), what, fix);
  }

  /** Adds a child that is missing, where all it needs is a value whose unit is known. */
  private Optional<Fix> insertion(XmlElement parent, List<XmlElement> before, String name) {
    return index
        .findTypeOf(parent)
        .flatMap(type -> index.findChild(type, name))
        .flatMap(type -> markup(name, type))
        .flatMap(
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

  // ---- in the wrong place ------------------------------------------------------------------

  /** Allowed in the parent, but not here: too late, too early, too often, or beside another. */
  Statement misplaced(XmlElement child, XmlElement parent, Vocabulary vocabulary) {
    List<XmlElement> siblings = parent.elements();
    int place = siblings.indexOf(child);
    List<XmlElement> elder = siblings.subList(0, place);
    Optional<Remedy> remedy = new Placement(contentOf(parent), namesOf(siblings), place).remedy();
    if (remedy.isEmpty()) {
      return Statement.error(
          child, "<%s> is not expected here in %s".formatted(child.name(), Statement.tag(parent)));
    }
    return switch (remedy.get()) {
      case Remedy.Earlier(int index) -> behind(child, elder.get(index));
      case Remedy.Later(String than) ->
          before(child, first(than, siblings.subList(place, siblings.size())));
      case Remedy.Addition addition -> missing(child, parent, elder, addition);
      case Remedy.Removal() -> second(child, parent);
      case Remedy.Decision(String other) -> beside(child, parent, other, vocabulary);
    };
  }

  private static XmlElement first(String name, List<XmlElement> elements) {
    return elements.stream().filter(e -> e.localName().equals(name)).findFirst().orElseThrow();
  }

  private static Statement behind(XmlElement child, XmlElement elder) {
    String what =
        "<%s> stands behind <%s>; the NeuroML schema wants it before"
            .formatted(child.name(), elder.name());
    return warning(child, what, Fixes.moveBefore(child, elder));
  }

  private static Statement before(XmlElement child, XmlElement younger) {
    String what =
        "<%s> stands before <%s>; the NeuroML schema wants it behind"
            .formatted(child.name(), younger.name());
    return warning(child, what, Fixes.moveBefore(younger, child));
  }

  private static Statement warning(XmlElement child, String what, Fix fix) {
    return new Statement(Severity.WARNING, child.location(), what + REFUSED, Optional.of(fix));
  }

  private Statement missing(
      XmlElement child, XmlElement parent, List<XmlElement> elder, Remedy.Addition addition) {
    List<String> names = addition.names();
    boolean single = names.size() == 1;
    String which = addition.oneIsEnough() ? either(names) : list(names, " and ");
    String verb = single || addition.oneIsEnough() ? "is" : "are";
    // Of what stands elsewhere it has to be said where it is missing.
    boolean again = namesOf(parent.elements()).stream().anyMatch(names::contains);
    String where =
        again
            ? "before <%s> in %s".formatted(child.name(), Statement.tag(parent))
            : "from " + Statement.tag(parent);
    return new Statement(
        severityOfMissing(names),
        again ? child.location() : parent.location(),
        "%s %s missing %s".formatted(which, verb, where),
        single ? insertion(parent, elder, names.getFirst()) : Optional.empty());
  }

  private static Statement second(XmlElement child, XmlElement parent) {
    return new Statement(
        Severity.ERROR,
        child.location(),
        "a second <%s> in %s; one is expected".formatted(child.name(), Statement.tag(parent)),
        Optional.of(Fixes.remove(child)));
  }

  private static Statement beside(
      XmlElement child, XmlElement parent, String other, Vocabulary vocabulary) {
    String beside =
        "<%s> stands beside <%s> in %s; ".formatted(child.name(), other, Statement.tag(parent));
    return vocabulary.accepts(parent, child)
        ? Statement.warning(
            child, beside + "the NeuroML schema wants only one of the two kinds" + REFUSED)
        : Statement.error(child, beside + "only one of the two is expected");
  }

  // ---- names -------------------------------------------------------------------------------

  private Particle contentOf(XmlElement element) {
    return index.findTypeOf(element).map(index::contentOf).orElse(Particle.empty());
  }

  private static List<String> namesOf(List<XmlElement> elements) {
    return elements.stream().map(XmlElement::localName).toList();
  }

  /** {@code <a>, <b> or <c>}, without what is allowed nearly everywhere. */
  static String either(List<String> names) {
    List<String> told = names.stream().filter(name -> !UNTOLD.contains(name)).toList();
    if (told.size() > SHOWN_NAMES) {
      int more = told.size() - SHOWN_NAMES;
      return list(told.subList(0, SHOWN_NAMES), ", ") + " or one of " + more + " others";
    }
    return told.isEmpty() ? "nothing" : list(told, " or ");
  }

  private static String list(List<String> names, String lastJoin) {
    List<String> tags = names.stream().map(name -> "<" + name + ">").toList();
    return tags.size() == 1
        ? tags.getFirst()
        : String.join(", ", tags.subList(0, tags.size() - 1)) + lastJoin + tags.getLast();
  }
}
