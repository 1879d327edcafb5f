/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.IViewportListener;
import org.eclipse.jface.text.JFaceTextUtil;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintListener;
import org.jspecify.annotations.Nullable;

/**
 * Colours what is looked at and a little around it, so that it takes no longer in a large text than
 * in a small one. What comes into sight is coloured then.
 *
 * <pre>
 *   text      |······································································|
 *   coloured             |───────────────────────────|
 *   in sight                      |─────────|
 * </pre>
 */
final class VisibleColours extends PresentationReconciler {
  /** Lines above and below those in sight that are coloured with them. */
  private static final int MARGIN_LINES = 60;

  /** In a line longer than this not all is coloured. */
  private static final int MOST_CHARACTERS = 60_000;

  private final IViewportListener onScroll = _ -> colourSight();
  private final PaintListener onPaint = _ -> paint();
  private @Nullable ITextViewer viewer;
  private @Nullable IDocument colouredText;
  private Position coloured = new Position(0, 0);
  private boolean isDue;

  @Override
  public void install(ITextViewer textViewer) {
    viewer = textViewer;
    textViewer.addViewportListener(onScroll);
    textViewer.getTextWidget().addPaintListener(onPaint);
    super.install(textViewer);
  }

  @Override
  public void uninstall() {
    ITextViewer old = viewer;
    if (old != null) {
      old.removeViewportListener(onScroll);
      if (old.getTextWidget() != null && !old.getTextWidget().isDisposed()) {
        old.getTextWidget().removePaintListener(onPaint);
      }
    }
    remember(null, new Position(0, 0));
    super.uninstall();
    viewer = null;
  }

  /** Colours what is in sight, or near, at once; the rest waits till it comes into sight. */
  @Override
  protected @Nullable TextPresentation createPresentation(IRegion damage, IDocument document) {
    ITextViewer now = viewer;
    if (now == null || now.getTextWidget() == null) {
      return null;
    }
    // A quote that was typed tells on the rest of its tag, which can be lines.
    int start = Math.max(damage.getOffset(), coloured.getOffset());
    int end = coloured.getOffset() + coloured.getLength();
    boolean isLocal = damage.getLength() < document.getLength() && coloured.getLength() > 0;
    if (document == colouredText && isLocal && end - start < MOST_CHARACTERS) {
      if (start < end) {
        colour(now, document, new Region(start, end - start));
      }
    } else {
      colourAround(now, document);
    }
    return null;
  }

  /** Something may have come into sight without scrolling, as when an element is folded. */
  private void paint() {
    ITextViewer now = viewer;
    if (now != null && !isDue && !isColoured(now)) {
      isDue = true;
      now.getTextWidget()
          .getDisplay()
          .asyncExec(
              () -> {
                isDue = false;
                colourSight();
              });
    }
  }

  private void colourSight() {
    ITextViewer now = viewer;
    if (now != null
        && now.getTextWidget() != null
        && !now.getTextWidget().isDisposed()
        && now.getDocument() != null
        && !isColoured(now)) {
      colourAround(now, now.getDocument());
    }
  }

  private boolean isColoured(ITextViewer now) {
    IRegion sight = sight(now, 0);
    return sight == null
        || now.getDocument() == colouredText
            && coloured.getOffset() <= sight.getOffset()
            && sight.getOffset() + sight.getLength() <= coloured.getOffset() + coloured.getLength();
  }

  private void colourAround(ITextViewer now, IDocument document) {
    IRegion wanted = sight(now, MARGIN_LINES);
    if (wanted != null) {
      remember(document, new Position(wanted.getOffset(), wanted.getLength()));
      colour(now, document, wanted);
    }
  }

  /** What was coloured last; the document moves it as the text changes. */
  private void remember(@Nullable IDocument document, Position place) {
    if (colouredText != null) {
      colouredText.removePosition(coloured);
    }
    coloured = place;
    colouredText = document;
    if (document != null) {
      try {
        document.addPosition(place);
      } catch (BadLocationException _) {
        colouredText = null; // the text is being replaced; what is said of it then colours it
      }
    }
  }

  /** From the first line in sight to the last, and so many more; null where nothing is shown. */
  private static @Nullable IRegion sight(ITextViewer viewer, int margin) {
    StyledText widget = viewer.getTextWidget();
    int first = Math.max(0, widget.getTopIndex() - margin);
    int last =
        Math.min(widget.getLineCount() - 1, JFaceTextUtil.getPartialBottomIndex(widget) + margin);
    if (last < first) {
      return null;
    }
    int start = widget.getOffsetAtLine(first);
    int end =
        last + 1 < widget.getLineCount() ? widget.getOffsetAtLine(last + 1) : widget.getCharCount();
    Region shown = new Region(start, end - start);
    return viewer instanceof ITextViewerExtension5 folding
        ? folding.widgetRange2ModelRange(shown)
        : shown;
  }

  /** Colours a range of the text where it is not folded away. */
  private void colour(ITextViewer now, IDocument document, IRegion range) {
    IRegion[] parts =
        now instanceof ITextViewerExtension5 folding
            ? folding.getCoveredModelRanges(range)
            : new IRegion[] {range};
    if (parts == null) {
      return;
    }
    for (IRegion part : parts) {
      int length = Math.min(part.getLength(), MOST_CHARACTERS);
      TextPresentation colours =
          super.createPresentation(new Region(part.getOffset(), length), document);
      if (colours != null) {
        now.changeTextPresentation(colours, false);
      }
    }
  }
}
