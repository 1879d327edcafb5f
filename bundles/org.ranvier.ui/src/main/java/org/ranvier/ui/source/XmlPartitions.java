/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.syntax.Aside;

/**
 * Cuts an XML text into the partitions in which a tag is none: comments, CDATA and processing
 * instructions. All else, tags and text, is the default partition: there are so many tags that a
 * place for each would be felt in a large file.
 */
public final class XmlPartitions {
  /** Name of this partitioning; other partitionings of the same document stay untouched. */
  public static final String PARTITIONING = "org.ranvier.ui.xml";

  public static final String COMMENT = "org.ranvier.ui.xml.comment";
  public static final String CDATA = "org.ranvier.ui.xml.cdata";
  public static final String INSTRUCTION = "org.ranvier.ui.xml.instruction";

  private static final String[] TYPES = {COMMENT, CDATA, INSTRUCTION};

  private XmlPartitions() {}

  /** All partition types, the default one (tags, and text between them) first. */
  public static String[] contentTypes() {
    return new String[] {IDocument.DEFAULT_CONTENT_TYPE, COMMENT, CDATA, INSTRUCTION};
  }

  /** Gives the document this partitioning. */
  public static void connect(IDocument document) {
    if (!(document instanceof IDocumentExtension3 partitioned)) {
      return;
    }
    var partitioner = new Partitioner();
    partitioner.connect(document);
    partitioned.setDocumentPartitioner(PARTITIONING, partitioner);
  }

  /** Looks for partitions anew only where something was typed that can begin or end one. */
  private static final class Partitioner extends FastPartitioner {
    private final PartitionScanner scanner;
    private boolean isTouched;

    Partitioner() {
      this(new PartitionScanner());
    }

    private Partitioner(PartitionScanner scanner) {
      super(scanner, TYPES);
      this.scanner = scanner;
    }

    @Override
    protected void initialize() {
      super.initialize();
      scanner.release();
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
      isTouched = mayDelimit(event.getDocument(), event.getOffset(), event.getLength());
      super.documentAboutToBeChanged(event);
    }

    @Override
    public @Nullable IRegion documentChanged2(DocumentEvent event) {
      int length = event.getText() == null ? 0 : event.getText().length();
      if (isTouched || mayDelimit(event.getDocument(), event.getOffset(), length)) {
        IRegion changed = super.documentChanged2(event);
        scanner.release();
        return changed;
      }
      fPositionUpdater.update(event);
      return null;
    }

    private static boolean mayDelimit(IDocument document, int offset, int length) {
      int start = Math.max(0, offset - Aside.LONGEST_DELIMITER);
      int end = Math.min(document.getLength(), offset + length + Aside.LONGEST_DELIMITER);
      try {
        return Aside.mayDelimit(document.get(start, end - start));
      } catch (BadLocationException _) {
        return true;
      }
    }
  }
}
