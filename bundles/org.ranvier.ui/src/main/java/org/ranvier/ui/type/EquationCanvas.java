/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.ranvier.edit.equation.Equation;
import org.ranvier.edit.equation.EquationLayout;
import org.ranvier.edit.equation.Equations;
import org.ranvier.edit.equation.LetterMetrics;
import org.ranvier.edit.equation.Picture;
import org.ranvier.edit.equation.SvgEquations;

/** Equations in the colours of the theme; they can be copied. Put on a page that scrolls. */
final class EquationCanvas extends Canvas {
  private static final int MARGIN = 8;
  private static final float LARGER = 1.25f;

  private final ScrolledComposite scrolled;
  private final Map<String, Font> fonts = new HashMap<>();
  private List<Equation> equations = List.of();
  private Picture picture = new Picture(0, 0, 0, List.of());

  EquationCanvas(ScrolledComposite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    scrolled = parent;
    parent.setContent(this);
    parent.addListener(SWT.Resize, _ -> layOut());
    addListener(SWT.Paint, this::paint);
    addListener(SWT.Dispose, _ -> fonts.values().forEach(Font::dispose));
    addListener(SWT.FocusIn, _ -> redraw());
    addListener(SWT.FocusOut, _ -> redraw());
    addListener(SWT.KeyDown, _ -> {}); // takes part in the traversal by keys
    addListener(SWT.Traverse, event -> event.doit = true);
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = TypeMessages.equations + ": " + text();
              }
            });
    Menu menu = new Menu(this);
    copy(menu, TypeMessages.copyLatex, () -> Equations.latex(equations));
    copy(menu, TypeMessages.copySvg, () -> SvgEquations.of(equations, picture.width() + 1));
    copy(menu, TypeMessages.copyText, this::text);
    setMenu(menu);
  }

  private void copy(Menu menu, String title, Supplier<String> made) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(title);
    item.addSelectionListener(
        SelectionListener.widgetSelectedAdapter(
            _ -> {
              String text = made.get();
              if (!text.isEmpty()) {
                Clipboard clipboard = new Clipboard(getDisplay());
                clipboard.setContents(
                    new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
                clipboard.dispose();
              }
            }));
  }

  /** The equations line by line. */
  String text() {
    return equations.isEmpty()
        ? TypeMessages.equationsNone
        : equations.stream().map(Equation::indented).collect(Collectors.joining("\n"));
  }

  void show(List<Equation> shown) {
    equations = List.copyOf(shown);
    layOut();
  }

  private void layOut() {
    if (isDisposed()) {
      return;
    }
    GC gc = new GC(this);
    try {
      double width = Math.max(120, scrolled.getClientArea().width - 2 * MARGIN);
      picture = new EquationLayout(new Letters(gc), size()).of(equations, width);
    } finally {
      gc.dispose();
    }
    int wide = (int) Math.ceil(picture.width()) + 2 * MARGIN;
    int tall = (int) Math.ceil(picture.height()) + 2 * MARGIN;
    setSize(
        Math.max(wide, scrolled.getClientArea().width),
        Math.max(Math.max(tall, 40), scrolled.getClientArea().height));
    redraw();
  }

  /** Letters on the line, in pixels. */
  private double size() {
    FontData usual = JFaceResources.getDefaultFont().getFontData()[0];
    return usual.getHeight() * LARGER * getDisplay().getDPI().y / 72.0;
  }

  private Font font(Picture.Face face, double size) {
    int points = Math.max(6, (int) Math.round(size * 72 / getDisplay().getDPI().y));
    int style = face == Picture.Face.ITALIC ? SWT.ITALIC : SWT.NORMAL;
    return fonts.computeIfAbsent(
        points + " " + style, _ -> new Font(getDisplay(), "Serif", points, style));
  }

  private void paint(Event event) {
    GC gc = event.gc;
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
    gc.setForeground(getForeground());
    gc.setBackground(getForeground());
    if (equations.isEmpty()) {
      gc.drawText(TypeMessages.equationsNone, MARGIN, MARGIN, true);
    }
    gc.setLineCap(SWT.CAP_ROUND);
    for (Picture.Mark mark : picture.marks()) {
      draw(gc, mark);
    }
    if (isFocusControl()) {
      gc.drawFocus(0, 0, getSize().x, getSize().y);
    }
  }

  private void draw(GC gc, Picture.Mark mark) {
    switch (mark) {
      case Picture.Letters letters -> {
        gc.setFont(font(letters.face(), letters.size()));
        int top =
            (int) Math.round(MARGIN + letters.y())
                - gc.getFontMetrics().getAscent()
                - gc.getFontMetrics().getLeading();
        gc.drawText(letters.text(), (int) Math.round(MARGIN + letters.x()), top, true);
      }
      case Picture.Stroke stroke -> {
        Path path = new Path(gc.getDevice());
        path.moveTo((float) (MARGIN + stroke.x1()), (float) (MARGIN + stroke.y1()));
        path.lineTo((float) (MARGIN + stroke.x2()), (float) (MARGIN + stroke.y2()));
        draw(gc, path, stroke.thickness());
      }
      case Picture.Bow bow -> {
        Path path = new Path(gc.getDevice());
        path.moveTo((float) (MARGIN + bow.x1()), (float) (MARGIN + bow.y1()));
        path.quadTo(
            (float) (MARGIN + bow.towardsX()),
            (float) (MARGIN + bow.towardsY()),
            (float) (MARGIN + bow.x2()),
            (float) (MARGIN + bow.y2()));
        draw(gc, path, bow.thickness());
      }
    }
  }

  private static void draw(GC gc, Path path, double thickness) {
    gc.setLineWidth((int) Math.max(1, Math.round(thickness)));
    gc.drawPath(path);
    path.dispose();
  }

  /** Room that letters take on this screen. */
  private final class Letters implements LetterMetrics {
    private final GC gc;

    Letters(GC gc) {
      this.gc = gc;
    }

    @Override
    public double width(String text, Picture.Face face, double size) {
      gc.setFont(font(face, size));
      return gc.textExtent(text).x;
    }

    @Override
    public double ascent(double size) {
      gc.setFont(font(Picture.Face.UPRIGHT, size));
      return gc.getFontMetrics().getAscent();
    }

    @Override
    public double descent(double size) {
      gc.setFont(font(Picture.Face.UPRIGHT, size));
      return gc.getFontMetrics().getDescent();
    }
  }
}
