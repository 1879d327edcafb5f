/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.List;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.TextRange;

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

  private static List<Proposal> endTag(Place place) {
    if (place.around().isEmpty()) {
      return List.of();
    }
    TextRange token = place.token();
    var candidates = new Candidates(place.typed(), token, "", place.isClosed() ? "" : ">");
    String open = place.around().getLast().name();
    candidates.add(Proposal.Kind.ELEMENT, open, "", "Ends the element " + open + ".", 0);
    return candidates.best();
  }
}
