/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.template.AnswerCheck;
import org.ranvier.edit.template.Answers;
import org.ranvier.edit.template.Parameter;
import org.ranvier.edit.template.ProjectParts;
import org.ranvier.edit.template.Site;
import org.ranvier.edit.template.Template;
import org.ranvier.edit.template.TemplateKind;
import org.ranvier.edit.template.Templates;
import org.ranvier.ui.project.ModelFiles;

/** What the pages of a wizard for a new part have in common. Used on the UI thread. */
final class NewPart {
  private final TemplateKind kind;
  private final List<Runnable> listeners = new ArrayList<>();
  private Templates templates = Templates.builtIn();
  private Template template;
  private ProjectParts parts = ProjectParts.none();
  private Answers answers;
  private String folder = "";
  private String fileName = "";
  private boolean nameIsOurs = true;
  private @Nullable IProject read;
  private @Nullable ProjectReading reading;
  private Optional<String> readingFault = Optional.empty();

  NewPart(TemplateKind kind) {
    this.kind = kind;
    this.template = templates.of(kind).getFirst();
    this.answers = Answers.proposed(template, site());
    proposeName();
  }

  /** Is told whenever something changed. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
  }

  TemplateKind kind() {
    return kind;
  }

  List<Template> templates() {
    return templates.of(kind);
  }

  /** Why not all that the project has is offered; empty where all is. */
  Optional<String> projectFault() {
    return readingFault.or(
        () -> templates.problems().stream().findFirst().map(each -> each.report()));
  }

  Template template() {
    return template;
  }

  Answers answers() {
    return answers;
  }

  ProjectParts parts() {
    return parts;
  }

  /** Begins with the template of that id, where there is one. */
  void choose(@Nullable String id) {
    templates().stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(this::choose);
  }

  void choose(Template next) {
    if (!next.id().equals(template.id())) {
      answers = answers.carriedTo(template, next, site());
      template = next;
      proposeName();
      changed();
    }
  }

  void answer(Answers next) {
    answers = next;
    proposeName();
    changed();
  }

  void setPlace(Place place) {
    folder = place.folder().getFullPath().makeRelative().toString();
    place
        .file()
        .ifPresent(
            file -> {
              fileName = file.getName();
              nameIsOurs = false;
            });
    placeChanged();
  }

  String folder() {
    return folder;
  }

  String fileName() {
    return fileName;
  }

  void setFolder(String text) {
    folder = text.strip();
    placeChanged();
  }

  void setFileName(String text) {
    if (!text.equals(fileName)) {
      fileName = text;
      nameIsOurs = false;
      changed();
    }
  }

  private void placeChanged() {
    IProject project = findFolder().map(IResource::getProject).orElse(null);
    if (project != null && project.isAccessible() && !project.equals(read)) {
      read = project;
      readProject(project);
    }
    proposeName();
    changed();
  }

  /** Reads what the project has in the background; answers that were given stay. */
  private void readProject(IProject project) {
    stopReading();
    readingFault = Optional.empty();
    ProjectReading begun = new ProjectReading(project, this::readingEnded);
    reading = begun;
    begun.schedule();
  }

  /** Nobody waits any longer, also for a reading that failed or was cancelled. */
  private void readingEnded(ProjectReading ended) {
    if (ended != reading) {
      return;
    }
    reading = null;
    readingFault = ended.fault();
    ended.found().ifPresentOrElse(this::found, this::notFound);
    changed();
  }

  private void notFound() {
    read = null; // it may be chosen once more
    parts = ProjectParts.none();
  }

  private void found(ProjectReading.Found found) {
    parts = found.parts();
    templates = found.templates();
    Answers proposed = Answers.proposed(template, site());
    for (Parameter each : template.parameters()) {
      String given = answers.text(each.name());
      boolean own = each.kind() != Parameter.Kind.ID && each.kind() != Parameter.Kind.COMPONENT;
      if (own || (each.kind() == Parameter.Kind.ID && !given.equals(each.initial()))) {
        proposed = proposed.with(each.name(), given);
      }
    }
    answers = proposed;
    proposeName();
  }

  /** Whether what the project has is not known yet. */
  boolean isReading() {
    return reading != null;
  }

  /** Ends what goes on in the background; nobody is told of anything from then on. */
  void close() {
    listeners.clear();
    stopReading();
  }

  private void stopReading() {
    if (reading != null) {
      reading.cancel();
      reading = null;
    }
  }

  /** A name that is free, as long as nobody typed one. */
  private void proposeName() {
    if (nameIsOurs) {
      String stem = answers.text(template.idParameter().name());
      String free = kind.fileName(stem);
      Optional<IContainer> container = findFolder();
      for (int number = 2; exists(container, free); number++) {
        free = kind.fileName(stem + number);
      }
      fileName = free;
    }
  }

  private static boolean exists(Optional<IContainer> container, String name) {
    return container.filter(each -> each.exists(IPath.fromPortableString(name))).isPresent();
  }

  /** The folder that is named, there or going to be made; empty where none can be there. */
  Optional<IContainer> findFolder() {
    IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
    IPath path = IPath.fromPortableString(folder).makeAbsolute();
    if (path.segmentCount() == 0
        || !ResourcesPlugin.getWorkspace()
            .validatePath(path.toString(), IResource.PROJECT | IResource.FOLDER)
            .isOK()) {
      return Optional.empty();
    }
    IContainer found =
        path.segmentCount() == 1 ? root.getProject(path.segment(0)) : root.getFolder(path);
    return Optional.of(found);
  }

  /** Models that are in the folder already. */
  List<String> modelsInFolder() {
    try {
      IContainer container = findFolder().filter(IContainer::isAccessible).orElse(null);
      if (container == null) {
        return List.of();
      }
      List<String> names = new ArrayList<>();
      for (IResource each : container.members()) {
        if (each instanceof IFile file && ModelFiles.isModel(file)) {
          names.add(file.getName());
        }
      }
      return names;
    } catch (CoreException _) {
      return List.of();
    }
  }

  /** The file; only where nothing is wrong with the place. */
  IFile file() {
    return findFolder().orElseThrow().getFile(IPath.fromPortableString(fileName));
  }

  boolean isIntoExisting() {
    return placeProblem().isEmpty() && file().exists();
  }

  Path path() {
    return placeProblem().isEmpty()
        ? Path.of(Objects.requireNonNull(file().getLocation()).toOSString())
        : Path.of(fileName.isBlank() ? "new" : fileName);
  }

  Site site() {
    return new Site(parts, placeProblem().isEmpty() ? path() : Path.of("new.nml"));
  }

  /** What is wrong with the place; empty where nothing is. */
  Optional<String> placeProblem() {
    Optional<IContainer> container = findFolder();
    if (folder.isEmpty() || container.isEmpty()) {
      return Optional.of(WizardMessages.noFolder);
    }
    IProject project = container.get().getProject();
    if (!project.isAccessible() || project.getLocation() == null) {
      return Optional.of(NLS.bind(WizardMessages.noProject, project.getName()));
    }
    if (fileName.isBlank()) {
      return Optional.of(WizardMessages.noFile);
    }
    IStatus valid = ResourcesPlugin.getWorkspace().validateName(fileName, IResource.FILE);
    if (!valid.isOK()) {
      return Optional.of(valid.getMessage());
    }
    if (!ModelFiles.mayBeModel(fileName)) {
      return Optional.of(NLS.bind(WizardMessages.extension, kind.extension()));
    }
    IFile file = container.get().getFile(IPath.fromPortableString(fileName));
    return file.exists() && !ModelFiles.isModel(file)
        ? Optional.of(NLS.bind(WizardMessages.noModel, fileName))
        : Optional.empty();
  }

  /** What is wrong with the answers; empty where nothing is. */
  Optional<String> answerProblem() {
    IProject awaited = read;
    if (isReading() && awaited != null) {
      return Optional.of(NLS.bind(WizardMessages.reading, awaited.getName()));
    }
    return AnswerCheck.problems(template, answers, site()).stream()
        .findFirst()
        .map(AnswerCheck.Problem::message);
  }

  Optional<String> problem() {
    return placeProblem().or(this::answerProblem);
  }
}
