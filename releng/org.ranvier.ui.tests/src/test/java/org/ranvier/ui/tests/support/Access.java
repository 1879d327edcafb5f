/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** What keeps people out who use the keyboard, or a screen reader. */
public final class Access {
  private Access() {}

  /** Controls below this one that have no name, cannot be reached, or share a mnemonic. */
  public static List<String> faults(Composite root) {
    List<String> faults = new ArrayList<>();
    Widgets.below(root)
        .filter(Control::isVisible)
        .forEach(
            each -> {
              if (needsName(each) && name(each).isBlank()) {
                faults.add("no name: " + describe(each));
              }
              if (isUsed(each) && each.isEnabled() && !isReached(each)) {
                faults.add("not reached by Tab: " + describe(each));
              }
            });
    faults.addAll(doubleMnemonics(root));
    return faults;
  }

  /** What a person uses in it, as far as it can be seen. */
  public static Stream<Control> used(Composite root) {
    return Widgets.below(root).filter(each -> each.isVisible() && isUsed(each));
  }

  private static boolean needsName(Control control) {
    return isUsed(control)
        || control instanceof Canvas canvas
            && canvas.getClass().getName().startsWith("org.ranvier.");
  }

  private static boolean isUsed(Control control) {
    return control instanceof Button
        || control instanceof Combo
        || control instanceof Spinner
        || control instanceof Table
        || control instanceof Text text && (text.getStyle() & SWT.READ_ONLY) == 0
        || control instanceof Tree
        || control instanceof StyledText text && text.getEditable()
        || control instanceof Link
        || control instanceof Hyperlink;
  }

  /** Whether Tab leads there: every parent's list of tab stops has it, as in SWT's own search. */
  private static boolean isReached(Control control) {
    if ((control.getStyle() & SWT.NO_FOCUS) != 0) {
      return false;
    }
    for (Control each = control; each.getParent() != null; each = each.getParent()) {
      Control stop = each;
      Composite parent = each.getParent();
      List<Control> stops = List.of(parent.getTabList());
      boolean radio = control instanceof Button b && (b.getStyle() & SWT.RADIO) != 0;
      if (!radio && !stops.contains(stop) && parent.getTabList().length > 0) {
        return false;
      }
      if (parent instanceof org.eclipse.swt.widgets.Shell) {
        return true;
      }
    }
    return true;
  }

  /** What a screen reader says: a name of its own, its text, or the label in front of it. */
  private static String name(Control control) {
    String own = ownName(control);
    if (!own.isBlank()) {
      return own;
    }
    String text =
        switch (control) {
          case Button button -> button.getText();
          case Link link -> link.getText();
          case Hyperlink link -> Widgets.text(link);
          default -> "";
        };
    return text.isBlank() ? labelBefore(control) : text;
  }

  private static String ownName(Control control) {
    AccessibleEvent event = new AccessibleEvent(control);
    event.childID = -1;
    try {
      // SWT has no getter; the listeners are asked as the system's reader asks them.
      Object listeners = field(control.getAccessible(), "accessibleListeners");
      if (listeners instanceof List<?> all) {
        for (Object each : all) {
          ((AccessibleListener) each).getName(event);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    return event.result == null ? "" : event.result;
  }

  private static Object field(Object owner, String name) throws ReflectiveOperationException {
    var field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }

  /** The label or group in front of it among its siblings, as SWT relates them. */
  private static String labelBefore(Control control) {
    String last = "";
    for (Control each : control.getParent().getChildren()) {
      if (each == control) {
        break;
      }
      if (each instanceof Label label && (label.getStyle() & SWT.SEPARATOR) == 0) {
        last = label.getText();
      } else if (isUsed(each)) {
        last = "";
      }
    }
    return last.isBlank() && control.getParent() instanceof Group group ? group.getText() : last;
  }

  private static List<String> doubleMnemonics(Composite root) {
    Map<String, String> first = new HashMap<>();
    List<String> faults = new ArrayList<>();
    Widgets.below(root)
        .filter(Control::isVisible)
        .forEach(
            each -> {
              String text = mnemonicText(each);
              int at = text.replace("&&", "  ").indexOf('&');
              if (at >= 0 && at + 1 < text.length()) {
                String key = text.substring(at + 1, at + 2).toLowerCase(Locale.ROOT);
                String other = first.putIfAbsent(key, text);
                if (other != null) {
                  faults.add("one mnemonic for \"%s\" and \"%s\"".formatted(other, text));
                }
              }
            });
    return faults;
  }

  private static String mnemonicText(Control control) {
    return switch (control) {
      case Button button -> button.getText();
      case Label label -> label.getText();
      case Group group -> group.getText();
      default -> "";
    };
  }

  private static String describe(Control control) {
    StringBuilder path = new StringBuilder();
    for (Control each = control; each != null; each = each.getParent()) {
      path.insert(0, "/" + each.getClass().getSimpleName());
    }
    String text = control instanceof Text field ? field.getText() : control.getToolTipText();
    return path + (text == null || text.isBlank() ? "" : " \"" + text + "\"");
  }
}
