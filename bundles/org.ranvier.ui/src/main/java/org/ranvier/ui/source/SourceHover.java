/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.keys.IBindingService;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.hover.Explanation;
import org.ranvier.edit.hover.Hover;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.TextRange;

/** What to know about what the pointer rests on; worked out outside the UI thread. */
final class SourceHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {
  /** The platform's command; it has no constant that others may use. */
  private static final String QUICK_ASSIST =
      "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals";

  private final SourceKnowledge source;
  private volatile int pointer;

  SourceHover(SourceKnowledge source) {
    this.source = source;
  }

  @Override
  public IRegion getHoverRegion(ITextViewer viewer, int offset) {
    // The word there, which is found at once; what is known of it is found in the hover's thread.
    IDocument document = viewer.getDocument();
    pointer = offset;
    try {
      int start = offset;
      while (start > 0 && isWordPart(document.getChar(start - 1))) {
        start--;
      }
      int end = offset;
      while (end < document.getLength() && isWordPart(document.getChar(end))) {
        end++;
      }
      return new Region(start, end - start);
    } catch (BadLocationException _) {
      return new Region(offset, 0); // the text became shorter meanwhile
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isJavaIdentifierPart(c);
  }

  @Override
  public @Nullable Object getHoverInfo2(ITextViewer viewer, IRegion region) {
    return find(viewer, region).orElse(null);
  }

  @Override
  public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
    return find(viewer, region).map(Explanation::text).orElse(null);
  }

  private Optional<Explanation> find(ITextViewer viewer, IRegion region) {
    String text = viewer.getDocument().get();
    Optional<Knowledge> known = source.knowledge();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Hover hover = new Hover(text, known.get(), source.findings());
    int place = placeIn(region);
    Optional<String> recorded =
        known
            .get()
            .file()
            .flatMap(file -> hover.quantityAt(place).flatMap(at -> RecordedValues.find(file, at)));
    Optional<Explanation> found = hover.at(place).map(SourceHover::withKey);
    return recorded.isEmpty()
        ? found
        : Optional.of(with("\n" + recorded.get(), Explanation.Style.PLAIN, found, region));
  }

  private static Explanation with(
      String text, Explanation.Style style, Optional<Explanation> found, IRegion region) {
    List<Explanation.Piece> pieces =
        new ArrayList<>(found.map(Explanation::pieces).orElseGet(List::of));
    pieces.add(new Explanation.Piece(pieces.isEmpty() ? text.strip() : text, style));
    TextRange subject =
        found
            .map(Explanation::subject)
            .orElseGet(
                () -> new TextRange(region.getOffset(), region.getOffset() + region.getLength()));
    return new Explanation(subject, pieces);
  }

  /** What tells of a problem also tells how to get at its repairs. */
  private static Explanation withKey(Explanation explanation) {
    boolean problem =
        explanation.pieces().stream().anyMatch(each -> each.style() == Explanation.Style.PROBLEM);
    String key =
        PlatformUI.getWorkbench()
            .getService(IBindingService.class)
            .getBestActiveBindingFormattedFor(QUICK_ASSIST);
    if (!problem || key == null || key.isEmpty()) {
      return explanation;
    }
    List<Explanation.Piece> pieces = new ArrayList<>(explanation.pieces());
    String hint = "\n" + NLS.bind(SourceMessages.hoverRepairs, key);
    pieces.add(new Explanation.Piece(hint, Explanation.Style.FAINT));
    return new Explanation(explanation.subject(), pieces);
  }

  /** The very place under the pointer, where it is in the region asked for. */
  private int placeIn(IRegion region) {
    int start = region.getOffset();
    int at = pointer;
    return at >= start && at <= start + region.getLength() ? at : start;
  }

  @Override
  public IInformationControlCreator getHoverControlCreator() {
    return parent -> new ExplanationControl(parent, EditorsUI.getTooltipAffordanceString());
  }
}
