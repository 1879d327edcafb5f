/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.debug.ui.console.IConsole;
import org.eclipse.debug.ui.console.IConsoleLineTracker;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.ranvier.ui.project.ProjectModels;

/**
 * Makes links of the places that a run names in its console, {@code file:line:column}, and of the
 * files that it read and wrote.
 */
public final class PlaceLinks implements IConsoleLineTracker {
  /** A path from the root, up to a place, to a colon before a text, or to the end of the line. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<![^\\s(\"])((?:[A-Za-z]:)?[/\\\\].*?)(?::(\\d{1,9})(?::(\\d{1,9}))?)?(?=:\\s|\\s*$)");

  private IConsole console;

  @Override
  public void init(IConsole ofRun) {
    console = ofRun;
  }

  @Override
  public void lineAppended(IRegion line) {
    IDocument document = console.getDocument();
    try {
      String text = document.get(line.getOffset(), line.getLength());
      Matcher matcher = PLACE.matcher(text);
      while (matcher.find()) {
        link(matcher, line.getOffset());
      }
    } catch (BadLocationException _) {
      // The console dropped the line meanwhile, as it does when it is full.
    }
  }

  private void link(Matcher place, int lineOffset) {
    findFile(place.group(1))
        .map(file -> new PlaceLink(file, number(place.group(2), 0), number(place.group(3), 1)))
        .ifPresent(
            link -> console.addLink(link, lineOffset + place.start(), place.end() - place.start()));
  }

  private static int number(String digits, int absent) {
    return digits == null ? absent : Integer.parseInt(digits);
  }

  private static Optional<IFile> findFile(String path) {
    try {
      return ProjectModels.findFile(Path.of(path));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  @Override
  public void dispose() {
    // Nothing is held but the console, which ends with this.
  }
}
