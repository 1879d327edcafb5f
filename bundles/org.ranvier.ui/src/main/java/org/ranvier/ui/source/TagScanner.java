/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.ranvier.edit.syntax.TagWords;
import org.ranvier.ui.source.SyntaxColors.Role;

/** Colours tags: element name with its brackets, attribute names, values. */
final class TagScanner implements ITokenScanner {
  /** The bracket of a tag that goes over several lines is looked for so far back. */
  private static final int FARTHEST_BRACKET = 20_000;

  private final SyntaxColors colors;
  private final Token plain = new Token(new TextAttribute(null));
  private TagWords words = new TagWords("", 0);
  private int base;
  private int first;
  private boolean isStarted;

  TagScanner(SyntaxColors colors) {
    this.colors = colors;
  }

  @Override
  public void setRange(IDocument document, int offset, int length) {
    int start = Math.max(0, offset - FARTHEST_BRACKET);
    String text;
    try {
      text = document.get(start, offset + length - start);
    } catch (BadLocationException _) {
      text = "";
    }
    base = start;
    first = offset - start;
    words = new TagWords(text, TagWords.begin(text, first));
    isStarted = words.next();
    while (isStarted && words.end() <= first) {
      isStarted = words.next();
    }
  }

  @Override
  public IToken nextToken() {
    if (isStarted) {
      isStarted = false;
    } else if (!words.next()) {
      return Token.EOF;
    }
    return switch (words.kind()) {
      case TEXT -> plain;
      case TAG -> colors.token(Role.TAG);
      case ATTRIBUTE -> colors.token(Role.ATTRIBUTE);
      case VALUE -> colors.token(Role.VALUE);
    };
  }

  @Override
  public int getTokenOffset() {
    return base + Math.max(first, words.start());
  }

  @Override
  public int getTokenLength() {
    return base + words.end() - getTokenOffset();
  }
}
