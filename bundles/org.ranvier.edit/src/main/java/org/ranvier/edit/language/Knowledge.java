/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlFile;

/**
 * What is known when somebody edits a text: the model as it was read last, with all that it
 * includes, and the language that it is written in.
 *
 * @param model the latest reading; the text may have changed since
 * @param language what the model may say
 * @param file where the text is stored; empty where it is not
 */
public record Knowledge(Model model, Language language, Optional<Path> file) {
  private static final int MOST_READ_TWICE = 5_000_000;

  public static Knowledge of(Model model) {
    Optional<Path> file = model.files().stream().findFirst().flatMap(each -> each.path());
    return new Knowledge(model, Language.of(model), file);
  }

  /** As {@link #of(Model)} for a text of which nothing could be read yet. */
  public static Knowledge of(Model model, Path file) {
    return new Knowledge(model, Language.of(model), Optional.of(file));
  }

  /** What is known of a text that is no part of a model: the core language. */
  public static Knowledge core() {
    Model core =
        Model.read(
            Path.of("core.nml"), _ -> XmlDocument.parse("core.nml", "<neuroml id=\"core\"/>"));
    return new Knowledge(core, Language.of(core), Optional.empty());
  }

  /**
   * What the text of a file tells: all of it where it is well formed, else what can be understood.
   * Empty where that is nothing, or so much that reading it twice would take too long.
   *
   * @param strict the reading of the text as it has to be
   * @param isCancelled asked again and again, in the calling thread
   * @throws java.util.concurrent.CancellationException when that said so
   */
  public static Optional<Knowledge> of(
      Model strict, Path file, String text, BooleanSupplier isCancelled) {
    if (!strict.files().isEmpty()) {
      return Optional.of(of(strict));
    }
    if (text.length() > MOST_READ_TWICE) {
      return Optional.empty();
    }
    Model tolerant =
        Model.read(
            file,
            wanted ->
                wanted.equals(file)
                    ? XmlDocument.ofTolerantly(file, new XmlFile(text, XmlEncoding.UTF_8))
                    : XmlDocument.read(wanted),
            isCancelled);
    return tolerant.files().isEmpty() ? Optional.empty() : Optional.of(of(tolerant));
  }

  public LemsModel lems() {
    return language.lems();
  }
}
