/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.ranvier.ui.project.ProjectModels;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/**
 * The parts of files that somebody looked into. Files are read one after the other in the
 * background, as they are saved; one that changes is read again, and till then shows what it had.
 * Of a long list no more is read than what somebody looks into.
 */
public final class PartStore {
  /** Told that a file was read, or a list in one; called in the thread that read it. */
  public interface Listener {
    /**
     * Of a file or a list there is something new.
     *
     * @param read an IFile or a ModelPart
     */
    void read(Object read);
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
   * @param members of the lists that somebody looked into
   */
  private record Contents(
      long stamp, List<ModelPart> parts, Map<ModelPart, List<ModelPart>> members) {}

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
      schedule(file, new FileJob(file));
    }
    return Optional.ofNullable(known).map(Contents::parts);
  }

  /** The parts of a file as it was read last, which reading does not wait for. */
  public List<ModelPart> known(IFile file) {
    Contents known = contents.get(file);
    return known == null ? List.of() : known.parts();
  }

  /** The members of a list; empty where they were not read yet, which then is about to happen. */
  Optional<List<ModelPart>> findIn(ModelPart list) {
    Optional<List<ModelPart>> known = knownIn(list);
    if (known.isEmpty()) {
      schedule(list, new ListJob(list));
    }
    return known;
  }

  /** The members of a list that somebody looked into. */
  private Optional<List<ModelPart>> knownIn(ModelPart list) {
    return Optional.ofNullable(contents.get(list.file())).map(each -> each.members.get(list));
  }

  /** What is known to be inside a part; of a list that nobody looked into nothing is. */
  List<ModelPart> known(ModelPart part) {
    return part.part().hasMembers() ? knownIn(part).orElse(List.of()) : part.parts();
  }

  private static void schedule(Object wanted, Job job) {
    if (Job.getJobManager().find(wanted).length == 0) {
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
      schedule(file, new FileJob(file));
    }
  }

  /** Reads a file for what is wanted of it. */
  private abstract static class ReadJob extends Job {
    private final IFile file;
    private final Object wanted;

    ReadJob(IFile file, Object wanted) {
      super(ExploreMessages.reading);
      this.file = file;
      this.wanted = wanted;
      setSystem(true);
      setPriority(Job.SHORT);
      setRule(OneAfterTheOther.RULE);
    }

    @Override
    public boolean belongsTo(Object family) {
      // One that runs has perhaps read what was there before.
      return wanted.equals(family) && getState() == Job.WAITING;
    }

    /** The model that the file holds; empty where it holds none that can be read. */
    final Optional<XmlDocument> read(IProgressMonitor monitor) {
      @Nullable URI location = file.getLocationURI();
      if (!ModelFiles.isModel(file) || location == null || !"file".equals(location.getScheme())) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            ProjectModels.reading(monitor, () -> FileSet.readTolerantly(Path.of(location))));
      } catch (ModelProblemException _) {
        return Optional.empty(); // its marker says why
      }
    }
  }

  private final class FileJob extends ReadJob {
    private final IFile file;

    FileJob(IFile file) {
      super(file, file);
      this.file = file;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      long stamp = file.getModificationStamp();
      Contents known = contents.get(file);
      if (known != null && known.stamp == stamp) {
        return Status.OK_STATUS;
      }
      Optional<XmlDocument> document = read(monitor);
      List<ModelPart> parts =
          document
              .map(each -> ModelPart.of(file, FileParts.of(each, monitor::isCanceled)))
              .orElse(List.of());
      Map<ModelPart, List<ModelPart>> members = new ConcurrentHashMap<>();
      if (known != null && document.isPresent()) {
        readAgain(document.get(), parts, known.members.keySet(), members, monitor);
      }
      if (monitor.isCanceled()) {
        return Status.CANCEL_STATUS;
      }
      contents.put(file, new Contents(stamp, parts, members));
      listeners.forEach(each -> each.read(file));
      return Status.OK_STATUS;
    }

    /** Lists that somebody has looked into show what they have now. */
    private void readAgain(
        XmlDocument document,
        List<ModelPart> parts,
        Set<ModelPart> lists,
        Map<ModelPart, List<ModelPart>> members,
        IProgressMonitor monitor) {
      for (ModelPart each : lists.isEmpty() ? List.<ModelPart>of() : parts) {
        if (lists.contains(each) && each.part().hasMembers()) {
          members.put(each, membersOf(each, document, monitor));
        }
        readAgain(document, each.parts(), lists, members, monitor);
      }
    }
  }

  private static List<ModelPart> membersOf(
      ModelPart list, XmlDocument document, IProgressMonitor monitor) {
    return ModelPart.in(list, FileParts.members(document, list.part(), monitor::isCanceled));
  }

  private final class ListJob extends ReadJob {
    private final ModelPart list;

    ListJob(ModelPart list) {
      super(list.file(), list);
      this.list = list;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      Contents known = contents.get(list.file());
      if (known == null || known.members.containsKey(list)) {
        return Status.OK_STATUS;
      }
      List<ModelPart> members =
          read(monitor).map(each -> membersOf(list, each, monitor)).orElse(List.of());
      if (monitor.isCanceled()) {
        return Status.CANCEL_STATUS;
      }
      known.members.put(list, members);
      listeners.forEach(each -> each.read(list));
      return Status.OK_STATUS;
    }
  }
}
