/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ranvier.edit.assist.Place;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.TypeTexts;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.include.Include;

/** Finds what is named at a place of a text that may be half typed. */
public final class Definitions {
  private static final String DIMENSIONS = "NeuroMLCoreDimensions.xml";

  private final String text;
  private final Knowledge knowledge;

  /**
   * @param knowledge what the latest reading told; the text may be newer
   */
  public Definitions(String text, Knowledge knowledge) {
    this.text = text;
    this.knowledge = knowledge;
  }

  /** Where what the character at the offset names is defined; of several the likeliest first. */
  public List<Link> at(int offset) {
    Place place = Place.at(text, offset);
    return switch (place.spot()) {
      case ELEMENT_NAME -> ofElement(place);
      case ATTRIBUTE_NAME -> ofAttribute(place);
      case VALUE -> ofValue(place);
      case CONTENT, END_TAG, NOWHERE -> List.of();
    };
  }

  private List<Link> ofElement(Place place) {
    ElementKind kind = place.kindOfTag(knowledge.language());
    return links(place.token(), kind.type().map(type -> type.declaration().element()));
  }

  private List<Link> ofAttribute(Place place) {
    ElementKind kind = place.kindOfTag(knowledge.language());
    String name = place.token().of(text);
    return links(place.token(), kind.type().flatMap(type -> TypeTexts.findMember(type, name)));
  }

  private List<Link> ofValue(Place place) {
    ElementKind kind = place.kindOfTag(knowledge.language());
    Optional<AttributeSlot> slot = knowledge.language().findAttribute(kind, place.attribute());
    TextRange token = place.token();
    String value = place.typed() + place.rest();
    return slot.isEmpty()
        ? List.of()
        : switch (slot.get().values()) {
          case ValueKind.ComponentId _ ->
              links(
                  token,
                  knowledge
                      .lems()
                      .find(value)
                      .map(Component::element)
                      .or(() -> new Parts(place, knowledge, kind).findAround(value)));
          case ValueKind.SiblingId _ ->
              links(token, new Parts(place, knowledge, kind).findSibling(value));
          case ValueKind.ElementId(String element) ->
              links(token, new Parts(place, knowledge, kind).findElement(element, value));
          case ValueKind.CellNumber _ -> List.of();
          case ValueKind.InstancePath _, ValueKind.PartPath _ ->
              new Paths(place, knowledge).toCells();
          case ValueKind.QuantityPath _, ValueKind.SourcePath _ ->
              new Paths(place, knowledge).toRecorded();
          case ValueKind.IncludedFile _ -> links(token, included(value).map(XmlDocument::root));
          case ValueKind.TypeName _ -> links(token, type(value));
          case ValueKind.OneOf _ -> links(token, type(value));
          case ValueKind.DimensionName _ -> links(token, declared("Dimension", "name", value));
          case ValueKind.OfDimension _ -> unit(place);
          case ValueKind.Formula _,
              ValueKind.Test _,
              ValueKind.Selection _,
              ValueKind.MemberName _ ->
              member(place);
          case ValueKind.PortOf _, ValueKind.AttachmentList _, ValueKind.Other _ -> List.of();
        };
  }

  private static List<Link> links(TextRange origin, Optional<XmlElement> target) {
    return target.map(element -> List.of(new Link(origin, element))).orElse(List.of());
  }

  private Optional<XmlElement> type(String name) {
    return knowledge.lems().types().find(name.strip()).map(t -> t.declaration().element());
  }

  /** What an include of the file itself led to, or else a file of the core language. */
  private Optional<XmlDocument> included(String value) {
    return knowledge.lems().files().includes().stream()
        .filter(each -> each.reference().value().equals(value))
        .filter(each -> each.source().path().equals(knowledge.file()))
        .map(Include::target)
        .findFirst()
        .or(() -> CoreTypes.library().find(value.strip()));
  }

  /** The declaration of a unit or a dimension, of the model or else of the language. */
  private Optional<XmlElement> declared(String element, String attribute, String name) {
    return Stream.concat(
            knowledge.lems().files().documents().stream(),
            CoreTypes.library().find(DIMENSIONS).stream())
        .flatMap(document -> document.findRoot().stream())
        .flatMap(root -> root.elements(element).stream())
        .filter(each -> name.equals(each.attribute(attribute)))
        .findFirst();
  }

  private List<Link> unit(Place place) {
    String value = place.typed() + place.rest();
    int start = value.length();
    while (start > 0 && Character.isJavaIdentifierPart(value.charAt(start - 1))) {
      start--;
    }
    while (start < value.length() && Character.isDigit(value.charAt(start))) {
      start++; // a number without a space behind it
    }
    int token = place.token().start();
    TextRange origin = new TextRange(token + start, token + value.length());
    return place.typed().length() < start
        ? List.of()
        : links(origin, declared("Unit", "symbol", value.substring(start)));
  }

  /** A name in a formula or a path of the enclosing type. */
  private List<Link> member(Place place) {
    Word word = Word.at(place);
    Optional<ComponentType> type =
        place.around().stream()
            .filter(tag -> tag.name().equals("ComponentType"))
            .findFirst()
            .flatMap(tag -> tag.find("name"))
            .flatMap(knowledge.lems().types()::find);
    return links(
        word.range(),
        type.flatMap(found -> TypeTexts.findMember(found, word.text()))
            .or(() -> declared("Constant", "name", word.text())));
  }
}
