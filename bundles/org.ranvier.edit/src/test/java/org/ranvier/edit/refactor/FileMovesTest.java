/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.edit.ModelFolder;

class FileMovesTest {
  @TempDir Path folder;
  private ModelFolder models;

  @BeforeEach
  void write() {
    models =
        new ModelFolder(folder)
            .neuroml("channels/na.nml", "<include href=\"../rates.nml\"/>\n")
            .neuroml("rates.nml", "")
            .neuroml(
                "cell.nml", "<include href='channels/na.nml'/><include href=\"./rates.nml\"/>\n")
            .lems("LEMS_x.xml", "<Include file=\"cell.nml\"/>\n<Include file=\"Cells.xml\"/>\n");
  }

  private Map<String, String> move(Map<Path, Path> moves) {
    Refactoring plan = new FileMoves(models.references().files(), moves).plan();
    assertThat(plan.conflicts()).isEmpty();
    return plan.changes().stream()
        .collect(
            Collectors.toMap(
                each -> String.valueOf(each.document().path().orElseThrow().getFileName()),
                FileChange::newText));
  }

  @Test
  void includesFollowAFileWithAnotherName() {
    Map<String, String> texts =
        move(Map.of(models.path("channels/na.nml"), models.path("channels/na_fast.nml")));
    assertThat(texts).containsOnlyKeys("cell.nml");
    assertThat(texts.get("cell.nml"))
        .contains("<include href='channels/na_fast.nml'/><include href=\"./rates.nml\"/>");
  }

  @Test
  void includesOfAMovedFileLeadToTheSameFiles() {
    Map<String, String> texts =
        move(Map.of(models.path("cell.nml"), models.path("cells/deep/cell.nml")));
    assertThat(texts.get("cell.nml"))
        .contains("href='../../channels/na.nml'", "href=\"./../../rates.nml\"");
    assertThat(texts.get("LEMS_x.xml")).contains("file=\"cells/deep/cell.nml\"", "\"Cells.xml\"");
  }

  @Test
  void filesMovedTogetherKeepWhatStillLeads() {
    Map<String, String> texts =
        move(
            Map.of(
                models.path("channels/na.nml"), models.path("lib/channels/na.nml"),
                models.path("rates.nml"), models.path("lib/rates.nml")));
    assertThat(texts).containsOnlyKeys("cell.nml");
    assertThat(texts.get("cell.nml"))
        .contains("href='lib/channels/na.nml'", "href=\"./lib/rates.nml\"");
  }

  @Test
  void saysThatAFileIsThereAlready() {
    Refactoring plan =
        new FileMoves(
                models.references().files(),
                Map.of(models.path("rates.nml"), models.path("cell.nml")))
            .plan();
    assertThat(plan.isPossible()).isFalse();
    assertThat(plan.conflicts().getFirst().message()).contains("is there already");
  }

  @Test
  void includesInHdf5FilesCannotFollow() {
    models.hdf5("tables.nml.h5", "rates.nml", "cell");
    Refactoring plan =
        new FileMoves(
                models.references().files(),
                Map.of(models.path("rates.nml"), models.path("lib/rates.nml")))
            .plan();
    assertThat(plan.isPossible()).isFalse();
    assertThat(plan.conflicts().getFirst().message()).contains("HDF5 file");
  }
}
