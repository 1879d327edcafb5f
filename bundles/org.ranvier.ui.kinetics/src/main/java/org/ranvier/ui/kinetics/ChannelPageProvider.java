/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import org.ranvier.edit.channel.Channel;
import org.ranvier.ui.editor.ContributedPage;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.editor.PageProvider;
import org.ranvier.xml.XmlDocument;

/** Offers the page to documents that have channels with gates. */
public final class ChannelPageProvider implements PageProvider {
  @Override
  public boolean isFor(XmlDocument document) {
    return Channel.isIn(document);
  }

  @Override
  public ContributedPage create(NeuroMLEditor editor) {
    return new ChannelPage(editor);
  }
}
