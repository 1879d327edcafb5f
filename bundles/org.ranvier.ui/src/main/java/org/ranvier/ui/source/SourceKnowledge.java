/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.fix.CheckedText;
import org.ranvier.validation.Finding;

/** What the latest readings of a text told; may be asked from any thread. */
public interface SourceKnowledge {
  /** Of the model; empty before the first reading is over. */
  Optional<Knowledge> knowledge();

  /** Of its faults. */
  List<Finding> findings();

  /** A text of it with its faults and their repairs; empty before the first reading is over. */
  Optional<CheckedText> checked(String text);
}
