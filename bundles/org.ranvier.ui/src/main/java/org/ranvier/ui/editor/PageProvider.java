/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import org.ranvier.xml.XmlDocument;

/**
 * Makes a page of editors for documents that have what it shows. Bundles name theirs at the
 * extension point {@code org.ranvier.ui.pages}.
 */
public interface PageProvider {
  /**
   * Whether a document has something for the page; asked in the UI thread for each reading of the
   * text until the page is there.
   */
  boolean isFor(XmlDocument document);

  /** The page for an editor, with the id that the extension states. */
  ContributedPage create(NeuroMLEditor editor);
}
