/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.ScenePicture;
import org.ranvier.edit.scene.SoftwareRenderer;

/** Saves what is seen as a picture. */
final class Export {
  /** Pixels of the picture for one of the screen: enough for print. */
  private static final int FINER_PERCENT = 300;

  private final SceneView view;
  private final Supplier<String> name;
  private final Consumer<String> refused;

  /**
   * @param name what the cell is called
   * @param refused told why a picture was not saved, in the UI thread
   */
  Export(SceneView view, Supplier<String> name, Consumer<String> refused) {
    this.view = view;
    this.name = name;
    this.refused = refused;
  }

  void png() {
    ask("png").ifPresent(this::savePng);
  }

  void svg() {
    ask("svg").ifPresent(this::saveSvg);
  }

  private Optional<Path> ask(String ending) {
    FileDialog dialog = new FileDialog(view.getShell(), SWT.SAVE);
    dialog.setOverwrite(true);
    dialog.setFileName(name.get() + "." + ending);
    dialog.setFilterExtensions(new String[] {"*." + ending});
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  /** What is seen, in three times as many pixels each way. */
  Job savePng(Path file) {
    Optional<SceneFrame> frame = frame();
    return save(
        file,
        () -> {
          if (frame.isPresent()) {
            SceneFrame seen = frame.get();
            ImageLoader loader = new ImageLoader();
            loader.data =
                new ImageData[] {
                  Pictures.data(
                      SoftwareRenderer.draw(
                          seen.scene(),
                          Pictures.zoomed(seen.camera(), FINER_PERCENT),
                          seen.colours().ofSegments(),
                          seen.marks(),
                          seen.style()))
                };
            loader.save(file.toString(), SWT.IMAGE_PNG);
          }
        });
  }

  /** What is seen, as outlines. */
  Job saveSvg(Path file) {
    Optional<SceneFrame> frame = frame();
    String title = ScenePicture.title(name.get());
    return save(
        file,
        () -> {
          if (frame.isPresent()) {
            SceneFrame seen = frame.get();
            Files.writeString(
                file,
                ScenePicture.svg(seen.scene(), seen.camera(), seen.colours(), seen.style(), title));
          }
        });
  }

  private Optional<SceneFrame> frame() {
    return view.cell()
        .map(
            cell ->
                new SceneFrame(
                    view.scene().orElse(cell.scene()),
                    view.camera().orElseThrow(),
                    view.colours().orElseThrow(),
                    new Marks(view.selection(), -1),
                    view.style(),
                    view.overlay()));
  }

  private interface Writing {
    void write() throws IOException;
  }

  private Job save(Path file, Writing writing) {
    Display display = view.getDisplay();
    Job job =
        Job.create(
            MorphologyMessages.saving,
            _ -> {
              try {
                writing.write();
                return Status.OK_STATUS;
              } catch (IOException | SWTException notWritten) {
                String why = NLS.bind(MorphologyMessages.notSaved, file, reason(notWritten));
                display.asyncExec(() -> refused.accept(why));
                return Status.CANCEL_STATUS;
              }
            });
    job.setUser(true);
    job.schedule();
    return job;
  }

  private static String reason(Exception why) {
    return why instanceof NoSuchFileException
        ? MorphologyMessages.noFolder
        : String.valueOf(why.getMessage());
  }
}
