/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.nio.file.Path;
import java.util.Optional;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.validation.Model;

/**
 * What is known when somebody edits a text: the model as it was read last, with all that it
 * includes, and the language that it is written in.
 *
 * @param model the latest reading; the text may have changed since
 * @param language what the model may say
 * @param file where the text is stored; empty where it is not
 */
public record Knowledge(Model model, Language language, Optional<Path> file) {
  public static Knowledge of(Model model) {
    Optional<Path> file = model.files().stream().findFirst().flatMap(each -> each.path());
    return new Knowledge(model, Language.of(model), file);
  }

  /** As {@link #of(Model)} for a text of which nothing could be read yet. */
  public static Knowledge of(Model model, Path file) {
    return new Knowledge(model, Language.of(model), Optional.of(file));
  }

  public LemsModel lems() {
    return language.lems();
  }
}
