/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.project;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceVisitor;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.xml.Cancellation;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/** The models of a project as they are now, texts that are being edited included. */
public final class ProjectModels {
  private ProjectModels() {}

  /** Files of a folder or project that hold models; what a tool derives from others is left out. */
  public static List<IFile> files(IContainer folder) throws CoreException {
    return files(folder, new NullProgressMonitor());
  }

  /**
   * As {@link #files(IContainer)}.
   *
   * @throws OperationCanceledException when it was cancelled
   */
  public static List<IFile> files(IContainer folder, IProgressMonitor monitor)
      throws CoreException {
    List<IFile> found = new ArrayList<>();
    IResourceVisitor visitor =
        resource -> {
          if (monitor.isCanceled()) {
            throw new OperationCanceledException();
          }
          if (resource.isDerived()) {
            return false;
          }
          if (resource instanceof IFile file && ModelFiles.isModel(file) && isLocal(file)) {
            found.add(file);
          }
          return true;
        };
    folder.accept(visitor);
    return found;
  }

  private static boolean isLocal(IFile file) {
    URI location = file.getLocationURI();
    return location != null && "file".equals(location.getScheme());
  }

  /**
   * Reads files and what they include.
   *
   * @throws org.eclipse.core.runtime.OperationCanceledException when it was cancelled
   */
  public static FileSet read(Collection<IFile> files, IProgressMonitor monitor) {
    SubMonitor progress = SubMonitor.convert(monitor, ProjectMessages.reading, files.size());
    List<Path> paths = files.stream().map(file -> Path.of(file.getLocationURI())).toList();
    return FileSet.read(
        paths,
        path -> {
          progress.split(1);
          return reading(progress, () -> document(path));
        });
  }

  /**
   * Reads a document unless that is cancelled in the middle of it.
   *
   * @throws OperationCanceledException when it was
   */
  public static XmlDocument reading(IProgressMonitor monitor, Supplier<XmlDocument> reading) {
    try {
      return Cancellation.reading(monitor::isCanceled, reading);
    } catch (CancellationException _) {
      throw new OperationCanceledException();
    }
  }

  /** Reads all models of the project that a file is in. */
  public static FileSet around(IFile file, IProgressMonitor monitor) throws CoreException {
    List<IFile> files = files(file.getProject());
    if (!files.contains(file)) {
      files.add(file);
    }
    return read(files, monitor);
  }

  /** The text that an editor holds, else that of the file; of broken ones what can be read. */
  private static XmlDocument document(Path path) {
    return unsaved(path)
        .map(text -> XmlDocument.ofTolerantly(path, text))
        .orElseGet(() -> FileSet.readTolerantly(path));
  }

  /**
   * The document as an editor holds it, saved or not, else that of the file.
   *
   * @throws org.ranvier.xml.ModelProblemException when it cannot be read or is malformed
   */
  public static XmlDocument current(Path path) {
    return unsaved(path)
        .map(text -> XmlDocument.of(path, text))
        .orElseGet(() -> XmlDocument.read(path));
  }

  private static Optional<XmlFile> unsaved(Path path) {
    return findFile(path)
        .map(
            file ->
                FileBuffers.getTextFileBufferManager()
                    .getTextFileBuffer(file.getFullPath(), LocationKind.IFILE))
        .filter(ITextFileBuffer::isDirty)
        .map(buffer -> new XmlFile(buffer.getDocument().get(), XmlEncoding.UTF_8));
  }

  /** The workspace's file at a place of the disk. */
  public static Optional<IFile> findFile(Path path) {
    IFile[] files =
        ResourcesPlugin.getWorkspace()
            .getRoot()
            .findFilesForLocationURI(path.toAbsolutePath().normalize().toUri());
    for (IFile file : files) {
      if (file.exists()) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** The workspace's file that a document was read from. */
  public static Optional<IFile> findFile(XmlDocument document) {
    return document.path().flatMap(ProjectModels::findFile);
  }
}
