/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.Token;

/**
 * Cuts an XML text into the partitions that are coloured differently: comments, CDATA, processing
 * instructions, tags, text.
 */
public final class XmlPartitions {
  /** Name of this partitioning; other partitionings of the same document stay untouched. */
  public static final String PARTITIONING = "org.ranvier.ui.xml";

  public static final String COMMENT = "org.ranvier.ui.xml.comment";
  public static final String CDATA = "org.ranvier.ui.xml.cdata";
  public static final String INSTRUCTION = "org.ranvier.ui.xml.instruction";
  public static final String TAG = "org.ranvier.ui.xml.tag";

  private static final String[] TYPES = {COMMENT, CDATA, INSTRUCTION, TAG};

  private XmlPartitions() {}

  /** All partition types, the default one (text between tags) first. */
  public static String[] contentTypes() {
    return new String[] {IDocument.DEFAULT_CONTENT_TYPE, COMMENT, CDATA, INSTRUCTION, TAG};
  }

  /** Gives the document this partitioning. */
  public static void connect(IDocument document) {
    if (!(document instanceof IDocumentExtension3 partitioned)) {
      return;
    }
    var partitioner = new FastPartitioner(new Scanner(), TYPES);
    partitioner.connect(document);
    partitioned.setDocumentPartitioner(PARTITIONING, partitioner);
  }

  private static final class Scanner extends RuleBasedPartitionScanner {
    Scanner() {
      setPredicateRules(
          new IPredicateRule[] {
            new MultiLineRule("<!--", "-->", new Token(COMMENT), (char) 0, true),
            new MultiLineRule("<![CDATA[", "]]>", new Token(CDATA), (char) 0, true),
            new MultiLineRule("<?", "?>", new Token(INSTRUCTION), (char) 0, true),
            new TagRule(new Token(TAG))
          });
    }
  }

  /** A tag ends at the first '>' outside quotes; an attribute value may hold '>'. */
  private static final class TagRule extends EndOfLineRule {
    TagRule(IToken token) {
      super("<", token);
    }

    @Override
    protected boolean endSequenceDetected(ICharacterScanner scanner) {
      int quote = -1;
      for (int c = scanner.read(); c != ICharacterScanner.EOF; c = scanner.read()) {
        if (quote >= 0) {
          quote = c == quote ? -1 : quote;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else if (c == '>') {
          return true;
        } else if (c == '<') {
          scanner.unread();
          return true;
        }
      }
      scanner.unread();
      return true;
    }
  }
}
