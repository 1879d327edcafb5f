/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.icons.Icons;
import org.ranvier.xml.XmlDocument;

/** A file of the core language, to be read and not changed. */
record LibraryInput(XmlDocument document) implements IStorageEditorInput, IEncodedStorage {
  @Override
  public IStorage getStorage() {
    return this;
  }

  @Override
  public InputStream getContents() {
    return new ByteArrayInputStream(document.text().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String getCharset() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public @Nullable IPath getFullPath() {
    return new Path(document.fileName());
  }

  @Override
  public String getName() {
    return document.fileName();
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return Icons.TYPE.descriptor();
  }

  @Override
  public @Nullable IPersistableElement getPersistable() {
    return null;
  }

  @Override
  public String getToolTipText() {
    return document.fileName();
  }

  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    return adapter.isInstance(this) ? adapter.cast(this) : null;
  }
}
