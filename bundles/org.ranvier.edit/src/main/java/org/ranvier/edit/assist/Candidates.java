/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ranvier.xml.TextRange;

/** Collects proposals that fit what was typed, the best first. */
final class Candidates {
  /** More are of no use in a list; typing on narrows them. */
  private static final int MOST = 1000;

  private static final Comparator<Proposal> BEST_FIRST =
      Comparator.comparing(Proposal::match)
          .thenComparing(Proposal::rank, Comparator.reverseOrder());

  private String typed;
  private TextRange replaced;
  private final String before;
  private final String behind;
  private final List<Proposal> found = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();

  /**
   * @param typed what the proposals must fit
   * @param replaced what they take the place of
   * @param before what is written before each, such as a quote that is missing
   * @param behind what is written behind each
   */
  Candidates(String typed, TextRange replaced, String before, String behind) {
    this.typed = typed;
    this.replaced = replaced;
    this.before = before;
    this.behind = behind;
  }

  String typed() {
    return typed;
  }

  /** From here on other characters are taken the place of, such as those of a unit alone. */
  void redirect(String newTyped, TextRange newReplaced) {
    typed = newTyped;
    replaced = newReplaced;
  }

  /** Adds what is written as it is called. */
  void add(Proposal.Kind kind, String name, String detail, String documentation, int rank) {
    add(kind, name, detail, name, -1, documentation, rank);
  }

  /**
   * Adds one that fits.
   *
   * @param name what is matched and shown
   * @param inserted what is written
   * @param caret offset in what is written at which typing goes on; -1 for behind it
   */
  void add(
      Proposal.Kind kind,
      String name,
      String detail,
      String inserted,
      int caret,
      String documentation,
      int rank) {
    NameMatch match = NameMatch.of(typed, name);
    if (match.fits() && labels.add(name)) {
      String written = before + inserted + behind;
      int offset = caret < 0 ? written.length() : before.length() + caret;
      found.add(
          new Proposal(
              kind,
              name,
              detail,
              written,
              replaced,
              replaced.start() + offset,
              documentation,
              match,
              rank));
    }
  }

  List<Proposal> best() {
    found.sort(BEST_FIRST); // stable: of equals the first added
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }
}
