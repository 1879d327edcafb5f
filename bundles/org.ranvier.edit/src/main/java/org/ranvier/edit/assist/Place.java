/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.language.ElementKind;
import org.ranvier.edit.language.Language;
import org.ranvier.edit.language.Tag;
import org.ranvier.xml.TextRange;

/**
 * Where a caret stands in a text, which may be half typed.
 *
 * @param spot in which part of the markup
 * @param around the elements that are open there, outermost first
 * @param tag the tag that the caret is in; without a name where it is in none
 * @param attribute name of the attribute whose value the caret is in; else empty
 * @param typed what stands before the caret of the word or value that is being typed
 * @param rest what stands behind the caret of it
 * @param token that word or value as a whole
 * @param quote the quotes around the value; a space where they are still to be typed
 * @param isClosed whether what is being typed has its end: the value its quote, the tag its bracket
 * @param siblings names of the elements around the caret in the innermost open one
 */
public record Place(
    Spot spot,
    List<Tag> around,
    Tag tag,
    String attribute,
    String typed,
    String rest,
    TextRange token,
    char quote,
    boolean isClosed,
    Siblings siblings) {

  /** Parts of markup that something can be proposed for, or not. */
  public enum Spot {
    /** Between tags. */
    CONTENT,
    /** Behind an opening bracket. */
    ELEMENT_NAME,
    /** Behind {@code </}. */
    END_TAG,
    /** In a tag, where an attribute may be. */
    ATTRIBUTE_NAME,
    /** In the value of an attribute. */
    VALUE,
    /** In a comment, an instruction or the like. */
    NOWHERE
  }

  /**
   * The elements beside the one that is being typed.
   *
   * @param elder names of those before, in order; of many in a row some
   * @param younger names of those behind, in order, as far as they were looked for
   */
  public record Siblings(List<String> elder, List<String> younger) {
    static final Siblings NONE = new Siblings(List.of(), List.of());

    public boolean include(String name) {
      return elder.contains(name) || younger.contains(name);
    }
  }

  /**
   * Finds the place of a caret.
   *
   * @param caret offset in the text, behind the character that was typed last
   */
  public static Place at(String text, int caret) {
    return new PlaceFinder(text, caret).find();
  }

  /** The innermost element that is open around the caret; empty tags where there is none. */
  public Optional<ElementKind> findKindAround(Language language) {
    ElementKind kind = null;
    for (Tag each : around) {
      kind = kind == null ? language.root(each) : language.inside(kind, each);
    }
    return Optional.ofNullable(kind);
  }

  /** What the element is whose tag the caret is in. */
  public ElementKind kindOfTag(Language language) {
    return findKindAround(language)
        .map(kind -> language.inside(kind, tag))
        .orElseGet(() -> language.root(tag));
  }
}
