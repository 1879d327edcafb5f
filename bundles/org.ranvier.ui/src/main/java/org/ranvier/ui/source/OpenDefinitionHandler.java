/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.ranvier.edit.definition.Definitions;
import org.ranvier.edit.definition.Link;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.editor.NeuroMLEditor;

/** Opens what the name at the caret stands for. */
public final class OpenDefinitionHandler extends SourceHandler {
  @Override
  void execute(NeuroMLEditor editor) {
    SourcePage page = editor.source();
    String text = page.viewer().getDocument().get();
    int caret = page.caretOffset();
    editor.readings().knowledge().ifPresent(known -> find(page, text, caret, known));
  }

  private static void find(SourcePage page, String text, int caret, Knowledge known) {
    Display display = page.viewer().getTextWidget().getDisplay();
    ICoreRunnable search =
        _ -> {
          List<Link> links = new Definitions(text, known).at(caret);
          display.asyncExec(() -> open(page, links));
        };
    Job job = Job.createSystem(SourceMessages.definitionOpening, search);
    job.setPriority(Job.INTERACTIVE);
    job.schedule();
  }

  private static void open(SourcePage page, List<Link> links) {
    if (links.isEmpty()) {
      page.say(SourceMessages.definitionNone);
    } else {
      DefinitionOpener.open(links.getFirst());
    }
  }
}
