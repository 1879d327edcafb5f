/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;

/**
 * A folder of files in which one is being edited: the latest reading knew it as it is saved, the
 * text may be another.
 */
public final class HalfTyped {
  private final Path folder;

  public HalfTyped(Path folder) {
    this.folder = folder;
  }

  /** Writes a file. */
  public HalfTyped with(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the reading of a file told. */
  public Knowledge knowledge(String name) {
    Path file = folder.resolve(name);
    return Knowledge.of(Model.read(file), file);
  }

  /** Proposals at the place of the bar in a text that stands for a file. */
  public List<Proposal> propose(String name, String textWithBar) {
    int caret = textWithBar.indexOf('|');
    String text = textWithBar.substring(0, caret) + textWithBar.substring(caret + 1);
    return ContentAssist.propose(text, caret, knowledge(name));
  }

  public List<String> labels(String name, String textWithBar) {
    return propose(name, textWithBar).stream().map(Proposal::label).toList();
  }

  /** The text, with a bar for the caret, after the proposal of that label was taken. */
  public String accept(String name, String textWithBar, String label) {
    Proposal chosen =
        propose(name, textWithBar).stream()
            .filter(each -> each.label().equals(label))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("no " + label + " among " + labels(name, textWithBar)));
    String text = chosen.applyTo(textWithBar.replace("|", ""));
    return text.substring(0, chosen.caret()) + "|" + text.substring(chosen.caret());
  }
}
