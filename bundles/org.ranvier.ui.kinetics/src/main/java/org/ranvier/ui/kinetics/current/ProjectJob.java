/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.current;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.ide.ResourceUtil;
import org.ranvier.lab.cell.ChannelInFile;
import org.ranvier.xml.XmlDocument;

/** Looks through the files of a project for channels, beside the UI thread. */
final class ProjectJob extends Job {
  /** Files of more bytes are not those of channels. */
  private static final long MOST_BYTES = 2_000_000;

  private final Control owner;
  private final Display display;
  private final IEditorInput input;
  private final Path own;
  private final Consumer<List<ChannelInFile>> found;

  /**
   * @param own file of the editor, whose channels come first
   * @param found told of all channels, in the UI thread
   */
  ProjectJob(Control owner, IEditorInput input, Path own, Consumer<List<ChannelInFile>> found) {
    super(CurrentMessages.looking);
    this.owner = owner;
    this.display = owner.getDisplay();
    this.input = input;
    this.own = own;
    this.found = found;
    setSystem(true);
    setPriority(Job.SHORT);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    List<Path> files = new ArrayList<>(List.of(own));
    IFile file = ResourceUtil.getFile(input);
    try {
      if (file != null) {
        collect(file.getProject(), files);
      }
    } catch (CoreException gone) {
      return gone.getStatus();
    }
    List<ChannelInFile> channels = ChannelInFile.of(files, XmlDocument::read);
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!owner.isDisposed()) {
              found.accept(channels);
            }
          });
    }
    return Status.OK_STATUS;
  }

  private static void collect(IContainer folder, List<Path> files) throws CoreException {
    for (IResource each : folder.members()) {
      if (each instanceof IContainer inner) {
        collect(inner, files);
      } else if (each.getName().endsWith(".nml")) {
        Optional.ofNullable(each.getLocation())
            .map(location -> location.toPath())
            .filter(path -> !files.contains(path) && path.toFile().length() < MOST_BYTES)
            .ifPresent(files::add);
      }
    }
  }
}
