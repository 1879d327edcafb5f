/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.undo.snapshot.IResourceSnapshot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.ide.undo.CreateFileOperation;

/**
 * Makes a file that has all of its text or is not there: it is written beside its place and then
 * moved. Undo removes it.
 */
public final class NewFileOperation extends CreateFileOperation {
  private final IFile file;
  private final byte[] text;
  private boolean written;

  /**
   * @param file one that is not there
   * @param label what an undo of it is called
   */
  public NewFileOperation(IFile file, String text, String label) {
    super(file, null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), label);
    this.file = file;
    this.text = text.getBytes(StandardCharsets.UTF_8);
  }

  /** What is done again after an undo brings back what was there before it. */
  @Override
  protected void doExecute(IProgressMonitor monitor, IAdaptable uiInfo) throws CoreException {
    URI place = file.getLocationURI();
    if (written || place == null || !"file".equals(place.getScheme())) {
      super.doExecute(monitor, uiInfo);
      return;
    }
    write(Path.of(place));
    written = true;
    file.refreshLocal(IResource.DEPTH_ZERO, monitor);
    setTargetResources(new IResource[] {file});
    setResourceDescriptions(new IResourceSnapshot<?>[0]);
  }

  private void write(Path place) throws CoreException {
    Path part = place.resolveSibling(file.getName() + ".part");
    try {
      Files.write(part, text);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritten) {
      throw new CoreException(
          new Status(
              IStatus.ERROR,
              "org.ranvier.ui",
              WizardMessages.notWritten(file.getName(), unwritten),
              unwritten));
    } finally {
      remove(part);
    }
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException left) {
      ILog.get().warn("The file " + part + " could not be removed", left);
    }
  }
}
