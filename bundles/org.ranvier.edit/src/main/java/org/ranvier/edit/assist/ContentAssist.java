/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.edit.language.Tag;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlElement;

/** Proposes what may be written at a caret. */
public final class ContentAssist {
  private ContentAssist() {}

  /**
   * What may be written at a caret, the best first.
   *
   * @param text as it stands, well formed or not
   * @param caret offset in it
   * @param knowledge what the latest reading told; the text may be newer
   */
  public static List<Proposal> propose(String text, int caret, Knowledge knowledge) {
    Place place = Place.at(text, caret);
    return switch (place.spot()) {
      case CONTENT, ELEMENT_NAME -> new ElementProposals(place, knowledge).propose();
      case END_TAG -> endTag(place);
      case ATTRIBUTE_NAME -> AttributeProposals.propose(place, knowledge, text);
      case VALUE -> new ValueProposals(place, knowledge).propose();
      case NOWHERE -> List.of();
    };
  }

  /**
   * What may be the value of an attribute of an element, whatever it is now, the best first.
   *
   * @param attribute that the element has or may have
   */
  public static List<Proposal> proposeValues(
      XmlElement element, String attribute, Knowledge knowledge) {
    return element
        .parent()
        .map(parent -> proposeValues(parent, Tag.of(element), attribute, knowledge))
        .orElseGet(() -> proposeValues(List.of(), Tag.of(element), attribute, knowledge));
  }

  /** As for an element that is there, for one that may be put into a parent. */
  public static List<Proposal> proposeValues(
      XmlElement parent, Tag tag, String attribute, Knowledge knowledge) {
    List<Tag> around = new ArrayList<>();
    for (Optional<XmlElement> at = Optional.of(parent); at.isPresent(); at = at.get().parent()) {
      around.addFirst(Tag.of(at.get()));
    }
    return proposeValues(around, tag, attribute, knowledge);
  }

  private static List<Proposal> proposeValues(
      List<Tag> around, Tag tag, String attribute, Knowledge knowledge) {
    Place place =
        new Place(
            Place.Spot.VALUE,
            around,
            tag,
            attribute,
            "",
            "",
            new TextRange(0, 0),
            '"',
            true,
            Place.Siblings.NONE);
    return new ValueProposals(place, knowledge).propose();
  }

  private static List<Proposal> endTag(Place place) {
    if (place.around().isEmpty()) {
      return List.of();
    }
    TextRange token = place.token();
    var candidates = new Candidates(place.typed(), token, "", place.isClosed() ? "" : ">");
    String open = place.around().getLast().name();
    candidates.add(Proposal.Kind.ELEMENT, open, "", EditMessages.of("assist.endTag", open), 0);
    return candidates.best();
  }
}
