/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.outline;

import java.util.Optional;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.ReadingModel;
import org.ranvier.xml.XmlElement;

/** The element tree below the root of a reading, or of whatever reading is the latest. */
public final class OutlineContent implements ITreeContentProvider {
  /** So many of the elements inside another get a line at once; a click shows more. */
  public static final int SHOWN_AT_ONCE = 500;

  @Override
  public Object[] getElements(Object input) {
    Optional<DocumentReading> reading =
        input instanceof ReadingModel model
            ? model.latest()
            : input instanceof DocumentReading one ? Optional.of(one) : Optional.empty();
    return reading.flatMap(DocumentReading::root).stream().toArray();
  }

  @Override
  public Object[] getChildren(Object parent) {
    return parent instanceof XmlElement element ? element.elements().toArray() : new Object[0];
  }

  @Override
  public @Nullable Object getParent(Object element) {
    return element instanceof XmlElement xml ? xml.parent().orElse(null) : null;
  }

  @Override
  public boolean hasChildren(Object element) {
    return element instanceof XmlElement xml && !xml.elements().isEmpty();
  }
}
