/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IPartitionTokenScanner;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.syntax.Aside;

/** Finds comments, CDATA and processing instructions, and takes all else for one. */
final class PartitionScanner implements IPartitionTokenScanner {
  private static final Token OTHER = new Token(null);

  private String text = "";
  private int base;
  private int at;
  private int tokenStart;
  private Optional<Aside> ahead = Optional.empty();

  @Override
  public void setRange(IDocument document, int offset, int length) {
    try {
      text = document.get(offset, length);
    } catch (BadLocationException _) {
      text = "";
    }
    base = offset;
    at = 0;
    tokenStart = 0;
    ahead = Aside.findNext(text, 0);
  }

  /** Begins at the start of the partition around the offset, so that it is told what it is. */
  @Override
  public void setPartialRange(
      IDocument document,
      int offset,
      int length,
      @Nullable String contentType,
      int partitionOffset) {
    int before = partitionOffset < 0 ? 0 : Math.max(0, offset - partitionOffset);
    // In the default partition a delimiter can begin a few characters before.
    int needed =
        IDocument.DEFAULT_CONTENT_TYPE.equals(contentType) || contentType == null
            ? Math.min(before, Aside.LONGEST_DELIMITER)
            : before;
    setRange(document, offset - needed, length + needed);
  }

  /** Lets go of the text, which can be large. */
  void release() {
    text = "";
    at = 0;
    ahead = Optional.empty();
  }

  @Override
  public IToken nextToken() {
    tokenStart = at;
    if (at >= text.length()) {
      return Token.EOF;
    }
    if (ahead.isEmpty()) {
      at = text.length();
      return OTHER;
    }
    Aside next = ahead.get();
    if (at < next.start()) {
      at = next.start();
      return OTHER;
    }
    at = next.end();
    ahead = Aside.findNext(text, at);
    return new Token(
        switch (next.kind()) {
          case COMMENT -> XmlPartitions.COMMENT;
          case CDATA -> XmlPartitions.CDATA;
          case INSTRUCTION -> XmlPartitions.INSTRUCTION;
        });
  }

  @Override
  public int getTokenOffset() {
    return base + tokenStart;
  }

  @Override
  public int getTokenLength() {
    return at - tokenStart;
  }
}
