/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.List;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.definition.Definitions;
import org.ranvier.edit.definition.Link;

/** Links from names to what they stand for, while Ctrl is held. */
final class DefinitionLinks extends AbstractHyperlinkDetector {
  /** In longer texts looking at every move of the pointer takes too long; F3 still leads on. */
  private static final int LONGEST = 8_000_000;

  private final SourceKnowledge source;

  DefinitionLinks(SourceKnowledge source) {
    this.source = source;
  }

  @Override
  public IHyperlink @Nullable [] detectHyperlinks(
      ITextViewer viewer, IRegion region, boolean severalAllowed) {
    if (viewer.getDocument().getLength() > LONGEST) {
      return null;
    }
    String text = viewer.getDocument().get();
    List<Link> links =
        source
            .knowledge()
            .map(known -> new Definitions(text, known).at(region.getOffset()))
            .orElse(List.of());
    return links.isEmpty()
        ? null
        : links.stream().map(ToDefinition::new).toArray(IHyperlink[]::new);
  }

  private record ToDefinition(Link link) implements IHyperlink {
    @Override
    public IRegion getHyperlinkRegion() {
      return new Region(link.origin().start(), link.origin().length());
    }

    @Override
    public @Nullable String getTypeLabel() {
      return null;
    }

    @Override
    public String getHyperlinkText() {
      return link.label();
    }

    @Override
    public void open() {
      DefinitionOpener.open(link);
    }
  }
}
