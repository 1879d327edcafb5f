/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.mutation;

import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlDocument;

/**
 * One damage to one document.
 *
 * @param operator what kind of damage
 * @param place element and attribute, for statistics
 * @param range the characters replaced
 * @param replacement what stands there then
 * @param faulty whether the language no longer gives the text a meaning, or another one than was
 *     meant; false where the damaged model is as valid as the one before
 */
record Mutant(
    Operator operator, String place, TextRange range, String replacement, boolean faulty) {
  /** Kinds of damage. */
  enum Operator {
    UNIT_SWAPPED("a unit of another dimension"),
    UNIT_DROPPED("a quantity without its unit"),
    NUMBER_BROKEN("letters where a number stood"),
    NUMBER_OUT_OF_RANGE("a number beyond the bounds of its type"),
    VALUE_EMPTIED("an attribute without content"),
    ATTRIBUTE_DROPPED("a required attribute left out"),
    ATTRIBUTE_RENAMED("an attribute misspelt"),
    ID_BROKEN("another id for something that is named elsewhere"),
    ID_DUPLICATED("an element with an id twice"),
    REFERENCE_BROKEN("a name of something that is not there"),
    REFERENCE_IN_OTHER_CASE("a name in capital instead of small letters, or the reverse"),
    REFERENCE_OF_WRONG_KIND("the name of another kind of component"),
    PATH_BROKEN("a step of a path that leads nowhere"),
    ELEMENT_REMOVED("an element left out that is required or named elsewhere"),
    ELEMENT_RENAMED("an element misspelt"),
    PARENT_REMOVED("a segment without its parent"),
    PARENT_IN_CIRCLE("a segment that is its own parent"),
    INCLUDE_BROKEN("an include of a file that is not there"),
    SIZE_WRONG("a population whose size is not the number of its instances"),
    TAG_UNCLOSED("an end tag left out"),
    VARIABLE_RENAMED("a name in a formula misspelt"),
    DIMENSION_BROKEN("a formula of another dimension"),
    DIMENSION_SWAPPED("a quantity declared with another dimension"),
    FORMULA_CUT("a parenthesis that is not closed"),
    MEMBER_RENAMED("another name for a declaration that is used elsewhere");

    private final String words;

    Operator(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** The text of the document with the damage in it. */
  String applyTo(XmlDocument document) {
    String text = document.text();
    return text.substring(0, range.start()) + replacement + text.substring(range.end());
  }
}
