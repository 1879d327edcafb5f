/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.synapse;

import org.ranvier.report.part.Parts;
import org.ranvier.ui.editor.ContributedPage;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.PageProvider;
import org.ranvier.xml.XmlDocument;

/** Offers the page to documents that have synapses or models of a concentration. */
public final class SynapsePageProvider implements PageProvider {
  @Override
  public boolean isFor(XmlDocument document) {
    return Parts.isIn(document);
  }

  @Override
  public ContributedPage create(NeuroMLEditor editor) {
    return new SynapsePage(editor);
  }
}
