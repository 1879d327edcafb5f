/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.ranvier.edit.table.TableRows;
import org.ranvier.edit.table.TableText;
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
    FileDialog dialog = new FileDialog(table.control().getShell(), SWT.SAVE);
    dialog.setOverwrite(true);
    stage.cell().ifPresent(cell -> dialog.setFileName(cell.shape().name() + ".csv"));
    dialog.setFilterExtensions(new String[] {"*.csv"});
    Optional<Path> file = Optional.ofNullable(dialog.open()).map(Path::of);
    table.rows().ifPresent(rows -> file.ifPresent(each -> save(rows, each)));
  }

  private void save(TableRows rows, Path file) {
    Display display = table.control().getDisplay();
    Job job =
        Job.create(
            TableMessages.saving,
            _ -> {
              try {
                Files.writeString(file, TableText.csv(rows));
                return Status.OK_STATUS;
              } catch (IOException notWritten) {
                String why = NLS.bind(TableMessages.notSaved, file, notWritten.getMessage());
                display.asyncExec(() -> stage.say(why, IMessageProvider.ERROR));
                return Status.CANCEL_STATUS;
              }
            });
    job.setUser(true);
    job.schedule();
  }
}
