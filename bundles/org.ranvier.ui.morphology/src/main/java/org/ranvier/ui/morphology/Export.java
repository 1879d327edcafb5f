/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.SceneImage;
import org.ranvier.edit.scene.ScenePicture;
import org.ranvier.ui.export.FileExport;

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

  /** Where to; empty where nobody wants it any more, and where nothing is drawn. */
  private Optional<Path> ask(String ending) {
    return frame().flatMap(_ -> FileExport.ask(view.getShell(), name.get(), ending));
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
    SceneFrame seen = frame().orElseThrow();
    return FileExport.save(file, () -> drawing.of(seen), refused);
  }
}
