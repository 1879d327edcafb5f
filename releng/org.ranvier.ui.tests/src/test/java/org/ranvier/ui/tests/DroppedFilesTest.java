/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.project.ModelFiles;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.DroppedFiles;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;

/** Files and folders that are dropped on the Project Explorer. */
@ExtendWith(NoErrorsLogged.class)
class DroppedFilesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Whether the platform copies or links what is dropped, or asks. */
  private static final String MODE = "IMPORT_FILES_AND_FOLDERS_MODE";

  private final IEclipsePreferences settings = InstanceScope.INSTANCE.getNode("org.eclipse.ui.ide");

  @TempDir Path folder;

  private TestProject project;

  @BeforeEach
  void createProject() throws Exception {
    project = TestProject.create("dropped");
    NeuroMLNature.addTo(project.project(), null);
    settings.put(MODE, "MOVE_COPY"); // what is under test is not the platform's question
  }

  @AfterEach
  void deleteProject() throws Exception {
    settings.remove(MODE);
    project.close();
  }

  @Test
  void modelsAndFoldersAreCopiedAndAllElseIsAFile() throws Exception {
    Example example = Examples.get("hh-cell");
    Path models = Files.createDirectories(folder.resolve("models"));
    example.copyTo(models);
    Path shape = Files.writeString(folder.resolve("shape.swc"), "1 1 0 0 0 1 -1\n");
    DroppedFiles.on(project.project(), models, shape);
    UiWait.until(
        PATIENCE, "the copies", () -> project.file("shape.swc").exists() && hasAll(example));
    assertThat(ModelFiles.isModel(project.file("models/" + example.mainFile()))).isTrue();
    assertThat(project.file("models/HHCell.cell.nml").readString())
        .isEqualTo(example.text("HHCell.cell.nml"));
    assertThat(ModelFiles.isModel(project.file("shape.swc"))).isFalse();
  }

  private boolean hasAll(Example example) {
    return example.files().stream().allMatch(each -> project.file("models/" + each).exists());
  }
}
