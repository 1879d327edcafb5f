/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.project.ProjectFilling;
import org.ranvier.ui.source.AccessibleName;

/** One page: what the project starts from, shown alive, and its name. */
final class GalleryPage extends WizardPage {
  private static final int PREVIEW_WIDTH = 210;
  private static final int PREVIEW_HEIGHT = 84;
  private static final String EMPTY_NAME = "neuroml-project";

  private @Nullable Job previews;
  private final List<Button> choices = new ArrayList<>();
  private @Nullable Example chosen;
  private Text name;
  private boolean nameIsOurs = true;

  /**
   * @param proposed the example chosen at first, or none for the empty project
   */
  GalleryPage(Optional<Example> proposed) {
    super("gallery", GalleryMessages.title, null);
    chosen = proposed.orElse(null);
    setDescription(GalleryMessages.description);
  }

  @Override
  public void createControl(Composite parent) {
    var page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
    var scrolled = new ScrolledComposite(page, SWT.V_SCROLL | SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(640, 430).applyTo(scrolled);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    var cards = new Composite(scrolled, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 10).applyTo(cards);
    Map<Example, PreviewCanvas> canvases = new LinkedHashMap<>();
    Examples.all().forEach(example -> canvases.put(example, createCard(cards, example)));
    createEmptyCard(cards);
    scrolled.setContent(cards);
    scrolled.setMinSize(cards.computeSize(620, SWT.DEFAULT));
    new Label(page, SWT.NONE).setText(GalleryMessages.projectName);
    name = new Text(page, SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
    name.addModifyListener(_ -> validate());
    name.addListener(SWT.KeyDown, _ -> nameIsOurs = false);
    proposeName();
    setControl(page);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.ranvier.ui.gallery");
    previews = new PreviewJob(canvases);
    previews.schedule();
  }

  private PreviewCanvas createCard(Composite parent, Example example) {
    var canvas = new PreviewCanvas(parent);
    GridDataFactory.swtDefaults().hint(PREVIEW_WIDTH, PREVIEW_HEIGHT).applyTo(canvas);
    Locale language = Locale.getDefault();
    String title = example.title(language);
    Button choice = createChoice(parent, title, example.description(language), example);
    canvas.addListener(SWT.MouseDown, _ -> select(choice, example));
    String told = NLS.bind(GalleryMessages.preview, title);
    canvas.setToolTipText(told);
    AccessibleName.give(canvas, told);
    return canvas;
  }

  private void createEmptyCard(Composite parent) {
    GridDataFactory.swtDefaults().applyTo(new Label(parent, SWT.NONE));
    createChoice(parent, GalleryMessages.empty, GalleryMessages.emptyText, null);
  }

  private Button createChoice(
      Composite parent, String title, String text, @Nullable Example example) {
    var holder = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(holder);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(holder);
    var choice = new Button(holder, SWT.RADIO);
    choice.setText(title);
    choice.setSelection(Objects.equals(example, chosen));
    choice.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    choice.addListener(SWT.Selection, _ -> select(choice, example));
    var description = new Label(holder, SWT.WRAP);
    description.setText(text);
    description.addListener(SWT.MouseDown, _ -> select(choice, example));
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .indent(22, 0)
        .hint(340, SWT.DEFAULT)
        .applyTo(description);
    choices.add(choice);
    return choice;
  }

  /** Radio buttons in different parents do not exclude each other by themselves. */
  private void select(Button choice, @Nullable Example example) {
    choices.forEach(other -> other.setSelection(other == choice));
    chosen = example;
    if (nameIsOurs) {
      proposeName();
    } else {
      validate();
    }
  }

  private void proposeName() {
    String wanted = chosen == null ? EMPTY_NAME : chosen.id();
    String free = wanted;
    for (int number = 2; exists(free) || ProjectFilling.takesOver(project(free)); number++) {
      free = wanted + "-" + number;
    }
    name.setText(free);
  }

  private static boolean exists(String project) {
    return project(project).exists();
  }

  private static IProject project(String name) {
    return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
  }

  private void validate() {
    String project = name.getText();
    IStatus status = ResourcesPlugin.getWorkspace().validateName(project, IResource.PROJECT);
    String problem =
        project.isBlank()
            ? GalleryMessages.nameMissing
            : !status.isOK()
                ? status.getMessage()
                : exists(project)
                    ? NLS.bind(GalleryMessages.nameTaken, project)
                    : findFileThere(project)
                        .map(file -> NLS.bind(GalleryMessages.fileThere, project, file))
                        .orElse(null);
    boolean takesOver = problem == null && ProjectFilling.takesOver(project(project));
    setMessage(
        takesOver ? NLS.bind(GalleryMessages.folderThere, project) : null,
        IMessageProvider.WARNING);
    setErrorMessage(problem);
    setPageComplete(problem == null);
  }

  /** A file of the example that lies already where the project is going to be. */
  private Optional<String> findFileThere(String project) {
    Path folder = ProjectFilling.folderOf(project(project));
    return example().stream()
        .flatMap(each -> each.files().stream())
        .filter(file -> Files.exists(folder.resolve(file)))
        .findFirst();
  }

  String projectName() {
    return name.getText();
  }

  Optional<Example> example() {
    return Optional.ofNullable(chosen);
  }

  @Override
  public void dispose() {
    if (previews != null) {
      previews.cancel();
    }
    super.dispose();
  }
}
