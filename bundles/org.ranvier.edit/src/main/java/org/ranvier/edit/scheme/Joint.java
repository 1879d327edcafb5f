/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.form.FreeId;
import org.ranvier.edit.insert.ChildPlace;
import org.ranvier.edit.insert.Markup;
import org.ranvier.edit.language.Language;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/** Where new transitions go: behind the last one, as those of one pair stand together. */
final class Joint {
  private final XmlElement gate;
  private final ElementEdits edits;
  private final Optional<XmlElement> last;
  private final ChildPlace place;

  Joint(XmlElement gate, ElementEdits edits, Language language) {
    this.gate = gate;
    this.edits = edits;
    this.last = gate.elements().stream().filter(Joint::isTransition).reduce((_, each) -> each);
    this.place = ChildPlace.of(language, gate, SchemeEdits.FORWARD);
  }

  private static boolean isTransition(XmlElement element) {
    return element.attribute("from") != null && element.attribute("to") != null;
  }

  /** Which of the gate's children the first one is going to be. */
  int position() {
    return last.map(each -> each.indexIn(gate.elements()) + 1).orElseGet(place::position);
  }

  /**
   * Puts in what joins two states.
   *
   * @param taken ids that are not free, to which those of the transitions are added
   */
  TextChange insert(String from, String to, TransitionForm form, Set<String> taken) {
    List<Markup> added =
        form.markup(
            from,
            to,
            gate.prefixWithColon(),
            wanted -> {
              String id = FreeId.next(wanted, taken);
              taken.add(id);
              return id;
            });
    Fragment all = together(added);
    return last.map(each -> edits.insertAfter(each, all)).orElseGet(() -> place.insert(edits, all));
  }

  private static Fragment together(List<Markup> all) {
    return (indent, style) ->
        String.join(
            style.multiLine() ? style.lineEnd() + indent : "",
            all.stream().map(each -> each.print(indent, style)).toList());
  }

  /** Two insertions at one place, as in a gate that has nothing but a state, become one. */
  static TextChange merged(List<TextEdit> all) {
    List<TextEdit> pieces = new ArrayList<>();
    for (TextEdit each : all) {
      TextEdit last = pieces.isEmpty() ? null : pieces.getLast();
      if (last != null && last.offset() == each.offset() && last.length() + each.length() == 0) {
        pieces.removeLast();
        pieces.add(TextEdit.insert(each.offset(), last.replacement() + each.replacement()));
      } else {
        pieces.add(each);
      }
    }
    return new TextChange(pieces);
  }
}
