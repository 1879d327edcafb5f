/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.WhitespaceRule;
import org.eclipse.jface.text.rules.WordRule;
import org.ranvier.ui.source.SyntaxColors.Role;

/** Colours the inside of a tag: element name with its brackets, attribute names, values. */
final class TagScanner extends RuleBasedScanner {
  TagScanner(SyntaxColors colors) {
    IToken value = colors.token(Role.VALUE);
    setDefaultReturnToken(colors.token(Role.TAG));
    setRules(
        new IRule[] {
          new MultiLineRule("\"", "\"", value),
          new MultiLineRule("'", "'", value),
          new WhitespaceRule(Character::isWhitespace),
          new WordRule(new ElementName(), colors.token(Role.TAG)),
          new WordRule(new AttributeName(), colors.token(Role.ATTRIBUTE))
        });
  }

  private static final class ElementName implements IWordDetector {
    @Override
    public boolean isWordStart(char c) {
      return c == '<';
    }

    @Override
    public boolean isWordPart(char c) {
      return c == '/' || isNamePart(c);
    }
  }

  private static final class AttributeName implements IWordDetector {
    @Override
    public boolean isWordStart(char c) {
      return Character.isLetter(c) || c == '_' || c == ':';
    }

    @Override
    public boolean isWordPart(char c) {
      return isNamePart(c);
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
  }
}
