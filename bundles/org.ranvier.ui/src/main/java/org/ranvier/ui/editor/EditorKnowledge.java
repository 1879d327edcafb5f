/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.ui.IEditorInput;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.fix.CheckedText;
import org.ranvier.ui.source.SourceKnowledge;
import org.ranvier.validation.Finding;

/**
 * What the source knows of the model: what was read last.
 *
 * @param input what is edited, which may become another file
 */
record EditorKnowledge(ReadingModel readings, Supplier<IEditorInput> input)
    implements SourceKnowledge {
  @Override
  public Optional<Knowledge> knowledge() {
    return readings.knowledge();
  }

  @Override
  public List<Finding> findings() {
    return readings.latest().map(DocumentReading::findings).orElseGet(List::of);
  }

  @Override
  public Optional<CheckedText> checked(String text) {
    return readings.latest().map(latest -> CheckedText.of(input.get(), text, latest, () -> false));
  }
}
