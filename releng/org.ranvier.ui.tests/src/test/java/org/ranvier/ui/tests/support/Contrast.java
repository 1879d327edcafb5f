/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** How well texts stand out from what they are written on, measured in the picture on screen. */
public final class Contrast {
  /** What every text must have, by the guidelines for web content, level AA. */
  public static final double LEAST = 4.5;

  private Contrast() {}

  /** The texts below a control that stand out too little, each with its contrast. */
  public static List<String> faults(Control root) {
    List<String> faults = new ArrayList<>();
    ImageData screen = screen(root.getDisplay());
    Widgets.below(root)
        .filter(Control::isVisible)
        .filter(Control::isEnabled)
        .forEach(each -> check(each, screen, faults));
    return faults;
  }

  private static void check(Control control, ImageData screen, List<String> faults) {
    if (control instanceof Tree tree) {
      items(tree, tree.getItems(), screen, faults);
    } else if (control instanceof Table table) {
      for (TableItem item : table.getItems()) {
        check(table, item.getTextBounds(0), item.getText(), screen, faults);
      }
    } else if (isTab(control)) {
      Point size = control.getSize();
      Rectangle inside = new Rectangle(4, 4, size.x - 8, size.y - 8); // without its lines
      check(control, inside, String.valueOf(control), screen, faults);
    } else {
      String text = text(control);
      if (!text.isBlank()) {
        Point size = control.getSize();
        check(control, new Rectangle(0, 0, size.x, size.y), text, screen, faults);
      }
    }
  }

  /** One of the tabs beside the sections of the Properties view, which draws itself. */
  private static boolean isTab(Control control) {
    return control.getClass().getName().endsWith("TabbedPropertyList$ListElement");
  }

  private static void items(Tree tree, TreeItem[] items, ImageData screen, List<String> faults) {
    List<TreeItem> selected = List.of(tree.getSelection());
    for (TreeItem item : items) {
      if (!selected.contains(item)) {
        check(tree, item.getTextBounds(0), item.getText(), screen, faults);
      }
      if (item.getExpanded()) {
        items(tree, item.getItems(), screen, faults);
      }
    }
  }

  private static String text(Control control) {
    return switch (control) {
      case Label label -> label.getText();
      case Link link -> link.getText();
      case Hyperlink link -> Widgets.text(link);
      case Button button -> button.getText();
      case Text field -> field.getText();
      case Combo combo -> combo.getText();
      default -> "";
    };
  }

  private static void check(
      Control control, Rectangle area, String text, ImageData screen, List<String> faults) {
    Rectangle client = new Rectangle(0, 0, control.getSize().x, control.getSize().y);
    Rectangle shown = area.intersection(client);
    Point origin = control.toDisplay(shown.x, shown.y);
    shown = new Rectangle(origin.x, origin.y, shown.width, shown.height);
    shown =
        shown
            .intersection(visible(control))
            .intersection(new Rectangle(0, 0, screen.width, screen.height));
    if (shown.width < 8 || shown.height < 8) {
      return; // scrolled out of sight
    }
    double contrast = contrast(screen, shown);
    if (contrast < LEAST) {
      faults.add("%s \"%s\" %.1f".formatted(control.getClass().getSimpleName(), text, contrast));
    }
  }

  /** What the parents of a control leave to be seen of it. */
  private static Rectangle visible(Control control) {
    Rectangle seen = new Rectangle(0, 0, Integer.MAX_VALUE / 2, Integer.MAX_VALUE / 2);
    for (Control each = control.getParent(); each != null; each = each.getParent()) {
      Point origin = each.toDisplay(0, 0);
      seen =
          seen.intersection(new Rectangle(origin.x, origin.y, each.getSize().x, each.getSize().y));
    }
    return seen;
  }

  /** Between the ground, which most of the pixels have, and the pixel that differs most. */
  private static double contrast(ImageData screen, Rectangle area) {
    Map<RGB, Integer> counts = new HashMap<>();
    for (int y = area.y; y < area.y + area.height; y++) {
      for (int x = area.x; x < area.x + area.width; x++) {
        counts.merge(screen.palette.getRGB(screen.getPixel(x, y)), 1, Integer::sum);
      }
    }
    RGB ground =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return counts.keySet().stream().mapToDouble(each -> between(each, ground)).max().orElse(1);
  }

  /** The ratio of two colours, from 1 to 21. */
  public static double between(RGB one, RGB other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(RGB rgb) {
    return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static ImageData screen(Display display) {
    Rectangle all = display.getBounds();
    Image image = new Image(display, all.width, all.height);
    GC gc = new GC(display);
    try {
      gc.copyArea(image, 0, 0);
      return image.getImageData();
    } finally {
      gc.dispose();
      image.dispose();
    }
  }
}
