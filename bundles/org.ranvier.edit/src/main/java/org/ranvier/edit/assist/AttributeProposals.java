/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.List;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.language.AttributeSlot;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Knowledge;

/** Proposes the attributes that a tag lacks, those that it needs first. */
final class AttributeProposals {
  private static final int NEEDED = 20;

  private AttributeProposals() {}

  static List<Proposal> propose(Place place, Knowledge knowledge, String text) {
    ElementKind kind = place.kindOfTag(knowledge.language());
    int end = place.token().end();
    boolean joins = end < text.length() && TagText.isNamePart(text.charAt(end));
    var candidates = new Candidates(place.typed(), place.token(), "", joins ? " " : "");
    for (AttributeSlot each : knowledge.language().attributesOf(kind)) {
      if (!place.tag().attributes().containsKey(each.name())) {
        // In front of an equals sign the name alone is being typed.
        String written = place.isClosed() ? each.name() : each.name() + "=\"\"";
        candidates.add(
            Proposal.Kind.ATTRIBUTE,
            each.name(),
            detail(each),
            written,
            place.isClosed() ? written.length() : written.length() - 1,
            each.documentation(),
            each.needed() ? NEEDED : 0);
      }
    }
    return candidates.best();
  }

  private static String detail(AttributeSlot slot) {
    if (slot.needed()) {
      return EditMessages.of("assist.needed");
    }
    return slot.otherwise().isEmpty() ? "" : EditMessages.of("assist.else", slot.otherwise());
  }
}
