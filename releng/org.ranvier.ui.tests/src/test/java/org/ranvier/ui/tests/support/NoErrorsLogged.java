/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test after which the workspace log holds a new ERROR entry. Errors of the start count for
 * the first test.
 *
 * <p>Use: {@code @ExtendWith(NoErrorsLogged.class)}.
 */
public final class NoErrorsLogged implements AfterEachCallback {
  private static final Pattern ERROR = Pattern.compile("!(SUB)?ENTRY (\\d+ )?\\S+ 4 .*");
  private static int linesSeen;

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    List<String> errors = newErrors();
    if (!errors.isEmpty()) {
      throw new AssertionError("the workspace log has new errors:\n" + String.join("\n", errors));
    }
  }

  /** The ERROR entries since the last call, each with its message and the head of its stack. */
  public static synchronized List<String> newErrors() throws IOException {
    Path log = Platform.getLogFileLocation().toPath();
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    List<String> errors = new ArrayList<>();
    for (int i = Math.min(linesSeen, lines.size()); i < lines.size(); i++) {
      if (ERROR.matcher(lines.get(i)).matches()) {
        errors.add(String.join("\n", lines.subList(i, Math.min(lines.size(), i + 8))));
      }
    }
    linesSeen = lines.size();
    return errors;
  }
}
