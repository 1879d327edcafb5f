/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.table;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.ranvier.edit.table.TableText;
import org.ranvier.ui.export.FileExport;
import org.ranvier.ui.morphology.panel.CellStage;

/** Saves the rows that are shown. */
final class TableExport {
  private final CellStage stage;
  private final RowTable table;

  TableExport(CellStage stage, RowTable table) {
    this.stage = stage;
    this.table = table;
  }

  void ask() {
    String cell = stage.cell().map(each -> each.shape().name()).orElse("cell");
    Optional<Path> file = FileExport.ask(table.control().getShell(), cell, "csv");
    table
        .rows()
        .ifPresent(
            rows ->
                file.ifPresent(
                    each ->
                        FileExport.saveText(
                            each,
                            () -> TableText.csv(rows),
                            why -> stage.say(why, IMessageProvider.ERROR))));
  }
}
