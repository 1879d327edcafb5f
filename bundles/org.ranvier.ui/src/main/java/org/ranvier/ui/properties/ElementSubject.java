/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.properties;

import java.util.Optional;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.xml.XmlElement;

/** An element of a document that is open. */
public record ElementSubject(NeuroMLEditor editor, ElementPath path) {
  public static ElementSubject of(NeuroMLEditor editor, XmlElement element) {
    return new ElementSubject(editor, ElementPath.of(element));
  }

  /** The element as it was read last. */
  public Optional<XmlElement> find() {
    return editor.readings().latest().flatMap(each -> each.tree()).flatMap(path::findIn);
  }
}
