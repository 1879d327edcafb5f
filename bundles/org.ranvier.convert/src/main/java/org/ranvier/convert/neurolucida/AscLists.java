/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.neurolucida.AscTokens.Kind;
import org.ranvier.convert.swc.SamplePlace;
import org.ranvier.convert.swc.SwcFinding;

/** Reads the brackets of an ASC file that hold no traced points: properties, markers, spines. */
final class AscLists {
  /** Lists in which a bracket with numbers is no point. */
  private static final Set<String> SETTINGS =
      Set.of("Color", "ImageCoords", "Thumbnail", "Text", "Sections", "Description", "ZSmear");

  private final Tracing tracing;
  private final AscTokens tokens;
  private final StringBuilder firstString = new StringBuilder();
  private int points;
  private int pieces;
  private boolean ended;

  AscLists(Tracing tracing, AscTokens tokens) {
    this.tracing = tracing;
    this.tokens = tokens;
  }

  /**
   * Reads a list of which the bracket has been read.
   *
   * @param owner what it is a property of; null where it stands for itself
   */
  void skip(@Nullable TracedObject owner) {
    SamplePlace at = tokens.place();
    boolean isWord = tokens.next() == Kind.WORD;
    String word = tokens.text();
    if (!isWord) {
      tokens.back();
    }
    readToEnd();
    if (!ended && owner == null) {
      tracing.fault(
          SwcFinding.Kind.LINE, at, "the file ends inside '%s'; ')' is expected".formatted(word));
    } else if (points > 0 && !SETTINGS.contains(word)) {
      tracing.addMarkers(word, points);
    } else if (owner == null) {
      tracing.addSetting(word);
    } else if (word.equals("Name")) {
      owner.setName(firstString.toString());
    } else if (word.equals("Set") && !firstString.isEmpty()) {
      owner.sets().add(firstString.toString());
    } else if (isWord && pieces == 0) {
      owner.words().add(word);
    }
  }

  private void readToEnd() {
    firstString.setLength(0);
    points = 0;
    pieces = 0;
    ended = false;
    int open = 1;
    boolean afterOpen = false;
    while (open > 0) {
      Kind kind = tokens.next();
      if (kind == Kind.END) {
        return;
      }
      if (afterOpen && tokens.isNumber()) {
        points++;
      } else if (kind == Kind.STRING && firstString.isEmpty()) {
        firstString.append(tokens.text());
      }
      afterOpen = kind == Kind.OPEN;
      open += kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
      pieces += open > 0 ? 1 : 0;
    }
    ended = true;
  }

  /** Reads a spine of which the first sign has been read. */
  void skipSpine() {
    SamplePlace at = tokens.place();
    int open = 0;
    while (true) {
      Kind kind = tokens.next();
      if (kind == Kind.GREATER && open == 0) {
        tracing.addSpine(at);
        return;
      }
      if (kind == Kind.END || (kind == Kind.CLOSE && open == 0)) {
        tokens.back();
        tracing.fault(SwcFinding.Kind.LINE, at, "the spine that begins here has no '>'");
        return;
      }
      open += kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
    }
  }
}
