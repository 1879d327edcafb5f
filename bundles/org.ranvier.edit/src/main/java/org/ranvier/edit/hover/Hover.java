/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.edit.DimensionWords;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.assist.Place;
import org.ranvier.edit.definition.Definitions;
import org.ranvier.edit.definition.Link;
import org.ranvier.edit.definition.Word;
import org.ranvier.edit.hover.Explanation.Style;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.units.Dimension;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;
import org.ranvier.validation.Finding;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/** Explains what stands at a place of a text. */
public final class Hover {
  private static final Pattern VALUE = Pattern.compile("\\s*=\\s*[\"']([^\"'<]*)[\"']");

  private final String text;
  private final Knowledge knowledge;
  private final List<Finding> findings;
  private final UnitTable units;

  /**
   * @param text as it stands, well formed or not
   * @param knowledge what the latest reading told; the text may be newer
   * @param findings what is wrong with the text
   */
  public Hover(String text, Knowledge knowledge, List<Finding> findings) {
    this.text = text;
    this.knowledge = knowledge;
    this.findings = findings;
    this.units = knowledge.lems().units();
  }

  /** What to know about what the character at the offset belongs to; empty for mere text. */
  public Optional<Explanation> at(int offset) {
    Place place = Place.at(text, offset);
    ExplanationWriter builder = new ExplanationWriter();
    problems(offset, builder);
    TextRange subject = place.token();
    switch (place.spot()) {
      case ELEMENT_NAME ->
          new ElementText(knowledge, builder).add(place.kindOfTag(knowledge.language()));
      case ATTRIBUTE_NAME -> attribute(place, subject.of(text), builder);
      case VALUE -> subject = value(place, offset, builder);
      case CONTENT, END_TAG, NOWHERE -> {} // a problem may be all there is to say
    }
    return builder.isEmpty() ? Optional.empty() : Optional.of(builder.about(subject));
  }

  /** The path of a quantity that is recorded, as it is written at a place. */
  public Optional<String> quantityAt(int offset) {
    Place place = Place.at(text, offset);
    if (place.spot() != Place.Spot.VALUE) {
      return Optional.empty();
    }
    ElementKind kind = place.kindOfTag(knowledge.language());
    return knowledge
        .language()
        .findAttribute(kind, place.attribute())
        .filter(slot -> slot.values() instanceof ValueKind.QuantityPath)
        .map(_ -> place.typed() + place.rest());
  }

  private void problems(int offset, ExplanationWriter builder) {
    for (Finding each : findings) {
      TextRange range = each.location().range();
      if (range.start() <= offset && offset < Math.max(range.end(), range.start() + 1)) {
        builder.line().add(Style.PROBLEM, each.message());
      }
    }
  }

  // ---- attributes --------------------------------------------------------------------------

  private void attribute(Place place, String name, ExplanationWriter builder) {
    ElementKind kind = place.kindOfTag(knowledge.language());
    Optional<AttributeSlot> slot = knowledge.language().findAttribute(kind, name);
    slot.ifPresent(each -> attribute(each, builder));
    if (slot.filter(each -> each.values() instanceof ValueKind.OfDimension).isPresent()) {
      Matcher value = VALUE.matcher(text).region(place.token().end(), text.length());
      if (value.lookingAt()) {
        quantity(value.group(1), builder);
      }
    }
  }

  private void attribute(AttributeSlot slot, ExplanationWriter builder) {
    builder.paragraph().add(Style.TITLE, slot.name());
    String of = dimension(slot.values());
    builder.add(Style.FAINT, of.isEmpty() ? "" : "  " + of);
    if (!slot.documentation().isEmpty()) {
      builder.line().add(Style.PLAIN, slot.documentation());
    }
    if (!slot.otherwise().isEmpty()) {
      builder.line().add(Style.FAINT, EditMessages.of("hover.otherwise", slot.otherwise()));
    }
  }

  private String dimension(ValueKind values) {
    return values instanceof ValueKind.OfDimension(Optional<Dimension> dimension, List<String> _)
        ? dimension.map(units::describe).orElseGet(() -> EditMessages.of("hover.quantity"))
        : values instanceof ValueKind.ComponentId(Optional<ComponentType> type, boolean _)
            ? type.map(each -> EditMessages.of("hover.idOf", each.name()))
                .orElseGet(() -> EditMessages.of("hover.id"))
            : "";
  }

  // ---- values ------------------------------------------------------------------------------

  private TextRange value(Place place, int offset, ExplanationWriter builder) {
    ElementKind kind = place.kindOfTag(knowledge.language());
    Optional<AttributeSlot> slot = knowledge.language().findAttribute(kind, place.attribute());
    if (slot.isEmpty()) {
      return place.token();
    }
    if (slot.get().values() instanceof ValueKind.Formula
        || slot.get().values() instanceof ValueKind.Test) {
      return name(place, builder);
    }
    attribute(slot.get(), builder);
    if (slot.get().values() instanceof ValueKind.OfDimension) {
      quantity(place.typed() + place.rest(), builder);
      return place.token();
    }
    List<Link> links = new Definitions(text, knowledge).at(offset);
    if (links.isEmpty()) {
      return place.token();
    }
    links.forEach(link -> target(link, builder));
    return links.getFirst().origin();
  }

  private void quantity(String value, ExplanationWriter builder) {
    try {
      Quantity quantity = Quantity.parse(value, units);
      OtherUnits others = new OtherUnits(units);
      others.of(quantity).forEach(each -> builder.line().add(Style.CODE, "= " + each));
      others
          .asSolved(quantity)
          .ifPresent(
              each -> builder.line().add(Style.FAINT, EditMessages.of("hover.solver", each)));
    } catch (QuantityFormatException e) {
      // A finding says what is wrong with it.
    }
  }

  private void target(Link link, ExplanationWriter builder) {
    XmlElement target = link.target();
    int line = target.location().line();
    builder
        .paragraph()
        .add(Style.CODE, link.label())
        .add(Style.FAINT, EditMessages.of("hover.line", line));
    String notes =
        target
            .findElement("notes")
            .map(each -> each.text().strip().replaceAll("\\s+", " "))
            .orElse("");
    String description = target.attribute("description");
    ElementKind kind = knowledge.language().of(target);
    String said =
        !notes.isEmpty()
            ? notes
            : description != null ? description : knowledge.language().documentationOf(kind);
    if (!said.isEmpty()) {
      builder.line().add(Style.PLAIN, said);
    }
  }

  /** A name in a formula. */
  private TextRange name(Place place, ExplanationWriter builder) {
    Word word = Word.at(place);
    Optional<ComponentType> type =
        place.around().stream()
            .filter(tag -> tag.name().equals("ComponentType"))
            .findFirst()
            .flatMap(tag -> tag.find("name"))
            .flatMap(knowledge.lems().types()::find);
    Optional<Dimension> dimension = type.flatMap(each -> each.findDimension(word.text()));
    Optional<XmlElement> declared = type.flatMap(each -> TypeTexts.findMember(each, word.text()));
    if (dimension.isPresent() || declared.isPresent()) {
      builder
          .paragraph()
          .add(Style.TITLE, word.text())
          .add(Style.FAINT, dimension.map(d -> "  " + DimensionWords.of(d, units)).orElse(""));
      String said = type.map(each -> TypeTexts.ofMember(each, word.text())).orElse("");
      if (!said.isEmpty()) {
        builder.line().add(Style.PLAIN, said);
      }
      declared.ifPresent(
          each ->
              builder
                  .line()
                  .add(Style.FAINT, each.localName() + " of " + type.orElseThrow().name()));
    }
    return word.range();
  }
}
