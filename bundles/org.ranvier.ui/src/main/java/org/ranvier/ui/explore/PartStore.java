/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.explore.FileParts;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.ui.project.ModelFiles;
import org.ranvier.xml.ModelProblemException;

/**
 * The parts of files that somebody looked into. Files are read one after the other in the
 * background, as they are saved; one that changes is read again, and till then shows what it had.
 */
public final class PartStore {
  /** Told that a file was read; called in the thread that read it. */
  public interface Listener {
    void read(IFile file);
  }

  private static final PartStore SHARED = new PartStore();

  private final Map<IFile, Contents> contents = new ConcurrentHashMap<>();
  private final ListenerList<Listener> listeners = new ListenerList<>();
  private final IResourceChangeListener onChange = this::changed;

  /**
   * What is known of a file.
   *
   * @param stamp modification stamp of the file that was read
   * @param parts empty where it holds no model
   */
  private record Contents(long stamp, List<ModelPart> parts) {}

  private PartStore() {
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(onChange, IResourceChangeEvent.POST_CHANGE);
  }

  /** The one of this workbench. */
  public static PartStore shared() {
    return SHARED;
  }

  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  public void removeListener(Listener listener) {
    listeners.remove(listener);
  }

  /** The parts of a file; empty where it was not read yet, which then is about to happen. */
  public Optional<List<ModelPart>> find(IFile file) {
    Contents known = contents.get(file);
    if (known == null) {
      read(file);
    }
    return Optional.ofNullable(known).map(Contents::parts);
  }

  /** The parts of a file as it was read last, which reading does not wait for. */
  public List<ModelPart> known(IFile file) {
    Contents known = contents.get(file);
    return known == null ? List.of() : known.parts();
  }

  private void read(IFile file) {
    Job job = new ReadJob(file);
    if (Job.getJobManager().find(file).length == 0) {
      job.schedule();
    }
  }

  private void changed(IResourceChangeEvent event) {
    IResourceDelta delta = event.getDelta();
    if (delta == null || contents.isEmpty()) {
      return;
    }
    try {
      delta.accept(
          change -> {
            if (change.getResource() instanceof IFile file && contents.containsKey(file)) {
              changed(file, change);
            }
            return true;
          });
    } catch (CoreException notVisited) {
      ILog.of(getClass()).log(notVisited.getStatus());
    }
  }

  private void changed(IFile file, IResourceDelta change) {
    if (change.getKind() == IResourceDelta.REMOVED) {
      contents.remove(file);
    } else if ((change.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0) {
      read(file);
    }
  }

  private final class ReadJob extends Job {
    private final IFile file;

    ReadJob(IFile file) {
      super(ExploreMessages.reading);
      this.file = file;
      setSystem(true);
      setPriority(Job.SHORT);
      setRule(OneAfterTheOther.RULE);
    }

    @Override
    public boolean belongsTo(Object family) {
      // One that runs has perhaps read what was there before.
      return file.equals(family) && getState() == Job.WAITING;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      long stamp = file.getModificationStamp();
      Contents known = contents.get(file);
      if (known != null && known.stamp == stamp) {
        return Status.OK_STATUS;
      }
      List<ModelPart> parts = ModelFiles.isModel(file) ? parts(monitor) : List.of();
      if (monitor.isCanceled()) {
        return Status.CANCEL_STATUS;
      }
      contents.put(file, new Contents(stamp, parts));
      listeners.forEach(each -> each.read(file));
      return Status.OK_STATUS;
    }

    private List<ModelPart> parts(IProgressMonitor monitor) {
      @Nullable URI location = file.getLocationURI();
      if (location == null || !"file".equals(location.getScheme())) {
        return List.of();
      }
      try {
        var document = FileSet.readTolerantly(Path.of(location));
        return ModelPart.of(file, FileParts.of(document, monitor::isCanceled));
      } catch (ModelProblemException _) {
        return List.of(); // its marker says why
      }
    }
  }
}
