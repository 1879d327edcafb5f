/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One example model: a folder of files that runs as it is. What it is called is in {@code
 * examples.properties} and its translations.
 *
 * @param id name of the folder, also a good name for a new project
 * @param files names of all its files, none in a sub-folder
 * @param mainFile the file to open and to run, one of {@code files}
 */
public record Example(String id, List<String> files, String mainFile) {
  /** Checks that the main file is one of the files. */
  public Example {
    files = List.copyOf(files);
    if (!files.contains(mainFile)) {
      throw new IllegalArgumentException(mainFile + " is not a file of " + id);
    }
  }

  /** A few words for a gallery, in that language where there are some, else in English. */
  public String title(Locale locale) {
    return words(locale).getString(id + ".title");
  }

  /** One or two sentences, in the same way: what the model is and what to see in it. */
  public String description(Locale locale) {
    return words(locale).getString(id + ".description");
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "org.ranvier.examples.examples",
        locale,
        Example.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The bytes of one file.
   *
   * @throws IllegalArgumentException the example has no file of this name
   */
  public InputStream open(String file) {
    if (!files.contains(file)) {
      throw new IllegalArgumentException(id + " has no file " + file);
    }
    InputStream stream = Example.class.getResourceAsStream(id + "/" + file);
    if (stream == null) {
      throw new IllegalStateException("resource " + id + "/" + file + " is missing");
    }
    return stream;
  }

  /** The text of one file; all examples are UTF-8. */
  public String text(String file) {
    try (InputStream stream = open(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes all files into a folder, which is created where it is missing.
   *
   * @return the main file's path
   * @throws IOException the folder cannot be written, or one of the files exists already; no file
   *     of the example is left behind then
   */
  public Path copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    try {
      for (String file : files) {
        Path target = folder.resolve(file);
        try (InputStream in = open(file);
            OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
          written.add(target);
          in.transferTo(out);
        }
      }
    } catch (IOException failed) {
      for (Path each : written) {
        Files.deleteIfExists(each);
      }
      throw failed;
    }
    return folder.resolve(mainFile);
  }
}
