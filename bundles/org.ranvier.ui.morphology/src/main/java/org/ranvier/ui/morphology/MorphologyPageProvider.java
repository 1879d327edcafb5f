/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.ui.editor.ContributedPage;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.PageProvider;
import org.ranvier.xml.XmlDocument;

/** Offers the page to documents that have a morphology with segments, or cells that name one. */
public final class MorphologyPageProvider implements PageProvider {
  @Override
  public boolean isFor(XmlDocument document) {
    return DrawnShape.isAnyIn(document);
  }

  @Override
  public ContributedPage create(NeuroMLEditor editor) {
    return new MorphologyPage(editor);
  }
}
