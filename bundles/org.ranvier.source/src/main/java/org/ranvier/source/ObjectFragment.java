/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ranvier.source.TypeBinding.Slot;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextStyle;

/**
 * A value of the model as new markup: attributes and children in the order of the schema, each
 * child on a line of its own where the document does so.
 *
 * @param prefix the prefix of the parent's name with its colon, or empty
 */
record ObjectFragment(String prefix, EStructuralFeature feature, Object value) implements Fragment {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  @Override
  public String print(String indent, TextStyle style) {
    StringBuilder out = new StringBuilder();
    print(out, feature, value, indent, style);
    return out.toString();
  }

  private void print(
      StringBuilder out, EStructuralFeature as, Object what, String indent, TextStyle style) {
    String name = prefix + TypeBinding.nameOf(as);
    out.append('<').append(name);
    StringBuilder content = new StringBuilder();
    if (what instanceof EObject object) {
      printType(out, (EReference) as, object, style);
      printAttributes(out, object, style);
      printContent(content, object, indent, style);
    } else {
      content.append(text(Values.print(as, what), style));
    }
    if (content.isEmpty()) {
      out.append("/>");
    } else {
      out.append('>').append(content).append("</").append(name).append('>');
    }
  }

  private static void printType(StringBuilder out, EReference as, EObject object, TextStyle style) {
    if (!object.eClass().equals(as.getEReferenceType())) {
      attribute(out, "xmlns:xsi", XSI, style);
      attribute(out, "xsi:type", TypeBinding.nameOf(object.eClass()), style);
    }
  }

  private static void printAttributes(StringBuilder out, EObject object, TextStyle style) {
    TypeBinding type = TypeBinding.of(object.eClass());
    for (Map.Entry<String, EAttribute> entry : type.attributes().entrySet()) {
      EAttribute feature = entry.getValue();
      if (object.eIsSet(feature)) {
        attribute(out, entry.getKey(), Values.print(feature, object.eGet(feature)), style);
      }
    }
  }

  private static void attribute(StringBuilder out, String name, String value, TextStyle style) {
    char quote = style.quote();
    out.append(' ').append(name).append('=').append(quote);
    out.append(XmlEscape.value(value, quote)).append(quote);
  }

  private void printContent(StringBuilder out, EObject object, String indent, TextStyle style) {
    TypeBinding type = TypeBinding.of(object.eClass());
    EStructuralFeature text = type.text();
    if (text != null && object.eIsSet(text)) {
      out.append(text(Values.print(text, object.eGet(text)), style));
    }
    String inner = indent + style.indentUnit();
    boolean any = false;
    for (Slot slot : type.slots()) {
      for (SlotContent.Entry entry : SlotContent.entries(object, slot)) {
        if (style.multiLine()) {
          out.append(style.lineEnd()).append(inner);
        }
        print(out, entry.feature(), entry.value(), inner, style);
        any = true;
      }
    }
    if (any && style.multiLine()) {
      out.append(style.lineEnd()).append(indent);
    }
  }

  private static String text(String text, TextStyle style) {
    return XmlEscape.text(text).replace("\n", style.lineEnd());
  }
}
