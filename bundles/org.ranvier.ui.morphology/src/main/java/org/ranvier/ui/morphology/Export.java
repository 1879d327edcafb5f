/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.SceneImage;
import org.ranvier.edit.scene.ScenePicture;

/** Saves what is seen as a picture. */
final class Export {
  /** Pixels of the picture for one of the screen: enough for print. */
  private static final int FINER = 3;

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

  /** What is seen, in three times as many pixels each way, with scale and legend. */
  Job savePng(Path file) {
    return save(
        file,
        seen ->
            SceneImage.png(
                seen.scene(), seen.camera(), seen.colours(), seen.marks(), seen.style(), FINER));
  }

  /** What is seen, as outlines. */
  Job saveSvg(Path file) {
    String title = ScenePicture.title(name.get());
    return save(
        file,
        seen ->
            ScenePicture.svg(seen.scene(), seen.camera(), seen.colours(), seen.style(), title)
                .getBytes(StandardCharsets.UTF_8));
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

  private interface Drawing {
    byte[] of(SceneFrame seen);
  }

  private Job save(Path file, Drawing drawing) {
    Optional<SceneFrame> frame = frame();
    Display display = view.getDisplay();
    Job job =
        Job.create(
            MorphologyMessages.saving,
            _ -> {
              try {
                if (frame.isPresent()) {
                  write(file, drawing.of(frame.get()));
                }
                return Status.OK_STATUS;
              } catch (IOException notWritten) {
                String why = NLS.bind(MorphologyMessages.notSaved, file, reason(notWritten));
                display.asyncExec(() -> refused.accept(why));
                return Status.CANCEL_STATUS;
              }
            });
    job.setUser(true);
    job.schedule();
    return job;
  }

  /** All of the file or nothing. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), ".picture", ".part");
    try {
      Files.write(whole, bytes);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static String reason(IOException why) {
    return why instanceof NoSuchFileException
        ? MorphologyMessages.noFolder
        : String.valueOf(why.getMessage());
  }
}
